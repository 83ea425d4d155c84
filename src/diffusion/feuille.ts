import { isoDay, parseTypedDay } from "../core/day.ts";
import { isoMonth, monthOf, parseTypedMonth, yearOf } from "../core/month.ts";
import { CRITERES, cellule, MESURES } from "./cellules.ts";
import { type CellulePubliee, finDe, type Jusque } from "./points.ts";

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

/** A line of the sheet of an edition, of this month or of what of it is over; the number is left to the caller, who says « n.c. » in its way. */
export function ligneDe(publiee: CellulePubliee, edition: Jusque): (string | null)[] {
  const { cellule: c, au, jour, nombre } = publiee;
  return [
    c.mesure,
    c.structure === null ? "ensemble" : "structure",
    c.structure || null,
    c.critere,
    c.valeur || null,
    isoMonth(yearOf(au) * 12),
    jour === undefined ? isoMonth(au) : isoDay(jour),
    nombre === null ? ETATS.masque : finDe(publiee) === finDe(edition) ? ETATS.frais : ETATS.repris,
  ];
}

/** The same, read back: its cells in the order of the titles; null when it is no such line. */
export function lireLigne(cells: readonly (string | number | null)[]): CellulePubliee | null {
  const [mesureDite, portee, structureDite, critereDit, valeur, , auDit, nombre, etat] = cells;
  const mesure = MESURES.find((m) => m === mesureDite);
  const critere = critereDit == null ? null : CRITERES.find((c) => c === critereDit);
  const dit = typeof auDit === "string" ? auDit : "";
  const jour = parseTypedDay(dit);
  const au = jour === null ? parseTypedMonth(dit) : monthOf(jour);
  if (mesure === undefined || critere === undefined || au === null) return null;
  if (portee !== "ensemble" && portee !== "structure") return null;
  if (etat !== MASQUE && typeof nombre !== "number") return null;
  return {
    cellule: cellule(mesure, portee === "ensemble" ? null : String(structureDite ?? ""), critere, String(valeur ?? "")),
    au,
    ...(jour === null ? {} : { jour }),
    nombre: typeof nombre === "number" ? nombre : null,
  };
}
