import type { Artefact } from "../core/artefact.ts";
import { frCount } from "../core/format.ts";
import { PlieError } from "../core/plie-error.ts";
import { LANGAGE, type Langage } from "../normes/langage.ts";
import { texteEnMots } from "../reporters/terminal/en-mots.ts";
import type { Terminal } from "../reporters/terminal/style.ts";
import { ecrireFichiers } from "./ecrire.ts";
import type { Io } from "./io.ts";
import type { OptionsCommunes } from "./options.ts";

/** How the terminal shows what a command prints. */
export function terminalDe({ sansCouleur }: Pick<OptionsCommunes, "sansCouleur">, io: Io): Terminal {
  return { colonnes: io.colonnes, couleur: io.couleur && !sansCouleur };
}

/** Paths as they are typed after a command. */
export function cites(chemins: readonly string[]): string {
  return chemins.map((chemin) => (chemin.includes(" ") ? `"${chemin}"` : chemin)).join(" ");
}

type Options = Pick<OptionsCommunes, "sortie" | "ecraser" | "silencieux" | "sansCouleur">;

/** What writes each format of a command: a format without its writer does not compile. */
export type Ecrivains<F extends string, Rendu = void | Promise<void>> = Readonly<Record<F, () => Rendu>>;

type Contenu = Artefact["contenu"] | undefined;

/** A result by format, each as it is asked for; undefined when its writer has delivered it. */
interface Resultat<F extends string> {
  /** Its file, without the ending. */
  nom: string;
  /** Norm in whose words the texts for people are said. */
  langage?: Langage;
  ecrivains: Readonly<Record<F, (terminal: Terminal) => Contenu | Promise<Contenu>>>;
}

/** Formats that read as text; the others are files. */
const LUS: ReadonlySet<string> = new Set(["texte", "md", "json", "csv"]);
const POUR_LES_GENS: ReadonlySet<string> = new Set(["texte", "md"]);

/**
 * Delivers a result in one format: a text on the standard output, or into the `--sortie` folder, without colours there; a
 * file in that folder, else in the current one.
 */
export async function livrer<F extends string>(
  format: F,
  { nom, langage = LANGAGE, ecrivains }: Resultat<F>,
  options: Options,
  io: Io,
): Promise<void> {
  const sansCouleur = options.sansCouleur || options.sortie !== undefined;
  const rendu = await ecrivains[format](terminalDe({ sansCouleur }, io));
  if (rendu === undefined) return;
  const contenu = typeof rendu === "string" && POUR_LES_GENS.has(format) ? texteEnMots(rendu, langage) : rendu;
  if (!LUS.has(format) || options.sortie !== undefined || contenu instanceof Uint8Array) {
    return livrerFichiers([{ chemin: `${nom}.${format === "texte" ? "txt" : format}`, contenu }], options, io);
  }
  for (const morceau of typeof contenu === "string" ? [contenu] : contenu) io.out(morceau);
}

/** A result in several files: all of them or none. */
export async function livrerFichiers(artefacts: readonly Artefact[], options: Options, io: Io): Promise<void> {
  const dossier = options.sortie ?? ".";
  await ecrireFichiers(io.disque, dossier, artefacts, options.ecraser ?? false);
  if (options.silencieux) return;
  for (const { chemin } of artefacts) io.err(`Écrit : ${io.disque.chemins.join(dossier, chemin)}\n`);
}

/** What is made one after the other, into `--sortie` or a new folder of that name; refuses, as `vide` says, to write nothing. */
export async function livrerDossier(
  { nom, quoi = "fichier", vide }: { nom: string; quoi?: string; vide?: string },
  artefacts: AsyncIterable<Artefact> | Iterable<Artefact>,
  { sortie, ecraser, silencieux }: Options,
  io: Io,
): Promise<void> {
  const dossier = sortie ?? io.disque.chemins.join(".", nom);
  const tous: Artefact[] = [];
  for await (const artefact of artefacts) tous.push(artefact);
  if (tous.length === 0 && vide !== undefined) throw new PlieError(vide);
  await ecrireFichiers(io.disque, dossier, tous, ecraser ?? false);
  if (!silencieux) io.err(`${frCount(tous.length, `${quoi} écrit`, `${quoi}s écrits`)} dans ${dossier}\n`);
}
