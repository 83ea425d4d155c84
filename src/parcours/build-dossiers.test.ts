import { describe, expect, it } from "vitest";
import { countDays } from "../core/intervals.ts";
import type { CanonicalTables } from "../tables/canonical.ts";
import { dossierDe, dossiersDe, jour } from "./dossier-tester.ts";

type Ligne = Record<string, string>;

const P = (id: string, date_integration: string, date_sortie_reelle = ""): Ligne => ({
  id,
  participant: "P1",
  date_integration,
  date_sortie_reelle,
});
const C = (date: string, autre: Ligne = {}): Ligne => ({ participant: "P1", date, modalite: "FACE_A_FACE", ...autre });

/** Where the only contact of the tables lies, and on which parcours. */
function place(tables: CanonicalTables): [string, string | null] {
  const contact = dossierDe(tables).contacts[0];
  return [contact?.place ?? "", contact?.parcours?.id ?? contact?.precedent?.id ?? null];
}
const DEUX = [P("a", "2026-02-01", "2026-02-28"), P("b", "2026-04-01", "2026-04-30")];

describe("a contact and its parcours", () => {
  it.each([
    ["2026-01-31", "avant", null],
    ["2026-02-01", "dans", "a"],
    ["2026-02-28", "dans", "a"],
    ["2026-03-01", "apres", "a"],
    ["2026-04-01", "dans", "b"],
    ["2026-05-01", "apres", "b"],
  ])("%s is %s %s", (date, ou, id) => expect(place({ parcours: DEUX, entretiens: [C(date)] })).toEqual([ou, id]));
  it.each([
    ["2026-01-31", "diagnostic", "a"],
    ["2026-02-10", "dans", "a"],
    ["2026-03-01", "diagnostic", "b"],
    ["2026-05-01", "aucun", null],
  ])("a DIAGNOSTIC of %s is %s %s", (date, ou, id) =>
    expect(place({ parcours: DEUX, entretiens: [C(date, { nature: "DIAGNOSTIC" })] })).toEqual([ou, id]),
  );
  it("belongs to one parcours, the one integrated last, when they overlap", () => {
    const d = dossierDe({ parcours: [P("a", "2026-02-01"), P("b", "2026-03-01")], entretiens: [C("2026-03-01")] });
    expect(d.parcours.map((p) => p.contacts.length)).toEqual([0, 1]);
  });
  it("a parcours whose sortie goes before its integration holds none", () => {
    const parcours = [P("a", "2026-03-10", "2026-03-01")];
    expect(place({ parcours, entretiens: [C("2026-03-05")] })).toEqual(["avant", null]);
    expect(place({ parcours, entretiens: [C("2026-03-12")] })).toEqual(["apres", "a"]);
    expect(place({ parcours, entretiens: [C("2026-03-05", { nature: "DIAGNOSTIC" })] })).toEqual(["aucun", null]);
  });
  it("is in none when there is no parcours", () => {
    expect(place({ participants: [{ id: "P1" }], entretiens: [C("2026-03-05")] })).toEqual(["aucun", null]);
  });
  it("lines of one day: by heure, the empty ones first, then file order", () => {
    const entretiens = [
      C("2026-02-02", { heure: "10:00" }),
      C("2026-02-02"),
      C("2026-02-02", { heure: "09:00" }),
      C("2026-02-02"),
      C("2026-02-01"),
    ];
    expect(dossierDe({ parcours: DEUX, entretiens }).contacts.map((c) => c.ligne)).toEqual([6, 3, 5, 4, 2]);
  });
});

describe("after the arrêté", () => {
  const tables = {
    participants: [{ id: "P1" }],
    parcours: [P("a", "2026-02-01", "2026-04-01"), P("b", "2026-04-01")],
    entretiens: [C("2026-03-31"), C("2026-04-01")],
    entretiens_cd14: [C("2026-04-01")],
    emargements: [{ participant: "P1", date: "2026-04-01" }],
    mises_en_relation: [{ participant: "P1", date: "2026-04-01" }],
    veilles: [{ participant: "P1", motif: "Autre", date_debut: "2026-04-01" }],
    etapes: [
      {
        participant: "P1",
        famille: "operation",
        intitule: "A",
        date_debut: "2026-04-01",
        date_prescription: "2026-03-31",
      },
      { participant: "P1", famille: "operation", intitule: "B", date_debut: "2026-04-01" },
    ],
  };
  const d = dossierDe(tables, { arrete: "2026-03-31" });
  it("a sortie réelle reads as empty, and nothing that begins is there", () => {
    expect(d.parcours.map((p) => [p.id, p.sortie])).toEqual([["a", null]]);
    expect(
      [d.contacts, d.contactsCd14, d.emargements, d.misesEnRelation, d.veilles, d.etapes].map((l) => l.length),
    ).toEqual([1, 0, 0, 0, 0, 0]);
  });
  it("but an étape prescribed before is a prescription", () => {
    expect(d.prescriptions.map((row) => row.intitule)).toEqual(["A"]);
  });
});

describe("names of parcours", () => {
  it("an empty id takes the rank among all parcours, by integration", () => {
    const parcours = [P("", "2026-03-01"), P("x", "2026-02-01"), P("", "2025-01-01"), P("", "2026-09-01")];
    expect(dossierDe({ parcours }, { arrete: "2026-06-30" }).parcours.map((p) => p.id)).toEqual(["P1-1", "x", "P1-3"]);
  });
});

describe("days of a parcours", () => {
  const fevrier = [jour("2026-02-01"), jour("2026-02-28")] as const;
  const etape = (autre: Ligne) => ({
    participant: "P1",
    famille: "operation",
    intitule: "E",
    temps: "plein",
    ...autre,
  });
  it("subject: not in veille, nor occupied; followed: not in veille", () => {
    const d = dossierDe({
      parcours: [P("a", "2026-02-02", "2026-02-27")],
      etapes: [etape({ date_debut: "2026-02-09", date_fin: "2026-02-13" })],
      veilles: [{ participant: "P1", motif: "Autre", date_debut: "2026-02-12", date_fin: "2026-02-20" }],
    });
    const [p] = d.parcours;
    // open 26 days; in veille 12–20 (9); occupied 9–13 (5, of which 2 in veille)
    expect(p && countDays(p.suivis, ...fevrier)).toBe(26 - 9);
    expect(p && countDays(p.soumis, ...fevrier)).toBe(26 - 9 - 3);
  });
  it("an étape intersects every parcours it touches by a day", () => {
    const d = dossierDe({
      parcours: DEUX,
      etapes: [
        etape({ date_debut: "2026-02-28", date_fin: "2026-04-01" }),
        etape({ date_debut: "2026-03-01", date_fin: "2026-03-31" }),
      ],
    });
    expect(d.parcours.map((p) => p.etapes.length)).toEqual([1, 1]);
  });
  it("an étape of one day intersects; one that ends before it begins has no day", () => {
    const d = dossierDe({
      parcours: [P("a", "2026-02-02", "2026-02-27")],
      etapes: [
        etape({ date_debut: "2026-02-10", date_fin: "2026-02-10" }),
        etape({ date_debut: "2026-02-12", date_fin: "2026-02-11" }),
      ],
    });
    const [p] = d.parcours;
    expect(p?.etapes.map((e) => e.row.date_fin)).toEqual([jour("2026-02-10")]);
    expect(p && countDays(p.soumis, ...fevrier)).toBe(26 - 1);
  });
});

describe("dossiers", () => {
  it("come by id in text order, orphans included", () => {
    const d = dossiersDe({
      participants: [{ id: "P10" }, { id: "P2" }],
      entretiens: [{ participant: "P1", date: "2026-02-01", modalite: "MAIL" }],
    });
    expect([...d].map((x) => [x.id, x.participant !== null])).toEqual([
      ["P1", false],
      ["P10", true],
      ["P2", true],
    ]);
  });
  it("merge the rows of one participant: first value of each column, later contradictions listed", () => {
    const d = dossiersDe({
      participants: [
        { id: "P1", sexe: "", code_postal: "14000", statuts: "DE" },
        { id: "P1", sexe: "F", code_postal: "14200", statuts: "ARSA" },
      ],
    });
    const [dossier] = [...d];
    expect([dossier?.participant?.sexe, dossier?.participant?.code_postal, dossier?.participant?.statuts]).toEqual([
      "F",
      "14000",
      ["DE"],
    ]);
    expect(d.contradictions.map((c) => [c.colonne, c.ligne])).toEqual([["code_postal", 3]]);
  });
});
