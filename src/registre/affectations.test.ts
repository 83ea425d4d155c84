import { expect, it } from "vitest";
import { isoDay } from "../core/day.ts";
import { Dossiers } from "../parcours/build-dossiers.ts";
import { jour } from "../parcours/dossier-tester.ts";
import type { Effectif } from "../parcours/effectifs.ts";
import { SANS_FIN } from "../parcours/etape.ts";
import { reglagesCommuns } from "../parcours/reglages.ts";
import { extractionExemple, situation } from "../rules/exemple.ts";
import { affectationsDe } from "./affectations.ts";

/** Rows proposed for a parcours of Alix MODÈLE, integrated on 5 January, from the names on the lines alone. */
const proposees = (...lignes: Lignes) => proposeesAvec([], ...lignes);
type Lignes = readonly (readonly [date: string, apap: string, nature?: string])[];
function proposeesAvec(effectifs: readonly Effectif[], ...lignes: Lignes): string[] {
  const arrete = jour("2026-06-30");
  const tables = situation({ entretiens: lignes.map(([date, apap, nature = "SUIVI"]) => ({ date, apap, nature })) });
  const options = { arrete, communs: reglagesCommuns.parse({}), presenceVide: null };
  const dossier = new Dossiers(extractionExemple({ tables }), options).dossier(0);
  return affectationsDe(dossier, { arrete, effectifs }, []).map(
    (a) => `${a.apap} ${isoDay(a.debut)}..${a.fin === SANS_FIN ? "" : isoDay(a.fin)}`,
  );
}
const ALIX = ["2026-03-10", "Alix MODÈLE"] as const;

it("ends the row of who came first on the day before the next one's first line, and begins it with the parcours' first, diagnostic included", () => {
  const avant = [
    ["2026-01-20", "Noé RELAIS"],
    ["2026-02-12", "Noé RELAIS"],
  ] as const;
  expect(proposees(...avant, ALIX, ["2026-04-14", "Alix MODÈLE"])).toEqual(["Noé RELAIS 2026-01-05..2026-03-09"]);
  expect(proposees(["2026-01-02", "Noé RELAIS", "DIAGNOSTIC"], ...avant, ALIX)).toEqual([
    "Noé RELAIS 2026-01-02..2026-03-09",
  ]);
});

it("takes one line for a colleague who stood in, and proposes nothing", () => {
  expect(proposees(["2026-01-20", "Noé RELAIS"], ALIX, ["2026-04-14", "Alix MODÈLE"])).toEqual([]);
  expect(proposees(ALIX, ["2026-04-14", "Alix MODÈLE"])).toEqual([]);
});

it("leaves to the APAP of the list the months before the one who took over from him", () => {
  const apres = [
    ["2026-04-14", "Noé RELAIS"],
    ["2026-05-12", "Noé RELAIS"],
  ] as const;
  const deux = [["2026-01-20", "Alix MODÈLE"], ["2026-02-10", "Alix MODÈLE"], ...apres] as const;
  expect(proposees(...deux)).toEqual(["Noé RELAIS 2026-04-14..2026-05-12"]);
  // and for good when the list still names one who had left
  const parti = { apap: "Alix MODÈLE", structure: "Maison bleue", etp: 1, debut: 0, preuve: null };
  expect(proposeesAvec([{ ...parti, fin: jour("2026-03-31") }], ...deux)).toEqual(["Noé RELAIS 2026-04-14.."]);
  expect(proposeesAvec([{ ...parti, fin: jour("2026-04-14") }], ...deux)).toEqual([
    "Noé RELAIS 2026-04-14..2026-05-12",
  ]);
});
