import { ageAt } from "../core/day.ts";
import type { Fiche } from "../core/fiche.ts";
import { countDays } from "../core/intervals.ts";
import { firstDay, lastDay, monthOf, yearOf } from "../core/month.ts";
import type { Contexte } from "../parcours/contexte.ts";
import { moisJuges } from "../parcours/creer-contexte.ts";
import type { Dossier } from "../parcours/dossier.ts";
import { estRetenu } from "../parcours/entretiens-retenus.ts";
import { couvre } from "../parcours/etape.ts";
import { contactsDuMois, ouvertDans, type Parcours } from "../parcours/parcours.ts";
import { qualificationDe } from "./qualification-fiche.ts";

/** The list lines of a participant: one per parcours open at least one day since 1 January of the arrêté's year. */
export function fichesDe(dossier: Dossier, contexte: Contexte, joursSoumisMin: number): Fiche[] {
  const debut = firstDay(yearOf(monthOf(contexte.arrete)) * 12);
  return dossier.parcours
    .filter((p) => ouvertDans(p, debut, contexte.arrete))
    .map((p) => ficheDe(dossier, p, contexte, debut, joursSoumisMin));
}

function ficheDe(dossier: Dossier, p: Parcours, contexte: Contexte, debut: number, joursSoumisMin: number): Fiche {
  const { arrete } = contexte;
  const { participant } = dossier;
  const charge = dossier.chargeLe(p.sortie ?? arrete);
  const ouvert = p.sortie === null || p.sortie > arrete;
  const emploi = dossier.etapes.findLast((e) => e.famille === "emploi" && couvre(e, arrete));
  const tenus = p.contacts.filter((c) => c.tenu && c.place === "dans" && c.date >= debut);
  const retenus = tenus.filter(estRetenu);
  const dernier = p.contacts.findLast((c) => c.tenu && c.place === "dans");
  const ecarts = tenus.slice(1).map((c, i) => c.date - (tenus[i]?.date ?? c.date));
  const months = moisJuges({ start: debut, end: arrete }, arrete).filter(
    (m) =>
      countDays(p.soumis, firstDay(m), lastDay(m)) >= joursSoumisMin &&
      contexte.couverture.couvert(dossier.chargeLe(lastDay(m)).apap, m),
  );
  return {
    participant: dossier.id,
    nom: participant?.nom ?? null,
    prenom: participant?.prenom ?? null,
    parcours: p.id,
    apap: charge.apap,
    structure: charge.structure,
    integration: p.integration,
    sortiePrevue: p.row.date_sortie_prevue,
    sortieReelle: p.sortie,
    natureSortie: p.row.nature_sortie,
    motifSortie: p.row.motif_sortie,
    situation: ouvert ? dossier.situationLe(arrete) : null,
    contrat: ouvert && emploi ? (emploi.row.contrat ?? "NON_RENSEIGNE") : null,
    sexe: participant?.sexe ?? null,
    age: participant?.date_naissance == null ? null : ageAt(participant.date_naissance, arrete),
    niveau: p.row.niveau_formation ?? participant?.niveau_formation ?? null,
    statuts: p.row.statuts ?? participant?.statuts ?? [],
    rqth: participant?.rqth ?? null,
    qpv: participant?.qpv ?? null,
    entretiens: tenus.length,
    dernierEntretien: dernier?.date ?? null,
    dureeMoyenne: retenus.length === 0 ? null : retenus.reduce((sum, c) => sum + c.duree, 0) / retenus.length,
    ecartMoyen: ecarts.length === 0 ? null : ecarts.reduce((sum, n) => sum + n, 0) / ecarts.length,
    moisJuges: months.length,
    moisSatisfaits: months.filter((m) => contactsDuMois(p, m).some((c) => c.tenu && c.place === "dans")).length,
    prescriptions: dossier.prescriptions.filter((row) => {
      const jour = row.date_prescription ?? row.date_debut;
      if (row.programmation_plie !== true || row.famille === "accompagnement" || jour === null) return false;
      return jour >= debut && dossier.parcoursDe(jour, jour) === p;
    }).length,
    qualification: qualificationDe(dossier, p, contexte),
  };
}
