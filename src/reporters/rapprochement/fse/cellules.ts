import { type Day, frDay } from "../../../core/day.ts";
import { CHAMPS_NOMINATIFS, type ChampCompare, type EcartFse } from "../../../fse/plateforme/modele.ts";
import { nomAffiche } from "../../../parcours/participants.ts";
import { type LigneListeFse, listeFse } from "../../../tables/liste-fse.ts";
import type { CadreControle } from "../../controle/cadre.ts";
import { type Champ, champ } from "../../document/lister.ts";
import type { Cell } from "../../document/model.ts";

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

/** Title of a field that is compared. */
export const titreDe = (champ: ChampCompare): string => listeFse.columns[champ].titre;

/** A value as it is read; who someone is, only where names are shown. */
export function valeur(champ: ChampCompare, v: string | Day | null, { avecNoms }: CadreControle): Cell {
  if (v === null) return null;
  if (CHAMPS_NOMINATIFS.has(champ) && !avecNoms) return MASQUE;
  return typeof v === "number" ? frDay(v) : (CODES[v] ?? v);
}

/** The line as one finds it on the platform: its number there. */
export function champLigne<L>(de: (l: L) => LigneListeFse): Champ<L> {
  return champ("ligne", "Ligne de la liste", "integer", (l) => de(l).ligne);
}

/** Its number, its id when it has one and, where names are shown, whose it is. */
export function champsLigne<L>({ avecNoms }: CadreControle, de: (l: L) => LigneListeFse, nom: string): Champ<L>[] {
  return [
    champLigne(de),
    champ("id", "Identifiant de la ligne", "text", (l) => de(l).id),
    ...(avecNoms ? [champ<L>("nomLigne", nom, "text", (l) => nomAffiche(de(l)))] : []),
  ];
}
