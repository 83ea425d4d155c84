import type { Artefact } from "../core/artefact.ts";
import type { Langage } from "../normes/langage.ts";
import { texteEnMots } from "../reporters/terminal/en-mots.ts";
import type { Terminal } from "../reporters/terminal/style.ts";
import { ecrireFichiers } from "./ecrire.ts";
import type { Io } from "./io.ts";
import type { OptionsCommunes } from "./options.ts";

/** How the terminal shows what a command prints. */
export function terminalDe({ sansCouleur }: Pick<OptionsCommunes, "sansCouleur">, io: Io): Terminal {
  return { colonnes: io.colonnes, couleur: io.couleur && !sansCouleur };
}

/** The same of a result: without colours in the `--sortie` folder. */
export function terminalDuTexte(options: Pick<OptionsCommunes, "sansCouleur" | "sortie">, io: Io): Terminal {
  return terminalDe({ sansCouleur: options.sansCouleur || options.sortie !== undefined }, io);
}

type Options = Pick<OptionsCommunes, "sortie" | "ecraser" | "silencieux">;

/** A result that reads as text: on the standard output, or into the `--sortie` folder under a name. */
export async function livrerTexte(texte: string, nom: string, options: Options, io: Io): Promise<void> {
  if (options.sortie === undefined) return io.out(texte);
  await livrerFichier(texte, nom, options, io);
}

/** The same of a text for people, in the words of its norm. */
export function livrerPhrases(texte: string, langage: Langage, nom: string, options: Options, io: Io): Promise<void> {
  return livrerTexte(texteEnMots(texte, langage), nom, options, io);
}

/** A result that is a file: in the `--sortie` folder, else the current one. */
export async function livrerFichier(
  contenu: Artefact["contenu"],
  nom: string,
  options: Options,
  io: Io,
): Promise<void> {
  await livrerFichiers([{ chemin: nom, contenu }], options, io);
}

/** A result in several files: all of them or none. */
export async function livrerFichiers(artefacts: readonly Artefact[], options: Options, io: Io): Promise<void> {
  const dossier = options.sortie ?? ".";
  await ecrireFichiers(io.disque, dossier, artefacts, options.ecraser ?? false);
  if (options.silencieux) return;
  for (const { chemin } of artefacts) io.err(`Écrit : ${io.disque.chemins.join(dossier, chemin)}\n`);
}
