import { type Archive, readPart } from "./archive.ts";
import { LIMITS } from "./limits.ts";
import { refuseMalformed, refuseSuspect } from "./refusal.ts";
import { SharedBytes } from "./shared-bytes.ts";
import { CUT, OTHER, SimpleElements } from "./simple-elements.ts";
import { xmlFeeder } from "./xml-part.ts";
import { decodeXString, richTextRole } from "./xstring.ts";
import type { ZipEntry } from "./zip-directory.ts";

const SI_DEPTH = 2;

/** Texts of one run. */
class SimpleStrings extends SimpleElements {
  private from = 0;
  private to = 0;

  constructor(private readonly keep: (text: string) => void) {
    super();
  }

  protected look(): number {
    let told = this.word("<si><t>");
    if (told === 0) told = this.word('<si><t xml:space="preserve">');
    this.from = this.p;
    if (told === 1) told = this.textEnd();
    this.to = this.p;
    if (told === 1) told = this.word("</t></si>");
    return told === 1 ? this.p : told === 0 ? OTHER : CUT;
  }

  protected give(): void {
    this.keep(this.text(this.from, this.to));
  }
}

/** The texts that cells refer to by rank: runs of rich text joined, phonetic guides left out. */
export async function readSharedStrings(archive: Archive, entry: ZipEntry): Promise<string[]> {
  const strings: string[] = [];
  /** Inside `sst` and outside its texts. */
  let between = false;
  let text = "";
  let collecting = false;
  let skipped = 0;
  const tooLong = () => refuseSuspect(archive.file, "contient un texte d'une longueur anormale");
  const keep = (whole: string): void => {
    if (strings.length >= LIMITS.strings) throw refuseSuspect(archive.file, "contient trop de textes");
    strings.push(decodeXString(whole));
  };
  const handlers = {
    open(local: string, _: unknown, depth: number): void {
      if (skipped > 0) return;
      if (depth === 1) {
        if (local !== "sst") throw refuseMalformed(archive.file, "a une table de textes méconnaissable");
      } else if (depth === SI_DEPTH) {
        text = "";
        between = false;
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
      } else if (depth === SI_DEPTH && local === "si") keep(text);
      between = depth === SI_DEPTH;
    },
    text(piece: string): void {
      if (!collecting) return;
      text += piece;
      if (text.length > LIMITS.cellText) throw tooLong();
    },
  };
  const simple = new SimpleStrings((whole) => {
    if (whole.length > LIMITS.cellText) throw tooLong();
    keep(whole);
  });
  const feed = xmlFeeder(archive.file, entry.name, handlers);
  const bytes = new SharedBytes("</si>", "</si>", simple, () => between, feed);
  for (const block of readPart(archive, entry, LIMITS.stringsBytes)) bytes.push(block);
  bytes.end();
  return strings;
}
