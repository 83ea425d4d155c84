import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { dayOf } from "../core/day.ts";
import { PlieError } from "../core/plie-error.ts";
import { csvCanoniques } from "./csv-canonique.ts";
import { generateExtraction } from "./generer.ts";
import type { GeneratedExtraction } from "./modele.ts";
import { NOMS_APAP, NOMS_DEBUT, NOMS_FIN, PRENOMS_F, PRENOMS_H, STRUCTURES } from "./noms.ts";

const OPTIONS = { participants: 360, mois: 24, graine: 1, anomalies: 0.25 };
const complete = generateExtraction(OPTIONS);

function empreintes(extraction: GeneratedExtraction): string[] {
  return csvCanoniques(extraction).map(
    ({ name, bytes }) => `${name} ${createHash("sha256").update(bytes).digest("hex")}`,
  );
}

const numbers = (prefix: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `${prefix}-${String(from + i).padStart(2, "0")}`);

describe("generateExtraction", () => {
  it("gives the same bytes for the same seed, others for another", () => {
    expect(empreintes(generateExtraction(OPTIONS))).toEqual(empreintes(complete));
    expect(empreintes(generateExtraction({ ...OPTIONS, graine: 2 }))).not.toEqual(empreintes(complete));
  });

  it("gives the participants, APAPs and structures asked for", () => {
    const { lignes } = generateExtraction({ ...OPTIONS, participants: 200, apaps: 4, structures: 3 });
    expect(lignes.participants).toHaveLength(200);
    // the four in post and the one who left
    expect(lignes.effectifs).toHaveLength(5);
    expect(new Set(lignes.effectifs.map((e) => e.structure)).size).toBe(3);
  });

  it("plants every kind of defect when there is room", () => {
    const found = new Set(complete.attendu.map((a) => a.regle));
    const due = [
      ...numbers("ENT", 1, 12),
      ...numbers("OPE", 1, 7),
      "PAR-01",
      ...numbers("EMP", 1, 4),
      ...numbers("VEI", 1, 5),
      ...numbers("SOR", 1, 9),
      ...["ELI-01", "ELI-03"],
      ...numbers("RSA", 1, 3),
      ...numbers("FIL", 1, 4),
      ...numbers("EMA", 1, 9),
      ...numbers("DON", 1, 11),
      ...["DON-13", "DON-14", "FSE-01", "FSE-02", "FSE-03", "FSE-06"],
    ];
    expect(due.filter((rule) => !found.has(rule))).toEqual([]);
  });

  it("plants nothing without anomalies: only portfolios out of bounds may be due", () => {
    const { attendu } = generateExtraction({ ...OPTIONS, anomalies: 0 });
    expect(attendu.filter((a) => a.regle !== "FIL-01")).toEqual([]);
  });

  it("carries planted defects on about the share of participants asked for", () => {
    const carriers = (anomalies: number) => {
      const { attendu } = generateExtraction({ ...OPTIONS, participants: 720, anomalies });
      return new Set(attendu.map((a) => a.participant)).size;
    };
    expect(carriers(0.3)).toBeGreaterThan(720 * 0.25);
    expect(carriers(0.3)).toBeLessThan(720 * 0.33);
  });

  it("covers the control period however few months are asked for", () => {
    const { lignes } = generateExtraction({ ...OPTIONS, mois: 1 });
    expect(Math.min(...lignes.entretiens.map((e) => e.date ?? 0))).toBeLessThan(complete.debutPeriode);
  });

  it("names participants everywhere but in the planted orphans", () => {
    const { lignes, attendu } = complete;
    const ids = new Set(lignes.participants.map((p) => p.id));
    expect(ids.size).toBe(360);
    const orphans = new Set(attendu.filter((a) => a.regle === "DON-04").map((a) => a.participant));
    const { parcours, affectations, etapes, entretiens, veilles, emargements, entretiens_cd14 } = lignes;
    const named = [
      parcours,
      affectations,
      etapes,
      entretiens,
      veilles,
      emargements,
      entretiens_cd14,
      lignes.mises_en_relation,
    ];
    const unknown = named.flatMap((rows) => rows.map((row) => row.participant)).filter((id) => !ids.has(id));
    expect(new Set(unknown)).toEqual(orphans);
    const keys = parcours.map((p) => `${p.participant}|${p.id}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("names in each expectation someone who is there", () => {
    const { lignes, attendu } = complete;
    const people = new Set([...lignes.participants.map((p) => p.id), ...lignes.entretiens.map((e) => e.participant)]);
    const apaps = new Set([...lignes.parcours.map((p) => p.apap), ...lignes.entretiens.map((e) => e.apap)]);
    for (const { participant, apap } of attendu) {
      if (participant !== null) expect(people).toContain(participant);
      if (apap !== null) expect(apaps).toContain(apap);
    }
  });

  it("keeps to the day of the arrêté, planted lines aside", () => {
    const { lignes, arrete, attendu } = complete;
    const later = lignes.entretiens.filter((e) => (e.date ?? 0) > arrete);
    expect(later.length).toBe(1);
    expect(attendu.filter((a) => a.regle === "DON-03")).toHaveLength(2);
    expect(lignes.emargements.every((e) => (e.date ?? 0) <= arrete)).toBe(true);
  });

  it("invents every name", () => {
    const { lignes } = complete;
    const surnames = new Set(NOMS_DEBUT.flatMap((a) => NOMS_FIN.map((b) => `${a}-${b}`.toUpperCase())));
    const firstNames = new Set<string | null>([...PRENOMS_F, ...PRENOMS_H]);
    for (const { nom, prenom } of lignes.participants) {
      expect(surnames).toContain(nom);
      expect(firstNames).toContain(prenom);
    }
    const apapNames = new Set(NOMS_APAP.map((nom) => nom.toUpperCase()));
    for (const { apap, structure } of lignes.effectifs) {
      const [first = "", ...last] = (apap ?? "").split(" ");
      expect(firstNames).toContain(first);
      expect(apapNames).toContain(last.join(" "));
      expect(STRUCTURES).toContain(structure);
    }
  });

  it("refuses what it cannot do", () => {
    expect(() => generateExtraction({ ...OPTIONS, participants: 0 })).toThrow(PlieError);
    expect(() => generateExtraction({ ...OPTIONS, anomalies: 1.5 })).toThrow(PlieError);
    expect(() => generateExtraction({ ...OPTIONS, mois: 0 })).toThrow(PlieError);
    expect(() => generateExtraction({ ...OPTIONS, arrete: dayOf(2026, 10, 30) ?? 0 })).toThrow(
      "dernier jour d'un mois",
    );
    expect(() => generateExtraction({ ...OPTIONS, arrete: dayOf(2026, 7, 31) ?? 0 })).toThrow("fin août");
    expect(() => generateExtraction({ ...OPTIONS, arrete: dayOf(2026, 8, 31) ?? 0 })).not.toThrow();
  });
});
