import { describe, expect, it } from "vitest";
import { isoDay } from "../core/day.ts";
import { dossierDe, jour } from "../parcours/dossier-tester.ts";
import { situation } from "../rules/exemple.ts";
import { contactsEnEmploi, emploisAcquis, emploisDurables } from "./emploi-durable.ts";
import { reglageDate } from "./reglage-fixture.ts";

type Ligne = Readonly<Record<string, string>>;

const ANNEE = { start: jour("2026-01-01"), end: jour("2026-12-31") };
const CDI = { famille: "emploi", contrat: "CDI", heures_hebdo: "35", date_debut: "2026-01-05" };
const SIX = { mois: 6, joursCommission: 45 };
const FIXE = reglageDate({ "EMP-02": { "2026-01-01": SIX }, "EMP-03": { "2026-01-01": { mois: 6 } } });

function lire(
  entretiens: readonly Ligne[],
  autre: { parcours?: Ligne; etapes?: readonly Ligne[] } = {},
  reglage = FIXE,
) {
  const dossier = dossierDe(situation({ entretiens, etapes: autre.etapes ?? [CDI], parcours: autre.parcours ?? {} }));
  return contactsEnEmploi(dossier, ANNEE, reglage).map(({ directs, tardifs }) => ({
    directs: directs.map((c) => isoDay(c.date)),
    tardifs: tardifs.map(({ contact, emploi }) => `${isoDay(contact.date)} de ${isoDay(emploi.debut)}`),
  }));
}

describe("contacts in an emploi durable (EMP-02)", () => {
  it("are too late after six months and 45 days: from 20 August for 5 January", () => {
    expect(lire([{ date: "2026-08-19" }, { date: "2026-08-20" }])).toEqual([
      { directs: ["2026-08-19", "2026-08-20"], tardifs: ["2026-08-20 de 2026-01-05"] },
    ]);
  });
  it("each by the settings of its own day", () => {
    const avenant = reglageDate({ "EMP-02": { "2026-01-01": SIX, "2026-07-01": { mois: 3, joursCommission: 0 } } });
    expect(lire([{ date: "2026-06-30" }, { date: "2026-07-01" }], {}, avenant)[0]?.tardifs).toEqual([
      "2026-07-01 de 2026-01-05",
    ]);
  });
  it("none on a day when the rule is off, the last before the sortie being the last that it would flag", () => {
    const eteinte = reglageDate({ "EMP-02": { "2026-01-01": SIX, "2026-09-01": null } });
    const lignes = [{ date: "2026-08-25" }, { date: "2026-08-28" }, { date: "2026-09-05" }];
    expect(lire(lignes, {}, eteinte)[0]?.tardifs).toHaveLength(2);
    const sorti = { parcours: { date_sortie_reelle: "2026-10-01" } };
    expect(lire(lignes, sorti, eteinte)[0]?.tardifs).toEqual(["2026-08-25 de 2026-01-05"]);
    expect(lire(lignes, sorti)[0]?.tardifs).toHaveLength(2);
  });
  it("looks at direct contacts of the period, in the parcours, while the étape goes on, both ends included", () => {
    const fini = { etapes: [{ ...CDI, date_debut: "2026-02-01", date_fin: "2026-02-28" }] };
    const jours = ["2026-01-31", "2026-02-01", "2026-02-28", "2026-03-01"].map((date) => ({ date }));
    expect(lire(jours, fini)).toEqual([{ directs: ["2026-02-01", "2026-02-28"], tardifs: [] }]);
    expect(lire([{ date: "2026-02-10", modalite: "MAIL" }], fini)[0]?.directs).toEqual([]);
    const integre = { parcours: { date_integration: "2026-01-05" } };
    expect(lire([{ date: "2026-01-05", nature: "DIAGNOSTIC" }, { date: "2026-01-04" }], integre)[0]?.directs).toEqual([
      "2026-01-05",
    ]);
  });
  it("an emploi begun before the integration is none of the parcours", () => {
    expect(lire([{ date: "2026-08-20" }], { etapes: [{ ...CDI, date_debut: "2026-01-04" }] })).toEqual([]);
    expect(lire([{ date: "2026-08-20" }], { etapes: [{ ...CDI, famille: "formation" }] })).toEqual([]);
  });
});

describe("emplois that make a positive exit (EMP-03)", () => {
  const acquis = (etape: Ligne, au: string, parcours: Ligne = {}, reglage = FIXE) => {
    const [p] = dossierDe(situation({ etapes: [{ ...CDI, ...etape }], parcours })).parcours;
    return p
      ? emploisAcquis(p, jour(au), reglage).map((e) => `${isoDay(e.acquis)} ${e.mois} ${e.aProposer}`)
      : ["no parcours"];
  };
  it("that run on the day and on the day of the six months, included", () => {
    expect(acquis({}, "2026-07-05")).toEqual(["2026-07-05 6 true"]);
    expect(acquis({}, "2026-06-01")).toEqual(["2026-07-05 6 true"]);
    expect(acquis({ date_fin: "2026-07-05" }, "2026-07-05")).toEqual(["2026-07-05 6 true"]);
    expect(acquis({ date_fin: "2026-07-04" }, "2026-07-04")).toEqual([]);
    expect(acquis({ date_fin: "2026-09-30" }, "2026-10-01")).toEqual([]);
    expect(acquis({}, "2026-01-04")).toEqual([]);
  });
  it("with nothing to propose once a sortie prévue is typed", () => {
    expect(acquis({}, "2026-08-01", { date_sortie_prevue: "2026-09-01" })).toEqual(["2026-07-05 6 false"]);
  });
  it("by the months in force on the day", () => {
    const avenant = reglageDate({ "EMP-03": { "2026-01-01": { mois: 6 }, "2026-08-01": { mois: 4 } } });
    expect(acquis({}, "2026-07-31", {}, avenant)).toEqual(["2026-07-05 6 true"]);
    expect(acquis({}, "2026-08-01", {}, avenant)).toEqual(["2026-05-05 4 true"]);
  });
  it("of a parcours of one day too", () => {
    const [p] = dossierDe(
      situation({
        parcours: { date_integration: "2026-01-05", date_sortie_reelle: "2026-01-05" },
        etapes: [{ ...CDI, date_fin: "2026-01-05" }],
      }),
    ).parcours;
    expect(p && emploisDurables(p)).toHaveLength(1);
  });
});
