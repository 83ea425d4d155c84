import { strToU8 } from "fflate";
import { afterAll, expect, test } from "vitest";
import { fichierNode } from "../../disque/disque-node.ts";
import { fileKindOf } from "./file-kind.ts";
import { openWorkbook } from "./open-workbook.ts";
import { fixtureFolder, type Parts, readBytes, zipped } from "./workbook-fixture.ts";

const folder = fixtureFolder();
afterAll(() => folder.remove());

const OLE = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ole = (stream: string): Uint8Array =>
  Buffer.concat([OLE, Buffer.alloc(1016), Buffer.from(stream, "utf16le"), Buffer.alloc(512)]);

const KINDS: [name: string, bytes: Uint8Array, kind: string, message: RegExp][] = [
  ["empty", new Uint8Array(0), "vide", /est vide \(0 octet\) : exportez/],
  [
    "encrypted",
    ole("EncryptedPackage\0"),
    "chiffre",
    /est protégé par un mot de passe : ouvrez-le dans Excel, retirez/,
  ],
  ["BIFF8 in OLE", ole("Workbook\0"), "xls", /ancien format Excel \(\.xls\) : ouvrez-le/],
  ["BIFF5 in OLE", ole("Book\0"), "xls", /ancien format Excel/],
  ["another OLE", ole("WordDocument\0"), "ole", /document Office d'un ancien format/],
  ["bare BIFF", Uint8Array.from([9, 8, 0x10, 0, 0, 6, 5, 0]), "xls", /ancien format Excel/],
  ["PDF", strToU8("%PDF-1.7\n"), "pdf", /est un document PDF : exportez/],
  ["RTF", strToU8("{\\rtf1\\ansi"), "rtf", /document texte \(\.rtf\)/],
  ["HTML", strToU8("\ufeff\r\n <!DOCTYPE html><html>"), "html", /page web \(HTML\)/],
  ["HTML table", strToU8("<table><tr><td>1"), "html", /page web/],
  ["XHTML", strToU8('<?xml version="1.0"?><html xmlns="x">'), "html", /page web/],
  ["HTML in UTF-16", Buffer.from("\ufeff<html>", "utf16le"), "html", /page web/],
  [
    "XML 2003",
    strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    "xml",
    /document XML/,
  ],
  ["gzip", Uint8Array.from([0x1f, 0x8b, 8, 0]), "archive", /archive compressée : extrayez/],
  ["PNG", Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), "image", /est une image/],
  [
    "CSV",
    strToU8("Identifiant;Date\n1;2"),
    "texte",
    /n'est pas un classeur Excel : s'il s'agit d'un fichier texte, donnez-lui l'extension \.csv/,
  ],
];

test.each(KINDS)("%s renamed .xlsx is named, with what to do", async (_, bytes, kind, message) => {
  const path = fichierNode(folder.write("renomme.xlsx", bytes));
  expect(fileKindOf(path)).toBe(kind);
  await expect(openWorkbook(path)).rejects.toThrow(message);
  await expect(openWorkbook(path)).rejects.toThrow(/^Le fichier « renomme\.xlsx » .*\.$/);
  await expect(openWorkbook(path)).rejects.toMatchObject({ name: "PlieError" });
});

const ZIPS: [name: string, parts: Parts, message: RegExp][] = [
  [
    "OpenDocument",
    { mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>" },
    /LibreOffice \(\.ods\)/,
  ],
  ["Numbers", { "Index/Document.iwa": "x" }, /Numbers/],
  ["archive of files", { "suivi.csv": "a;b", "parcours.xlsx": "x" }, /archive ZIP : extrayez/],
  ["anything else", { "lisez-moi": "x" }, /aucune feuille n'y est déclarée/],
  [
    "binary workbook",
    {
      "_rels/.rels":
        '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
      "xl/workbook.bin": "x",
    },
    /binaire \(\.xlsb\)/,
  ],
];

test.each(ZIPS)("zip that is no workbook: %s", async (_, parts, message) => {
  await expect(readBytes(zipped(parts))).rejects.toThrow(message);
});

test("a missing file and a folder", async () => {
  await expect(openWorkbook(fichierNode("/nulle/part/absent.xlsx"))).rejects.toThrow(
    "Le fichier « absent.xlsx » est introuvable : vérifiez son nom et son dossier.",
  );
  await expect(openWorkbook(fichierNode(process.cwd()))).rejects.toThrow(/est un dossier/);
});
