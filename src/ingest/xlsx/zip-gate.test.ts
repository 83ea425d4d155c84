import { expect, test } from "vitest";
import { LIMITS } from "./limits.ts";
import { readBytes, workbookParts, zipped } from "./workbook-fixture.ts";
import { asZip64, renamedEntry, tampered } from "./zip-fixture.ts";

const SHEET = "xl/worksheets/sheet1.xml";
const DATA = '<row r="1"><c r="A1"><v>42</v></c></row>';
const good = zipped(workbookParts([{ data: DATA }]));
const withExtra = (name: string): Uint8Array => zipped({ ...workbookParts([{ data: DATA }]), [name]: "x" });

async function expectRefusal(bytes: Uint8Array, message: RegExp): Promise<void> {
  const refusal = readBytes(bytes);
  await expect(refusal).rejects.toThrow(message);
  await expect(refusal).rejects.toMatchObject({ name: "PlieError" });
}

test("zip64, stored parts, folders and a comment are read", async () => {
  const expected = [{ name: "Feuille 1", hidden: false, rows: [{ ligne: 1, cells: [42] }] }];
  expect(await readBytes(good)).toEqual(expected);
  expect(await readBytes(asZip64(good))).toEqual(expected);
  expect(await readBytes(withExtra("xl/media/"))).toEqual(expected);
  const commented = Buffer.concat([good, Buffer.from("commentaire")]);
  commented.writeUInt16LE(11, good.length - 2);
  expect(await readBytes(commented)).toEqual(expected);
});

test.each(["xl/../../fuite.xml", "..", "/etc/passwd", "\\serveur", "C:/a.xml", "d:\\a", "a\u0000b", "a\nb"])(
  "a name that leaves the archive is refused: %j",
  async (name) => {
    await expectRefusal(withExtra(name), /dont le nom sort de l'archive/);
  },
);

test("names that differ only by case, or are the same, are refused", async () => {
  await expectRefusal(withExtra("XL/WorkSheets/Sheet1.xml"), /deux éléments de même nom/);
  await expectRefusal(withExtra("xl\\worksheets\\sheet1.xml"), /deux éléments de même nom/);
  await expectRefusal(
    renamedEntry(withExtra("xl/worksheets/sheet2.xml"), "xl/worksheets/sheet2.xml", SHEET),
    /de même nom/,
  );
});

test("an encrypted part and an unknown compression are named", async () => {
  await expectRefusal(
    tampered(good, SHEET, (zip, { central }) => zip.writeUInt16LE(1, central + 8)),
    /protégé par un mot de passe : retirez le mot de passe/,
  );
  await expectRefusal(
    tampered(good, SHEET, (zip, { central }) => zip.writeUInt16LE(9, central + 10)),
    /compression que plie ne lit pas \(méthode 9\)/,
  );
});

const spaces = (bytes: number): Uint8Array =>
  zipped({ ...workbookParts([{ data: DATA }]), [SHEET]: `<worksheet>${" ".repeat(bytes)}<sheetData/></worksheet>` });

test("a part that inflates too well is a bomb; the same ratio on a small part is not", async () => {
  await expectRefusal(spaces(LIMITS.ratioFromBytes), /bombe de décompression/);
  expect(await readBytes(spaces(1_000_000))).toEqual([{ name: "Feuille 1", hidden: false, rows: [] }]);
});

test("a part that inflates beyond its declared size is stopped there", async () => {
  const lying = tampered(spaces(LIMITS.ratioFromBytes), SHEET, (zip, { central }) =>
    zip.writeUInt32LE(1000, central + 24),
  );
  await expectRefusal(lying, /ne se décompresse pas/);
});

test("a declared size beyond the bound is refused before inflating", async () => {
  const huge = tampered(good, SHEET, (zip, { central }) => zip.writeUInt32LE(LIMITS.totalBytes + 1, central + 24));
  await expectRefusal(huge, /dépasse 1024 Mo une fois décompressé/);
  const rels = tampered(good, "_rels/.rels", (zip, { central }) =>
    zip.writeUInt32LE(LIMITS.smallPartBytes + 1, central + 24),
  );
  await expectRefusal(rels, /plus de 16 Mo une fois décompressé/);
});

test("too many entries", async () => {
  const parts = workbookParts([{ data: DATA }]);
  for (let i = 0; i < LIMITS.entries; i++) parts[`docProps/${i}`] = "";
  await expectRefusal(zipped(parts), /plus de 10000 éléments/);
});

test("entries that overlap, overflow or are not where they should be", async () => {
  const workbookAt = (zip: Buffer): number => zip.indexOf("xl/workbook.xml") - 30;
  await expectRefusal(
    tampered(good, SHEET, (zip, { central }) => zip.writeUInt32LE(workbookAt(zip), central + 42)),
    /se recouvrent/,
  );
  await expectRefusal(
    tampered(good, SHEET, (zip, { central }) => zip.writeUInt32LE(0x7fffffff, central + 20)),
    /débordent|se recouvrent/,
  );
  await expectRefusal(
    tampered(good, SHEET, (zip, { local }) => zip.write("xl/worksheets/sheet9.xml", local + 30)),
    /n'est pas à sa place/,
  );
});

test("a cut file, an altered byte and an altered checksum are damage", async () => {
  for (const cut of [1, 30, 200]) await expectRefusal(good.subarray(0, good.length - cut), /incomplet ou abîmé|abîmé/);
  await expectRefusal(
    tampered(good, SHEET, (zip, { central }) => zip.writeUInt32LE(0x1234, central + 16)),
    /ne se décompresse pas/,
  );
  await expectRefusal(
    tampered(good, SHEET, (zip, { local }) => zip.fill(0, local + 30 + SHEET.length, local + 50 + SHEET.length)),
    /ne se décompresse pas|mal formé/,
  );
  await expectRefusal(
    tampered(good, SHEET, (zip, { end }) => zip.writeUInt16LE(3, end + 10)),
    /table de l'archive est incohérente/,
  );
});

const billionLaughs = `<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]>`;

test.each(["xl/workbook.xml", SHEET, "xl/styles.xml", "_rels/.rels", "xl/_rels/workbook.xml.rels"])(
  "a DOCTYPE is refused in %s",
  async (name) => {
    const parts = workbookParts([{ data: DATA }]);
    parts[name] = String(parts[name]).replace("?>\n", `?>${billionLaughs}`);
    await expectRefusal(zipped(parts), /DOCTYPE, interdite/);
  },
);

/** Text that does not deflate well, so that only the bound under test can stop it. */
function noise(length: number): string {
  let seed = 1;
  let text = "";
  while (text.length < length) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    text += seed.toString(36);
  }
  return text;
}

test.each([
  ["a tag without end", `<c nom="${noise(LIMITS.xmlRun + 200_000)}"/>`],
  ["a comment without end", `<!-- ${noise(LIMITS.xmlRun + 200_000)} -->`],
])("%s is refused", async (_, inside) => {
  await expectRefusal(zipped(workbookParts([{ data: `<row>${inside}</row>` }])), /longueur anormale/);
});

test("elements nested too deep", async () => {
  const deep = "<a>".repeat(LIMITS.xmlDepth) + "</a>".repeat(LIMITS.xmlDepth);
  await expectRefusal(zipped(workbookParts([{ data: DATA, after: deep }])), /trop imbriqués/);
});

test("a sheet whose gaps would fill the memory, and one row less", async () => {
  const allowed = Math.floor(LIMITS.gaps / (LIMITS.columns - 1 - LIMITS.usualColumns));
  const rows = (count: number): string =>
    Array.from({ length: count }, (_, i) => `<row><c r="XFD${i + 1}"><v>${i}</v></c></row>`).join("");
  await expectRefusal(zipped(workbookParts([{ data: rows(allowed + 1) }])), /trop de cellules vides/);
  const [sheet] = await readBytes(zipped(workbookParts([{ data: rows(allowed) }])));
  expect(sheet!.rows).toHaveLength(allowed);
});
