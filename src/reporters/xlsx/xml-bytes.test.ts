import { expect, it } from "vitest";
import { XmlBytes } from "./xml-bytes.ts";

const written = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

it("writes numbers as JavaScript does", () => {
  const numbers = [
    0,
    1,
    9,
    10,
    99,
    100,
    46267,
    999_999_999,
    1e9,
    12345678901,
    0.1 + 0.2,
    -3,
    -0,
    1e21,
    1e-7,
    291688.15811088245,
  ];
  for (const n of numbers) {
    const out = new XmlBytes();
    out.number(n);
    expect(written(out.take())).toBe(String(n));
  }
});

it("says the row's number in each of its cells, whatever was written since", () => {
  const out = new XmlBytes();
  for (const row of [1, 9, 10, 100, 51127, 1_048_576]) {
    out.row(row);
    out.place('<c r="A', '"/>');
    out.number(7);
    out.place("B", "");
    expect(written(out.take())).toBe(`<c r="A${row}"/>7B${row}`);
  }
  // longer than what is kept to begin with
  const long = "x".repeat(40_000);
  out.place(long, long);
  expect(written(out.take())).toBe(`${long}1048576${long}`);
});

it("writes any text, and begins again after what was taken", () => {
  const out = new XmlBytes();
  out.ascii("<f>");
  out.text("« é » \u{1F600} &amp;");
  out.ascii("</f>");
  expect(written(out.take())).toBe("<f>« é » \u{1F600} &amp;</f>");
  out.ascii("2");
  expect(written(out.take())).toBe("2");
  expect(out.take()).toHaveLength(0);
});

it("is full at half a mebibyte, and holds what comes before it is taken", () => {
  const out = new XmlBytes();
  const row = '<row r="1"/>';
  let rows = 0;
  for (; !out.full; rows++) out.ascii(row);
  expect(rows).toBe(Math.ceil(2 ** 19 / row.length));
  out.text("é".repeat(100_000));
  out.ascii("x".repeat(1_000_000));
  expect(written(out.take())).toBe(row.repeat(rows) + "é".repeat(100_000) + "x".repeat(1_000_000));
});
