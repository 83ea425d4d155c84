import type { Archive } from "./archive.ts";
import { LIMITS } from "./limits.ts";
import { refuseMalformed, refuseSuspect } from "./refusal.ts";
import { parseWhole } from "./xml-part.ts";
import { decodeXString, richTextRole } from "./xstring.ts";
import type { ZipEntry } from "./zip-directory.ts";

const SI_DEPTH = 2;

/** The texts that cells refer to by rank: runs of rich text joined, phonetic guides left out. */
export async function readSharedStrings(archive: Archive, entry: ZipEntry): Promise<string[]> {
  const strings: string[] = [];
  let text = "";
  let collecting = false;
  let skipped = 0;
  const handlers = {
    open(local: string, _: unknown, depth: number): void {
      if (skipped > 0) return;
      if (depth === 1) {
        if (local !== "sst") throw refuseMalformed(archive.file, "a une table de textes méconnaissable");
      } else if (depth === SI_DEPTH) {
        text = "";
        if (local !== "si") skipped = depth;
      } else {
        const role = richTextRole(local);
        collecting = role === "text";
        if (role === "skip") skipped = depth;
      }
    },
    close(local: string, depth: number): void {
      collecting = false;
      if (skipped > 0) {
        if (depth === skipped) skipped = 0;
      } else if (depth === SI_DEPTH && local === "si") {
        if (strings.length >= LIMITS.strings) throw refuseSuspect(archive.file, "contient trop de textes");
        strings.push(decodeXString(text));
      }
    },
    text(piece: string): void {
      if (!collecting) return;
      text += piece;
      if (text.length > LIMITS.cellText) throw refuseSuspect(archive.file, "contient un texte d'une longueur anormale");
    },
  };
  await parseWhole(archive, entry, handlers, LIMITS.stringsBytes);
  return strings;
}
