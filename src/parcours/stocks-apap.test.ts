import { describe, expect, it } from "vitest";
import { dossiersDe, jour } from "./dossier-tester.ts";
import { StocksApap } from "./stocks-apap.ts";

const JOUR = jour("2026-02-28");
const tables = {
  parcours: [
    { participant: "P1", date_integration: "2026-02-28", apap: "A", structure: "S" },
    { participant: "P2", date_integration: "2026-03-01", apap: "A", structure: "S" },
    { participant: "P3", date_integration: "2026-01-05", date_sortie_reelle: "2026-02-28", apap: "A", structure: "S" },
    { participant: "P4", date_integration: "2026-01-05", date_sortie_reelle: "2026-03-01", apap: "A", structure: "S" },
    { participant: "P5", date_integration: "2026-01-05", apap: "A", structure: "S" },
    { participant: "P6", date_integration: "2026-01-05", apap: "", structure: "S" },
    { participant: "P7", date_integration: "2026-01-05", apap: "A", structure: "S" },
    { participant: "P7", date_integration: "2026-02-01", apap: "A", structure: "S" },
  ],
  affectations: [{ participant: "P5", apap: "B", structure: "S", date_debut: "2026-02-28" }],
  veilles: [{ participant: "P4", motif: "Autre", date_debut: "2026-02-28", date_fin: "2026-03-31" }],
};

function stocks(avecVeilles?: boolean) {
  const s = new StocksApap([JOUR], () => avecVeilles ?? true);
  for (const dossier of dossiersDe(tables)) s.ajouter(dossier);
  return Object.fromEntries(s.apaps(JOUR));
}

describe("open parcours per APAP on a day", () => {
  it("integrated that day counts, exited that day does not; en charge that day; each parcours counts", () => {
    expect(stocks()).toEqual({ A: 4, B: 1 });
  });
  it("the file active leaves out those in veille that day", () => expect(stocks(false)).toEqual({ A: 3, B: 1 }));
  it("0 for an APAP without any, nothing for another day", () => {
    const s = new StocksApap([JOUR]);
    expect([s.nombre("A", JOUR), [...s.apaps(JOUR + 1)].length]).toEqual([0, 0]);
  });
});
