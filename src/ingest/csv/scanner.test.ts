import { describe, expect, it } from "vitest";
import { MemorySource } from "../bytes/byte-source.ts";
import { scan } from "./scan-fixture.ts";
import { CsvScanner } from "./scanner.ts";

describe("CsvScanner", () => {
  it.each<[string, string, string[][], number[]]>([
    [
      "fields and line ends mixed",
      "a;b\r\nc;d\ne;f\rg;h",
      [
        ["a", "b"],
        ["c", "d"],
        ["e", "f"],
        ["g", "h"],
      ],
      [1, 2, 3, 4],
    ],
    ["a last line end adds no record", "a;b\n", [["a", "b"]], [1]],
    ["an empty line is a record", "a\n\nb\n", [["a"], [""], ["b"]], [1, 2, 3]],
    [
      "a last empty field",
      "a;\n;",
      [
        ["a", ""],
        ["", ""],
      ],
      [1, 2],
    ],
    [
      "quotes, doubled quotes, separators",
      '"a;b";"dit ""oui"""\n"";x',
      [
        ["a;b", 'dit "oui"'],
        ["", "x"],
      ],
      [1, 2],
    ],
    [
      "line ends in quotes: LF, CRLF and CR count one each",
      '"a\nb\r\nc\rd";x\ny;z',
      [
        ["a\nb\r\nc\rd", "x"],
        ["y", "z"],
      ],
      [1, 5],
    ],
    [
      "a quote inside an unquoted field is text",
      'dit "oui";b\n5" ;c',
      [
        ['dit "oui"', "b"],
        ['5" ', "c"],
      ],
      [1, 2],
    ],
    [
      "spaces after a closing quote are dropped",
      '"x"  ;"y" \nz;t',
      [
        ["x", "y"],
        ["z", "t"],
      ],
      [1, 2],
    ],
    ["no text at all", "", [], []],
    ["NUL is a character", "a\u0000b;c", [["a\u0000b", "c"]], [1]],
  ])("%s", (_, text, rows, lines) => {
    for (const block of [16, 1 << 16]) {
      const found = scan(text, ";", block);
      expect(found.rows).toEqual(rows);
      expect(found.lines).toEqual(lines);
      expect(found.malformed).toEqual([]);
    }
  });

  it("keeps a lone quote inside a quoted field of one line, and says so", () => {
    const found = scan('"il a dit "oui" hier";b\nc;d\n');
    expect(found.rows).toEqual([
      ['il a dit "oui" hier', "b"],
      ["c", "d"],
    ]);
    expect(found.strays).toEqual([1]);
  });

  it.each<[string, string, number, string, string[][]]>([
    [
      "quote never closed, the next line has quotes",
      'a;"b;c\nd;"e";f\ng;h;i\n',
      1,
      "quote",
      [
        ["d", "e", "f"],
        ["g", "h", "i"],
      ],
    ],
    [
      "quote never closed, no other quote",
      'a;"b\nc;d\ne;f',
      1,
      "unclosed",
      [
        ["c", "d"],
        ["e", "f"],
      ],
    ],
    ["the quote of the last line", 'a;b\nc;"d', 2, "unclosed", [["a", "b"]]],
    [
      "an empty quoted field further down",
      'a;"b;c\nd;"";f\ng;h\n',
      1,
      "unclosed",
      [
        ["d", "", "f"],
        ["g", "h"],
      ],
    ],
    ["lone quote, then a line end before the closing one", 'a;"dit "oui\nb;c\n', 1, "quote", [["b", "c"]]],
    [
      "after CRLF in a good field",
      '"x\r\ny";1\r\na;"b\r\nc;"d";e\r\n',
      3,
      "quote",
      [
        ["x\r\ny", "1"],
        ["c", "d", "e"],
      ],
    ],
  ])("sets a malformed record aside and resumes on the next line: %s", (_, text, line, reason, rows) => {
    for (const block of [16, 1 << 16]) {
      const found = scan(text, ";", block);
      expect(found.rows).toEqual(rows);
      expect(found.malformed.map(({ line: l, reason: r }) => [l, r])).toEqual([[line, reason]]);
    }
  });

  it("gives the fields read before the fault", () => {
    expect(scan('P1;2026-01-05;"abc\n').malformed[0]?.before).toEqual(["P1", "2026-01-05"]);
  });

  it("takes a thousand lines in a field, not one more", () => {
    expect(scan(`"${"x\n".repeat(1000)}";b\nc;d`).rows).toHaveLength(2);
    const found = scan(`"${"x\n".repeat(1001)}";b\nc;d`);
    expect(found.malformed.map((m) => [m.line, m.reason])).toEqual([
      [1, "unclosed"],
      [1002, "unclosed"],
    ]);
    expect(found.rows.at(-1)).toEqual(["c", "d"]);
  });

  it("re-reads from the next line a record that the reader refuses", () => {
    const rows: string[][] = [];
    const text = '"a\nb;c";d\ne;f\n';
    new CsvScanner(new MemorySource(Buffer.from(text)), 59, 16).run({
      record(record) {
        if (record.lines > 1) return false;
        rows.push([String(record.line), ...record.texts("utf-8")]);
        return true;
      },
      malformed: () => {},
    });
    expect(rows).toEqual([
      ["2", "b", 'c"', "d"],
      ["3", "e", "f"],
    ]);
  });
});
