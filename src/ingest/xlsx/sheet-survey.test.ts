import fc from "fast-check";
import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { SheetSurveyor } from "./sheet-survey.ts";

const STRINGS = ["Date", "Durée", "P12", ""];
const sheet = (data: string, after = "") =>
  `<?xml version="1.0"?><worksheet><sheetData>${data}</sheetData>${after}</worksheet>`;

function survey(xml: string, cuts: readonly number[] = []) {
  const surveyor = new SheetSurveyor(STRINGS);
  const bytes = strToU8(xml);
  let from = 0;
  for (const cut of [...cuts.map((c) => c % (bytes.length + 1)), bytes.length].sort((a, b) => a - b)) {
    surveyor.push(bytes.subarray(from, cut));
    from = cut;
  }
  const seen = surveyor.end();
  if (seen === null) throw new Error("not in UTF-8");
  return seen;
}

const shared = (n: number) => `<c r="A1" t="s"><v>${n}</v></c>`;
const inline = (text: string) => `<c t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;

describe("SheetSurveyor", () => {
  it.each([
    ["rows with and without cells", '<row r="1"><c r="A1"><v>1</v></c></row><row r="3"/><row r="9"></row>', 3],
    ["prefixed rows", '<x:row r="1"></x:row><x:row r="2"></x:row>', 2],
    ["rows in comments and CDATA", '<!-- <row r="1"/> --><row r="2"><c t="str"><v><![CDATA[<row>]]></v></c></row>', 1],
    [
      "comments with the end of a row in a row of figures",
      '<row r="1"><c><v>1</v></c><!-- </row><row> --><c/></row><row r="2"/>',
      2,
    ],
    [
      "prefixed cells and rows of figures",
      '<x:row r="1"><x:c><x:v>1</x:v></x:c></x:row><row r="2"><x:c><v>1</v></x:c></row>',
      2,
    ],
    ["a > in an attribute", '<row r="1" x="a>b"><c/></row><rows/>', 1],
    ["none", "", 0],
  ])("counts %s", (_, data, rows) => {
    expect(survey(sheet(data)).rows).toBe(rows);
  });

  it("counts no row of an anchor, outside the data", () => {
    expect(survey(sheet('<row r="1"/>', "<controls><from><xdr:row>4</xdr:row></from></controls>")).rows).toBe(1);
  });

  it.each([
    ["shared texts", `<row r="4">${shared(0)}${shared(1)}</row>`, [{ line: 4, texts: ["Date", "Durée"] }]],
    [
      "inline texts, entities read",
      `<row r="5">${inline("Date d&apos;entr&#233;e")}${inline("Dur&#xE9;e")}</row>`,
      [{ line: 5, texts: ["Date d'entrée", "Durée"] }],
    ],
    [
      "results of formulas",
      '<row r="6"><c t="str"><f>A1</f><v>Date</v></c><c t="str"><v>Durée</v></c></row>',
      [{ line: 6, texts: ["Date", "Durée"] }],
    ],
    [
      "empty cells between",
      `<row r="7">${shared(0)}<c r="B7" s="1"/>${shared(3)}${shared(1)}</row>`,
      [{ line: 7, texts: ["Date", "Durée"] }],
    ],
  ])("gives the rows of words: %s", (_, data, wordy) => {
    expect(survey(sheet(data)).wordy).toEqual(wordy);
  });

  it.each([
    ["a number", `<row r="1">${shared(0)}${shared(1)}<c r="C1"><v>45</v></c></row>`],
    ["a date", `<row r="1">${shared(0)}${shared(1)}<c r="C1" s="1"><v>46000</v></c></row>`],
    ["a boolean", `<row r="1">${shared(0)}${shared(1)}<c t="b"><v>1</v></c></row>`],
    ["a text with a digit", `<row r="1">${shared(0)}${shared(2)}</row>`],
    ["one text only", `<row r="1">${shared(0)}</row>`],
  ])("does not take for one a row that holds %s", (_, data) => {
    expect(survey(sheet(data)).wordy).toEqual([]);
  });

  it("counts alone, without looking at cells", () => {
    const surveyor = new SheetSurveyor(null);
    surveyor.push(strToU8(sheet(`<row r="1">${shared(0)}${shared(1)}</row><row r="2"/>`)));
    expect(surveyor.end()).toMatchObject({ rows: 2 });
  });

  it("says nothing of a sheet in UTF-16", () => {
    const surveyor = new SheetSurveyor(null);
    surveyor.push(new Uint8Array([0xff, 0xfe, 0x3c, 0x00]));
    expect(surveyor.end()).toBeNull();
  });

  it("does not tell where a row has no number", () => {
    expect(survey(sheet(`<row>${shared(0)}${shared(1)}</row>`))).toEqual({ rows: 1, wordy: null });
  });

  it("finds the same wherever the bytes are cut", () => {
    const xml = sheet(
      `<row r="1">${shared(0)}${inline("Né à l&#8217;étranger")}</row><!-- x --><row r="2" y='>'>${shared(2)}</row><row r="3"/>`,
    );
    const whole = survey(xml);
    expect(whole.rows).toBe(3);
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 12 }), (cuts) => {
        expect(survey(xml, cuts)).toEqual(whole);
      }),
    );
    expect(
      survey(
        xml,
        Array.from({ length: xml.length }, (_, i) => i),
      ),
    ).toEqual(whole);
  });
});
