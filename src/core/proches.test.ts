import { describe, expect, it } from "vitest";
import { lePlusProche } from "./proches.ts";

describe("lePlusProche", () => {
  it("finds a name one letter away, whatever the case and accents", () => {
    expect(lePlusProche("ent-1", ["ENT-01", "EMP-01"])).toBe("ENT-01");
    expect(lePlusProche("protocôle", ["protocole", "programmation"])).toBe("protocole");
  });
  it("accepts two letters, or a third of a long name, and no more", () => {
    expect(lePlusProche("abXY", ["abcd"])).toBe("abcd");
    expect(lePlusProche("aXYZ", ["abcd"])).toBeNull();
    expect(lePlusProche("joursSoumisXYZT", ["joursSoumisMin"])).toBe("joursSoumisMin");
  });
  it("accepts the beginning of a name from four letters on", () => {
    expect(lePlusProche("jour", ["joursSoumisMin"])).toBe("joursSoumisMin");
    expect(lePlusProche("jou", ["joursSoumisMin"])).toBeNull();
  });
  it("gives null when nothing is near, and the first by code points on a tie", () => {
    expect(lePlusProche("zzzzzz", ["communs", "regles"])).toBeNull();
    expect(lePlusProche("ENT-0", ["ENT-02", "ENT-01"])).toBe("ENT-01");
  });
});
