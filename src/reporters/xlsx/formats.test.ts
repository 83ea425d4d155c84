import { describe, expect, it } from "vitest";
import { dayOf, daySerial } from "../../core/day.ts";
import { formatCode, shownNumber } from "./formats.ts";

describe("formatCode", () => {
  it("writes French habits in Excel's own notation", () => {
    expect(formatCode("text")).toBe("@");
    expect(formatCode("prose")).toBeNull();
    expect(formatCode("integer")).toBe("#,##0");
    expect([1, 17.97].map((n) => formatCode("integer", undefined, n))).toEqual(["#,##0", "#,##0.00"]);
    expect(formatCode("decimal", 2)).toBe("#,##0.00");
    expect(formatCode("percent")).toBe("0.0\\ %");
    expect(formatCode("percent", 0)).toBe("0\\ %");
    expect(formatCode("date")).toBe("dd/mm/yyyy");
    expect(formatCode("month")).toBe("[$-40C]mmmm\\ yyyy");
    expect(formatCode("minutes")).toBe('#,##0\\ "min"');
  });
});

describe("shownNumber", () => {
  it("prints about what the spreadsheet will", () => {
    expect(shownNumber(1234567, "integer")).toBe("1\u00a0234\u00a0567");
    expect(shownNumber(-0.5238, "percent")).toBe("-52,4\u00a0%");
    expect(shownNumber(45, "minutes")).toBe("45\u00a0min");
  });
});

describe("daySerial", () => {
  it("counts as Excel does, its missing day included", () => {
    expect(daySerial(0)).toBe(25_569);
    expect(daySerial(dayOf(2026, 10, 31) ?? 0)).toBe(46_326);
    expect(daySerial(dayOf(1900, 3, 1) ?? 0)).toBe(61);
    expect(daySerial(dayOf(1900, 2, 28) ?? 0)).toBe(59);
    expect(daySerial(dayOf(1900, 1, 1) ?? 0)).toBe(1);
  });
});
