import type { Feu } from "../../core/feu.ts";
import { compteDesFeux } from "../document/bloc-feux.ts";
import { note } from "../document/blocs.ts";
import type { Block } from "../document/model.ts";
import { blocsTexte } from "./document.ts";
import type { Terminal } from "./style.ts";

/** The lights of the reading, the red ones first: what was seen, what to do; none without any. */
export function feuxEnListe(feux: readonly Feu[], titre = "Lecture"): Block[] {
  if (feux.length === 0) return [];
  const ordre = [...feux.filter((f) => f.couleur === "rouge"), ...feux.filter((f) => f.couleur === "orange")];
  return [
    {
      kind: "note",
      titre: `${titre} : ${compteDesFeux(feux)}`,
      texte: ordre.flatMap(({ id, couleur, message, remede, accepte }) => [
        `${id} ${couleur}${accepte ? ", accepté" : ""}`,
        `  ${message}`,
        `  → ${remede}`,
      ]),
      tons: ordre.flatMap(({ couleur }) => [couleur === "rouge" ? "bloquant" : "majeur", null, null]),
    },
  ];
}

/** The same as text; empty without any. */
export function feuxTexte(feux: readonly Feu[], terminal: Terminal, titre?: string): string {
  return feux.length === 0 ? "" : `${blocsTexte(feuxEnListe(feux, titre), terminal)}\n`;
}

/** How to go on in spite of the red lights, once they are understood. */
export function suiteDesFeux(feux: readonly Feu[], terminal: Terminal): string {
  const ids = [...new Set(feux.filter((f) => f.couleur === "rouge" && !f.accepte).map(({ id }) => id))];
  const options = ids.map((id) => `--malgre ${id}`).join(" ");
  const texte = `Rien n'est calculé ni écrit tant qu'un feu est rouge. Pour continuer malgré tout, en le disant partout : ${options}`;
  return `${blocsTexte([note([texte])], terminal)}\n`;
}
