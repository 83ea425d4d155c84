import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../src/cli.ts";
import type { Io } from "../src/commands/io.ts";
import { dayOf } from "../src/core/day.ts";
import { DISQUE_NODE } from "../src/disque/disque-node.ts";

/** What a command line printed, and its exit status. */
export interface Session {
  status: number;
  out: string;
  err: string;
}

/** No such folder: settings left in the machine's temporary folder must not reach a test. */
const NULLE_PART = join(tmpdir(), "plie-test-nulle-part");

/** Types a command as a user would, outside any terminal, on 24 November 2026. */
export function plie(...argv: string[]): Promise<Session> {
  return taper(argv, false);
}

/** The same before a screen of 80 columns. */
export function plieAuTerminal(...argv: string[]): Promise<Session> {
  return taper(argv, true);
}

async function taper(argv: readonly string[], terminalErr: boolean): Promise<Session> {
  let out = "";
  let err = "";
  const io: Io = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    terminal: false,
    terminalErr,
    colonnes: 80,
    couleur: false,
    aujourdhui: dayOf(2026, 11, 24) ?? 0,
    dossier: NULLE_PART,
    disque: DISQUE_NODE,
    version: "0.0.0",
  };
  const status = await main(argv, io);
  return { status, out, err };
}

/** The lights printed first on stderr. */
const FEUX_DITS = /^Lecture : .*\n(?: {2}.*\n)*\n?/;

/** The same on a handful of lines: LEC-01 (a table is missing) and LEC-06 (rows rejected) are accepted, and not repeated. */
export async function plieIncomplet(...argv: string[]): Promise<Session> {
  const session = await plie(...argv, "--malgre", "LEC-01,LEC-06");
  return { ...session, err: session.err.replace(FEUX_DITS, "") };
}

/** A folder that lives as long as a test. */
export class Dossier {
  readonly chemin = mkdtempSync(join(tmpdir(), "plie-test-"));

  /** Writes a file and gives its path. */
  ecrire(nom: string, contenu: string | Uint8Array): string {
    const chemin = join(this.chemin, nom);
    writeFileSync(chemin, contenu);
    return chemin;
  }

  joindre(nom: string): string {
    return join(this.chemin, nom);
  }

  supprimer(): void {
    rmSync(this.chemin, { recursive: true, force: true });
  }
}
