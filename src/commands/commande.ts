import { Option } from "commander";
import { enMots } from "../normes/langage.ts";
import type { Vocabulaire } from "../normes/vocabulaire.ts";
import type { Io } from "./io.ts";

/** A sentence of the help, said with the words of the norm where it names the software or the référents. */
export type Phrase = string | ((mots: Vocabulaire) => string);

/** One option as it is typed; `T` is what the command receives, undefined when it is left out unless `Toujours`. */
export interface OptionDe<T, Toujours extends boolean> {
  readonly drapeaux: string;
  readonly aide: Phrase;
  regler(option: Option): Option;
  /** Never there: says the types to the compiler. */
  readonly types?: { readonly valeur: T; readonly toujours: Toujours };
}

type Options = Readonly<Record<string, OptionDe<unknown, boolean>>>;

/** What a command receives of its options: always there with a default or when it is required, else left out. */
export type OptionsDe<O> = {
  [K in keyof O as O[K] extends OptionDe<unknown, true> ? K : never]: O[K] extends OptionDe<infer T, true> ? T : never;
} & {
  [K in keyof O as O[K] extends OptionDe<unknown, true> ? never : K]?: O[K] extends OptionDe<infer T, false>
    ? T
    : never;
};

type Regler = (option: Option) => Option;
const telle: Regler = (option) => option;

/** `--ecraser`: there or not. */
export function oui(drapeaux: string, aide: Phrase, regler: Regler = telle): OptionDe<boolean, false> {
  return { drapeaux, aide, regler };
}

/** `--apap <nom>`: the text as typed. */
export function texte(drapeaux: string, aide: Phrase): OptionDe<string, false> {
  return { drapeaux, aide, regler: telle };
}

/** The same, without which the command does not run. */
export function texteObligatoire(drapeaux: string, aide: Phrase): OptionDe<string, true> {
  return { drapeaux, aide, regler: (option) => option.makeOptionMandatory() };
}

/** `--mois <mois>`: what a reader makes of the text; it throws InvalidArgumentError, and gets what was read before it. */
export function lue<T>(
  drapeaux: string,
  aide: Phrase,
  lire: (texte: string, avant: T | undefined) => T,
): OptionDe<T, false> {
  return { drapeaux, aide, regler: (option) => option.argParser(lire) };
}

/** The same, with a default. */
export function lueOu<T>(drapeaux: string, aide: Phrase, lire: (texte: string) => T, defaut: T): OptionDe<T, true> {
  return { drapeaux, aide, regler: (option) => option.argParser(lire).default(defaut) };
}

/** `--methode <methode>`: one of these words. */
export function choix<const V extends string>(
  drapeaux: string,
  aide: Phrase,
  valeurs: readonly V[],
): OptionDe<V, false> {
  return { drapeaux, aide, regler: (option) => option.choices(valeurs) };
}

/** The same, with a default. */
export function choixOu<const V extends string>(
  drapeaux: string,
  aide: Phrase,
  valeurs: readonly V[],
  defaut: NoInfer<V>,
): OptionDe<V, true> {
  return { drapeaux, aide, regler: (option) => option.choices(valeurs).default(defaut) };
}

/** `--format <format>`: what the command can write, the default first. */
export function format<const V extends string>(valeurs: readonly [V, ...V[]], aide: Phrase): OptionDe<V, true> {
  return choixOu("--format <format>", aide, valeurs, valeurs[0]);
}

/** `<id>`, `[id]`, `<entrees...>`, and what each says. */
type Arguments = readonly (readonly [string, Phrase])[];

type ArgumentsDe<A> = {
  -readonly [I in keyof A]: A[I] extends readonly [infer N, unknown]
    ? N extends `${string}...${string}`
      ? string[]
      : N extends `<${string}`
        ? string
        : string | undefined
    : never;
};

/** A command: its words, its options, and what it does, loaded when it runs. */
export interface Commande {
  readonly nom: string;
  readonly alias: string | null;
  /** One of the four doors of the first page, which says how to use it; the others are listed under « Outils ». */
  readonly porte: boolean;
  readonly resume: Phrase;
  readonly description: Phrase;
  readonly arguments: Arguments;
  readonly options: Options;
  /** What is worth typing, below the options. */
  readonly exemples: readonly string[];
  /** A sentence before the examples. */
  readonly note: string | null;
  /** Commands under it: `plie normes comparer`. */
  readonly sous: readonly Commande[];
  /** Runs with its arguments, then its options; gives the exit status. */
  executer(args: readonly unknown[], options: unknown, io: Io): Promise<number>;
}

/** What is said of a command; `executer` loads it and must take these very arguments and options. */
interface Dite<A extends Arguments, O extends Options>
  extends Pick<Commande, "nom" | "resume" | "description" | "exemples"> {
  alias?: string;
  porte?: true;
  arguments: A;
  options: O;
  note?: string;
  sous?: readonly Commande[];
  /** Gives its exit status, or nothing: 0. */
  executer(): Promise<(...tout: [...ArgumentsDe<A>, OptionsDe<O>, Io]) => unknown>;
}

/** Declares a command. */
export function commande<const A extends Arguments, O extends Options>(dite: Dite<A, O>): Commande {
  const { alias = null, porte = false, note = null, sous = [], executer, ...suite } = dite;
  return {
    ...suite,
    alias,
    porte,
    note,
    sous,
    async executer(args, options, io) {
      const faire = await executer();
      // commander read them by these very declarations
      const statut = await faire(...([...args, options, io] as Parameters<typeof faire>));
      return typeof statut === "number" ? statut : 0;
    },
  };
}

/** An option for commander, in the words of the norm. */
export function optionCommander({ drapeaux, aide, regler }: OptionDe<unknown, boolean>, mots: Vocabulaire): Option {
  return regler(new Option(drapeaux, dire(aide, mots)));
}

/** A phrase of the help, in the words of the norm. */
export function dire(phrase: Phrase, mots: Vocabulaire): string {
  return enMots(typeof phrase === "string" ? phrase : phrase(mots), { mots, noms: [] });
}
