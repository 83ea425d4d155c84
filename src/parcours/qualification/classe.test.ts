import { expect, it } from "vitest";
import { auMoins, CLASSES, natureDe } from "./classe.ts";

it("classes are ordered best first: each is at least itself and those after", () => {
  for (const [i, classe] of CLASSES.entries()) {
    expect(CLASSES.filter((autre) => auMoins(classe, autre))).toEqual(CLASSES.slice(i));
  }
});

it("a dérogation is entered as Positive; an étape and anything else as Autre", () => {
  expect(CLASSES.map(natureDe)).toEqual(["Positive", "Positive", "Dynamique", "Autre", "Autre"]);
});
