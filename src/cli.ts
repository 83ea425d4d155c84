import type { Io } from "./commands/io.ts";
import { type Day, dayOf } from "./core/day.ts";
import { DISQUE_NODE } from "./disque/disque-node.ts";

declare const __VERSION__: string;

/**
 * The engine compiles again, at great cost, whatever has run a little: a run of a second never earns it back. It waits longer
 * here, copies less of what a function calls into it, and leaves a loop that runs once to the quick compiler, each Node by
 * settings of its own (docs/decisions/0029-vitesse.md); a Node that is not named keeps its own ways.
 */
const PATIENCE: Readonly<Record<string, readonly string[]>> = {
  20: ["--interrupt-budget=300000", "--max-inlined-bytecode-size=100", "--max-inlined-bytecode-size-cumulative=150"],
  24: [
    "--invocation-count-for-maglev=500",
    "--invocation-count-for-turbofan=60000",
    "--no-osr-from-maglev",
    "--max-maglev-inlined-bytecode-size=100",
    "--max-maglev-inlined-bytecode-size-cumulative=150",
  ],
};

/**
 * What is made and dropped a dossier at a time is sometimes taken by the engine for what stays, and then kept by hundreds of
 * megabytes (docs/decisions/0029-vitesse.md).
 */
const SANS_PARI = "--no-allocation-site-pretenuring";

/** A setting by Node: those before 24, and 24 with those after it. */
type ParNode = Readonly<Partial<Record<"20" | "24", number>>>;

/** What a command asks of the engine's memory (docs/decisions/0033-memoire-du-controle.md, 0029-vitesse.md). */
interface Memoire {
  /**
   * It keeps long lists of lines, or writes many workbooks, and gives memory back sooner: by how many hundredths what is held
   * may grow before it is looked through again.
   */
  croissance?: ParNode;
  /** What it makes is mostly dropped at once: mebibytes for it. */
  jeunes?: ParNode;
}

const PAR_CONTROLE: Memoire = { jeunes: { 20: 8, 24: 8 } };
const PAR_LISTES: Memoire = { croissance: { 20: 40, 24: 40 } };
const PAR_MOIS: Memoire = { croissance: { 20: 150, 24: 150 }, jeunes: { 24: 32 } };

const MEMOIRES: ReadonlyMap<string, Memoire> = new Map([
  ["check", PAR_CONTROLE],
  ["controler", PAR_CONTROLE],
  ["csf", PAR_LISTES],
  ["importer", PAR_LISTES],
  ["ingest", PAR_LISTES],
  ["mensuel", PAR_MOIS],
  ["monthly", PAR_MOIS],
  ["rapprocher", PAR_LISTES],
  ["reconcile", PAR_LISTES],
]);

/**
 * By how much the room for what was just made may grow. Its size has no setting once the engine runs: it grows from one mebibyte
 * to what is wanted while the program loads, then no more, which is as fast as all it would take and holds less.
 */
const jeunesFois = (facteur: number) => `--semi-space-growth-factor=${facteur}`;

/** Today's civil day where the machine stands. */
function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
}

/**
 * What the environment says of the screen. `simple`: it obeys no escape, and gets no question; `nu`: it gets no escape either
 * way, neither a colour nor a line that takes another's place.
 */
export function terminalDe(env: NodeJS.ProcessEnv): { simple: boolean; nu: boolean } {
  const simple = env["TERM"] === "dumb";
  return { simple, nu: simple || Boolean(env["NO_COLOR"]) };
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
  const { simple, nu } = terminalDe(env);
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    ...(stderr.isTTY && !nu ? { ligne: (text: string) => void stderr.write(`\r\u001b[2K${text}`) } : {}),
    terminal: Boolean(stdout.isTTY && stdin.isTTY) && !simple,
    terminalErr: Boolean(stderr.isTTY),
    colonnes: stdout.columns || 80,
    couleur: Boolean(stdout.isTTY) && !nu,
    aujourdhui: today(),
    dossier: process.cwd(),
    disque: DISQUE_NODE,
    version: __VERSION__,
    deboguer: env["PLIE_DEBUG"] === "1",
  };
}

/** Runs one command line and gives its exit status: 0 done, 1 constats at the threshold, 2 not done as asked. */
export async function main(
  argv: readonly string[],
  dehors: Omit<Io, "disque"> & Partial<Pick<Io, "disque">> = machineIo(),
): Promise<number> {
  const io: Io = { disque: DISQUE_NODE, ...dehors };
  if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
    io.out(`${io.version}\n`);
    return 0;
  }
  const { setFlagsFromString } = await import("node:v8");
  const node = process.versions.node.split(".")[0] ?? "";
  const memoires = Number(node) < 24 ? "20" : "24";
  for (const attente of PATIENCE[node] ?? []) setFlagsFromString(attente);
  setFlagsFromString(SANS_PARI);
  const memoire = MEMOIRES.get(argv[0] ?? "");
  const croissance = memoire?.croissance?.[memoires];
  if (croissance !== undefined) setFlagsFromString(`--heap-growing-percent=${croissance}`);
  const place = memoire?.jeunes?.[memoires];
  if (place !== undefined) setFlagsFromString(jeunesFois(place));
  // zod would compile each of the settings' two hundred schemas to a function, to parse it once
  Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
  const { lancer } = await import("./commands/lancer.ts");
  if (place !== undefined) setFlagsFromString(jeunesFois(1));
  return lancer(argv, io);
}
