import { expect, it } from "vitest";
import { isoDay } from "../core/day.ts";
import { dossierDe } from "../parcours/dossier-tester.ts";
import { situation } from "../rules/exemple.ts";
import { entretiensDe } from "./entretiens.ts";

it("are those held, each with the one before it and the minutes that count", () => {
  const [parcours] = dossierDe(
    situation({
      entretiens: [
        { date: "2026-01-04", nature: "DIAGNOSTIC", duree: "60" },
        { date: "2026-01-20", presence: "ABSENT" },
        { date: "2026-01-21", duree: "45" },
        { date: "2026-01-22", modalite: "TELEPHONE" },
        { date: "2026-02-10", duree: "" },
        { date: "2026-02-10", nature: "COLLECTIF", duree: "90" },
      ],
    }),
  ).parcours;
  if (!parcours) throw new Error("no parcours");
  const lire = () =>
    entretiensDe(parcours).map(({ contact, precedent, minutes }) => [
      isoDay(contact.date),
      precedent === null ? null : isoDay(precedent),
      minutes,
    ]);
  const attendu = [
    ["2026-01-04", null, null],
    ["2026-01-21", "2026-01-04", 45],
    ["2026-02-10", "2026-01-21", null],
    ["2026-02-10", "2026-02-10", null],
  ];
  expect(lire()).toEqual(attendu);
  expect(entretiensDe(parcours)).toBe(entretiensDe(parcours));
});
