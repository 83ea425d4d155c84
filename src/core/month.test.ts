import { describe, expect, it } from "vitest";
import { isoDay, parseTypedDay } from "./day.ts";
import { firstDay, frMonth, isoMonth, lastDay, monthOf, parseTypedMonth, yearOf } from "./month.ts";

const mois = (text: string) => parseTypedMonth(text) as number;

describe("a civil month", () => {
  it.each([
    ["2026-02", "2026-02-01", "2026-02-28"],
    ["2028-02", "2028-02-01", "2028-02-29"],
    ["2026-12", "2026-12-01", "2026-12-31"],
    ["2026-01", "2026-01-01", "2026-01-31"],
    ["1999-11", "1999-11-01", "1999-11-30"],
  ])("%s goes from %s to %s", (text, first, last) => {
    expect(isoDay(firstDay(mois(text)))).toBe(first);
    expect(isoDay(lastDay(mois(text)))).toBe(last);
    expect(monthOf(parseTypedDay(first) ?? 0)).toBe(mois(text));
    expect(monthOf(parseTypedDay(last) ?? 0)).toBe(mois(text));
  });
  it("follows December by January", () => {
    expect(isoMonth(mois("2026-12") + 1)).toBe("2027-01");
    expect(yearOf(mois("2026-12"))).toBe(2026);
    expect(lastDay(mois("2026-12")) + 1).toBe(firstDay(mois("2027-01")));
  });
  it("has no day outside 1900–2199", () => {
    const [premier, dernier] = [mois("1900-01"), mois("2199-12")];
    expect([firstDay(premier), lastDay(dernier)].map(isoDay)).toEqual(["1900-01-01", "2199-12-31"]);
    expect([premier - 1, dernier + 1].flatMap((m) => [firstDay(m), lastDay(m)])).toEqual([0, 0, 0, 0]);
  });
  it("is written in French", () => {
    expect(["2026-01", "2026-02", "2026-08", "2026-12"].map((m) => frMonth(mois(m)))).toEqual([
      "janvier 2026",
      "février 2026",
      "août 2026",
      "décembre 2026",
    ]);
  });
  it.each(["2026-00", "2026-13", "2026-1", "1899-12", "2200-01", "2026", "10/2026", ""])("refuses « %s »", (text) =>
    expect(parseTypedMonth(text)).toBeNull(),
  );
});
