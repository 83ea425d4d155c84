import { Command, CommanderError } from "commander";
import { francais, messageCommander } from "./commands/aide.ts";
import { declarerCommandes } from "./commands/declarations.ts";
import type { Io } from "./commands/io.ts";
import { type Day, dayOf } from "./core/day.ts";
import { PlieError } from "./core/plie-error.ts";

declare const __VERSION__: string;

/** Today's civil day where the machine stands. */
function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
}

function machineIo(): Io {
  const { stdout, stderr, stdin, env } = process;
  for (const stream of [stdout, stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      // a reader that closes early (`| head`) ends the program quietly
      if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
      // a result sent to a file (`> resultat.json`) that did not take it whole
      if (stream === stdout) {
        const pourquoi = error.code === "ENOSPC" ? "le disque est plein" : "l'écriture a été refusée";
        stderr.write(
          `plie : le résultat n'a pas pu être écrit en entier : ${pourquoi}. Libérez de la place, puis relancez.\n`,
        );
      }
      process.exit(2);
    });
  }
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    terminal: Boolean(stdout.isTTY && stdin.isTTY),
    terminalErr: Boolean(stderr.isTTY),
    colonnes: stdout.columns ?? 80,
    couleur: Boolean(stdout.isTTY) && !env["NO_COLOR"],
    aujourdhui: today(),
    dossier: process.cwd(),
    version: __VERSION__,
  };
}

/** Runs one command line and gives its exit status: 0 done, 1 constats at the threshold, 2 not done as asked. */
export async function main(argv: readonly string[], io: Io = machineIo()): Promise<number> {
  if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
    io.out(`${io.version}\n`);
    return 0;
  }
  let status = 0;
  const program = francais(new Command("plie"), io);
  declarerCommandes(program, io, (n) => {
    status = n;
  });
  try {
    await program.parseAsync([...argv], { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      io.err(`plie : ${messageCommander(error)}\n`);
      return 2;
    }
    if (error instanceof PlieError) {
      io.err(`plie : ${error.message}\n`);
      if (process.env["PLIE_DEBUG"] === "1") io.err(`${error.stack}\n`);
      return 2;
    }
    io.err(`plie : ${imprevue(error)}\n`);
    if (process.env["PLIE_DEBUG"] === "1") io.err(`${error instanceof Error ? error.stack : String(error)}\n`);
    return 2;
  }
}

/** The sentence for what was not foreseen: known system errors are named, the rest asks for a report. */
function imprevue(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  switch (code) {
    case "ENOSPC":
      return "le disque est plein : rien n'a été écrit ; libérez de la place puis relancez.";
    case "EACCES":
    case "EPERM":
      return "accès refusé à un fichier ou un dossier : vérifiez les droits, ou fermez le fichier s'il est ouvert ailleurs, puis relancez.";
    case "EBUSY":
      return "un fichier est ouvert dans un autre programme (Excel ?) : fermez-le puis relancez.";
    case "EPIPE":
      return "la sortie a été fermée avant la fin.";
    default:
      return "erreur imprévue du programme, rien n'a été écrit. Relancez avec PLIE_DEBUG=1 pour en voir le détail et signalez-le.";
  }
}
