import { PlieError } from "../core/plie-error.ts";
import { lePlusProche } from "../core/proches.ts";
import { INDICATEURS } from "../indicators/index.ts";
import { indicateurMarkdown, indicateursMarkdown } from "../reporters/docs/indicateurs-md.ts";
import { indicateurTexte, listeIndicateurs } from "../reporters/terminal/indicateur-texte.ts";
import type { Ecrivains } from "./formats.ts";
import type { OptionsIndicateurs } from "./indicateurs.ts";
import type { Io } from "./io.ts";

/** Runs `plie indicateurs`. */
export function indicateurs(id: string | undefined, options: OptionsIndicateurs, io: Io): void {
  const terminal = { colonnes: io.colonnes, couleur: io.couleur && !options.sansCouleur };
  if (id === undefined) {
    const tous: Ecrivains<OptionsIndicateurs["format"], string> = {
      texte: () => listeIndicateurs(INDICATEURS, terminal),
      md: indicateursMarkdown,
    };
    io.out(tous[options.format]());
    return;
  }
  const trouve = INDICATEURS.find((i) => i.id.toLowerCase() === id.toLowerCase());
  if (!trouve) {
    const proche = lePlusProche(
      id,
      INDICATEURS.map((i) => i.id),
    );
    throw new PlieError(
      `aucun indicateur « ${id} ».${proche ? ` Le plus proche : ${proche}.` : ""} plie indicateurs les liste tous.`,
    );
  }
  const un: Ecrivains<OptionsIndicateurs["format"], string> = {
    texte: () => indicateurTexte(trouve, terminal),
    md: () => `${indicateurMarkdown(trouve)}\n`,
  };
  io.out(un[options.format]());
}
