import type { Feu } from "../../core/feu.ts";
import { frCount } from "../../core/format.ts";
import type { Block } from "./model.ts";

/**
 * The lights of the reading, first block of the first sheet or page of every edition: one paragraph per light, in the
 * order given (that of `FEUX`). No light, no block.
 */
export function blocFeux(feux: readonly Feu[]): Block[] {
  if (feux.length === 0) return [];
  return [{ kind: "note", tone: "alerte", titre: `Lecture : ${compte(feux)}`, texte: feux.map(paragraphe) }];
}

/** « 1 feu rouge, 2 feux orange : les chiffres qui suivent peuvent être faux » */
function compte(feux: readonly Feu[]): string {
  const rouges = feux.filter((f) => f.couleur === "rouge").length;
  const oranges = feux.length - rouges;
  const mots = [
    ...(rouges > 0 ? [frCount(rouges, "feu rouge", "feux rouges")] : []),
    ...(oranges > 0 ? [frCount(oranges, "feu orange", "feux orange")] : []),
  ];
  return `${mots.join(", ")} : les chiffres qui suivent peuvent être faux`;
}

function paragraphe({ id, couleur, accepte, fichiers, message, remede }: Feu): string {
  const noms = fichiers.length === 0 ? "" : `${fichiers.join(", ")} : `;
  return `${id}, ${couleur}${accepte ? ", accepté" : ""}. ${noms}${message} ${remede}`.trim();
}
