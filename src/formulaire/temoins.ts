import { sha256Hex } from "../core/sha256.ts";

/** What a cell of the form is: fixed (its value), an input cell, a formula of ours, or empty. */
export type CaseTemoin = { type: "fixe"; valeur: string | number } | { type: "saisie" } | { type: "formule" } | null;

const SAISIE = "*";
const FORMULE = "=";
const VIDE = "-";

/** Six hexadecimal digits that tell a value from another; spreadsheets may rewrite spaces and the last digits. */
function temoinDe(valeur: string | number): string {
  const texte =
    typeof valeur === "number"
      ? `n${Number(valeur.toPrecision(12))}`
      : `t${valeur.normalize("NFC").replace(/\s+/g, " ").trim()}`;
  return sha256Hex(texte).slice(0, 6);
}

/** Witnesses of a row, by column from the first; empty cells at its end are left out. */
export function temoinsDeLigne(cases: readonly CaseTemoin[]): string {
  const mots = cases.map((c) => {
    if (c === null) return VIDE;
    if (c.type === "fixe") return temoinDe(c.valeur);
    return c.type === "saisie" ? SAISIE : FORMULE;
  });
  while (mots.at(-1) === VIDE) mots.pop();
  return mots.join(" ");
}

/** Columns (from 0) of a row whose fixed cells are not what the witnesses say; `valeurs` null is an empty cell. */
export function colonnesAlterees(temoins: string, valeurs: readonly (string | number | null)[]): number[] {
  const mots = temoins === "" ? [] : temoins.split(" ");
  const alterees: number[] = [];
  for (let c = 0; c < Math.max(mots.length, valeurs.length); c++) {
    const mot = mots[c] ?? VIDE;
    if (mot === SAISIE || mot === FORMULE) continue;
    const valeur = valeurs[c] ?? null;
    const lu = valeur === null || (typeof valeur === "string" && valeur.trim() === "") ? VIDE : temoinDe(valeur);
    if (lu !== mot) alterees.push(c);
  }
  return alterees;
}

/** Checksum of what the hidden sheet holds: its fields, then its witnesses, in order. */
export function empreinteDe(lignes: readonly (readonly (string | number)[])[]): string {
  return sha256Hex(lignes.map((l) => l.join("\t")).join("\n")).slice(0, 32);
}
