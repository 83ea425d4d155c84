import type { Feu } from "../../core/feu.ts";
import { frCount } from "../../core/format.ts";
import { REGLES_FEUX } from "../../feux/index.ts";
import { noteTitree } from "./blocs.ts";
import type { Block, Cible } from "./model.ts";

/**
 * Who reads the lights: the équipe du PLIE has them whole, or cut where they would hide the first page, « Méthode » having
 * them whole; others have the name of each, since what was seen names the files and the APAPs of other structures
 * (domaine.md §9).
 */
export type LecteurFeux = "plie" | "plie en bref" | "autres";

/** Characters over which a light is cut, alone or among others, and files over which they are counted. */
const LONG = { seul: 320, parmi: 112 };
const FICHIERS = 3;
const METHODE: Cible = { feuille: "Méthode", ancre: "t-methode" };

/**
 * The lights of the reading, first block of the first sheet or page of every edition: one paragraph per light, in the
 * order given (that of `FEUX`). No light, no block.
 */
export function blocFeux(feux: readonly Feu[], lecteur: LecteurFeux): Block[] {
  if (feux.length === 0) return [];
  const titre = `Lecture : ${compteDesFeux(feux)}. Les chiffres qui suivent peuvent être faux`;
  if (lecteur === "plie en bref") {
    const brefs = feux.map((feu) => bref(feu, feux.length));
    const liens = feux.map((feu, i) => (brefs[i] === paragraphe(feu) ? null : METHODE));
    return [{ kind: "note", tone: "alerte", titre, texte: brefs, liens }];
  }
  const texte =
    lecteur === "plie"
      ? feux.map(paragraphe)
      : [...feux.map(nomme), "Le détail est dans les documents de l'équipe du PLIE."];
  return [{ kind: "note", tone: "alerte", titre, texte }];
}

/** The lights that the first page cuts, whole; nothing when it has them all. */
export function feuxEntiers(feux: readonly Feu[]): Block[] {
  const coupes = feux.filter((feu) => bref(feu, feux.length) !== paragraphe(feu));
  return coupes.length === 0 ? [] : [noteTitree("Feux de lecture, entiers", coupes.map(paragraphe))];
}

function nomme({ id, couleur, accepte }: Feu): string {
  const titre = REGLES_FEUX.find((r) => r.id === id)?.titre ?? "";
  return `${id}, ${couleur}${accepte ? ", accepté" : ""}. ${titre}.`;
}

/** « 1 feu rouge, 2 feux orange » */
export function compteDesFeux(feux: readonly Feu[]): string {
  const rouges = feux.filter((f) => f.couleur === "rouge").length;
  const oranges = feux.length - rouges;
  return [
    ...(rouges > 0 ? [frCount(rouges, "feu rouge", "feux rouges")] : []),
    ...(oranges > 0 ? [frCount(oranges, "feu orange", "feux orange")] : []),
  ].join(", ");
}

/** The same in three lines at most, one where they are several: where the files are many they are counted, and the end is left to « Méthode ». */
function bref(feu: Feu, combien: number): string {
  const long = combien > 1 ? LONG.parmi : LONG.seul;
  const entier = paragraphe(feu);
  if (entier.length <= long) return entier;
  const [premier, ...autres] = feu.fichiers;
  const court = paragraphe({
    ...feu,
    fichiers:
      autres.length < FICHIERS
        ? feu.fichiers
        : [`${premier} et ${frCount(autres.length, "autre fichier", "autres fichiers")}`],
  });
  if (court.length <= long) return court;
  // what was seen comes before the files that show it; no sign is left alone before the dots
  const sans = paragraphe({ ...feu, fichiers: [] });
  return `${sans.slice(0, sans.lastIndexOf(" ", long)).replace(/[\s:;,.(«]+$/, "")}…`;
}

function paragraphe({ id, couleur, accepte, fichiers, message, remede }: Feu): string {
  const noms = fichiers.length === 0 ? "" : `${fichiers.join(", ")} : `;
  return `${id}, ${couleur}${accepte ? ", accepté" : ""}. ${noms}${message} ${remede}`.trim();
}
