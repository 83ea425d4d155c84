import { describe, expect, it } from "vitest";
import type { CanonicalTables } from "../tables/canonical.ts";
import type { Dossier } from "./dossier.ts";
import { dossierDe, jour } from "./dossier-tester.ts";

type Ligne = Record<string, string>;

const P = (id: string, date_integration: string, date_sortie_reelle = "", apap = `APAP ${id}`): Ligne => ({
  id,
  participant: "P1",
  date_integration,
  date_sortie_reelle,
  apap,
  structure: `Structure ${id}`,
});
const A = (apap: string, date_debut: string, date_fin = ""): Ligne => ({
  participant: "P1",
  apap,
  structure: `Structure ${apap}`,
  date_debut,
  date_fin,
});

function charge(dossier: Dossier, ...jours: string[]): (string | null)[] {
  return jours.map((j) => dossier.chargeLe(jour(j)).apap);
}

describe("parcours en charge of a day", () => {
  it("is the one that holds it, both ends included, the one integrated last if several", () => {
    const d = dossierDe({ parcours: [P("a", "2026-01-05", "2026-03-31"), P("b", "2026-03-01", "2026-06-30")] });
    const le = (text: string) => d.parcoursLe(jour(text))?.id ?? null;
    expect(
      ["2026-01-04", "2026-01-05", "2026-02-28", "2026-03-01", "2026-03-31", "2026-06-30", "2026-07-01"].map(le),
    ).toEqual([null, "a", "a", "b", "b", "b", null]);
  });
  it("integrated the same day: the later in the file", () => {
    const d = dossierDe({ parcours: [P("a", "2026-01-05"), P("b", "2026-01-05")] });
    expect(d.parcoursLe(jour("2026-02-01"))?.id).toBe("b");
  });
  it("of an étape or veille: the one that holds its beginning, else the first that it intersects, else none", () => {
    const d = dossierDe({ parcours: [P("a", "2026-02-01", "2026-02-28"), P("b", "2026-04-01")] });
    const de = (debut: string, fin: string) => d.parcoursDe(jour(debut), jour(fin))?.id ?? null;
    expect(de("2026-02-28", "2026-05-01")).toBe("a");
    expect(de("2026-01-01", "2026-05-01")).toBe("a");
    expect(de("2026-03-01", "2026-05-01")).toBe("b");
    expect(de("2026-03-01", "2026-03-31")).toBeNull();
  });
  it("of one day holds that day, and an étape around it", () => {
    const d = dossierDe({ parcours: [P("a", "2026-02-10", "2026-02-10"), P("b", "2026-04-10", "2026-04-09")] });
    const le = (text: string) => d.parcoursLe(jour(text))?.id ?? null;
    expect(["2026-02-09", "2026-02-10", "2026-02-11"].map(le)).toEqual([null, "a", null]);
    const de = (debut: string, fin: string) => d.parcoursDe(jour(debut), jour(fin))?.id ?? null;
    expect(de("2026-02-01", "2026-02-28")).toBe("a");
    expect(de("2026-02-01", "2026-02-10")).toBe("a");
    expect(de("2026-02-10", "2026-02-10")).toBe("a");
    // a sortie before the integration holds no day (General 16)
    expect(de("2026-04-01", "2026-04-30")).toBeNull();
  });
});

describe("APAP and structure en charge", () => {
  it("without affectations: the parcours of the day, else the latest before, else the first", () => {
    const d = dossierDe({ parcours: [P("a", "2026-02-01", "2026-02-28"), P("b", "2026-04-01", "2026-05-31")] });
    expect(charge(d, "2026-01-01", "2026-02-28", "2026-03-15", "2026-04-01", "2026-09-01")).toEqual([
      "APAP a",
      "APAP a",
      "APAP a",
      "APAP b",
      "APAP b",
    ]);
  });
  it("an affectation goes first on the days it covers, both ends included", () => {
    const d = dossierDe({ parcours: [P("a", "2026-01-05")], affectations: [A("relais", "2026-02-01", "2026-02-28")] });
    expect(charge(d, "2026-01-31", "2026-02-01", "2026-02-28", "2026-03-01")).toEqual([
      "APAP a",
      "relais",
      "relais",
      "APAP a",
    ]);
    expect(d.chargeLe(jour("2026-02-10")).structure).toBe("Structure relais");
  });
  it("the affectation begun last if several", () => {
    const d = dossierDe({
      parcours: [P("a", "2026-01-05")],
      affectations: [A("second", "2026-03-01"), A("premier", "2026-02-01")],
    });
    expect(charge(d, "2026-02-15", "2026-03-01")).toEqual(["premier", "second"]);
  });
  it("depends on the participant and the day only, outside any parcours too", () => {
    const d = dossierDe({ parcours: [P("a", "2026-04-01", "2026-04-30")], affectations: [A("relais", "2026-01-01")] });
    expect(charge(d, "2026-01-15", "2026-04-15", "2026-06-01")).toEqual(["relais", "relais", "relais"]);
  });
  it("an affectation that begins after the arrêté is ignored, one that ends before it begins covers nothing", () => {
    const d = dossierDe(
      {
        parcours: [P("a", "2026-01-05")],
        affectations: [A("futur", "2026-07-01"), A("faux", "2026-03-10", "2026-03-09")],
      },
      { arrete: "2026-06-30" },
    );
    expect(charge(d, "2026-07-15", "2026-03-09", "2026-03-10")).toEqual(["APAP a", "APAP a", "APAP a"]);
  });
  it("« Sans APAP » when the parcours names none, or there is no parcours", () => {
    expect(charge(dossierDe({ parcours: [P("a", "2026-01-05", "", "")] }), "2026-02-01")).toEqual([null]);
    expect(charge(dossierDe({ participants: [{ id: "P1" }] }), "2026-02-01")).toEqual([null]);
  });
});

describe("situation of a day", () => {
  const E = (famille: string, date_debut: string, date_fin: string, autre: Ligne = {}): Ligne => ({
    participant: "P1",
    famille,
    intitule: famille,
    date_debut,
    date_fin,
    ...autre,
  });
  const situation = (tables: CanonicalTables, text: string) =>
    dossierDe({ parcours: [P("a", "2026-01-05")], ...tables }).situationLe(jour(text));

  it("is accompanied alone without étapes, whatever the accompaniment", () => {
    expect(situation({}, "2026-02-01")).toBe("ACCOMPAGNEMENT_SEUL");
    expect(situation({ etapes: [E("accompagnement", "2026-01-05", "")] }, "2026-02-01")).toBe("ACCOMPAGNEMENT_SEUL");
  });
  it("takes the first that holds: veille, emploi, formation, operation or transversale", () => {
    const etapes = [
      E("transversale", "2026-02-01", "2026-02-28"),
      E("operation", "2026-02-01", "2026-02-28"),
      E("formation", "2026-02-01", "2026-02-20"),
      E("emploi", "2026-02-01", "2026-02-10", { contrat: "CDD", heures_hebdo: "5" }),
    ];
    const veilles = [{ participant: "P1", motif: "Autre", date_debut: "2026-02-01", date_fin: "2026-02-05" }];
    const le = (text: string) => situation({ etapes, veilles }, text);
    expect(
      [
        "2026-01-31",
        "2026-02-01",
        "2026-02-05",
        "2026-02-06",
        "2026-02-10",
        "2026-02-11",
        "2026-02-20",
        "2026-02-21",
        "2026-02-28",
        "2026-03-01",
      ].map(le),
    ).toEqual([
      "ACCOMPAGNEMENT_SEUL",
      "VEILLE",
      "VEILLE",
      "EMPLOI",
      "EMPLOI",
      "FORMATION",
      "FORMATION",
      "OPERATION",
      "OPERATION",
      "ACCOMPAGNEMENT_SEUL",
    ]);
  });
  it("a veille without any end lasts six months less a day; one whose planned end is past ends there", () => {
    const V = (autre: Ligne) => [{ participant: "P1", motif: "Autre", date_debut: "2026-03-31", ...autre }];
    expect(situation({ veilles: V({}) }, "2026-09-29")).toBe("VEILLE");
    expect(situation({ veilles: V({}) }, "2026-09-30")).toBe("ACCOMPAGNEMENT_SEUL");
    expect(situation({ veilles: V({ date_fin_prevue: "2026-04-30" }) }, "2026-04-30")).toBe("VEILLE");
    expect(situation({ veilles: V({ date_fin_prevue: "2026-04-30" }) }, "2026-05-01")).toBe("ACCOMPAGNEMENT_SEUL");
  });
});
