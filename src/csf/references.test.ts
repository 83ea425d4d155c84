import { describe, expect, it } from "vitest";
import { CAEN_2026 } from "../normes/index.ts";
import type { Norme } from "../normes/norme.ts";
import { POINTS } from "./points/index.ts";
import { referenceDuPoint } from "./references.ts";

const norme = (dit: Partial<Norme>): Norme => ({ ...CAEN_2026, id: "ville", herite: CAEN_2026, documents: {}, ...dit });
const reference = (id: string, n: Norme): string => {
  const point = POINTS.find((p) => p.id === id);
  if (!point) throw new Error(`no point ${id}`);
  return referenceDuPoint(point, n);
};
const ailleurs = (article: string) => ({ document: "cahier-des-charges" as const, article });

describe("where a point is placed", () => {
  it("is its own articles under caen-2026, and under a norm that writes the same", () => {
    const memes = norme({ clauses: { "ENT-01": ailleurs("III.1.3") } });
    for (const { id, reference: propre } of POINTS) {
      expect(reference(id, CAEN_2026)).toBe(propre);
      expect(reference(id, memes)).toBe(propre);
    }
  });

  it("is the norm's article where all its rules have gone, and both where some have", () => {
    expect(reference("2.1", norme({ clauses: { "ENT-01": ailleurs("V.9") } }))).toBe("III.1.3, V.9, II.2.1");
    expect(reference("2.3", norme({ clauses: { "ENT-10": ailleurs("V.1") } }))).toBe("III.1.3, V.1");
    const tous = { "ENT-10": ailleurs("V.1"), "ENT-11": ailleurs("V.1"), "ENT-12": ailleurs("V.2") };
    expect(reference("2.3", norme({ clauses: tous }))).toBe("V.1, V.2");
  });

  it("names annexes and regulations as the norm does", () => {
    const ville = norme({ documents: { "annexe-2": "Annexe B", "reglement-fse": "Règlement (UE) 2029/1" } });
    expect(reference("5.2", ville)).toBe("Annexe B, II.4");
    expect(reference("7.1", ville)).toBe("III.1.6.1, Règlement (UE) 2029/1");
    expect(reference("6.2", CAEN_2026)).toBe("III.1.5, Annexe 2");
  });
});
