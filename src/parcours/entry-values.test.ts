import { describe, expect, it } from "vitest";
import { dayOf } from "../core/day.ts";
import { dossierDe } from "./dossier-tester.ts";
import { estArsa, estRenseigne, inscritFranceTravail, valeurEntree } from "./entry-values.ts";

const situation = (participant: Record<string, string>, parcours: Record<string, string>) => {
  const dossier = dossierDe({
    participants: [{ id: "P1", ...participant }],
    parcours: [{ participant: "P1", date_integration: "2026-01-05", ...parcours }],
  });
  const [premier] = dossier.parcours;
  if (!premier) throw new Error("no parcours");
  return { dossier, parcours: premier };
};

describe("entry columns", () => {
  it("takes the parcours' own value first", () => {
    const { dossier, parcours } = situation({ statut_emploi_entree: "DE" }, { statut_emploi_entree: "EMPLOI" });
    expect(valeurEntree(dossier, parcours, "statut_emploi_entree")).toBe("EMPLOI");
  });
  it("else the participant's, column by column", () => {
    const { dossier, parcours } = situation({ statuts: "ARSA,DE" }, { statuts: "", inscription_ft: "oui" });
    expect(estArsa(dossier, parcours)).toBe(true);
    expect(inscritFranceTravail(dossier, parcours, 0)).toBe(true);
  });
  it("a parcours' « non » goes before the participant's « oui »", () => {
    const { dossier, parcours } = situation({ inscription_ft: "oui" }, { inscription_ft: "non" });
    expect(inscritFranceTravail(dossier, parcours, 0)).toBe(false);
  });
  it("null when nobody says it", () => {
    const { dossier, parcours } = situation({}, {});
    expect(valeurEntree(dossier, parcours, "niveau_formation")).toBeNull();
    expect(estArsa(dossier, parcours)).toBe(false);
  });
});

describe("registration at France Travail", () => {
  const le = dayOf(2026, 3, 31) ?? 0;
  it.each([
    [{ inscription_ft: "2026-03-31" }, true],
    [{ inscription_ft: "2026-04-01" }, false],
    [{ inscription_ft: "2026-04-01", identifiant_ft: "1234567A" }, true],
    [{ identifiant_ft: "non" }, false],
    [{ identifiant_ft: "1234567A" }, true],
    [{}, false],
  ] as const)("%o : %s", (participant, attendu) => {
    const { dossier, parcours } = situation(participant, {});
    expect(inscritFranceTravail(dossier, parcours, le)).toBe(attendu);
  });
});

describe("text-or-yes columns", () => {
  it.each([
    [null, false],
    ["", false],
    [" Non ", false],
    ["FAUX", false],
    ["0", false],
    ["oui", true],
    ["Contrat de travail", true],
    ["Non mobilisable à temps plein", true],
  ])("%s : %s", (text, attendu) => expect(estRenseigne(text)).toBe(attendu));
});
