import { expect, test } from "vitest";
import { cellsOf, readParts, workbookParts } from "./workbook-fixture.ts";

test("each type of cell", async () => {
  const data = `<row r="1">
    <c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>en ligne</t></is></c>
    <c r="C1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="D1"><v>0.1</v></c><c r="E1" t="n"><v>-1.5E3</v></c>
    <c r="F1" t="b"><v>1</v></c><c r="G1" t="b"><v>0</v></c><c r="H1" t="e"><v>#N/A</v></c>
    <c r="I1" t="d"><v>2024-01-01</v></c><c r="J1"><v>123456789012345</v></c></row>`;
  expect(await cellsOf(data, { strings: "<si><t>00123</t></si>" })).toEqual([
    [
      "00123",
      "en ligne",
      "ab",
      0.1,
      -1500,
      true,
      false,
      { type: "error", text: "#N/A" },
      { type: "date", days: 19_723 },
      123456789012345,
    ],
  ]);
});

test("rich text is joined, phonetic guides are left out, spaces and CDATA are kept", async () => {
  const strings = `<si><r><t>Riche </t></r><r><rPr><b/><t>non</t></rPr><t>gras</t></r></si>
    <si><t>Élève €</t><rPh sb="0" eb="1"><t>PHON</t></rPh><phoneticPr fontId="1"/></si>
    <si><t xml:space="preserve"> espaces </t></si><si><t>a <![CDATA[<b> & c]]> d &amp; &#233;</t></si><si/><si><t/></si>`;
  const data = `<row>${[0, 1, 2, 3, 4, 5].map((i) => `<c t="s"><v>${i}</v></c>`).join("")}
    <c t="inlineStr"><is><r><t>en </t></r><rPh sb="0" eb="1"><t>X</t></rPh><r><t>ligne</t></r></is></c></row>`;
  expect(await cellsOf(data, { strings })).toEqual([
    ["Riche gras", "Élève €", " espaces ", "a <b> & c d & é", null, null, "en ligne"],
  ]);
});

test("_xHHHH_ is a character, _x005F_ an underscore", async () => {
  const strings = "<si><t>l1_x000D_\nl2</t></si><si><t>_x005F_x000D_</t></si><si><t>_x00e9_ _xZZZZ_ _x12_</t></si>";
  const data = `<row>${[0, 1, 2].map((i) => `<c t="s"><v>${i}</v></c>`).join("")}<c t="str"><v>_x0009_</v></c></row>`;
  expect(await cellsOf(data, { strings })).toEqual([["l1\r\nl2", "_x000D_", "é _xZZZZ_ _x12_", "\t"]]);
});

test("a formula gives its last computed value, an error when it was never computed", async () => {
  const data = `<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1</f><v>3</v></c>
    <c r="C1"><f>1+2</f></c><c r="D1" t="str"><f>""</f><v></v></c><c r="E1" s="1"><f>TODAY()</f><v>45292</v></c></row>`;
  expect(await cellsOf(data, { formats: ["dd/mm/yyyy"] })).toEqual([
    [2, 3, { type: "error", text: "formule jamais calculée" }, null, { type: "date", days: 19_723 }],
  ]);
});

test("dates, hours and numbers by their format, the ids of the file before the built-in ones", async () => {
  const data = `<row><c s="1"><v>45292.75</v></c><c s="2"><v>0.03125</v></c><c s="2"><v>1.5</v></c><c s="3"><v>45</v></c>
    <c s="4"><v>45292</v></c><c s="99"><v>45292</v></c></row>`;
  const parts = workbookParts([{ data }]);
  parts["xl/styles.xml"] = `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="[h]:mm"/>
    <numFmt numFmtId="15" formatCode="0&quot; jours&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>
    <xf numFmtId="200"/><xf numFmtId="15"/><xf numFmtId="22"/></cellXfs></styleSheet>`;
  const [sheet] = await readParts(parts);
  expect(sheet!.rows[0]!.cells).toEqual([
    { type: "date", days: 19_723.75 },
    { type: "time", fraction: 0.03125 },
    { type: "time", fraction: 1.5 },
    45,
    { type: "date", days: 19_723 },
    45_292,
  ]);
});

test.each(["1", "true"])('the 1904 system, date1904="%s"', async (flag) => {
  const data = '<row><c s="1"><v>43830</v></c><c s="1"><v>0</v></c></row>';
  const options = { formats: ["dd/mm/yyyy"], workbookPr: `date1904="${flag}"` };
  expect(await cellsOf(data, options)).toEqual([
    [
      { type: "date", days: 19_723 },
      { type: "date", days: -24_107 },
    ],
  ]);
});

test.each(["0", "false"])('the 1900 system, date1904="%s"', async (flag) => {
  const options = { formats: ["dd/mm/yyyy"], workbookPr: `date1904="${flag}"` };
  expect(await cellsOf('<row><c s="1"><v>45292</v></c></row>', options)).toEqual([[{ type: "date", days: 19_723 }]]);
});

test("rows and cells without reference follow on; empty rows keep their number", async () => {
  const text = (value: string, at = ""): string => `<c${at} t="inlineStr"><is><t>${value}</t></is></c>`;
  const data = `<row>${text("a")}<c s="1"/>${text("c")}</row><row/><row>${text("d")}${text("f", ' r="C3"')}${text("g")}</row>
    <row r="9">${text("h", ' r="B9"')}</row><row>${text("i")}</row><row>${text("j", ' r="B20"')}</row>`;
  const [sheet] = await readParts(workbookParts([{ data }]));
  expect(sheet!.rows).toEqual([
    { ligne: 1, cells: ["a", null, "c"] },
    { ligne: 3, cells: ["d", null, "f", "g"] },
    { ligne: 9, cells: [null, "h"] },
    { ligne: 10, cells: ["i"] },
    { ligne: 20, cells: [null, "j"] },
  ]);
});

test("a wrong number is kept as the text it is, nothing is lost", async () => {
  const data =
    "<row><c><v>abc</v></c><c><v>0x10</v></c><c><v>1e999</v></c><c t='b'><v>peut-être</v></c><c><v> 45 </v></c><c><v> </v></c></row>";
  expect(await cellsOf(data)).toEqual([["abc", "0x10", "1e999", "peut-être", 45]]);
});

test("hidden rows, merges and a range far beyond the data change nothing", async () => {
  const parts = workbookParts([
    {
      data: '<row r="1" hidden="1"><c r="A1"><v>1</v></c><c r="B1" s="1"/><c r="XFD1" s="1"/></row><row r="1048576"><c r="A1048576"/></row>',
      after: `<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><dataValidations count="1"><dataValidation type="list"
        sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations><conditionalFormatting
        sqref="A1:XFD1048576"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting>`,
    },
  ]);
  const sheet1 = String(parts["xl/worksheets/sheet1.xml"]);
  parts["xl/worksheets/sheet1.xml"] = sheet1.replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>');
  const [sheet] = await readParts(parts);
  expect(sheet!.rows).toEqual([{ ligne: 1, cells: [1] }]);
});

test.each([
  ['<row r="2"/><row r="2"/>', /lignes mal numérotées après la ligne 2/],
  ['<row r="0"/>', /lignes mal numérotées/],
  ['<row r="1048577"/>', /lignes mal numérotées/],
  ['<row r="1.5"/>', /lignes mal numérotées/],
  ['<row r="1"><c r="B1"/><c r="B1"/></row>', /cellules mal repérées à la ligne 1/],
  ['<row r="1"><c r="A2"/></row>', /cellules mal repérées à la ligne 1/],
  ['<row r="1"><c r="$A$1"/></row>', /cellules mal repérées à la ligne 1/],
  ['<row r="1"><c r="ZZZ1"/></row>', /trop de colonnes à la ligne 1/],
  ['<row r="3"><c r="B3" t="s"><v>0</v></c></row>', /texte absent en B3 de la feuille « Feuille 1 »/],
  ['<rangee><c r="A1"/></rangee>', /élément inattendu \(rangee\)/],
  ["<row><cellule/></row>", /élément inattendu \(cellule\)/],
])("what would lose or misplace a cell is refused: %s", async (data, message) => {
  await expect(cellsOf(data)).rejects.toThrow(message);
});

test("a text of 100 000 characters is read, one of more than a million refused", async () => {
  const inline = (length: number): string => `<row><c t="inlineStr"><is><t>${"é".repeat(length)}</t></is></c></row>`;
  expect(await cellsOf(inline(100_000))).toEqual([["é".repeat(100_000)]]);
  await expect(cellsOf(inline(1_000_001))).rejects.toThrow(/longueur anormale en A1/);
});
