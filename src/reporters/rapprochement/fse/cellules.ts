import { type Day, frDay } from "../../../core/day.ts";
import { CHAMPS_NOMINATIFS, type ChampCompare, type EcartFse } from "../../../fse/plateforme/modele.ts";
import { type LigneListeFse, listeFse } from "../../../tables/liste-fse.ts";
import type { CadreControle } from "../../controle/cadre.ts";
import type { Cell, Column } from "../../document/model.ts";

export const CODES: Readonly<Record<string, string>> = {
  CHOMEUR: "demandeur d'emploi",
  CHOMEUR_LONGUE_DUREE: "demandeur d'emploi de longue durée",
  INACTIF: "inactif",
  FORMATION: "en formation ou en études",
  EMPLOI: "en emploi",
  RECHERCHE: "en recherche d'emploi",
  F: "femme",
  H: "homme",
  NB: "non binaire",
};
export const GENRES: Readonly<Record<EcartFse["genre"], string>> = {
  differe: "diffère",
  a_saisir: "à saisir sur la plateforme",
  absente: "absente de Viesion",
};
export const MASQUE = "(voir le classeur)";

export const titreDe = (champ: ChampCompare): string => listeFse.columns[champ].titre;

/** A value as it is read; who someone is, only where names are shown. */
export function valeur(champ: ChampCompare, v: string | Day | null, { avecNoms }: CadreControle): Cell {
  if (v === null) return null;
  if (CHAMPS_NOMINATIFS.has(champ) && !avecNoms) return MASQUE;
  return typeof v === "number" ? frDay(v) : (CODES[v] ?? v);
}

export const QUI_LIGNE: readonly Column[] = [{ key: "ligne", titre: "Ligne de la liste", kind: "integer" }];

/** The line as one finds it on the platform: its number there, and its id when it has one. */
export function cellulesLigne({ ligne, id }: LigneListeFse, { avecNoms }: CadreControle, nom: string | null): Cell[] {
  return [ligne, id, ...(avecNoms ? [nom] : [])];
}

export const nomDe = ({ nom, prenom }: LigneListeFse): string | null =>
  [nom?.toUpperCase(), prenom].filter((x) => x).join(" ") || null;
