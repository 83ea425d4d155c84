import Table from "cli-table3";
import { labels } from "../../tables/column.ts";
import type { Terminal } from "./style.ts";

/** One column of a terminal table; a `souple` column takes the room that is left and wraps. */
export interface ColonneTerminal {
  titre: string;
  droite?: boolean;
  souple?: boolean;
}

function longueur(texte: string): number {
  return [...texte.replace(/\u001b\[[0-9;]*m/g, "")].length;
}

/** Columns that a text column keeps at least. */
const SOUPLE_MIN = 14;

/** Columns that a table takes at least, its text columns wrapped. */
export function largeurMinimale(colonnes: readonly ColonneTerminal[], lignes: readonly (readonly string[])[]): number {
  return colonnes.reduce((sum, c, i) => {
    const plein = Math.max(longueur(c.titre), ...lignes.map((l) => longueur(l[i] ?? ""))) + 2;
    return sum + (c.souple ? Math.min(plein, SOUPLE_MIN) : plein);
  }, 1);
}

/** Text columns share the room that is left: what a short one does not take goes to the longer ones. */
function partager(colonnes: readonly ColonneTerminal[], largeurs: readonly number[], reste: number): number[] {
  const prises = [...largeurs];
  const souples = [...largeurs.entries()].filter(([i]) => colonnes[i]?.souple).sort(([, a], [, b]) => a - b);
  let libre = reste;
  for (const [rang, [i, w]] of souples.entries()) {
    const prise = Math.min(w, Math.max(SOUPLE_MIN, Math.floor(libre / (souples.length - rang))));
    prises[i] = prise;
    libre -= prise;
  }
  return prises;
}

/** A text without an escape nor a line end, whose letters take one column each. */
const ORDINAIRE = /^[ -~À-ÿœŒ’–—…\u00a0\u202f]*$/;

/** A row whose texts all fit in their columns, laid as the library would: a report has hundreds. Null for another row. */
function ligneSimple(
  rangee: readonly string[],
  largeurs: readonly number[],
  colonnes: readonly ColonneTerminal[],
): string | null {
  let ligne = "";
  for (const [i, largeur] of largeurs.entries()) {
    const texte = rangee[i] ?? "";
    if (texte.length > largeur - 2 || !ORDINAIRE.test(texte)) return null;
    ligne += `${colonnes[i]?.droite ? texte.padStart(largeur - 2) : texte.padEnd(largeur - 2)}  `;
  }
  return ligne.trimEnd();
}

/** The library's borders, none of which is drawn. */
const SANS_TRAIT = Object.fromEntries(
  labels(`
    top | top-mid | top-left | top-right | bottom | bottom-mid | bottom-left | bottom-right | left | left-mid | mid |
    mid-mid | right | right-mid | middle
  `).map((trait) => [trait, ""]),
);

/** A table that fits the terminal: borders reduced to one rule under the header. */
export function tableau(
  colonnes: readonly ColonneTerminal[],
  lignes: readonly (readonly string[])[],
  terminal: Terminal,
): string {
  const largeurs = colonnes.map((c, i) => Math.max(longueur(c.titre), ...lignes.map((l) => longueur(l[i] ?? ""))) + 2);
  const reste = terminal.colonnes - 1 - largeurs.reduce((sum, w, i) => (colonnes[i]?.souple ? sum : sum + w), 0);
  const colWidths = partager(colonnes, largeurs, reste);
  const rendre = (head: string[], rangees: readonly (readonly string[])[]) => {
    const table = new Table({ ...options, head });
    for (const rangee of rangees) table.push([...rangee]);
    return table
      .toString()
      .split("\n")
      .map((line) => line.trimEnd());
  };
  const options = {
    colWidths,
    colAligns: colonnes.map((c) => (c.droite ? ("right" as const) : ("left" as const))),
    wordWrap: true,
    style: { head: terminal.couleur ? ["bold"] : [], border: [], "padding-left": 0, "padding-right": 2 },
    chars: SANS_TRAIT,
  };
  // a title may take several lines: the rule goes under the last of them
  const titres = colonnes.map((c) => c.titre);
  const entete = rendre(titres, []);
  const rendues = lignes.flatMap((rangee) => ligneSimple(rangee, colWidths, colonnes) ?? rendre([], [rangee]));
  const rule = "─".repeat(Math.max(...[...entete, ...rendues].map(longueur)));
  return [...entete, rule, ...rendues].join("\n");
}
