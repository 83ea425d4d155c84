import { PlieError } from "../core/plie-error.ts";
import { lePlusProche } from "../core/proches.ts";
import { INDICATEURS } from "../indicators/index.ts";
import { definitionDe, type Indicateur } from "../indicators/indicator.ts";
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
  const { langage, norme } = reglages;
  const terminal = terminalDe(options, io);
  const choisi = id === undefined ? null : indicateurNomme(id);
  const ecrivains: Ecrivains<OptionsIndicateurs["format"], string> = {
    texte: () =>
      choisi === null
        ? listeIndicateurs(INDICATEURS, terminal)
        : indicateurTexte(choisi, definitionDe(choisi, communs), norme, terminal),
    md: () =>
      choisi === null ? indicateursMarkdown(communs, norme) : `${indicateurMarkdown(choisi, communs, norme)}\n`,
  };
  io.out(texteEnMots(ecrivains[options.format](), langage));
}

function indicateurNomme(id: string): Indicateur {
  const trouve = INDICATEURS.find((i) => i.id.toLowerCase() === id.toLowerCase());
  if (trouve) return trouve;
  const ids = INDICATEURS.map((i) => i.id);
  const proche = lePlusProche(id, ids);
  throw new PlieError(
    `aucun indicateur « ${id} ».${proche ? ` Le plus proche : ${proche}.` : ""} plie indicateurs les liste tous.`,
  );
}
