import { describe, expect, it } from "vitest";
import { dossierDe } from "../parcours/dossier-tester.ts";
import { retenusDe } from "./entretiens.ts";
import { estRetenu, minutesDe } from "./entretiens-retenus.ts";

type Ligne = Record<string, string>;

const retenu = (ligne: Ligne, etapes: readonly Ligne[] = []) => {
  const [contact] = dossierDe({
    parcours: [{ participant: "P1", date_integration: "2026-01-05", date_sortie_reelle: "2026-03-31" }],
    etapes: etapes.map((e) => ({ participant: "P1", famille: "operation", intitule: "E", temps: "plein", ...e })),
    entretiens: [
      {
        participant: "P1",
        date: "2026-02-02",
        modalite: "FACE_A_FACE",
        presence: "PRESENT",
        duree: "45",
        nature: "SUIVI",
        ...ligne,
      },
    ],
  }).contacts;
  return contact && estRetenu(contact);
};

describe("an interview that counts in the means", () => {
  it.each([
    [{}, true],
    [{ duree: "1" }, true],
    [{ duree: "" }, false],
    [{ duree: "0" }, false],
    [{ nature: "DIAGNOSTIC" }, false],
    [{ nature: "COLLECTIF" }, false],
    [{ nature: "BILAN" }, true],
    [{ presence: "ABSENT" }, false],
    [{ modalite: "TELEPHONE" }, false],
    [{ interlocuteur: "EMPLOYEUR" }, false],
    [{ date: "2026-01-04" }, false],
    [{ date: "2026-01-05" }, true],
    [{ date: "2026-03-31" }, true],
    [{ date: "2026-04-01" }, false],
  ] as const)("%o : %s", (ligne, attendu) => expect(retenu(ligne)).toBe(attendu));
  it("is on a subject day of its parcours", () => {
    const etapes = [{ date_debut: "2026-02-02", date_fin: "2026-02-03" }];
    expect(["2026-02-01", "2026-02-02", "2026-02-03", "2026-02-04"].map((date) => retenu({ date }, etapes))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});

it("are those of a stretch, its two ends inclusive, and add up without a rounding error", () => {
  const [parcours] = dossierDe({
    parcours: [{ participant: "P1", date_integration: "2026-01-05" }],
    entretiens: ["44.7", "44.7", "45.3", "45.2", "45.1"].map((duree, n) => ({
      participant: "P1",
      date: `2026-02-0${n + 1}`,
      modalite: "FACE_A_FACE",
      presence: "PRESENT",
      nature: "SUIVI",
      duree,
    })),
  }).parcours;
  if (!parcours) throw new Error("no parcours");
  const jours = parcours.contacts.map(({ date }) => date);
  const [premier = 0, , , , dernier = 0] = jours;
  const tous = retenusDe(parcours, premier, dernier);
  expect(tous).toHaveLength(5);
  expect(retenusDe(parcours, premier + 1, dernier - 1)).toHaveLength(3);
  // 44.7 + 44.7 + 45.3 + 45.2 + 45.1 = 225, in decimals; 224.99999999999997 in binary
  expect(minutesDe(tous)).toBe(225);
});
