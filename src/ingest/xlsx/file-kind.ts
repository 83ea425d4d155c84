import type { InputFile, OpenFile } from "../../disque/input-file.ts";

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

/** The bytes of a text in UTF-16, each as one character: what is looked for in bytes decoded alike. */
const utf16 = (text: string): string => [...text].map((char) => `${char}\0`).join("");

/** One character a byte, whatever the byte. */
function latin(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 1 << 14) text += String.fromCharCode(...bytes.subarray(at, at + (1 << 14)));
  return text;
}

function firstBytes(file: OpenFile, length: number): Uint8Array {
  const bytes = new Uint8Array(Math.min(file.size, length));
  return bytes.subarray(0, file.read(bytes, 0, bytes.length, 0));
}

function oleKind(file: OpenFile): FileKind {
  const bytes = latin(firstBytes(file, OLE_SCAN_BYTES));
  if (bytes.includes(utf16("EncryptedPackage")) || bytes.includes(utf16("EncryptionInfo"))) return "chiffre";
  return bytes.includes(utf16("Workbook\0")) || bytes.includes(utf16("Book\0")) ? "xls" : "ole";
}

/** False when the first byte that is no space, mark or NUL is no `<`. */
function mayBeMarkup(head: Uint8Array): boolean {
  const first = head.find((byte) => byte > 32 && byte < 0x80);
  return first === undefined || first === 60;
}

function textKind(head: Uint8Array): FileKind {
  if (!mayBeMarkup(head)) return "texte";
  const encoding = head[0] === 0xff && head[1] === 0xfe ? "utf-16le" : "utf-8";
  const start = new TextDecoder(encoding).decode(head).trimStart().toLowerCase();
  if (start.startsWith("<?xml")) return /<(html|table)[\s>]/.test(start) ? "html" : "xml";
  if (/^<(!doctype html|!--|html|head|body|meta|table|style|script|div)/.test(start)) return "html";
  return "texte";
}

/** Recognises an open file by its first bytes. */
export function fileKind(file: OpenFile): FileKind {
  if (file.size === 0) return "vide";
  const head = firstBytes(file, 4096);
  const hex = Array.from(head.subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (/^504b(0304|0506|0708)/.test(hex)) return "zip";
  if (hex === OLE_MAGIC) return oleKind(file);
  if (/^09(00|02|04|08)(04|06|07|08|10)00/.test(hex)) return "xls";
  if (hex.startsWith("25504446")) return "pdf";
  if (hex.startsWith("7b5c727466")) return "rtf";
  if (/^(1f8b|377abcaf|52617221)/.test(hex)) return "archive";
  if (/^(89504e47|ffd8ff|47494638)/.test(hex)) return "image";
  return textKind(head);
}

/** As `fileKind`, for a file that is not open; errors of the file system pass through. */
export function fileKindOf(file: InputFile): FileKind {
  const opened = file.open();
  try {
    return fileKind(opened);
  } finally {
    opened.close();
  }
}

const SAVE_AS = "ouvrez-le dans Excel ou LibreOffice et enregistrez-le au format « Classeur Excel (.xlsx) »";
const EXPORT = "exportez le tableau en .xlsx ou en .csv depuis votre logiciel";

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
