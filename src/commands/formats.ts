import { Option } from "commander";

/** What each command can write, the default first; its writers are a table over these, which lacks none and has no other. */
const FORMATS = {
  comparer: ["texte", "xlsx", "json"],
  consolider: ["xlsx", "json"],
  controler: ["texte", "json", "csv", "xlsx", "html"],
  echeances: ["texte", "xlsx", "ics", "json"],
  fse: ["xlsx", "json"],
  importer: ["csv", "json", "parquet"],
  indicateurs: ["texte", "md"],
  inspecter: ["texte", "json"],
  normes: ["texte", "md", "json", "yaml"],
  normesComparer: ["texte", "json"],
  participant: ["texte", "html"],
  rapprocher: ["texte", "xlsx", "json"],
  regles: ["texte", "md", "json"],
  tableau: ["xlsx", "json"],
} as const;

/** A command that writes in several formats. */
type Commande = keyof typeof FORMATS;

export type Format<C extends Commande> = (typeof FORMATS)[C][number];

/** What writes each format of a command: a format without its writer does not compile. */
export type Ecrivains<C extends Commande, Rendu = void | Promise<void>> = Readonly<Record<Format<C>, () => Rendu>>;

/** `--format`, with the formats of the command. */
export function optionFormat(commande: Commande, description: string): Option {
  const formats: readonly string[] = FORMATS[commande];
  return new Option("--format <format>", description).choices(formats).default(formats[0]);
}
