import { Command } from "commander";
import { parseDocument } from "yaml";
import { declarerCommandes } from "../commands/declarations.ts";
import type { Io } from "../commands/io.ts";
import { lancer } from "../commands/lancer.ts";
import { dayOf } from "../core/day.ts";
import type { Feu } from "../core/feu.ts";
import { DisqueMemoire } from "../disque/disque-memoire.ts";
import { TABLES } from "../tables/index.ts";
import type { ChoixDeLecture, CommandeMontree, Fichier, Resultat, TableMontree } from "./protocole.ts";

declare const __VERSION__: string;

/** Columns of the text of a result: as on a terminal that nobody widened. */
const COLONNES = 80;

/**
 * Runs one command line over these files, as `node bin/plie.js` would in a folder that holds them: the same status, texts
 * and bytes. `avancer` is told of steps, and of the share done when it is known.
 */
export async function executer(
  argv: readonly string[],
  fichiers: readonly Fichier[],
  avancer: (etape: string, part: number | null) => void = () => {},
): Promise<Resultat> {
  const disque = new DisqueMemoire(fichiers);
  const donnes = new Map(disque.fichiers().map(({ chemin, octets }) => [chemin, octets]));
  const sortie: string[] = [];
  const erreurs: string[] = [];
  let feux: readonly Feu[] = [];
  const maintenant = new Date();
  const statut = await lancer(argv, {
    ...io(),
    out: (texte) => void sortie.push(texte),
    err: (texte) => void erreurs.push(texte),
    aujourdhui: dayOf(maintenant.getFullYear(), maintenant.getMonth() + 1, maintenant.getDate()) ?? 0,
    disque,
    avancer: (etape, fait, total) => avancer(etape, total > 0 ? fait / total : null),
    arretAuxFeux: (arret) => {
      feux = arret;
    },
  });
  return {
    statut,
    sortie: sortie.join(""),
    erreurs: erreurs.join(""),
    fichiers: disque.fichiers().filter(({ chemin, octets }) => donnes.get(chemin) !== octets),
    feux,
  };
}

function io(): Io {
  return {
    out: () => {},
    err: () => {},
    terminal: false,
    terminalErr: false,
    colonnes: COLONNES,
    couleur: false,
    aujourdhui: 0,
    dossier: ".",
    disque: new DisqueMemoire(),
    version: __VERSION__,
  };
}

/** Every command with its options, from the very declarations that parse a command line. */
export function commandes(): CommandeMontree[] {
  const program = new Command("plie");
  declarerCommandes(program, io(), () => {});
  return program.commands.map((commande) => ({
    nom: commande.name(),
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
      defaut: typeof option.defaultValue === "string" ? option.defaultValue : null,
    })),
  }));
}

/** The tables of the model with their columns, in French. */
export function tables(): TableMontree[] {
  return Object.values(TABLES).map(({ name, titre, columns }) => ({
    table: name,
    titre,
    champs: Object.entries(columns).map(([champ, colonne]) => ({ champ, titre: colonne.titre })),
  }));
}

/** A profile with these answers in it; what else it says stays, comments included. */
export function profilAvec(texte: string, choix: readonly ChoixDeLecture[]): string {
  const document = parseDocument(texte);
  for (const { chemin, valeur } of choix) {
    if (valeur === "") document.deleteIn(chemin);
    else document.setIn(chemin, valeur);
  }
  return document.toString();
}

/** Version of the program. */
export const version = (): string => __VERSION__;
