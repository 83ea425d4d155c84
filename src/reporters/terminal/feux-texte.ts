import type { Feu } from "../../core/feu.ts";
import { frCount } from "../../core/format.ts";
import { craie, plier, type Terminal } from "./style.ts";

/** « 2 feux rouges, 1 feu orange » */
function compte(feux: readonly Feu[]): string {
  const rouges = feux.filter((f) => f.couleur === "rouge").length;
  const oranges = feux.length - rouges;
  return [
    ...(rouges > 0 ? [frCount(rouges, "feu rouge", "feux rouges")] : []),
    ...(oranges > 0 ? [frCount(oranges, "feu orange", "feux orange")] : []),
  ].join(", ");
}

/** The lights of the reading, the red ones first: what was seen, what to do; empty without any. */
export function feuxTexte(feux: readonly Feu[], terminal: Terminal, titre = "Lecture"): string {
  if (feux.length === 0) return "";
  const c = craie(terminal);
  const ordre = [...feux.filter((f) => f.couleur === "rouge"), ...feux.filter((f) => f.couleur === "orange")];
  const lignes = ordre.flatMap(({ id, couleur, message, remede, accepte }) => {
    const nom = `${id} ${couleur}${accepte ? ", accepté" : ""}`;
    return [
      `  ${couleur === "rouge" ? c.red.bold(nom) : c.yellow(nom)}`,
      plier(`    ${message}`, terminal.colonnes, "    "),
      plier(`    → ${remede}`, terminal.colonnes, "      "),
    ];
  });
  return `${[c.bold(`${titre} : ${compte(feux)}`), ...lignes].join("\n")}\n`;
}

/** How to go on in spite of the red lights, once they are understood. */
export function suiteDesFeux(feux: readonly Feu[], terminal: Terminal): string {
  const ids = [...new Set(feux.filter((f) => f.couleur === "rouge" && !f.accepte).map(({ id }) => id))];
  const options = ids.map((id) => `--malgre ${id}`).join(" ");
  const phrase = `Rien n'est calculé ni écrit tant qu'un feu est rouge. Pour continuer malgré tout, en le disant partout : ${options}`;
  return `${plier(phrase, terminal.colonnes, "  ")}\n`;
}
