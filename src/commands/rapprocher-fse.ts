import { chargerCharte } from "../config/charte.ts";
import { isoDay } from "../core/day.ts";
import { CollecteFse } from "../fse/collecte.ts";
import { periodeDuCumul } from "../fse/hors-periode.ts";
import { aCreer, aSaisir } from "../fse/plateforme/a-saisir.ts";
import { clePersonne } from "../fse/plateforme/apparier.ts";
import { motsDeLaPlateforme } from "../fse/plateforme/mots.ts";
import { rapprocherFse } from "../fse/plateforme/rapprocher.ts";
import { normaliseHeader } from "../ingest/headers/normalise.ts";
import { lireListeFse } from "../ingest/liste-fse.ts";
import { langageDe } from "../normes/langage.ts";
import { nomAffiche } from "../parcours/participants.ts";
import type { EtatFse } from "../reporters/rapprochement/fse/etat.ts";
import type { Terminal } from "../reporters/terminal/style.ts";
import type { ListeFse } from "../tables/liste-fse.ts";
import { filtreConnu, gardeDe } from "./filtre.ts";
import type { Io } from "./io.ts";
import { livrer } from "./livrer.ts";
import { nomsConnus } from "./noms-connus.ts";
import { analyserPreparation, exigerFichier, type Preparation, preparer } from "./preparer.ts";
import type { OptionsRapprocher } from "./rapprocher.ts";

/** Runs `plie rapprocher --fse`: the platform's participant list against the records of the opérations. */
export async function rapprocherPlateforme(
  entrees: readonly string[],
  chemin: string,
  options: OptionsRapprocher,
  io: Io,
): Promise<void> {
  const lue = await preparer(entrees, options, io);
  const { reglages } = lue;
  const { listes } = reglages;
  // the platform cumulates from the opération's start: so do we, unless a period is asked for
  const preparation = { ...lue, periode: options.periode ?? periodeDuCumul(listes.operationsFse, lue.arrete) };
  const fichier = io.disque.fichier(exigerFichier(chemin, "fse", io));
  const liste = await lireListeFse(fichier, lue.profil, motsDeLaPlateforme(listes.maDemarche, normaliseHeader));
  const etat = limiter(etatDe(preparation, liste, io), options, preparation);
  const nom = `rapprochement-fse-${isoDay(etat.report.arrete)}`;
  const ecrivains = {
    texte: async (terminal: Terminal) => {
      const { rapprochementFseTexte } = await import("../reporters/rapprochement/fse/texte.ts");
      return rapprochementFseTexte(etat, reglages, terminal);
    },
    json: async () => (await import("../reporters/json/rapprochement-fse-json.ts")).rapprochementFseJson(etat),
    xlsx: async () => {
      const { rapprochementFseXlsx } = await import("../reporters/rapprochement/fse/classeur.ts");
      return rapprochementFseXlsx(etat, reglages, chargerCharte(reglages.charte, io.disque));
    },
  };
  await livrer(options.format, { nom, langage: langageDe(etat.report), ecrivains }, options, io);
}

function etatDe(preparation: Preparation, liste: ListeFse, io: Io): EtatFse {
  const { reglages, arrete, periode } = preparation;
  const collecte = new CollecteFse(true);
  const ids = new Set<string>();
  const parPersonne = new Map<string, string>();
  const noms = new Map<string, string>();
  const { report } = analyserPreparation(preparation, io, {
    regles: [],
    visiter: (contexte) => {
      const visite = collecte.visiter(contexte);
      return (dossier) => {
        visite(dossier);
        ids.add(dossier.id);
        const p = dossier.participant;
        const cle = p && clePersonne(p.nom, p.prenom, p.date_naissance);
        if (cle) parPersonne.set(cle, dossier.id);
        const nom = nomAffiche(p);
        if (nom !== null) noms.set(dossier.id, nom);
      };
    },
  });
  const records = collecte.operations.flatMap(({ code }) => collecte.donneesDe(code));
  const fin = Math.min(arrete, periode.end);
  const jours = Number(reglages.regle("SOR-10", fin).params["joursMax"]);
  const champs = new Set(liste.colonnes.flatMap((c) => c.champ ?? []));
  const rapprochement = rapprocherFse(records, liste.lignes, { ids, parPersonne }, { champs, fin, jours });
  const { maDemarche } = reglages.listes;
  return {
    ...rapprochement,
    report,
    liste,
    operations: collecte.operations.flatMap((o) => o.code ?? []),
    saisies: aSaisir(rapprochement, liste.colonnes, maDemarche),
    creations: aCreer(rapprochement, maDemarche),
    noms,
    filtre: null,
  };
}

/** Keeps what is of an APAP, a structure or a participant; lines that are nobody's stay: they may be theirs. */
function limiter(etat: EtatFse, options: OptionsRapprocher, { extraction }: Preparation): EtatFse {
  const filtre = filtreConnu(options, nomsConnus(extraction));
  const noms = Object.values(filtre);
  if (noms.length === 0) return etat;
  const sienne = gardeDe(filtre);
  const garde = ({ record: { participant, valeurs } }: { record: EtatFse["paires"][number]["record"] }): boolean =>
    sienne({ participant, apap: valeurs.apap, structure: valeurs.structure });
  return {
    ...etat,
    paires: etat.paires.filter(garde),
    records: etat.records.filter(garde),
    saisies: etat.saisies.filter(garde),
    creations: { ...etat.creations, rangees: etat.creations.rangees.filter(garde) },
    filtre: noms.join(", "),
  };
}
