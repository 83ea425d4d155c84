import { PlieError } from "../core/plie-error.ts";
import { lePlusProche } from "../core/proches.ts";
import { INDICATEURS } from "../indicators/index.ts";
import { definitionDe } from "../indicators/indicator.ts";
import { indicateurMarkdown, indicateursMarkdown } from "../reporters/docs/indicateurs-md.ts";
import { texteEnMots } from "../reporters/terminal/en-mots.ts";
import { indicateurTexte, listeIndicateurs } from "../reporters/terminal/indicateur-texte.ts";
import type { OptionsIndicateurs } from "./indicateurs.ts";
import type { Io } from "./io.ts";
import { type Ecrivains, terminalDe } from "./livrer.ts";
import { reglagesDIci } from "./reglages-dici.ts";

/** Runs `plie indicateurs`. */
export async function indicateurs(id: string | undefined, options: OptionsIndicateurs, io: Io): Promise<void> {
  const reglages = await reglagesDIci(options.config, io);
  const communs = reglages.communsLe(io.aujourdhui);
  const langage = { mots: reglages.vocabulaire, noms: [] };
  const terminal = terminalDe(options, io);
  if (id === undefined) {
    const tous: Ecrivains<OptionsIndicateurs["format"], string> = {
      texte: () => texteEnMots(listeIndicateurs(INDICATEURS, terminal), langage),
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
    texte: () => texteEnMots(indicateurTexte(trouve, definitionDe(trouve, communs), terminal), langage),
    md: () => `${indicateurMarkdown(trouve, communs)}\n`,
  };
  io.out(un[options.format]());
}
