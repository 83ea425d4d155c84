import { type FileHandle, open } from "node:fs/promises";

/** What a file is by its content, whatever its name says. `ole` is any OLE compound file that is neither of the others. */
export type FileKind =
  | "zip"
  | "vide"
  | "xls"
  | "chiffre"
  | "ole"
  | "pdf"
  | "rtf"
  | "html"
  | "xml"
  | "archive"
  | "image"
  | "texte";

const OLE_MAGIC = "d0cf11e0a1b11ae1";
/** An OLE directory is looked for in this many first bytes; encrypted workbooks and .xls keep it near the start or the end. */
const OLE_SCAN_BYTES = 32 * 2 ** 20;

const utf16 = (text: string): Buffer => Buffer.from(text, "utf16le");

async function oleKind(handle: FileHandle, size: number): Promise<FileKind> {
  const bytes = Buffer.alloc(Math.min(size, OLE_SCAN_BYTES));
  await handle.read(bytes, 0, bytes.length, 0);
  if (bytes.includes(utf16("EncryptedPackage")) || bytes.includes(utf16("EncryptionInfo"))) return "chiffre";
  return bytes.includes(utf16("Workbook\0")) || bytes.includes(utf16("Book\0")) ? "xls" : "ole";
}

function textOf(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return head.toString("utf16le", 2);
  return head.toString("utf8").replace(/^\ufeff/, "");
}

function textKind(head: Buffer): FileKind {
  const start = textOf(head).trimStart().toLowerCase();
  if (start.startsWith("<?xml")) return /<(html|table)[\s>]/.test(start) ? "html" : "xml";
  if (/^<(!doctype html|!--|html|head|body|meta|table|style|script|div)/.test(start)) return "html";
  return "texte";
}

/** Recognises a file by its first bytes. */
export async function fileKind(handle: FileHandle, size: number): Promise<FileKind> {
  if (size === 0) return "vide";
  const head = Buffer.alloc(Math.min(size, 4096));
  await handle.read(head, 0, head.length, 0);
  const hex = head.toString("hex", 0, 8);
  if (/^504b(0304|0506|0708)/.test(hex)) return "zip";
  if (hex === OLE_MAGIC) return oleKind(handle, size);
  if (/^09(00|02|04|08)(04|06|07|08|10)00/.test(hex)) return "xls";
  if (hex.startsWith("25504446")) return "pdf";
  if (hex.startsWith("7b5c727466")) return "rtf";
  if (/^(1f8b|377abcaf|52617221)/.test(hex)) return "archive";
  if (/^(89504e47|ffd8ff|47494638)/.test(hex)) return "image";
  return textKind(head);
}

/** As `fileKind`, for a path; errors of the file system pass through. */
export async function fileKindAt(path: string): Promise<FileKind> {
  const handle = await open(path, "r");
  try {
    return await fileKind(handle, (await handle.stat()).size);
  } finally {
    await handle.close();
  }
}

const SAVE_AS = "ouvrez-le dans Excel ou LibreOffice et enregistrez-le au format « Classeur Excel (.xlsx) »";
const EXPORT = "exportez le tableau en .xlsx ou en .csv depuis Viesion";

/** For each kind that is not a zip: what it is (« Le fichier … ») and what to do. */
export const NOT_A_WORKBOOK: Record<Exclude<FileKind, "zip">, readonly [what: string, remedy: string]> = {
  vide: ["est vide (0 octet)", EXPORT],
  xls: ["est un classeur de l'ancien format Excel (.xls)", SAVE_AS],
  chiffre: [
    "est protégé par un mot de passe",
    "ouvrez-le dans Excel, retirez le mot de passe et enregistrez-le en .xlsx",
  ],
  ole: ["est un document Office d'un ancien format", SAVE_AS],
  pdf: ["est un document PDF", EXPORT],
  rtf: ["est un document texte (.rtf)", EXPORT],
  html: ["est une page web (HTML) et non un classeur", SAVE_AS],
  xml: ["est un document XML et non un classeur .xlsx", SAVE_AS],
  archive: ["est une archive compressée", "extrayez les fichiers qu'elle contient et donnez-les à plie"],
  image: ["est une image", EXPORT],
  texte: [
    "n'est pas un classeur Excel",
    "s'il s'agit d'un fichier texte, donnez-lui l'extension .csv ; sinon refaites l'export en .xlsx",
  ],
};
