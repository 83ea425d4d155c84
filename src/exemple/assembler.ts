import { compareBy } from "../core/text.ts";
import type { Dossier } from "./contexte.ts";
import { affecter } from "./derivation.ts";
import type { Apap } from "./equipe.ts";
import { type Attendu, type GeneratedExtraction, type Ligne, ligne } from "./modele.ts";

function numeroter(lignes: { id: string | null }[], lettre: string): void {
  const largeur = Math.max(5, String(lignes.length).length);
  lignes.forEach((l, n) => {
    l.id = `${lettre}${String(n + 1).padStart(largeur, "0")}`;
  });
}

/** Sorts lines in place, by date; those without one first. */
export function parDate<L extends { date: number | null }>(lignes: L[]): L[] {
  return lignes.sort((a, b) => (a.date ?? 0) - (b.date ?? 0));
}

function effectifs(apap: Apap): Ligne<"effectifs"> {
  const { nom, structure, etp, arrivee, depart } = apap;
  return ligne("effectifs", { apap: nom, structure, etp, date_debut: arrivee, date_fin: depart });
}

/** One entry for each key; a defect of a table or an APAP that several dossiers carry makes one constat. */
function fusionner(attendus: readonly Attendu[]): Attendu[] {
  const cles = (a: Attendu) => [a.regle, a.participant, a.apap, a.mois, a.date, a.explication];
  return [...new Map(attendus.map((a) => [cles(a).join("|"), a])).values()].sort(compareBy(cles));
}

/** Puts the dossiers together as tables: contacts by date, ids given in that order. */
export function assembler(
  dates: Pick<GeneratedExtraction, "arrete" | "debutPeriode">,
  dossiers: readonly Dossier[],
  equipe: readonly Apap[],
  attendus: readonly Attendu[],
): GeneratedExtraction {
  const entretiens = parDate(dossiers.flatMap((d) => d.entretiens));
  const etapes = dossiers.flatMap((d) => d.etapes);
  const cd14 = parDate(dossiers.flatMap((d) => d.cd14));
  numeroter(entretiens, "S");
  numeroter(etapes, "E");
  numeroter(cd14, "C");
  return {
    ...dates,
    lignes: {
      participants: dossiers.map((d) => d.participant),
      parcours: dossiers.flatMap((d) => d.parcours),
      affectations: dossiers.flatMap(affecter),
      etapes,
      entretiens,
      veilles: dossiers.flatMap((d) => d.veilles),
      emargements: parDate(dossiers.flatMap((d) => d.emargements)),
      mises_en_relation: parDate(dossiers.flatMap((d) => d.misesEnRelation)),
      absences_apap: equipe.flatMap((apap) =>
        apap.absences.map(({ start, end, motif }) =>
          ligne("absences_apap", { apap: apap.nom, date_debut: start, date_fin: end, motif }),
        ),
      ),
      effectifs: equipe.map(effectifs),
      entretiens_cd14: cd14,
      emargements_hors_murs: [],
    },
    attendu: fusionner(attendus),
  };
}
