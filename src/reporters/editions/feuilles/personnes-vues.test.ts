import { expect, it } from "vitest";
import { phraseNonVues, phrasesPasAVoir } from "./personnes-vues.ts";

const de = (vues: number, nonVues: number, nonJugees: number) =>
  phraseNonVues({ mois: 0, vues, vuesNonDues: 1, nonVues, nonJugees, nonDues: 0, dues: vues - 1 + nonVues }).replaceAll(
    "\u00a0",
    " ",
  );

it("says that none is missing where all are judged, and counts the missing among those to see", () => {
  expect(de(156, 0, 0)).toBe("156 personnes reçues, aucune ne manque");
  expect(de(156, 0, 25)).toBe("156 personnes reçues, 25 non jugées");
  // the only one who was seen was not to see
  expect(de(1, 0, 0)).toBe("1 personne reçue, aucune n'était à voir");
  expect(de(2, 0, 0)).toBe("2 personnes reçues, aucune ne manque");
  // one of the thirty seen was not to see
  expect(de(30, 2, 0)).toBe("2 personnes à voir n'ont pas été reçues sur 31");
  expect(de(30, 1, 1)).toBe("1 personne à voir n'a pas été reçue sur 30, 1 non jugée");
});

it("counts all who were not to see, with those of them who were seen, so that seen and to see add up", () => {
  const pasAVoir = (vues: number, dues: number, vuesNonDues: number, nonDues: number, nonVues = 0) =>
    phrasesPasAVoir({ mois: 0, vues, dues, vuesNonDues, nonDues, nonVues, nonJugees: 0 }).map((t) =>
      t.replaceAll("\u00a0", " "),
    );
  const pourquoi = "(action, emploi, veille, peu de jours)";
  // 44 seen: 39 of the 39 to see, 5 of the 8 who were not
  expect(pasAVoir(44, 39, 5, 3)).toEqual([`8 n'étaient pas à voir ${pourquoi}, dont 5 reçues`]);
  expect(pasAVoir(39, 39, 0, 1)).toEqual([`1 n'était pas à voir ${pourquoi}`]);
  expect(pasAVoir(39, 39, 0, 0)).toEqual([]);
  // 203 seen: 154 of 164 to see, 49 who were not
  expect(pasAVoir(203, 164, 49, 23, 10)).toEqual([`72 n'étaient pas à voir ${pourquoi}, dont 49 reçues`]);
  // 10 seen: 6 to see, 1 who was not, 3 of a month that is not covered
  expect(pasAVoir(10, 6, 1, 0)).toEqual([
    `1 n'était pas à voir ${pourquoi}, dont 1 reçue`,
    "3 reçues là où le mois n'est pas couvert",
  ]);
});
