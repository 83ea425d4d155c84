import { PlieError } from "../core/plie-error.ts";
import { lePlusProche } from "../core/proches.ts";
import { INDICATEURS } from "../indicators/index.ts";
import { definitionDe } from "../indicators/indicator.ts";
import { indicateurMarkdown, indicateursMarkdown } from "../reporters/docs/indicateurs-md.ts";
import { indicateurTexte, listeIndicateurs } from "../reporters/terminal/indicateur-texte.ts";
import type { Ecrivains } from "./formats.ts";
import type { OptionsIndicateurs } from "./indicateurs.ts";
import type { Io } from "./io.ts";
import { reglagesDIci } from "./reglages-dici.ts";

/** Runs `plie indicateurs`. */
export async function indicateurs(id: string | undefined, options: OptionsIndicateurs, io: Io): Promise<void> {
  const communs = (await reglagesDIci(options.config, io)).communsLe(io.aujourdhui);
  const terminal = { colonnes: io.colonnes, couleur: io.couleur && !options.sansCouleur };
  if (id === undefined) {
    const tous: Ecrivains<OptionsIndicateurs["format"], string> = {
      texte: () => listeIndicateurs(INDICATEURS, terminal),
      md: () => indicateursMarkdown(communs),
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
    texte: () => indicateurTexte(trouve, definitionDe(trouve, communs), terminal),
    md: () => `${indicateurMarkdown(trouve, communs)}\n`,
  };
  io.out(un[options.format]());
}
