import { describe, expect, it } from "vitest";
import { canonicalExtraction } from "../tables/canonical.ts";
import { jour } from "./dossier-tester.ts";
import { effectifsDe, etpLe } from "./effectifs.ts";
import { reglagesListes } from "./reglages.ts";

const listes = reglagesListes.parse({
  effectifs: [{ apap: "alix  modele", structure: "S", etp: 0.8, debut: "2026-02-01", fin: "2026-02-28" }],
});
const PARCOURS = { participant: "P1", date_integration: "2026-01-05", apap: "Alix MODÈLE", structure: "S" };

describe("effectifs", () => {
  it("of the settings, named as the extraction names them", () => {
    const effectifs = effectifsDe(canonicalExtraction({ parcours: [PARCOURS] }), listes);
    expect(effectifs.map((e) => [e.apap, e.etp, e.preuve])).toEqual([["Alix MODÈLE", 0.8, null]]);
  });
  it("of the extraction win over the settings", () => {
    const effectifs = effectifsDe(
      canonicalExtraction({ effectifs: [{ apap: "A", structure: "S", etp: "1" }] }),
      listes,
    );
    expect(effectifs.map((e) => [e.apap, e.etp, e.preuve?.ligne])).toEqual([["A", 1, 2]]);
  });
  it("an empty table is a table", () =>
    expect(effectifsDe(canonicalExtraction({ effectifs: [] }), listes)).toEqual([]));
  it("ETP of a day: the sum of the rows that cover it, both ends included", () => {
    const effectifs = effectifsDe(
      canonicalExtraction({
        effectifs: [
          { apap: "A", structure: "S", etp: "0.5", date_debut: "2026-02-01", date_fin: "2026-02-28" },
          { apap: "A", structure: "T", etp: "0.25", date_debut: "", date_fin: "2026-02-10" },
          { apap: "B", structure: "S", etp: "1", date_debut: "", date_fin: "" },
        ],
      }),
      listes,
    );
    const etp = ["2026-01-31", "2026-02-01", "2026-02-10", "2026-02-11", "2026-02-28", "2026-03-01"].map((j) =>
      etpLe(effectifs, "A", jour(j)),
    );
    expect(etp).toEqual([0.25, 0.75, 0.75, 0.5, 0.5, 0]);
  });
  it.each([
    ["0.7", "0.2", "0.1"],
    ["0.7", "0.1", "0.2"],
    ["0.1", "0.2", "0.7"],
  ])("%s + %s + %s make 1 ETP, whatever the order of the rows", (...parts) => {
    const effectifs = effectifsDe(
      canonicalExtraction({ effectifs: parts.map((etp) => ({ apap: "A", structure: "S", etp })) }),
      listes,
    );
    expect(etpLe(effectifs, "A", jour("2026-02-01"))).toBe(1);
  });
});
