import { SaxesParser } from "saxes";
import { PlieError } from "../../core/plie-error.ts";
import { type Archive, readPart } from "./archive.ts";
import { LIMITS } from "./limits.ts";
import { refuseMalformed, refuseSuspect } from "./refusal.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** Receives the elements of a part by their local names: the prefix is the writer's choice (`x:row` is `row`). */
export interface XmlHandlers {
  open(local: string, attributes: Readonly<Record<string, string>>, depth: number): void;
  close?(local: string, depth: number): void;
  /** Text and CDATA, entities resolved; one text may come in several pieces. */
  text?(piece: string): void;
}

/** Name without its prefix. */
export function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

type Decoder = InstanceType<typeof TextDecoder>;

function decoderFor(first: Uint8Array): Decoder {
  if (first[0] === 0xff && first[1] === 0xfe) return new TextDecoder("utf-16le", { fatal: true });
  if (first[0] === 0xfe && first[1] === 0xff) return new TextDecoder("utf-16be", { fatal: true });
  return new TextDecoder("utf-8", { fatal: true });
}

/** Control characters that XML forbids but some exporters write are kept as they are; all else that is malformed is fatal. */
const TOLERATED = /disallowed character\.$/;

/** Names as written: prefixes are taken off by `localName`, which is faster and more tolerant than resolving them. */
const PLAIN = { xmlns: false, position: false } as const;

function checkEncoding(file: string, encoding: string | undefined): void {
  if (encoding === undefined || /^(utf-?8|utf-?16|us-ascii)$/i.test(encoding)) return;
  throw refuseMalformed(file, "emploie un encodage que plie ne lit pas dans un classeur");
}

function parserFor(file: string, handlers: XmlHandlers, heard: () => void): SaxesParser<typeof PLAIN> {
  const parser = new SaxesParser<typeof PLAIN>(PLAIN);
  let depth = 0;
  // no more than seven listeners: with the eighth V8 turns the parser into a dictionary, six times slower (measured)
  parser.on("opentag", (tag) => {
    heard();
    if (depth === 0) checkEncoding(file, parser.xmlDecl.encoding);
    if (++depth > LIMITS.xmlDepth) throw refuseSuspect(file, "contient un document XML aux éléments trop imbriqués");
    handlers.open(localName(tag.name), tag.attributes, depth);
  });
  parser.on("closetag", (tag) => {
    heard();
    handlers.close?.(localName(tag.name), depth);
    depth--;
  });
  const text = (piece: string): void => {
    heard();
    handlers.text?.(piece);
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("doctype", () => {
    throw refuseSuspect(file, "contient une déclaration DOCTYPE, interdite dans un classeur");
  });
  parser.on("error", (error) => {
    if (!TOLERATED.test(error.message)) throw error;
  });
  return parser;
}

/**
 * Parses the bytes of a part as they are given, the last time with `last`. Refuses DOCTYPE, malformed or cut XML, invalid bytes,
 * and texts or tags without end.
 */
export function xmlFeeder(
  file: string,
  name: string,
  handlers: XmlHandlers,
): (bytes: Uint8Array, last?: boolean) => void {
  let unheard = 0;
  const parser = parserFor(file, handlers, () => {
    unheard = 0;
  });
  let decoder: Decoder | null = null;
  return (bytes, last = false) => {
    try {
      decoder ??= decoderFor(bytes);
      const text = decoder.decode(bytes, { stream: !last });
      unheard += text.length;
      parser.write(text);
      if (last) parser.close();
    } catch (error) {
      if (error instanceof PlieError) throw error;
      throw refuseMalformed(file, `contient un document XML mal formé (${name})`);
    }
    if (unheard > LIMITS.xmlRun) throw refuseSuspect(file, "contient un texte ou une balise d'une longueur anormale");
  };
}

/** Parses one part as it inflates and stops after each block, so that its caller can hand over what the block gave. */
export async function* parsePart(
  archive: Archive,
  entry: ZipEntry,
  handlers: XmlHandlers,
  maxBytes: number,
): AsyncGenerator<number> {
  const feed = xmlFeeder(archive.file, entry.name, handlers);
  for (const block of readPart(archive, entry, maxBytes)) {
    feed(block);
    yield block.length;
  }
  feed(new Uint8Array(0), true);
}

/** Parses a small part whole. */
export async function parseWhole(
  archive: Archive,
  entry: ZipEntry,
  handlers: XmlHandlers,
  maxBytes: number = LIMITS.smallPartBytes,
): Promise<void> {
  for await (const _ of parsePart(archive, entry, handlers, maxBytes));
}
