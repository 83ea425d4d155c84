// The commands of the user's guide: every `plie …` line of its ```plie blocks, in order, with the status that it says.
import { readFileSync } from "node:fs";

export const GUIDE = "docs/guide.md";

/** The words of a command line as a shell would cut it; double quotes only. */
const mots = (ligne) => [...ligne.matchAll(/"([^"]*)"|(\S+)/g)].map(([, cite, nu]) => cite ?? nu);

/** `{ ligne, mots, statut }` of each; the first word is `plie`, the status 0 unless the block says ```plie code=1. */
export function commandesDuGuide() {
  return [...readFileSync(GUIDE, "utf8").matchAll(/^ *```plie(?: code=(\d))?\n([\s\S]*?)^ *```$/gm)].flatMap(
    ([, statut = "0", bloc]) =>
      bloc
        .split("\n")
        .map((ligne) => ligne.trim())
        .filter((ligne) => ligne !== "")
        .map((ligne) => ({ ligne, mots: mots(ligne), statut: Number(statut) })),
  );
}
