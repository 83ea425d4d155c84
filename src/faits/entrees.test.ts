import { describe, expect, it } from "vitest";
import { isoDay } from "../core/day.ts";
import { dossierDe } from "../parcours/dossier-tester.ts";
import { situation } from "../rules/exemple.ts";
import { contratDu, diagnosticDe } from "./entrees.ts";
import { reglageDate } from "./reglage-fixture.ts";

type Ligne = Readonly<Record<string, string>>;

const SANS = { date_diagnostic: "", duree_diagnostic: "" };
const DIAGNOSTIC = { nature: "DIAGNOSTIC", date: "2026-01-05", duree: "50" };

function diagnostic(parcours: Ligne, ...entretiens: readonly Ligne[]) {
  const [p] = dossierDe(situation({ parcours, entretiens })).parcours;
  if (!p) throw new Error("no parcours");
  const { contacts, jour, minutes } = diagnosticDe(p);
  return [contacts.length, jour === null ? null : isoDay(jour), minutes];
}

describe("the diagnostic before an entry", () => {
  it("is what the parcours says, else the first line and the longest", () => {
    expect(diagnostic({ date_diagnostic: "2025-12-10", duree_diagnostic: "60" }, DIAGNOSTIC)).toEqual([
      1,
      "2025-12-10",
      60,
    ]);
    expect(diagnostic(SANS, { ...DIAGNOSTIC, date: "2025-12-01", duree: "20" }, DIAGNOSTIC)).toEqual([
      2,
      "2025-12-01",
      50,
    ]);
    expect(diagnostic(SANS)).toEqual([0, null, null]);
  });
  it("knows no duration when it is 0, on the parcours or on the lines", () => {
    expect(diagnostic({ ...SANS, duree_diagnostic: "0" }, DIAGNOSTIC)).toEqual([1, "2026-01-05", 50]);
    expect(diagnostic(SANS, { ...DIAGNOSTIC, duree: "" })).toEqual([1, "2026-01-05", null]);
    expect(diagnostic(SANS, { ...DIAGNOSTIC, duree: "" }, { ...DIAGNOSTIC, date: "2026-01-04" })).toEqual([
      2,
      "2026-01-04",
      50,
    ]);
  });
  it("was held, on the day of the integration at the latest, as a diagnostic", () => {
    expect(diagnostic(SANS, { ...DIAGNOSTIC, date: "2026-01-06" })).toEqual([0, null, null]);
    expect(diagnostic(SANS, { ...DIAGNOSTIC, presence: "ABSENT" })).toEqual([0, null, null]);
    expect(diagnostic(SANS, { ...DIAGNOSTIC, nature: "SUIVI" })).toEqual([0, null, null]);
    expect(diagnostic(SANS, { ...DIAGNOSTIC, modalite: "TELEPHONE" })).toEqual([1, "2026-01-05", 50]);
  });
});

describe("the contrat d'engagement due", () => {
  const REGLAGE = reglageDate({ "RSA-01": { "2025-01-01": { jours: 30 }, "2026-07-01": { jours: 10 } } });
  const du = (participant: Ligne, integration = "2026-01-05") => {
    const tables = situation({
      participant: { statuts: "ARSA", ...participant },
      parcours: { date_integration: integration },
    });
    const dossier = dossierDe(tables);
    const [p] = dossier.parcours;
    const fait = p ? contratDu(dossier, p, REGLAGE) : null;
    return fait && [isoDay(fait.limite), fait.contrat === null ? null : isoDay(fait.contrat)];
  };
  it("by the settings of the integration", () => {
    expect(du({})).toEqual(["2026-02-04", null]);
    expect(du({}, "2026-06-30")).toEqual(["2026-07-30", null]);
    expect(du({}, "2026-07-01")).toEqual(["2026-07-11", null]);
    expect(du({ contrat_engagement: "2026-01-20" })).toEqual(["2026-02-04", "2026-01-20"]);
  });
  it("of an ARSA who is not said out of the rights and duties", () => {
    expect(du({ statuts: "DELD" })).toBeNull();
    expect(du({ soumis_droits_devoirs: "non" })).toBeNull();
    expect(du({ soumis_droits_devoirs: "oui" })).not.toBeNull();
  });
  it("of a known person", () => {
    const { participants: _, ...orphelin } = situation({ parcours: { statuts: "ARSA" } });
    const dossier = dossierDe(orphelin);
    const [p] = dossier.parcours;
    expect(p && contratDu(dossier, p, REGLAGE)).toBeNull();
  });
});
