import type { Explication } from "../../rules/explication.ts";
import { craie, plier, type Terminal } from "./style.ts";
import { tableau } from "./tableau.ts";

/** One rule on the terminal: clause, definition, settings in force, example with its real message, what to do. */
export function regleTexte(e: Explication, terminal: Terminal): string {
  const c = craie(terminal);
  const para = (titre: string, texte: string) => `${c.bold(titre)}\n${plier(`  ${texte}`, terminal.colonnes, "  ")}`;
  const reglages =
    e.reglages.length === 0
      ? "  aucun"
      : tableau(
          [
            { titre: "Réglage" },
            { titre: "En vigueur", droite: true },
            { titre: "Défaut", droite: true },
            { titre: "Ce que c'est", souple: true },
          ],
          e.reglages.map((r) => [r.nom, String(r.valeur), String(r.defaut), r.description]),
          terminal,
        );
  const exemple = Object.entries(e.exemple.tables)
    .filter(([table, rows]) => table !== "participants" && (rows?.length ?? 0) > 0)
    .map(
      ([table, rows]) =>
        `  ${table}\n${(rows ?? []).map((row) => plier(`    ${valeurs(row)}`, terminal.colonnes, "      ")).join("\n")}`,
    )
    .join("\n");
  return `${[
    `${c.bold(`${e.id}  ${e.titre}`)}\n${e.gravite}, ${e.reference}`,
    para("Un constat quand", e.definition),
    para("Pourquoi", e.pourquoi),
    para("Que faire", e.remede),
    `${c.bold("Réglages")}\n${reglages}`,
    `${c.bold(`Exemple (arrêté au ${e.exemple.arrete})`)}\n${exemple}\n${plier(`  → ${e.exemple.message}`, terminal.colonnes, "    ")}`,
  ].join("\n\n")}\n`;
}

function valeurs(row: Readonly<Record<string, string>>): string {
  return Object.entries(row)
    .filter(([key, value]) => value !== "" && key !== "participant" && key !== "id")
    .map(([key, value]) => `${key} ${value}`)
    .join(", ");
}

/** The list of the rules, one line each. */
export function listeRegles(
  regles: readonly { id: string; gravite: string; titre: string; reference: string }[],
  terminal: Terminal,
): string {
  return `${tableau(
    [{ titre: "Règle" }, { titre: "Gravité" }, { titre: "Constat", souple: true }],
    regles.map((r) => [r.id, r.gravite, r.titre]),
    terminal,
  )}\n\nPour en lire une : plie regles ENT-01\n`;
}
