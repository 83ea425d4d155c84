import type { IndicateurId } from "../../../indicators/index.ts";
import type { Cible } from "../../document/model.ts";
import type { Rang } from "../chiffres.ts";
import type { Socle } from "../socle.ts";

/** Sheets of the consolidated edition that list, or break down, what has no facts of its own in « Détail ». */
const AILLEURS: Readonly<Partial<Record<IndicateurId, string>>> = {
  charge: "Par APAP",
  conformite: "Qui appeler",
  delai_integration: "Profil",
  duree_parcours: "Participants",
  entretiens_duree_moyenne: "Moyens",
  entretiens_intervalle_moyen: "Moyens",
  entretiens_par_participant: "Moyens",
  entretiens_part_avec_duree: "Moyens",
  flux_ecart: "Par APAP",
  suivi_emploi: "Emploi",
  taux_sorties_positives: "Sorties",
};

/**
 * Where a key figure leads: its facts in « Détail », else the sheet that breaks it down; for one structure, the table by
 * APAP; for one APAP, the strip of the portfolio.
 */
export function lieuDuChiffre({ chiffres, detailles }: Socle, rang: Rang, indicateur: IndicateurId): Cible {
  if (rang.portee === "apap") return { feuille: "Qui appeler" };
  if (rang.portee === "structure") return { feuille: "Par APAP" };
  if (!detailles.has(indicateur)) return { feuille: AILLEURS[indicateur] ?? "Par APAP" };
  return {
    feuille: "Détail",
    table: "detail",
    ligne: { cle: "indicateur", texte: chiffres.catalogue.nomDe(indicateur) },
  };
}
