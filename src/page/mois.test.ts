import { describe, expect, it } from "vitest";
import { dernierMoisClos } from "./mois.ts";

describe("the month that is offered first", () => {
  it("is the last that is over", () => {
    expect(dernierMoisClos(["2026-11", "2026-10"], "2026-11-30")).toBe("2026-10");
    expect(dernierMoisClos(["2026-11", "2026-10"], "2026-12-01")).toBe("2026-11");
  });

  it("is the last when none is over, and none without contacts", () => {
    expect(dernierMoisClos(["2026-11"], "2026-11-30")).toBe("2026-11");
    expect(dernierMoisClos([], "2026-11-30")).toBeUndefined();
  });
});
