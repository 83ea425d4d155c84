import type { Catalogue, DemandeChiffre } from "../../../indicators/catalogue.ts";
import type { Audience } from "../../../indicators/presentation.ts";

const CAEN: DemandeChiffre = { indicateur: "taux_sorties_positives", ventilation: { forme: "caen" } };

/** The figures read first. */
export const CLES: readonly DemandeChiffre[] = [
  { indicateur: "file_active" },
  { indicateur: "accompagnes" },
  { indicateur: "entrees" },
  { indicateur: "sorties" },
  CAEN,
  { indicateur: "entretiens" },
  { indicateur: "entretiens_duree_moyenne" },
  { indicateur: "conformite" },
];

/** Columns of the tables by structure and by APAP. */
export const COLONNES: readonly DemandeChiffre[] = [
  ...CLES,
  { indicateur: "suivi_emploi" },
  { indicateur: "prescriptions" },
  { indicateur: "charge" },
];

/** What each indicator of the page counts. */
export function definitions(catalogue: Catalogue, audience: Audience): { titre: string; definition: string }[] {
  const cites = new Set(catalogue.groupes(audience).flatMap((g) => g.lignes.map((l) => l.chiffre.indicateur)));
  return [...cites]
    .map((id) => catalogue.indicateur(id))
    .filter((i) => !i.personnesDe)
    .map((i) => ({ titre: i.titre, definition: catalogue.definition(i) }));
}
