import { type TableName, titreDuChamp } from "../../tables/index.ts";
import { matchTable } from "../headers/match-table.ts";
import { shareable } from "../headers/side-by-side.ts";
import type { Profil } from "../profile.ts";
import type { Champ, Proposition } from "./reconnaitre.ts";

/** A line of a profile that a proposal comes down to: a header, for one table; no field: « ignorer ». */
export interface Liaison {
  entete: string;
  table: TableName;
  champ: string | null;
  score: number;
  preuve: string;
}

/** What a profile must say for a proposal to be read: what names alone would give otherwise is left out. */
export function liaisonsDe({ feuille, tables, champs }: Proposition, profil: Profil): Liaison[] {
  const valeurs = (colonne: number) => [...(feuille.colonnes[colonne]?.valeurs.values() ?? [])].map((v) => v.texte);
  return tables.flatMap((table) => {
    const { fields, conflicts } = matchTable(table, feuille.headers, profil, valeurs);
    const parNom = (colonne: number): string | null =>
      fields[colonne] ?? conflicts.find((c) => c.columns.includes(colonne))?.field ?? null;
    return feuille.headers.flatMap(({ label }, colonne): Liaison[] => {
      const entete = label.replace(/\s+/g, " ").trim();
      if (entete === "") return [];
      const nomme = parNom(colonne);
      const choisi = champs.find((c) => c.colonne === colonne);
      const champ = choisi?.champs.find((c) => c.table === table)?.champ ?? null;
      if (choisi && champ !== null) {
        if (nomme === champ && !enConflit(conflicts, colonne)) return [];
        return [{ entete, table, champ, score: choisi.score, preuve: choisi.preuve }];
      }
      if (nomme === null || !aEcarter(nomme, table, colonne, champs, choisi)) return [];
      return [{ entete, table, champ: null, score: 1, preuve: raisonEcart(nomme, table, champs) }];
    });
  });
}

function enConflit(conflicts: readonly { columns: readonly number[] }[], colonne: number): boolean {
  return conflicts.some(({ columns }) => columns.includes(colonne));
}

/** A name that another column, or another table's field, has taken. */
function aEcarter(
  nomme: string,
  table: TableName,
  colonne: number,
  champs: readonly Champ[],
  choisi: Champ | undefined,
): boolean {
  const prise = champs.some(
    (c) => c.colonne !== colonne && c.champs.some((x) => x.table === table && x.champ === nomme),
  );
  if (prise) return true;
  return choisi?.champs.every((x) => !shareable(x.table, x.champ, table, nomme)) === true;
}

function raisonEcart(nomme: string, table: TableName, champs: readonly Champ[]): string {
  const autre = champs.find((c) => c.champs.some((x) => x.table === table && x.champ === nomme));
  const titre = titreDuChamp(table, nomme);
  return autre ? `« ${titre} » est « ${autre.entete} »` : `ses valeurs ne sont pas celles de « ${titre} »`;
}
