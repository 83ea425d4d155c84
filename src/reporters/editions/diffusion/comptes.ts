import { lastDay } from "../../../core/month.ts";
import { type AUTRES, type Cellule, cellule, type Mesure, NEUTRALISEE, REUSSIES } from "../../../diffusion/cellules.ts";
import type { CellulePubliee } from "../../../diffusion/points.ts";
import type { DemandeChiffre } from "../../../indicators/catalogue.ts";
import { ENSEMBLE, type Rang } from "../chiffres.ts";
import type { Socle } from "../socle.ts";

/** Columns of the first sheet, by structure. */
export const NOMBRES = ["accompagnes", "entrees", "sorties", "entretiens", "prescriptions"] as const;
/** Natures, in the order of the sheet. */
export const NATURES_PUBLIEES = [...REUSSIES, "Autre", NEUTRALISEE, "NON_RENSEIGNE"] as const satisfies readonly (
  | (typeof REUSSIES)[number]
  | (typeof AUTRES)[number]
  | typeof NEUTRALISEE
)[];
export const ENTRANTS = ["sexe", "tranche_age", "niveau"] as const;

const CAEN = { indicateur: "taux_sorties_positives", ventilation: { forme: "caen" } } as const;
export const DEMANDES: Readonly<Record<Mesure, DemandeChiffre>> = {
  accompagnes: { indicateur: "accompagnes" },
  entrees: { indicateur: "entrees" },
  sorties: { indicateur: "sorties" },
  entretiens: { indicateur: "entretiens" },
  prescriptions: { indicateur: "prescriptions" },
  reussies: { ...CAEN, terme: "numerateur" },
  rapportees: { ...CAEN, terme: "denominateur" },
};

/** How the model names a scope. */
export function structureDe(rang: Rang): string | null {
  return rang.portee === "structure" ? (rang.nom ?? "") : null;
}

/** Rows of the sheets: structures, then the whole PLIE. */
export function rangsPublies(socle: Socle): readonly Rang[] {
  return [...socle.structures, ENSEMBLE];
}

/** Every count that the edition could print, as it is; one that cannot be computed is left out. */
export function comptesDe(socle: Socle): CellulePubliee[] {
  const { chiffres, spans, report } = socle;
  const jour = report.arrete < lastDay(spans.mois) ? { jour: report.arrete } : {};
  const comptes: CellulePubliee[] = [];
  const compter = (c: Cellule, rang: Rang, demande: DemandeChiffre) => {
    const nombre = chiffres.nombre(rang, demande, spans.cumul);
    if (nombre !== null) comptes.push({ cellule: c, au: spans.mois, ...jour, nombre });
  };
  for (const rang of rangsPublies(socle)) {
    const structure = structureDe(rang);
    for (const mesure of [...NOMBRES, "reussies", "rapportees"] as const) {
      compter(cellule(mesure, structure), rang, DEMANDES[mesure]);
    }
    for (const nature of NATURES_PUBLIEES) {
      compter(cellule("sorties", structure, "nature", nature), rang, {
        indicateur: "sorties",
        ventilation: { nature },
      });
    }
  }
  for (const critere of ENTRANTS) {
    for (const valeur of valeursEntrants(socle, critere)) {
      compter(cellule("entrees", null, critere, valeur), ENSEMBLE, {
        indicateur: "profil",
        ventilation: { flux: "entrees", [critere]: valeur },
      });
    }
  }
  return comptes;
}

/** Values of a criterion among those who entered since January. */
export function valeursEntrants({ chiffres, spans }: Socle, critere: (typeof ENTRANTS)[number]): readonly string[] {
  return chiffres.valeurs("profil", critere, [spans.cumul], { flux: "entrees" });
}
