import { expect, it } from "vitest";
import { reglagesParDefaut } from "../../../config/reglages.ts";
import { parseTypedDay } from "../../../core/day.ts";
import { analyseFictive } from "../analyse-fixture.ts";
import { ENSEMBLE } from "../chiffres.ts";
import { creerSocle } from "../socle.ts";
import { imagePersonnes, phraseNonVues, phrasesPasAVoir } from "./personnes-vues.ts";

const de = (vues: number, nonVues: number, nonJugees: number, justifiees = 0) => {
  const dues = vues - 1 + nonVues;
  const p = { mois: 0, vues, vuesNonDues: 1, nonVues, justifiees, nonJugees, nonDues: 0, dues };
  return phraseNonVues(p).replaceAll("\u00a0", " ");
};

it("says that none is missing where all are judged, and counts the missing among those to see", () => {
  expect(de(156, 0, 0)).toBe("156 personnes reçues, aucune ne manque");
  expect(de(156, 0, 25)).toBe("156 personnes reçues, 25 non jugées");
  // the only one who was seen was not to see
  expect(de(1, 0, 0)).toBe("1 personne reçue, aucune n'était à voir");
  expect(de(2, 0, 0)).toBe("2 personnes reçues, aucune ne manque");
  // one of the thirty seen was not to see
  expect(de(30, 2, 0)).toBe("2 personnes à voir n'ont pas été reçues sur 31");
  expect(de(30, 1, 1)).toBe("1 personne à voir n'a pas été reçue sur 30, 1 non jugée");
  expect(de(118, 14, 0, 2)).toBe("14 personnes à voir n'ont pas été reçues, dont 2 justifiées, sur 131");
});

it("counts all who were not to see, with those of them who were seen, so that seen and to see add up", () => {
  const pasAVoir = (vues: number, dues: number, vuesNonDues: number, nonDues: number, nonVues = 0) =>
    phrasesPasAVoir({ mois: 0, vues, dues, vuesNonDues, nonDues, nonVues, justifiees: 0, nonJugees: 0 }).map((t) =>
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

it("titles the picture of January, while it goes on, by what it draws: December is not in it", () => {
  const titre = (iso: string) => {
    const arrete = parseTypedDay(iso) ?? 0;
    const socle = creerSocle(analyseFictive({ arrete, regles: [] }), reglagesParDefaut());
    return imagePersonnes(socle, ENSEMBLE)[0]?.titre;
  };
  expect(titre("2026-01-15")).toMatch(/^Janvier 2026, au 15\/01 : \d+.personnes déjà reçues, \d+ pas encore jugées$/);
  expect(titre("2026-02-15")).toMatch(/^Janvier 2026 : /);
});
