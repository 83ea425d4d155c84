import { Command } from "commander";
import { declarerCommandes } from "../../commands/declarations.ts";
import { ajouter } from "../../commands/options.ts";
import { DisqueMemoire } from "../../disque/disque-memoire.ts";
import { mappableCodes } from "../../ingest/values/mappable-codes.ts";
import type { Column } from "../../tables/column.ts";
import { TABLES } from "../../tables/index.ts";
import type { Avancer, CommandeMontree, ProgrammeMontre, TableMontree } from "../protocole.ts";
import { io } from "./executer.ts";

declare const __VERSION__: string;

/** What the page shows of the program: its commands and its tables. */
export function decrire(_: Avancer): ProgrammeMontre {
  return { commandes: commandes(), tables: tables(), version: __VERSION__ };
}

/** Every command with its options, from the very declarations that parse a command line. */
export function commandes(): CommandeMontree[] {
  const program = new Command("plie");
  declarerCommandes(program, io(new DisqueMemoire()), () => {});
  return program.commands.flatMap((commande) => [
    montree(commande, ""),
    ...commande.commands.map((sous) => montree(sous, `${commande.name()} `)),
  ]);
}

function montree(commande: Command, parent: string): CommandeMontree {
  return {
    nom: parent + commande.name(),
    resume: commande.summary(),
    description: commande.description(),
    arguments: commande.registeredArguments.map((a) => ({
      nom: a.name(),
      description: a.description,
      plusieurs: a.variadic,
      requis: a.required,
    })),
    options: commande.options.map((option) => ({
      drapeau: option.long ?? option.flags,
      description: option.description,
      valeur: option.isBoolean() ? null : (/[<[](.+?)[>\]]/.exec(option.flags)?.[1] ?? ""),
      choix: option.argChoices ?? null,
      plusieurs: option.parseArg === ajouter,
      defaut: typeof option.defaultValue === "string" ? option.defaultValue : null,
    })),
  };
}

/** The tables of the model with their columns, in French, and the codes that their labels may be given. */
function tables(): TableMontree[] {
  return Object.values(TABLES).map(({ name, titre, columns }) => ({
    table: name,
    titre,
    champs: Object.entries<Column>(columns).map(([champ, colonne]) => ({
      champ,
      titre: colonne.titre,
      obligatoire: colonne.star === true,
      codes: mappableCodes(colonne).map((code) => ({ code, libelle: colonne.values?.[code]?.[0] ?? code })),
    })),
  }));
}
