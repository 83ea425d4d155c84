import { NATURES } from "../../../faits/nature-sortie.ts";
import { type Colonne, colonne, colonnes, taux } from "../tables-chiffres.ts";
import { FLUX } from "./flux.ts";

/** Columns of the tables by APAP and by structure, subject by subject. */
export const COLONNES_PARCOURS: readonly Colonne[] = [
  colonne("file_active", { groupe: "Parcours", personnes: true, visuel: { type: "barre" } }),
  colonne("accompagnes", { groupe: "Parcours", personnes: true }),
  ...FLUX.map((id) => colonne(id, { groupe: "Flux" })),
  colonne("propositions_sortie", { groupe: "Flux" }),
  taux("charge", { decimales: 0 }),
];

export const COLONNES_ENTRETIENS: readonly Colonne[] = [
  colonne("entretiens", { groupe: "Entretiens" }),
  colonne("entretiens_par_participant", { groupe: "Entretiens" }),
  colonne("entretiens_duree_moyenne", { groupe: "Entretiens" }),
  colonne("entretiens_intervalle_moyen", { groupe: "Entretiens" }),
  colonne("absences", { groupe: "Entretiens" }),
  taux("conformite"),
  taux("suivi_emploi"),
  colonne("prescriptions", { groupe: "Opérations" }),
  colonne("participants_sans_prescription", { groupe: "Opérations" }),
];

export const COLONNES_SORTIES: readonly Colonne[] = [
  ...colonnes("sorties", "nature", NATURES, { groupe: "Sorties par nature" }),
  colonne("sorties", { personnes: true }),
];

export const COLONNES_TAUX: readonly Colonne[] = ["caen", "sans_dynamique", "brut"].map((forme) =>
  taux({ indicateur: "taux_sorties_positives", ventilation: { forme } }),
);

/** The tables made of them, by the name that clicks and pictures know. */
export const TABLES_PAR_APAP = {
  parcours: COLONNES_PARCOURS,
  entretiens: COLONNES_ENTRETIENS,
  sorties: COLONNES_SORTIES,
  taux: COLONNES_TAUX,
} as const satisfies Record<string, readonly Colonne[]>;
