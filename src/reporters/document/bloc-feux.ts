import type { Feu } from "../../core/feu.ts";
import { frCount } from "../../core/format.ts";
import { REGLES_FEUX } from "../../feux/index.ts";
import type { Block } from "./model.ts";

/**
 * Who reads the lights: the équipe du PLIE has them whole; others have the name of each, since what was seen names the
 * files and the APAPs of other structures (domaine.md §9).
 */
export type LecteurFeux = "plie" | "autres";

/**
 * The lights of the reading, first block of the first sheet or page of every edition: one paragraph per light, in the
 * order given (that of `FEUX`). No light, no block.
 */
export function blocFeux(feux: readonly Feu[], lecteur: LecteurFeux): Block[] {
  if (feux.length === 0) return [];
  const texte =
    lecteur === "plie"
      ? feux.map(paragraphe)
      : [...feux.map(nomme), "Le détail est dans les documents de l'équipe du PLIE."];
  return [{ kind: "note", tone: "alerte", titre: `Lecture : ${compte(feux)}`, texte }];
}

function nomme({ id, couleur, accepte }: Feu): string {
  const titre = REGLES_FEUX.find((r) => r.id === id)?.titre ?? "";
  return `${id}, ${couleur}${accepte ? ", accepté" : ""}. ${titre}.`;
}

/** « 1 feu rouge, 2 feux orange. Les chiffres qui suivent peuvent être faux » */
function compte(feux: readonly Feu[]): string {
  const rouges = feux.filter((f) => f.couleur === "rouge").length;
  const oranges = feux.length - rouges;
  const mots = [
    ...(rouges > 0 ? [frCount(rouges, "feu rouge", "feux rouges")] : []),
    ...(oranges > 0 ? [frCount(oranges, "feu orange", "feux orange")] : []),
  ];
  return `${mots.join(", ")}. Les chiffres qui suivent peuvent être faux`;
}

function paragraphe({ id, couleur, accepte, fichiers, message, remede }: Feu): string {
  const noms = fichiers.length === 0 ? "" : `${fichiers.join(", ")} : `;
  return `${id}, ${couleur}${accepte ? ", accepté" : ""}. ${noms}${message} ${remede}`.trim();
}
