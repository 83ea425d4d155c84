import { expect, it } from "vitest";
import { reglagesParDefaut } from "../../config/reglages.ts";
import { analyseFictive } from "../editions/analyse-fixture.ts";
import { creerSocle } from "../editions/socle.ts";
import { pageEntretiens } from "./parcours.ts";
import { pageStructures } from "./structures.ts";

it("says why no interview is judged, not that 0 of 0 were held", () => {
  const analyse = analyseFictive();
  const raison = "ENT-01 : règle désactivée par les réglages";
  const figures = analyse.report.figures.map((f) =>
    f.indicateur === "conformite" ? { ...f, valeur: null, numerateur: 0, denominateur: 0, raison, reserve: null } : f,
  );
  const socleDe = (report: typeof analyse.report) => creerSocle({ ...analyse, report }, reglagesParDefaut());
  const dite = ({ constat, phrases }: ReturnType<typeof pageEntretiens>) => [constat, ...phrases];
  const page = (report: typeof analyse.report) => dite(pageEntretiens(socleDe(report)));
  expect(page({ ...analyse.report, figures })).toEqual(["L'entretien mensuel n'est pas jugé", `${raison}.`]);
  // nor beside a structure, a dash alone
  const [table] = pageStructures(socleDe({ ...analyse.report, figures })).tables;
  expect(table?.rows.map((row) => row.at(-1))).toEqual(table?.rows.map(() => ({ motif: raison, texte: "–" })));
  expect(page(analyse.report)[0]).toMatch(/est tenu .+ fois sur .+ depuis janvier$/);
});
