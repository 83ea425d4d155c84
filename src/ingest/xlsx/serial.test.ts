import { expect, test } from "vitest";
import { isoDay } from "../../core/day.ts";
import type { RawCell } from "../raw.ts";
import { isoCell, serialDate } from "./serial.ts";

const shown = (cell: RawCell): RawCell =>
  typeof cell === "object" && cell?.type === "date" ? isoDay(Math.floor(cell.days)) : cell;

test.each([
  [25_569, "1970-01-01"],
  [45_292, "2024-01-01"],
  [45_351, "2024-02-29"],
  [1, "1900-01-01"],
  [59, "1900-02-28"],
  [61, "1900-03-01"],
  [2_958_465, "9999-12-31"],
])("1900 system: %d is %s", (serial, day) => {
  expect(shown(serialDate(serial, false))).toBe(day);
});

test.each([
  [0, "1904-01-01"],
  [1, "1904-01-02"],
  [43_830, "2024-01-01"],
  [2_957_003, "9999-12-31"],
])("1904 system: %d is %s", (serial, day) => {
  expect(shown(serialDate(serial, true))).toBe(day);
});

test("a day that does not exist stays a number", () => {
  expect(serialDate(60, false)).toBe(60);
  expect(serialDate(60.5, false)).toBe(60.5);
  expect(serialDate(-1, false)).toBe(-1);
  expect(serialDate(-0.5, true)).toBe(-0.5);
  expect(serialDate(2_958_466, false)).toBe(2_958_466);
  expect(serialDate(2_957_004, true)).toBe(2_957_004);
});

test("a serial under 1 is an hour without a day", () => {
  expect(serialDate(0.4375, false)).toEqual({ type: "time", fraction: 0.4375 });
  expect(serialDate(0.4375, true)).toEqual({ type: "time", fraction: 0.4375 });
  expect(serialDate(0, false)).toEqual({ type: "time", fraction: 0 });
});

test("fractions keep their full precision", () => {
  expect(serialDate(45_292.75, false)).toEqual({ type: "date", days: 19_723.75 });
  expect(serialDate(45_292.00000001, false)).toEqual({ type: "date", days: 45_292.00000001 - 25_569 });
});

test.each([
  ["2024-01-01", { type: "date", days: 19_723 }],
  ["2024-01-01T00:00:00", { type: "date", days: 19_723 }],
  ["2024-01-01T18:00:00.000Z", { type: "date", days: 19_723.75 }],
  ["2024-01-01T18:00+02:00", { type: "date", days: 19_723.75 }],
  ["10:30:00", { type: "time", fraction: 0.4375 }],
  ["T10:30", { type: "time", fraction: 0.4375 }],
  ["2023-02-29", "2023-02-29"],
  ["2024-01-01T24:00:00", "2024-01-01T24:00:00"],
  ["2024-01-01T10:60", "2024-01-01T10:60"],
  ["hier", "hier"],
  ["", ""],
] as [string, RawCell][])("ISO text « %s »", (text, cell) => {
  expect(isoCell(text)).toEqual(cell);
});
