import { expect, it } from "vitest";
import { dossierDe, jour } from "../parcours/dossier-tester.ts";
import { situation } from "../rules/exemple.ts";
import { parDossier } from "./par-dossier.ts";

it("is asked for once per dossier and period, and anew for another of either", () => {
  const demandes: string[] = [];
  const fait = parDossier((dossier, { periode }: { periode: { start: number; end: number } }) => {
    demandes.push(`${dossier.id} ${periode.end - periode.start}`);
    return demandes.length;
  });
  const [un, autre] = [dossierDe(situation({})), dossierDe(situation({}))];
  const [mois, deux] = [31, 59].map((n) => ({ periode: { start: jour("2026-01-01"), end: jour("2026-01-01") + n } }));
  if (!mois || !deux) throw new Error("no period");
  expect([fait(un, mois), fait(un, mois)]).toEqual([1, 1]);
  expect([fait(un, deux), fait(autre, deux), fait(un, deux)]).toEqual([2, 3, 4]);
  expect(demandes).toEqual(["P0001 31", "P0001 59", "P0001 59", "P0001 59"]);
});
