import { expect, it } from "vitest";
import { niveauCite } from "./niveau-cite.ts";

it("groups the levels as EECO09 to 11 do", () => {
  expect(niveauCite("1-2")).toBe("0-2");
  expect(niveauCite("3")).toBe("3-4");
  expect(niveauCite("3_V")).toBe("3-4");
  expect(niveauCite("4")).toBe("3-4");
  expect(niveauCite("5")).toBe("5-8");
  expect(niveauCite("6")).toBe("5-8");
  expect(niveauCite("7-8")).toBe("5-8");
  expect(niveauCite("A_PRECISER")).toBeNull();
  expect(niveauCite(null)).toBeNull();
});
