import { describe, expect, it } from "vitest";
import { changementsDeRegle, ecartsAuxDefauts } from "./ecarts.ts";
import { lireReglages } from "./lire-reglages.ts";
import { reglagesParDefaut } from "./reglages.ts";

const ecarts = (yaml: string) =>
  ecartsAuxDefauts(lireReglages(yaml, "plie.yaml")).map((e) => e.replaceAll("\u00a0", " "));

describe("what changes of a rule by date", () => {
  it("is said with the text that changes it; what never changes is not", () => {
    const reglages = lireReglages(
      'regles:\n  ENT-02: { minutesMoyenneMin: { 2026-07-01: { valeur: 30, reference: "avenant 1" } }, entretiensMin: 4, active: { 2026-10-01: non } }\n',
      "plie.yaml",
    );
    expect(changementsDeRegle(reglages, "ENT-02")).toEqual([
      "minutesMoyenneMin : 45, puis 30 à partir du 01/07/2026 (avenant 1)",
      "active : oui, puis non à partir du 01/10/2026",
    ]);
    expect(changementsDeRegle(reglages, "ENT-01")).toEqual([]);
  });
});

describe("what the settings change", () => {
  it("is nothing for the defaults, written or not", () => {
    expect(ecartsAuxDefauts(reglagesParDefaut())).toEqual([]);
    expect(ecarts("regles:\n  ENT-01:\n    joursSoumisMin: 15\n")).toEqual([]);
  });
  it("names the threshold, its value and the default", () => {
    expect(ecarts("regles:\n  ENT-01:\n    joursSoumisMin: 12\n")).toEqual([
      "ENT-01.joursSoumisMin : 12 (défaut : 15)",
    ]);
  });
  it("names a rule off, confirmed or of another severity", () => {
    expect(
      ecarts("regles:\n  ENT-01:\n    active: false\n  ENT-02:\n    confirmee: true\n    gravite: mineur\n"),
    ).toEqual(["ENT-01.active : non", "ENT-02.confirmee : oui", "ENT-02.gravite : mineur"]);
  });
  it("says a value by date of effect as what it was, then what it becomes", () => {
    const dates = ecarts(`
vocabulaire: { referent: conseiller }
territoire: { 2026-09-01: ["14000"] }
regles:
  ENT-02: { minutesMoyenneMin: { 2026-07-01: { valeur: 30, reference: "avenant 1" }, 2027-01-01: 20 } }
  ENT-10: { gravite: { 2026-07-01: majeur } }
  OPE-06: { active: { 2026-07-01: non } }
`);
    expect(dates).toEqual([
      "ENT-02.minutesMoyenneMin : 45, puis 30 à partir du 01/07/2026, puis 20 à partir du 01/01/2027 (défaut : 45)",
      "ENT-10.gravite : mineur, puis majeur à partir du 01/07/2026",
      "OPE-06.active : oui, puis non à partir du 01/07/2026",
      "vocabulaire.referent : conseiller",
      "territoire : 0 élément, puis 1 élément à partir du 01/09/2026",
    ]);
  });
  it("counts lists, and gives shared settings their path", () => {
    expect(ecarts('territoire: ["14000", "14100"]\ncommuns:\n  qualification:\n    moisEmploi: 5\n')).toEqual([
      "communs.qualification.moisEmploi : 5 (défaut : 6)",
      "territoire : 2 éléments",
    ]);
  });
  it("gives a convention its days", () => {
    expect(ecarts("convention:\n  debut: 2026-01-01\n  fin: 2026-12-31\n")).toEqual([
      "convention.debut : 2026-01-01",
      "convention.fin : 2026-12-31",
    ]);
  });
});
