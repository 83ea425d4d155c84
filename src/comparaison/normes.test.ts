import { expect, it } from "vitest";
import type { Constat, Report } from "../core/report.ts";
import { comparerNormes } from "./normes.ts";

function constat(regle: string, apap: string, ligne: number, gravite: Constat["gravite"] = "majeur"): Constat {
  return {
    regle,
    gravite,
    apap,
    structure: "S",
    participant: `P${ligne}`,
    parcours: null,
    mois: null,
    date: null,
    mesure: null,
    seuil: null,
    contexte: {},
    message: "",
    remede: "",
    preuves: [{ source: 0, ligne }],
    justification: null,
  };
}

function rapport(constats: Constat[], locales?: Report["locales"], suspecte?: string): Report {
  const regle = (id: string) => ({
    id,
    definition: "",
    remede: "",
    etat: id === suspecte ? ("suspecte" as const) : ("executee" as const),
    raison: null,
    juges: 10,
    unite: "mois",
    constats: constats.filter((c) => c.regle === id).length,
    nonJuges: [],
    reglages: {},
  });
  return {
    version: "0",
    feux: [],
    arrete: 0,
    periode: { start: 0, end: 0 },
    sources: [],
    regles: [regle("ENT-01"), regle("ENT-05")],
    constats,
    resume: { bloquant: 0, majeur: 0, mineur: 0, info: 0, justifies: 0 },
    rejets: [],
    figures: [],
    signalements: [],
    ...(locales === undefined ? {} : { locales }),
  };
}

it("tells what is new, lifted or of another severity, by rule and by référent", () => {
  const a = rapport([constat("ENT-01", "Ada", 1), constat("ENT-01", "Ada", 2), constat("ENT-05", "Bo", 3)]);
  const b = rapport([constat("ENT-01", "Ada", 2), constat("ENT-01", "Bo", 4), constat("ENT-05", "Bo", 3, "mineur")]);
  const { regles, apaps } = comparerNormes(a, b, [], new Set(), "2026-01..2026-10");
  expect(regles).toEqual([
    { regle: "ENT-01", avant: 2, apres: 2, nouveaux: 1, leves: 1, gravites: 0, suspectes: [false, false] },
    { regle: "ENT-05", avant: 1, apres: 1, nouveaux: 0, leves: 0, gravites: 1, suspectes: [false, false] },
  ]);
  expect(apaps).toEqual([
    { structure: "S", apap: "Ada", avant: 2, apres: 1, nouveaux: 0, leves: 1 },
    { structure: "S", apap: "Bo", avant: 1, apres: 2, nouveaux: 1, leves: 0 },
  ]);
});

it("keeps the constats of a suspect rule, and the justified ones, out of a référent's counts, as controler does", () => {
  const justifie = { ...constat("ENT-01", "Ada", 3), justification: { raison: "x", auteur: "y", jusquAu: null } };
  const constats = [constat("ENT-01", "Ada", 1), justifie, constat("ENT-05", "Ada", 3)];
  const b = rapport(constats, undefined, "ENT-05");
  const { regles, apaps } = comparerNormes(rapport(constats), b, [], new Set(), "");
  expect(regles).toEqual([
    { regle: "ENT-05", avant: 1, apres: 1, nouveaux: 0, leves: 0, gravites: 0, suspectes: [false, true] },
  ]);
  expect(apaps).toEqual([{ structure: "S", apap: "Ada", avant: 2, apres: 1, nouveaux: 0, leves: 1 }]);
});

it("tells the rules of the PLIE's own apart, line by line: one that a norm has not is not executed there", () => {
  const locales = (lignes: readonly number[], phrase = "X.") => ({
    regles: [{ id: "LOC-01", phrase, gravite: "mineur" as const, raison: null, juges: 9, constats: lignes.length }],
    constats: lignes.map((ligne) => constat("LOC-01", "Ada", ligne, "mineur")),
  });
  const ecarts = (a?: Report["locales"], b?: Report["locales"]) =>
    comparerNormes(rapport([], a), rapport([], b), [], new Set(), "");
  const ecart = { regle: "LOC-01", phrase: "X.", gravites: 0, suspectes: [false, false] };
  expect(ecarts(undefined, locales([1, 2]))).toMatchObject({
    regles: [],
    locales: [{ ...ecart, avant: null, apres: 2, nouveaux: 2, leves: 0 }],
    apaps: [],
  });
  expect(ecarts(locales([1]), locales([2], "Y.")).locales).toMatchObject([{ phrase: "X. → Y." }]);
  // as many lines, and not the same
  expect(ecarts(locales([1, 2]), locales([2, 3])).locales).toEqual([
    { ...ecart, avant: 2, apres: 2, nouveaux: 1, leves: 1 },
  ]);
  expect(ecarts(locales([1, 2]), locales([1, 2])).locales).toEqual([]);
});
