import { Command, CommanderError } from "commander";
import { trouverReglages } from "../config/trouver-reglages.ts";
import { sansControles } from "../core/controles.ts";
import { FeuxRouges } from "../core/feux-rouges.ts";
import { codeDe, PlieError } from "../core/plie-error.ts";
import { DisqueSuivi } from "../disque/disque-suivi.ts";
import { LANGAGE } from "../normes/langage.ts";
import { VOCABULAIRE, type Vocabulaire } from "../normes/vocabulaire.ts";
import { feuxJson } from "../reporters/json/feux-json.ts";
import { borner } from "../reporters/terminal/borner.ts";
import { texteEnMots } from "../reporters/terminal/en-mots.ts";
import { feuxTexte, suiteDesFeux } from "../reporters/terminal/feux-texte.ts";
import { francais, messageCommander } from "./aide.ts";
import { declarerCommandes, nomsDesCommandes } from "./declarations.ts";
import { sansFautes } from "./fautes.ts";
import type { Io } from "./io.ts";

/** Parses a command line, runs its command and gives the exit status; loaded by cli.ts once there is something to run. */
export async function lancer(argv: readonly string[], dehors: Io): Promise<number> {
  const io = surveille(dehors, formatDemande(argv));
  let status = 0;
  const program = francais(new Command("plie"), io);
  try {
    const mots = sansFautes(argv, nomsDesCommandes(), io.disque);
    declarerCommandes(
      program,
      io,
      (n) => {
        status = n;
      },
      DEMANDES_AIDE.some((mot) => mots.includes(mot)) || mots.length === 0 ? await vocabulaireDIci(io) : VOCABULAIRE,
    );
    await program.parseAsync(mots, { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    if (error instanceof FeuxRouges) arreterAuxFeux(error, argv.includes("--sans-couleur"), io);
    else if (error instanceof CommanderError) io.err(`plie : ${messageCommander(error)}\n`);
    else {
      io.err(`plie : ${error instanceof PlieError ? error.message : imprevue(error)}\n`);
      if (io.deboguer) io.err(`${error instanceof Error ? error.stack : String(error)}\n`);
    }
    return 2;
  }
}

const DEMANDES_AIDE = ["--help", "aide", "help"];

/** The words of the settings of this folder, for the help; those of `caen-2026` when none can be read here. */
async function vocabulaireDIci(io: Io): Promise<Vocabulaire> {
  if (trouverReglages(null, [], io.dossier, io.disque) === null) return VOCABULAIRE;
  try {
    const { reglagesDIci } = await import("./reglages-dici.ts");
    return (await reglagesDIci(undefined, io)).vocabulaire;
  } catch {
    // a file that cannot be read is told by the command that needs it
    return VOCABULAIRE;
  }
}

/** Formats whose lines on stdout a person reads; those of the others, for programs, are never cut. */
const POUR_PERSONNES: ReadonlySet<string> = new Set(["texte", "xlsx"]);

/** What follows `--format`, null when it is not given. */
function formatDemande(argv: readonly string[]): string | null {
  const rang = argv.findLastIndex((mot) => mot === "--format" || mot.startsWith("--format="));
  if (rang < 0) return null;
  return argv[rang]?.split("=")[1] ?? argv[rang + 1] ?? null;
}

/**
 * The outside as a command sees it: what it reads is remembered, no cell makes a terminal obey, and no line that a person
 * reads is longer than the terminal, whatever the names in it.
 */
function surveille(dehors: Io, format: string | null): Io {
  const { couleur, terminalErr, disque, ligne, colonnes } = dehors;
  let langage = LANGAGE;
  const lu = (texte: string) => (format === null || POUR_PERSONNES.has(format) ? borner(texte, colonnes) : texte);
  return {
    ...dehors,
    disque: new DisqueSuivi(disque),
    out: (texte) => dehors.out(lu(sansControles(texte, couleur))),
    // a message that goes to a file or a program stays one line
    err: (texte) => {
      const dit = texteEnMots(sansControles(texte, couleur && terminalErr), langage);
      dehors.err(terminalErr ? borner(dit, colonnes) : dit);
    },
    parler: (autre) => {
      langage = autre;
    },
    ...(ligne ? { ligne: (texte) => ligne(sansControles(texte)) } : {}),
  };
}

/** All the lights together; the object with `feux` when JSON was asked for. */
function arreterAuxFeux({ feux, format }: FeuxRouges, sansCouleur: boolean, io: Io): void {
  const terminal = { colonnes: io.colonnes, couleur: io.couleur && io.terminalErr && !sansCouleur };
  io.arretAuxFeux?.(feux);
  if (format === "json") io.out(feuxJson(feux, io.version));
  io.err(
    `${feuxTexte(feux, terminal, "plie : la lecture ne dit pas ce qu'on croit")}\n${suiteDesFeux(feux, terminal)}`,
  );
}

/** System errors that can be named, and what to do. */
const CONNUES: readonly (readonly [codes: readonly string[], phrase: string])[] = [
  [["ENOSPC"], "le disque est plein : rien n'a été écrit ; libérez de la place puis relancez."],
  [
    ["EACCES", "EPERM"],
    "accès refusé à un fichier ou un dossier : vérifiez les droits, ou fermez le fichier s'il est ouvert ailleurs, puis relancez.",
  ],
  [
    ["EIO", "ENXIO", "ENODEV", "ESTALE"],
    "le disque ne répond plus (clé USB retirée, réseau coupé ?) : rien n'a été écrit ; rebranchez-le puis relancez.",
  ],
  [["EBUSY"], "un fichier est ouvert dans un autre programme (Excel ?) : fermez-le puis relancez."],
  [["EPIPE"], "la sortie a été fermée avant la fin."],
];

/** The sentence for what was not foreseen: known system errors are named, the rest asks for a report. */
function imprevue(error: unknown): string {
  const code = codeDe(error);
  const connue = CONNUES.find(([codes]) => codes.includes(code))?.[1];
  return (
    connue ??
    "erreur imprévue du programme, rien n'a été écrit. Relancez avec PLIE_DEBUG=1 pour en voir le détail et signalez-le."
  );
}
