import { basename, dirname, join, normalize } from "pathe";
import type { Archive } from "./archive.ts";
import { refuse, refuseMalformed } from "./refusal.ts";
import { localName, parseWhole } from "./xml-part.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** One link of a part to another part of the archive. */
interface Relationship {
  id: string;
  /** Last segment of its type, lower case, the same in both OOXML flavours: `worksheet`, `styles`, `sharedstrings`… */
  kind: string;
  entry: ZipEntry | null;
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** The part that `target` names, seen from folder `base`; absolute, relative, percent-encoded and `\` targets alike. */
function resolve(archive: Archive, base: string, target: string): ZipEntry | null {
  for (const spelling of [target, decoded(target)]) {
    const path = normalize(join("/", base, spelling.replaceAll("\\", "/")));
    const absolute = /^[\\/]/.test(spelling) ? normalize(spelling.replaceAll("\\", "/")) : path;
    const entry = archive.entries.get(absolute.slice(1).toLowerCase());
    if (entry) return entry;
  }
  return null;
}

/** Links of a part (`""` = the package itself); empty when the part has none. External links are left out. */
async function relationshipsOf(archive: Archive, partName: string): Promise<Relationship[]> {
  const base = partName === "" ? "" : dirname(partName);
  const relsName = join(base, "_rels", `${basename(partName)}.rels`).toLowerCase();
  const rels = archive.entries.get(relsName);
  const found: Relationship[] = [];
  if (!rels) return found;
  await parseWhole(archive, rels, {
    open(local, attributes) {
      if (local !== "Relationship" || attributes["TargetMode"]?.toLowerCase() === "external") return;
      const kind = (attributes["Type"] ?? "").replace(/^.*\//, "").toLowerCase();
      found.push({ id: attributes["Id"] ?? "", kind, entry: resolve(archive, base, attributes["Target"] ?? "") });
    },
  });
  return found;
}

/** The workbook's own part: its sheets in order, with the parts that hold them. */
export interface WorkbookPart {
  date1904: boolean;
  sheets: { name: string; hidden: boolean; entry: ZipEntry }[];
  sharedStrings: ZipEntry | null;
  styles: ZipEntry | null;
}

interface DeclaredSheet {
  name: string;
  hidden: boolean;
  link: string;
}

const SAVE_AS = "ouvrez-le et enregistrez-le au format « Classeur Excel (.xlsx) », puis relancez";

function refuseOtherZip(archive: Archive): never {
  const has = (name: string): boolean => archive.entries.has(name);
  const { file } = archive;
  if (has("content.xml") && (has("mimetype") || has("meta-inf/manifest.xml"))) {
    throw refuse(file, "est un document LibreOffice (.ods)", SAVE_AS);
  }
  if (has("index/document.iwa")) throw refuse(file, "est un classeur Numbers d'Apple", SAVE_AS);
  if ([...archive.entries.keys()].some((name) => /\.(csv|xlsx|xls|ods|txt)$/.test(name))) {
    throw refuse(file, "est une archive ZIP", "extrayez les fichiers qu'elle contient et donnez-les à plie");
  }
  throw refuse(
    file,
    "n'est pas un classeur Excel (aucune feuille n'y est déclarée)",
    "refaites l'export en .xlsx ou en .csv",
  );
}

async function fromContentTypes(archive: Archive): Promise<ZipEntry | null> {
  const types = archive.entries.get("[content_types].xml");
  let found: ZipEntry | null = null;
  if (!types) return found;
  await parseWhole(archive, types, {
    open(local, attributes) {
      if (local !== "Override" || !/(spreadsheetml|excel).*main\+xml$/i.test(attributes["ContentType"] ?? "")) return;
      found ??= archive.entries.get((attributes["PartName"] ?? "").replace(/^[\\/]/, "").toLowerCase()) ?? null;
    },
  });
  return found;
}

async function readSheets(
  archive: Archive,
  entry: ZipEntry,
): Promise<{ date1904: boolean; declared: DeclaredSheet[] }> {
  const declared: DeclaredSheet[] = [];
  let date1904 = false;
  await parseWhole(archive, entry, {
    open(local, attributes, depth) {
      if (depth === 1 && local !== "workbook") {
        const kind =
          local === "document" ? "un document Word" : local === "presentation" ? "une présentation" : "autre chose";
        throw refuse(archive.file, `est ${kind} et non un classeur Excel`, "exportez le tableau en .xlsx ou en .csv");
      }
      if (depth === 2 && local === "workbookPr") date1904 = /^(1|true|on)$/.test(attributes["date1904"] ?? "");
      if (depth !== 3 || local !== "sheet") return;
      declared.push({
        name: attributes["name"] ?? "",
        hidden: /^(hidden|veryHidden)$/.test(attributes["state"] ?? ""),
        link: attributes[Object.keys(attributes).find((name) => localName(name) === "id") ?? ""] ?? "",
      });
    },
  });
  return { date1904, declared };
}

function linkSheets(archive: Archive, declared: DeclaredSheet[], links: Relationship[]): WorkbookPart["sheets"] {
  const sheets: WorkbookPart["sheets"] = [];
  const used = new Set<ZipEntry>();
  for (const { name, hidden, link } of declared) {
    const target = links.find(({ id }) => id === link);
    if (target && target.kind !== "worksheet") continue; // chart, dialog and macro sheets hold no rows
    if (!target?.entry) throw refuseMalformed(archive.file, `n'a pas le contenu de sa feuille « ${name} »`);
    if (used.has(target.entry))
      throw refuseMalformed(archive.file, `donne le même contenu à deux feuilles (« ${name} »)`);
    used.add(target.entry);
    sheets.push({ name, hidden, entry: target.entry });
  }
  return sheets;
}

/**
 * Finds the workbook and its parts through their relationships, never by fixed names. A workbook without any sheet of
 * rows is refused: it must not pass for an empty one.
 */
export async function readWorkbookPart(archive: Archive): Promise<WorkbookPart> {
  const { file } = archive;
  const root = (await relationshipsOf(archive, "")).find(({ kind }) => kind === "officedocument");
  const entry = root?.entry ?? (await fromContentTypes(archive));
  if (!entry) refuseOtherZip(archive);
  if (/\.bin$/i.test(entry.name)) throw refuse(file, "est un classeur binaire (.xlsb)", SAVE_AS);
  const { date1904, declared } = await readSheets(archive, entry);
  const links = await relationshipsOf(archive, entry.name);
  const sheets = linkSheets(archive, declared, links);
  if (sheets.length === 0) throw refuseMalformed(file, "ne contient aucune feuille de données");
  const part = (kind: string): ZipEntry | null => links.find((link) => link.kind === kind)?.entry ?? null;
  return { date1904, sheets, sharedStrings: part("sharedstrings"), styles: part("styles") };
}
