import { expect, it } from "vitest";
import { reglagesParDefaut } from "../../config/reglages.ts";
import { analyseFictive } from "../editions/analyse-fixture.ts";
import { creerSocle } from "../editions/socle.ts";
import { pageEntretiens } from "./parcours.ts";

it("says why no interview is judged, not that 0 of 0 were held", () => {
  const analyse = analyseFictive();
  const raison = "ENT-01 : règle désactivée par les réglages";
  const figures = analyse.report.figures.map((f) =>
    f.indicateur === "conformite" ? { ...f, valeur: null, numerateur: 0, denominateur: 0, raison, reserve: null } : f,
  );
  const dite = ({ constat, phrases }: ReturnType<typeof pageEntretiens>) => [constat, ...phrases];
  const page = (report: typeof analyse.report) =>
    dite(pageEntretiens(creerSocle({ ...analyse, report }, reglagesParDefaut())));
  expect(page({ ...analyse.report, figures })).toEqual(["L'entretien mensuel n'est pas jugé", `${raison}.`]);
  expect(page(analyse.report)[0]).toMatch(/est tenu .+ fois sur .+ depuis janvier$/);
});
