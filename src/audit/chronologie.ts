import type {
  ChargeLue,
  Chronologie,
  ContactLu,
  EtapeLue,
  MoisLu,
  ParcoursLu,
  SortieQualifiee,
  VeilleLue,
} from "../core/chronologie.ts";
import type { Day } from "../core/day.ts";
import { countDays } from "../core/intervals.ts";
import { firstDay, type Month, monthOf } from "../core/month.ts";
import { estAbsence, estAutreContact } from "../faits/contacts.ts";
import { etatDuMois, moisDe, type NormesDuMois } from "../faits/mois.ts";
import type { Contact } from "../parcours/contact.ts";
import type { Contexte } from "../parcours/contexte.ts";
import { manque } from "../parcours/disponibilite.ts";
import type { Dossier } from "../parcours/dossier.ts";
import { type Etape, SANS_FIN } from "../parcours/etape.ts";
import type { Parcours } from "../parcours/parcours.ts";
import { NOMS_CLASSES } from "../parcours/qualification/classe.ts";
import { etatVoie } from "../parcours/qualification/condition.ts";
import { jourDeSortie, qualifier } from "../parcours/qualification/qualifier.ts";
import type { Veille } from "../parcours/veille.ts";

/** What months are judged from, as ENT-01; and what says what a person does. */
const MOIS = { reads: ["parcours", "entretiens", "etapes"], presences: true } as const;
const ETAPES = { reads: ["parcours", "etapes"] } as const;

/** The whole story of one participant up to the arrêté, as data for the reporters. */
export function chronologieDe(dossier: Dossier, contexte: Contexte, normes: NormesDuMois): Chronologie {
  const attaches = new Set(dossier.parcours.flatMap((p) => p.contacts));
  return {
    participant: dossier.id,
    arrete: contexte.arrete,
    connu: contexte.extraction.tables.participants ? dossier.participant !== null : null,
    nonJuge: manque(MOIS, contexte),
    nonQualifie: manque(ETAPES, contexte),
    parcours: dossier.parcours.map((p) => parcoursLu(dossier, p, contexte, normes)),
    horsParcours: dossier.contacts.filter((c) => !attaches.has(c)).map(contactLu),
  };
}

function parcoursLu(dossier: Dossier, p: Parcours, contexte: Contexte, normes: NormesDuMois): ParcoursLu {
  const fin = Math.min(p.fin, contexte.arrete);
  const mois: MoisLu[] = [];
  for (let m = monthOf(p.integration); m <= monthOf(fin); m++) mois.push(moisLu(dossier, p, m, contexte, normes));
  return {
    id: p.id,
    integration: p.integration,
    sortiePrevue: p.row.date_sortie_prevue,
    sortieReelle: p.sortie,
    natureSortie: p.row.nature_sortie,
    charges: charges(dossier, p.integration, fin),
    mois,
    etapes: p.etapes.map(etapeLue),
    veilles: dossier.veilles.filter((v) => v.parcours === p).map(veilleLue),
    contacts: p.contacts.map(contactLu),
    sortie: sortieQualifiee(dossier, p, contexte),
  };
}

function moisLu(dossier: Dossier, p: Parcours, mois: Month, contexte: Contexte, normes: NormesDuMois): MoisLu {
  const fait = moisDe(dossier, p, mois);
  const [first, last] = [firstDay(mois), fait.fin];
  const contacts = contexte.extraction.tables.entretiens ? fait.contacts : null;
  const etapes = manque(ETAPES, contexte) === null;
  return {
    mois,
    etat: manque(MOIS, contexte) === null ? etatDuMois(dossier, fait, normes) : "non_juge",
    joursSoumis: etapes ? fait.joursSoumis : null,
    joursVeille: countDays(dossier.joursVeille, Math.max(first, p.integration), Math.min(last, p.fin, contexte.arrete)),
    situation: etapes ? dossier.situationLe(Math.min(last, p.fin, contexte.arrete)) : null,
    tenus: contacts?.filter((c) => c.tenu).length ?? null,
    autres: contacts?.filter(estAutreContact).length ?? null,
    absences: contacts?.filter(estAbsence).length ?? null,
  };
}

/** Runs of days with the same APAP and structure en charge; a day of change is one where an affectation begins or ends. */
function charges(dossier: Dossier, debut: Day, fin: Day): ChargeLue[] {
  const changements = dossier.affectations
    .flatMap((a) => [a.debut, a.fin + 1])
    .concat(dossier.parcours.flatMap((p) => [p.integration, p.fin + 1]));
  const jours = [...new Set([debut, ...changements.filter((d) => d > debut && d <= fin)])].sort((a, b) => a - b);
  const out: ChargeLue[] = [];
  for (const [i, jour] of jours.entries()) {
    const charge = dossier.chargeLe(jour);
    const last = out[out.length - 1];
    const jusquAu = (jours[i + 1] ?? fin + 1) - 1;
    if (last && last.apap === charge.apap && last.structure === charge.structure) last.fin = jusquAu;
    else out.push({ ...charge, debut: jour, fin: jusquAu });
  }
  return out;
}

function etapeLue(e: Etape): EtapeLue {
  const { row } = e;
  // nothing depends on the end of the accompaniment: none is supposed
  const sansFin =
    e.fin === SANS_FIN || (e.famille === "accompagnement" && row.date_fin === null && row.date_fin_prevue === null);
  return {
    famille: e.famille,
    intitule: row.intitule,
    operateur: row.operateur,
    debut: e.debut,
    fin: sansFin ? null : e.fin,
    origineFin:
      row.date_fin !== null ? "saisie" : row.date_fin_prevue !== null ? "prevue" : sansFin ? "sans" : "supposee",
    contrat: row.contrat,
    heures: e.heures,
    programmation: row.programmation_plie === true,
    occupe: e.occupe,
  };
}

function veilleLue(v: Veille): VeilleLue {
  const { date_fin, date_fin_prevue, date_validation } = v.row;
  return {
    debut: v.debut,
    fin: v.finSituation,
    origineFin: date_fin !== null ? "saisie" : date_fin_prevue !== null ? "prevue" : "supposee",
    validation: date_validation,
  };
}

function contactLu(c: Contact): ContactLu {
  const { date, heure, modalite, nature, interlocuteur, presence, duree, tenu, place } = c;
  return { date, heure, modalite, nature, interlocuteur, presence, duree, tenu, place };
}

/** The sortie réelle or proposed; without one, what a sortie at the arrêté would be, if an étape could justify it. */
function sortieQualifiee(dossier: Dossier, p: Parcours, contexte: Contexte): SortieQualifiee | null {
  if (manque(ETAPES, contexte) !== null) return null;
  const sortie = jourDeSortie(p, contexte);
  const jour = sortie?.jour ?? contexte.arrete;
  const q = qualifier(dossier, p, jour, contexte);
  if (sortie === null && q.voies.length === 0) return null;
  return {
    jour,
    quand: sortie === null ? "hypothese" : sortie.reelle ? "reelle" : "prevue",
    nature: p.row.nature_sortie,
    sure: NOMS_CLASSES[q.sure],
    possible: NOMS_CLASSES[q.possible],
    commission: q.commission,
    voies: q.voies.map((v) => ({
      classe: NOMS_CLASSES[v.classe],
      titre: v.titre,
      etat: etatVoie(v),
      conditions: v.conditions.map(({ libelle, constate, etat, aArbitrer }) => ({
        libelle,
        constate,
        etat,
        aArbitrer: aArbitrer === true,
      })),
    })),
    pieces: q.pieces.map(({ libelle, etat }) => ({ libelle, etat })),
    avertissements: q.avertissements,
  };
}
