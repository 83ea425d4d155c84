import type { Command, CommanderError, Option } from "commander";
import type { Io } from "./io.ts";

const TITRES: Readonly<Record<string, string>> = {
  "Usage:": "Usage :",
  "Arguments:": "Arguments :",
  "Options:": "Options :",
  "Commands:": "Commandes :",
  "Global Options:": "Options communes :",
};

/** Makes commander speak French and throw instead of leaving the process. */
export function francais(command: Command, io: Io): Command {
  return command
    .exitOverride()
    .helpOption("-h, --help", "affiche cette aide")
    .helpCommand(false)
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: () => undefined,
      getOutHelpWidth: () => Math.min(io.colonnes, 100),
    })
    .configureHelp({
      styleTitle: (text) => TITRES[text] ?? text,
      optionDescription: (option) => `${option.description}${choix(option)}${defaut(option)}`,
    });
}

function choix({ argChoices }: Option): string {
  return argChoices === undefined ? "" : ` : ${ou(argChoices)}`;
}

function ou(valeurs: readonly string[]): string {
  return [valeurs.slice(0, -1).join(", "), ...valeurs.slice(-1)].filter((v) => v !== "").join(" ou ");
}

function defaut({ defaultValue, defaultValueDescription }: Option): string {
  if (defaultValue === undefined || typeof defaultValue === "boolean" || Array.isArray(defaultValue)) return "";
  return ` (par défaut : ${String(defaultValueDescription ?? defaultValue)})`;
}

/** The French sentence of a commander error: what, and what to do. */
export function messageCommander(error: CommanderError): string {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const proche = /Did you mean (?:one of )?(.*?)\?/.exec(error.message)?.[1];
  const suite = proche ? ` Vouliez-vous dire ${proche} ?` : "";
  const phrases: Readonly<Record<string, () => string>> = {
    "commander.unknownOption": () => `option inconnue ${quoted}.${suite || " Voyez plie --help."}`,
    "commander.unknownCommand": () => `commande inconnue « ${quoted} ».${suite || " Voyez plie --help."}`,
    "commander.missingArgument": () =>
      `il manque ${ARGUMENTS.get(quoted) ?? `l'argument ${quoted}`}. Voyez l'aide de la commande avec --help.`,
    "commander.optionMissingArgument": () => `l'option ${quoted} attend une valeur.`,
    "commander.missingMandatoryOptionValue": () => `il manque l'option ${quoted}.`,
    "commander.excessArguments": () =>
      "trop d'arguments : mettez entre guillemets les chemins qui contiennent des espaces.",
    "commander.conflictingOption": () => {
      const [, une = "", autre = ""] = /option '(.*?)' cannot be used with option '(.*?)'/.exec(error.message) ?? [];
      return `${sansArgument(une)} et ${sansArgument(autre)} ne vont pas ensemble : choisissez l'une des deux.`;
    },
    "commander.invalidArgument": () => valeurRefusee(error.message, quoted),
  };
  return phrases[error.code]?.() ?? error.message.replace(/^error: /, "");
}

/** `--format <format>` → `--format` */
function sansArgument(option: string): string {
  return option.split(" ")[0] ?? option;
}

/** The readers' own sentence, else the values that are accepted. */
function valeurRefusee(message: string, quoted: string): string {
  const [, valeur = quoted, raison = ""] = / argument '(.*)' is invalid\. (.*)$/s.exec(message) ?? [];
  const permises = /^Allowed choices are (.*)\.$/.exec(raison)?.[1];
  const [option = quoted] = quoted.split(" ");
  if (permises === undefined) return raison === "" ? `valeur refusée : ${quoted}.` : `${option} : ${raison}`;
  return `${option} ne connaît pas « ${valeur} » : écrivez ${ou(permises.split(", "))}.`;
}

const ARGUMENTS: ReadonlyMap<string, string> = new Map([
  ["entrees", "les fichiers ou le dossier de l'extraction (ENTREES)"],
  ["dossier", "le dossier à écrire (DOSSIER)"],
]);
