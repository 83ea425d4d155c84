import { expect, it } from "vitest";
import { dossiersDe, jour } from "./dossier-tester.ts";
import { passationDe } from "./passation.ts";

type Ligne = Readonly<Record<string, string>>;
const ARRETE = jour("2026-03-31");
const PARCOURS = { participant: "P1", date_integration: "2026-01-05", apap: "NEUF", structure: "S" };
const ligne = (date: string, apap: string): Ligne => ({
  participant: "P1",
  date,
  apap,
  modalite: "FACE_A_FACE",
  presence: "PRESENT",
});

function passation(entretiens: readonly Ligne[], parcours: readonly Ligne[] = [PARCOURS], autres = {}) {
  const [dossier] = dossiersDe({ parcours, entretiens, ...autres });
  return dossier ? passationDe(dossier, ARRETE) : undefined;
}
const AVANT = [ligne("2026-01-10", "VIEUX"), ligne("2026-02-10", "VIEUX")];

it("names who followed before, by the first two lines, to the day before the first line of another", () => {
  const lue = passation([
    ...AVANT,
    ligne("2026-02-20", "VIEUX"),
    ligne("2026-03-10", "NEUF"),
    ligne("2026-03-20", "VIEUX"),
  ]);
  expect({ ...lue, premieres: lue?.premieres.map((c) => c.date) }).toEqual({
    participant: "P1",
    apap: "NEUF",
    precedent: "VIEUX",
    premieres: [jour("2026-01-10"), jour("2026-02-10")],
    debut: jour("2026-01-05"),
    fin: jour("2026-03-09"),
  });
});

it("to their last line when no other is named", () => {
  expect(passation(AVANT)).toMatchObject({ precedent: "VIEUX", fin: jour("2026-02-10") });
});

it.each([
  ["one line alone", [ligne("2026-01-10", "VIEUX")]],
  [
    "two lines of two APAPs",
    [ligne("2026-01-10", "VIEUX"), ligne("2026-01-20", "AUTRE"), ligne("2026-01-30", "VIEUX")],
  ],
  ["lines of the APAP en charge", [ligne("2026-01-10", "NEUF"), ligne("2026-01-20", "NEUF")]],
  ["the second line is the APAP's", [ligne("2026-01-10", "VIEUX"), ligne("2026-01-20", "NEUF")]],
  ["no line", []],
] as const)("nobody before: %s", (_, lignes) => {
  expect(passation(lignes)).toMatchObject({ apap: "NEUF", precedent: null });
});

it("a line that names nobody is none of the first two, and ends nothing", () => {
  const lignes = [ligne("2026-01-08", ""), AVANT[0], ligne("2026-01-15", ""), AVANT[1]] as Ligne[];
  expect(passation(lignes)).toMatchObject({ precedent: "VIEUX", fin: jour("2026-02-10") });
});

it.each([
  [
    "a line of affectations",
    [PARCOURS],
    { affectations: [{ participant: "P1", apap: "NEUF", structure: "S", date_debut: "2026-01-05" }] },
  ],
  ["exited on the arrêté", [{ ...PARCOURS, date_sortie_reelle: "2026-03-31" }], {}],
  ["integrated after the arrêté", [{ ...PARCOURS, date_integration: "2026-04-01" }], {}],
  ["no APAP en charge", [{ ...PARCOURS, apap: "" }], {}],
  ["no parcours", [], {}],
] as const)("says nothing: %s", (_, parcours, autres) => {
  expect(passation(AVANT, parcours, autres)).toBeNull();
});

it("of the parcours integrated last, and one that exits the day after the arrêté is open", () => {
  const premier = { ...PARCOURS, date_integration: "2025-01-05", date_sortie_reelle: "2025-06-30", apap: "VIEUX" };
  expect(passation(AVANT, [{ ...PARCOURS, date_sortie_reelle: "2026-04-01" }, premier])).toMatchObject({
    precedent: "VIEUX",
    debut: jour("2026-01-05"),
  });
});
