import type { Command } from "commander";
import { PlieError } from "../core/plie-error.ts";
import { lePlusProche } from "../core/proches.ts";
import { francais } from "./aide.ts";
import { declarerComparer } from "./comparer.ts";
import { declarerConsolider } from "./consolider.ts";
import { declarerControler } from "./controler.ts";
import { declarerCsf } from "./csf.ts";
import { declarerEcheances } from "./echeances.ts";
import { declarerExemple } from "./exemple.ts";
import { declarerFse } from "./fse.ts";
import { declarerImporter } from "./importer.ts";
import { declarerIndicateurs } from "./indicateurs.ts";
import { declarerInit } from "./init.ts";
import { declarerInspecter } from "./inspecter.ts";
import type { Io } from "./io.ts";
import { declarerMensuel } from "./mensuel.ts";
import { declarerNormes } from "./normes.ts";
import { declarerParticipant } from "./participant.ts";
import { portes } from "./portes.ts";
import { declarerPseudonymiser } from "./pseudonymiser.ts";
import { declarerRapprocher } from "./rapprocher.ts";
import { declarerRegles } from "./regles.ts";
import { declarerTableau } from "./tableau.ts";

/** A command's declaration: its words, its options; what it does is loaded when it runs. */
export type Declarer = (program: Command, io: Io, status: (n: number) => void) => void;

const COMMANDES: readonly Declarer[] = [
  declarerMensuel,
  declarerControler,
  declarerEcheances,
  declarerParticipant,
  declarerInspecter,
  declarerImporter,
  declarerComparer,
  declarerPseudonymiser,
  declarerTableau,
  declarerConsolider,
  declarerFse,
  declarerCsf,
  declarerRapprocher,
  declarerRegles,
  declarerNormes,
  declarerIndicateurs,
  declarerExemple,
  declarerInit,
];

/** The commands that the four doors already show. */
const PORTES = new Set(["mensuel", "controler", "echeances", "fse", "csf", "inspecter"]);

/** Declares every command on the program. */
export function declarerCommandes(program: Command, io: Io, status: (n: number) => void): void {
  program.version(io.version, "-V, --version", "affiche la version");
  for (const declarer of COMMANDES) declarer(program, io, status);
  for (const command of program.commands.flatMap((c) => [c, ...c.commands])) {
    francais(command, io);
    command.usage(
      `[options] ${command.registeredArguments.map((a) => (a.required ? `<${a.name()}${a.variadic ? "..." : ""}>` : `[${a.name()}${a.variadic ? "..." : ""}]`)).join(" ")}`.trim(),
    );
  }
  const outils = program.commands
    .filter((c) => !PORTES.has(c.name()))
    .map((c) => ({ nom: c.name(), resume: c.summary() }));
  const page = portes(io.version, outils);
  program.helpInformation = () => page;
  program.allowExcessArguments().action(() => {
    const [inconnue, commande] = program.args;
    if (inconnue === "aide" || inconnue === "help") return aide(commande, program, page, io);
    if (inconnue !== undefined) throw new PlieError(commandeInconnue(inconnue, program));
    io.out(page);
  });
}

/** `plie aide`, `plie aide COMMANDE`: what `--help` prints. */
function aide(nom: string | undefined, program: Command, page: string, io: Io): void {
  if (nom === undefined) {
    io.out(page);
    return;
  }
  const voulue = program.commands.find((c) => c.name() === nom || c.aliases().includes(nom));
  if (!voulue) throw new PlieError(commandeInconnue(nom, program));
  voulue.outputHelp();
}

/** The sentence for a word that names no command, with the nearest one. */
function commandeInconnue(mot: string, program: Command): string {
  const proche = lePlusProche(
    mot,
    program.commands.flatMap((c) => [c.name(), ...c.aliases()]),
  );
  return `commande inconnue « ${mot} ».${proche ? ` Vouliez-vous dire ${proche} ?` : ""} plie --help les liste toutes.`;
}
