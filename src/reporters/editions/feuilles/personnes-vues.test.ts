import { expect, it } from "vitest";
import { phraseNonVues } from "./personnes-vues.ts";

const de = (vues: number, nonVues: number, nonJugees: number) =>
  phraseNonVues({ mois: 0, vues, nonVues, nonJugees, nonDues: 0, dues: vues - 1 + nonVues }).replaceAll("\u00a0", " ");

it("says that none is missing where all are judged, and counts the missing among those to see", () => {
  expect(de(156, 0, 0)).toBe("156 personnes reçues, aucune ne manque");
  expect(de(156, 0, 25)).toBe("156 personnes reçues, 25 non jugées");
  // one of the thirty seen was not to see
  expect(de(30, 2, 0)).toBe("2 personnes à voir n'ont pas été reçues sur 31");
  expect(de(30, 1, 1)).toBe("1 personne à voir n'a pas été reçue sur 30, 1 non jugée");
});
