import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PlieError } from "../core/plie-error.ts";
import { DISQUE_NODE } from "../disque/disque-node.ts";
import type { Extraction, Source } from "../tables/extraction.ts";
import { ESSENTIELLES } from "../tables/index.ts";
import { listInputs } from "./list-inputs.ts";
import { PROFIL_VIDE } from "./profile.ts";
import { type ReadOptions, readExtraction } from "./read-extraction.ts";

/** Stands for LEC-01 where a test is about reading alone: refuses what a red light would, and tells the rest (unless `juges`). */
function refuse({ empechements, sources, avis }: Extraction): void {
  const grave = empechements.filter(
    ({ tables }) => sources.length === 0 || tables.some((t) => ESSENTIELLES.includes(t)),
  );
  if (grave.length > 0) throw new PlieError(grave.map(({ message }) => message).join("\n"));
  for (const { fichier, feuille, message } of empechements) {
    avis.push({
      fichier: fichier ?? "",
      feuille,
      ligne: null,
      colonne: null,
      message: `non lu : ${message}`,
      nombre: 1,
    });
  }
}

/** A temporary folder of files for one test. */
export class ExtractionFolder {
  readonly path = mkdtempSync(join(tmpdir(), "plie-lecture-"));

  /** Writes a file (texts in UTF-8) and gives its path. */
  put(name: string, content: string | Buffer): string {
    const path = join(this.path, name);
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  async read({ juges = false, ...options }: Partial<ReadOptions> & { juges?: boolean } = {}): Promise<Extraction> {
    const extraction = await readExtraction(await listInputs(DISQUE_NODE, [this.path]), {
      profil: PROFIL_VIDE,
      ...options,
    });
    if (!juges) refuse(extraction);
    return extraction;
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}

/** Reads files written in a folder of their own. */
export async function readFiles(
  files: Readonly<Record<string, string | Buffer>>,
  options: Partial<ReadOptions> & { juges?: boolean } = {},
): Promise<Extraction> {
  const folder = new ExtractionFolder();
  try {
    for (const [name, content] of Object.entries(files)) folder.put(name, content);
    return await folder.read(options);
  } finally {
    folder.remove();
  }
}

/** True when every line of the source is accounted for, once. */
export function countsClose({ lignes, acceptees, rejetees, ecartees, detailEcartees }: Source): boolean {
  const aside = Object.values(detailEcartees).reduce((sum, n) => sum + n, 0);
  return lignes === acceptees + rejetees + ecartees && ecartees === aside;
}

/** Lines of a delimited text, with CRLF. */
export function csv(...lines: string[]): string {
  return lines.map((line) => `${line}\r\n`).join("");
}

/** The same text in Windows-1252 (only characters that it shares with Latin-1, and € œ ’). */
export function windows1252(text: string): Buffer {
  const special = new Map([
    ["€", 0x80],
    ["œ", 0x9c],
    ["’", 0x92],
  ]);
  return Buffer.from([...text].map((c) => special.get(c) ?? c.charCodeAt(0)));
}
