import { expect, it } from "vitest";
import { dossierDe, jour } from "../parcours/dossier-tester.ts";
import { situation } from "../rules/exemple.ts";
import { bilanPres } from "./bilans.ts";

const OPERATEUR = { interlocuteur: "OPERATEUR" };

// 30 days around 31 March: 1 March to 30 April
it.each<[boolean, string, Readonly<Record<string, string>>]>([
  [true, "2026-03-01", { nature: "BILAN" }],
  [true, "2026-04-30", { nature: "BILAN", presence: "ABSENT" }],
  [false, "2026-02-28", { nature: "BILAN" }],
  [false, "2026-05-01", { nature: "BILAN" }],
  [true, "2026-03-31", { nature: "TRIPARTITE", ...OPERATEUR }],
  [false, "2026-03-31", { nature: "TRIPARTITE", interlocuteur: "EMPLOYEUR" }],
  [false, "2026-03-31", { nature: "SUIVI", ...OPERATEUR }],
])("%s: %s %j", (attendu, date, ligne) => {
  const dossier = dossierDe(situation({ entretiens: [{ date, ...ligne }, { date: "2026-03-31" }] }));
  expect(bilanPres(dossier, jour("2026-03-31"), 30)).toBe(attendu);
});
