import { foldWords } from "../core/text.ts";
import type { Decision } from "./grille.ts";

/** How a manager writes each decision, case, accents and punctuation aside. */
const ECRITURES: Readonly<Record<Decision, readonly string[]>> = {
  Conforme: ["conforme", "c", "ok"],
  "Non conforme": ["non conforme", "nc", "n c", "ko"],
  "Sans objet": ["sans objet", "so", "s o"],
};

const LUES: ReadonlyMap<string, Decision> = new Map(
  (Object.entries(ECRITURES) as [Decision, readonly string[]][]).flatMap(([decision, textes]) =>
    textes.map((texte) => [foldWords(texte), decision] as const),
  ),
);

/** The decision that a cell says, « nc », « s.o. », « OK » included; null when empty; undefined when it says none. */
export function decisionLue(texte: string): Decision | null | undefined {
  return texte.trim() === "" ? null : LUES.get(foldWords(texte));
}

/** What a refused cell is told. */
export const DECISIONS_ADMISES = "Conforme (ou C, OK), Non conforme (NC), Sans objet (SO), ou rien";
