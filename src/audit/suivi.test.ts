import { describe, expect, it } from "vitest";
import { parseTypedDay } from "../core/day.ts";
import { parseTypedMonth } from "../core/month.ts";
import type { Constat, Report } from "../core/report.ts";
import { type ControlePrecedent, lireControlePrecedent, suivreConstats } from "./suivi.ts";

const jour = (t: string) => parseTypedDay(t) ?? 0;

function constat(c: Partial<Constat>): Constat {
  return {
    regle: "ENT-01",
    gravite: "majeur",
    participant: "P1",
    parcours: "P1-1",
    apap: "A",
    structure: "S",
    mois: null,
    date: null,
    mesure: null,
    seuil: null,
    contexte: {},
    message: "m",
    remede: "r",
    preuves: [],
    justification: null,
    ...c,
  };
}

function report(constats: Constat[], ecarts: Partial<Report> = {}): Report {
  return {
    version: "1",
    feux: [],
    arrete: jour("2026-10-31"),
    periode: { start: jour("2026-01-01"), end: jour("2026-10-31") },
    sources: [],
    regles: ["ENT-01", "ENT-02", "OPE-01", "ENT-04"].map((id) => ({
      id,
      etat: "executee",
      raison: null,
      juges: 1,
      unite: "",
      constats: 0,
      definition: "",
      remede: "",
      nonJuges: [],
      reglages: {},
    })),
    constats,
    resume: { bloquant: 0, majeur: 0, mineur: 0, info: 0, justifies: 0 },
    rejets: [],
    figures: [],
    signalements: [],
    ...ecarts,
  };
}

const septembre = (constats: Constat[]): ControlePrecedent => ({ arrete: jour("2026-09-30"), constats });

describe("suivreConstats", () => {
  const mars = { mois: parseTypedMonth("2026-03"), date: jour("2026-03-31") };
  const mai = { mois: parseTypedMonth("2026-05"), date: jour("2026-05-31") };

  it("tells new, persistent and resolved", () => {
    const actuels = [constat(mars), constat({ ...mars, participant: "P2", parcours: "P2-1" })];
    const { etats, resolus } = suivreConstats(report(actuels), septembre([constat(mars), constat(mai)]));
    expect(actuels.map((c) => etats.get(c))).toEqual(["persistant", "nouveau"]);
    expect(resolus.map((c) => c.date)).toEqual([jour("2026-05-31")]);
  });

  it("does not take the arrêté of each run for a date of the constat", () => {
    const actuel = constat({ regle: "OPE-01", date: jour("2026-10-31") });
    const avant = constat({ regle: "OPE-01", date: jour("2026-09-30") });
    const { etats, resolus } = suivreConstats(report([actuel]), septembre([avant]));
    expect([etats.get(actuel), resolus]).toEqual(["persistant", []]);
  });

  it("counts as many persistent ones as there were", () => {
    const d = { regle: "ENT-04", date: jour("2026-05-04") };
    const actuels = [constat(d), constat(d), constat(d)];
    const { etats } = suivreConstats(report(actuels), septembre([constat(d), constat(d)]));
    expect(actuels.map((c) => etats.get(c))).toEqual(["persistant", "persistant", "nouveau"]);
  });

  it("knows a per-APAP constat by its APAP, and a participant's whatever the APAP", () => {
    const a = constat({ regle: "ENT-02", participant: null, parcours: null });
    const b = constat({ regle: "ENT-02", participant: null, parcours: null, apap: "B" });
    const releve = constat({ ...mars, apap: "B" });
    const { etats, resolus } = suivreConstats(report([b, releve]), septembre([a, constat(mars)]));
    expect([etats.get(b), etats.get(releve), resolus]).toEqual(["nouveau", "persistant", [a]]);
  });

  it("calls nothing resolved that was not judged again", () => {
    const vieux = constat({ regle: "ENT-04", date: jour("2025-12-30") });
    expect(suivreConstats(report([]), septembre([vieux])).resolus).toEqual([]);
    const sans = report([]);
    for (const r of sans.regles) r.etat = "non_executee";
    expect(suivreConstats(sans, septembre([constat(mars)])).resolus).toEqual([]);
  });
});

describe("what could not be judged", () => {
  const avril = { mois: parseTypedMonth("2026-04"), date: jour("2026-04-30") };
  const nonJuge = (n: { participant: string | null; apap: string | null; mois: number | null }) => {
    const r = report([]);
    r.regles[0]?.nonJuges.push({ ...n, raison: "rangée rejetée" });
    return suivreConstats(r, septembre([constat(avril)])).resolus.length;
  };

  it("is not resolved: a rejected row of the participant, an uncovered month of the APAP", () => {
    expect(nonJuge({ participant: "P1", apap: null, mois: null })).toBe(0);
    expect(nonJuge({ participant: null, apap: "A", mois: avril.mois })).toBe(0);
    expect(nonJuge({ participant: "P2", apap: null, mois: null })).toBe(1);
    expect(nonJuge({ participant: null, apap: "A", mois: (avril.mois ?? 0) + 1 })).toBe(1);
    expect(nonJuge({ participant: null, apap: "B", mois: avril.mois })).toBe(1);
  });
});

describe("lireControlePrecedent", () => {
  it("reads days and months, and refuses what is no report", () => {
    const lu = lireControlePrecedent({
      arrete: "2026-09-30",
      constats: [
        { regle: "ENT-01", gravite: "majeur", participant: "P1", mois: "2026-03", date: "2026-03-31", message: "m" },
        3,
      ],
    });
    expect(lu?.constats).toEqual([
      {
        regle: "ENT-01",
        gravite: "majeur",
        participant: "P1",
        parcours: null,
        apap: null,
        structure: null,
        mois: parseTypedMonth("2026-03"),
        date: jour("2026-03-31"),
        message: "m",
      },
    ]);
    expect(lireControlePrecedent({})).toBeNull();
    expect(lireControlePrecedent([])).toBeNull();
    expect(lireControlePrecedent({ arrete: "hier", constats: [] })).toBeNull();
  });
});
