import { expect, it } from "vitest";
import { dossierDe } from "./dossier-tester.ts";

const CONTACT = { participant: "P1", date: "2026-03-10", modalite: "TELEPHONE", presence: "PRESENT" };

/** « À distance », as told of a line of 10 March of that modalité beside these contacts. */
function aDistance(
  modalite: string,
  contacts: readonly Record<string, string>[] = [],
  date = "2026-03-10",
): boolean | undefined {
  const dossier = dossierDe({
    parcours: [{ participant: "P1", date_integration: "2026-01-05", apap: "A", structure: "S" }],
    entretiens: contacts.map((c) => ({ ...CONTACT, ...c })),
    emargements: [{ participant: "P1", date, modalite, presence: "PRESENT" }],
  });
  return dossier.emargements[0]?.aDistance;
}

it("a line that says how is taken at its word", () => {
  expect(aDistance("TELEPHONE")).toBe(true);
  expect(aDistance("FACE_A_FACE")).toBe(false);
  expect(aDistance("FACE_A_FACE", [{}])).toBe(false);
  expect(aDistance("VISIO", [{ modalite: "FACE_A_FACE" }])).toBe(true);
});

it("one that does not is, when Viesion holds a present contact with the participant that day, and no face-to-face", () => {
  expect(aDistance("", [{}])).toBe(true);
  expect(aDistance("")).toBe(false);
  expect(aDistance("", [{ presence: "ABSENT" }])).toBe(false);
  expect(aDistance("", [{ interlocuteur: "EMPLOYEUR" }])).toBe(false);
  expect(aDistance("", [{ date: "2026-03-11" }])).toBe(false);
});

it("a face-to-face line of the day, even missed or with another, says that it is not", () => {
  expect(aDistance("", [{}, { modalite: "FACE_A_FACE", presence: "ABSENT" }])).toBe(false);
  expect(aDistance("", [{}, { modalite: "FACE_A_FACE", interlocuteur: "EMPLOYEUR" }])).toBe(false);
  expect(aDistance("", [{}, { modalite: "FACE_A_FACE", date: "2026-03-11" }])).toBe(true);
});
