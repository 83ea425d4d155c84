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
  if (argChoices === undefined) return "";
  return ` : ${argChoices.slice(0, -1).join(", ")} ou ${argChoices.at(-1)}`;
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
  switch (error.code) {
    case "commander.unknownOption":
      return `option inconnue ${quoted}.${suite || " Voyez plie --help."}`;
    case "commander.unknownCommand":
      return `commande inconnue « ${quoted} ».${suite || " Voyez plie --help."}`;
    case "commander.missingArgument":
      return `il manque ${argumentManquant(quoted)}. Voyez l'aide de la commande avec --help.`;
    case "commander.optionMissingArgument":
      return `l'option ${quoted} attend une valeur.`;
    case "commander.missingMandatoryOptionValue":
      return `il manque l'option ${quoted}.`;
    case "commander.excessArguments":
      return "trop d'arguments : mettez entre guillemets les chemins qui contiennent des espaces.";
    case "commander.invalidArgument":
      return (
        /error: (?:option|command-argument) .*? is invalid\. (.*)$/.exec(error.message)?.[1] ??
        `valeur refusée : ${quoted}.`
      );
    default:
      return error.message.replace(/^error: /, "");
  }
}

function argumentManquant(name: string): string {
  switch (name) {
    case "entrees":
      return "les fichiers ou le dossier de l'extraction (ENTREES)";
    case "dossier":
      return "le dossier à écrire (DOSSIER)";
    default:
      return `l'argument ${name}`;
  }
}
