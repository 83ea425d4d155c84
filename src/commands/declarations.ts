import { Argument, type Command } from "commander";
import { PlieError } from "../core/plie-error.ts";
import { lePlusProche } from "../core/proches.ts";
import { VOCABULAIRE, type Vocabulaire } from "../normes/vocabulaire.ts";
import { francais } from "./aide.ts";
import { cloturer } from "./cloturer.ts";
import { type Commande, dire, optionCommander } from "./commande.ts";
import { comparer } from "./comparer.ts";
import { consolider } from "./consolider.ts";
import { controler } from "./controler.ts";
import { csf } from "./csf.ts";
import { echeances } from "./echeances.ts";
import { exemple } from "./exemple.ts";
import { expedier } from "./expedier.ts";
import { fse } from "./fse.ts";
import { importer } from "./importer.ts";
import { indicateurs } from "./indicateurs.ts";
import { init } from "./init.ts";
import { inspecter } from "./inspecter.ts";
import type { Io } from "./io.ts";
import { mensuel } from "./mensuel.ts";
import { normes } from "./normes.ts";
import { COMMUNES } from "./options.ts";
import { participant } from "./participant.ts";
import { portes } from "./portes.ts";
import { projeter } from "./projeter.ts";
import { pseudonymiser } from "./pseudonymiser.ts";
import { rapprocher } from "./rapprocher.ts";
import { regles } from "./regles.ts";
import { suivi } from "./suivi.ts";
import { tableau } from "./tableau.ts";

/** Every command, in the order of the help: the command line, its help and the page have no other list. */
const COMMANDES: readonly Commande[] = [
  mensuel,
  controler,
  echeances,
  participant,
  inspecter,
  importer,
  cloturer,
  suivi,
  projeter,
  expedier,
  comparer,
  pseudonymiser,
  tableau,
  consolider,
  fse,
  csf,
  rapprocher,
  regles,
  normes,
  indicateurs,
  exemple,
  init,
];

/** Names and aliases, as they may be typed. */
export function nomsDesCommandes(): string[] {
  return COMMANDES.flatMap(({ nom, alias }) => (alias === null ? [nom] : [nom, alias]));
}

/** Declares every command on the program, in the words of a norm. */
export function declarerCommandes(
  program: Command,
  io: Io,
  status: (n: number) => void,
  mots: Vocabulaire = VOCABULAIRE,
): void {
  // `--version` of a command is its own
  program.version(io.version, "-V, --version", "affiche la version").enablePositionalOptions();
  for (const dite of COMMANDES) declarer(dite, program, io, status, mots);
  const outils = COMMANDES.filter((c) => !c.porte).map((c) => ({ nom: c.nom, resume: dire(c.resume, mots) }));
  const page = portes(io.version, outils, mots);
  program.helpInformation = () => page;
  program.allowExcessArguments().action(() => {
    const [inconnue, commande] = program.args;
    if (inconnue === "aide" || inconnue === "help") return aide(commande, program, page, io);
    if (inconnue !== undefined) throw new PlieError(commandeInconnue(inconnue));
    io.out(page);
  });
}

/** What was typed, wherever it stands, before the defaults of the command, then of the one above it. */
function optionsDe(command: Command): Record<string, unknown> {
  const siennes = command.opts();
  const typees = Object.entries(siennes).filter(([nom]) => command.getOptionValueSource(nom) === "cli");
  return { ...siennes, ...command.optsWithGlobals(), ...Object.fromEntries(typees) };
}

/** Understood by every command (interface.md, « Common options »); the help shows them where they change something. */
const PARTOUT = [COMMUNES.silencieux, COMMUNES.verbeux, COMMUNES.sansCouleur];

/** One command, and those under it, which the help of the first names by example only. */
function declarer(
  dite: Commande,
  parent: Command,
  io: Io,
  status: (n: number) => void,
  mots: Vocabulaire,
  hidden = false,
): void {
  const command = francais(parent.command(dite.nom, { hidden }), io)
    .summary(dire(dite.resume, mots))
    .description(dire(dite.description, mots))
    .usage(["[options]", ...dite.arguments.map(([nom]) => nom)].join(" "));
  if (dite.alias !== null) command.alias(dite.alias);
  for (const [nom, phrase] of dite.arguments) command.addArgument(new Argument(nom, dire(phrase, mots)));
  const declarees = Object.values(dite.options);
  for (const option of declarees) command.addOption(optionCommander(option, mots));
  for (const option of PARTOUT) {
    if (!declarees.some((d) => d.drapeaux === option.drapeaux))
      command.addOption(optionCommander(option, mots).hideHelp());
  }
  const exemples = dite.exemples.map((e) => `  ${e}`).join("\n");
  if (exemples !== "") {
    const titre = dite.exemples.length > 1 ? "Exemples" : "Exemple";
    command.addHelpText("after", `\n${dite.note === null ? "" : `${dite.note}\n\n`}${titre} :\n${exemples}`);
  }
  command.action(async (...tout: unknown[]) =>
    status(await dite.executer(tout.slice(0, dite.arguments.length), optionsDe(command), io)),
  );
  for (const sous of dite.sous) declarer(sous, command, io, status, mots, true);
}

/** `plie aide`, `plie aide COMMANDE`: what `--help` prints. */
function aide(nom: string | undefined, program: Command, page: string, io: Io): void {
  if (nom === undefined) {
    io.out(page);
    return;
  }
  const voulue = program.commands.find((c) => c.name() === nom || c.aliases().includes(nom));
  if (!voulue) throw new PlieError(commandeInconnue(nom));
  voulue.outputHelp();
}

/** The sentence for a word that names no command, with the nearest one. */
function commandeInconnue(mot: string): string {
  const proche = lePlusProche(mot, nomsDesCommandes());
  return `commande inconnue « ${mot} ».${proche ? ` Vouliez-vous dire ${proche} ?` : ""} plie --help les liste toutes.`;
}
