import { isoMonth, type Month, parseTypedMonth, yearOf } from "../core/month.ts";
import { CRITERES, cellule, MESURES } from "./cellules.ts";
import type { CellulePubliee } from "./points.ts";

/** The sheet that says each published count on a line: for whoever reuses it, and for the editions that follow. */
export const FEUILLE_DONNEES = "Données";
export const TITRES_DONNEES = [
  "Indicateur",
  "Portée",
  "Structure",
  "Critère",
  "Valeur",
  "Du",
  "Au",
  "Nombre",
  "État",
] as const;

const MASQUE = "masqué";
const ETATS = { frais: "publié", repris: "déjà publié", masque: MASQUE } as const;

/** A line of the sheet of an edition, up to this month; the number is left to the caller, who says « n.c. » in its way. */
export function ligneDe({ cellule: c, au, nombre }: CellulePubliee, edition: Month): (string | null)[] {
  return [
    c.mesure,
    c.structure === null ? "ensemble" : "structure",
    c.structure || null,
    c.critere,
    c.valeur || null,
    isoMonth(yearOf(au) * 12),
    isoMonth(au),
    nombre === null ? ETATS.masque : au === edition ? ETATS.frais : ETATS.repris,
  ];
}

/** The same, read back: its cells in the order of the titles; null when it is no such line. */
export function lireLigne(cells: readonly (string | number | null)[]): CellulePubliee | null {
  const [mesureDite, portee, structureDite, critereDit, valeur, , auDit, nombre, etat] = cells;
  const mesure = MESURES.find((m) => m === mesureDite);
  const critere = critereDit == null ? null : CRITERES.find((c) => c === critereDit);
  const au = typeof auDit === "string" ? parseTypedMonth(auDit) : null;
  if (mesure === undefined || critere === undefined || au === null) return null;
  if (portee !== "ensemble" && portee !== "structure") return null;
  if (etat !== MASQUE && typeof nombre !== "number") return null;
  return {
    cellule: cellule(mesure, portee === "ensemble" ? null : String(structureDite ?? ""), critere, String(valeur ?? "")),
    au,
    nombre: typeof nombre === "number" ? nombre : null,
  };
}
