import { describe, expect, it } from "vitest";
import { ecartsAuxDefauts } from "./ecarts.ts";
import { lireReglages } from "./lire-reglages.ts";
import { reglagesParDefaut } from "./reglages.ts";

const ecarts = (yaml: string) =>
  ecartsAuxDefauts(lireReglages(yaml, "plie.yaml")).map((e) => e.replaceAll("\u00a0", " "));

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
