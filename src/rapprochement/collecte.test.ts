import { describe, expect, it } from "vitest";
import { reglagesParDefaut } from "../config/reglages.ts";
import { isoDay } from "../core/day.ts";
import { isoMonth } from "../core/month.ts";
import { Dossiers } from "../parcours/build-dossiers.ts";
import { creerContexte } from "../parcours/creer-contexte.ts";
import { jour } from "../parcours/dossier-tester.ts";
import { reglagesCommuns, reglagesListes } from "../parcours/reglages.ts";
import ema01 from "../rules/ema-01-entretien-sans-emargement.ts";
import { emargement, situation } from "../rules/exemple.ts";
import { reglageParDefaut } from "../rules/reglage.ts";
import rsa03 from "../rules/rsa-03-entretien-absent-du-cd14.ts";
import type { Rule } from "../rules/rule.ts";
import { Audit } from "../rules/run-rules.ts";
import { type CanonicalTables, canonicalExtraction } from "../tables/canonical.ts";
import { CollecteRapprochement } from "./collecte.ts";
import type { LigneCd14, LigneEmargement, Rapprochement } from "./modele.ts";

const REGLAGES = reglagesParDefaut();

function rapprocher(tables: CanonicalTables, periode = { start: jour("2026-01-01"), end: jour("2026-12-31") }) {
  const extraction = canonicalExtraction(tables);
  const communs = reglagesCommuns.parse({});
  const listes = reglagesListes.parse({});
  const arrete = jour("2026-10-31");
  const dossiers = new Dossiers(extraction, { arrete, communs, presenceVide: null });
  const contexte = creerContexte(extraction, dossiers, { arrete, periode, communs, listes, presenceVide: null });
  const rules: readonly Rule[] = [ema01, rsa03] as unknown as readonly Rule[];
  const audit = new Audit(rules, contexte, (id) => {
    const rule = rules.find((r) => r.id === id);
    if (!rule) throw new Error(id);
    return reglageParDefaut(rule);
  });
  const collecte = new CollecteRapprochement(contexte, (id, day) => REGLAGES.regle(id, day));
  for (const dossier of dossiers) {
    audit.dossier(dossier);
    collecte.dossier(dossier);
  }
  return collecte.fin({ constats: audit.fin().constats });
}

const cote = (l: LigneEmargement | LigneCd14) => {
  const dire = (c: { date: number; duree: number | null } | null) =>
    c === null ? "rien" : `${isoDay(c.date).slice(5)} ${c.duree ?? "-"}`;
  return `${dire(l.viesion)} | ${dire(l.feuille)} | ${l.ecarts.join("+")} | ${l.constats.join("+")}`;
};

describe("both sides on one line", () => {
  it("tells what a pair disagrees on, what is alone, and which rule says so", () => {
    const { emargement: lu } = rapprocher(
      situation({
        entretiens: [
          { date: "2026-01-05" },
          { date: "2026-01-12", duree: "50" },
          { date: "2026-01-19", duree: "51" },
          { date: "2026-01-26" },
          { date: "2026-02-02", duree: "" },
          { date: "2026-02-16" },
        ],
        autres: {
          emargements: [
            emargement({ date: "2026-01-05" }),
            emargement({ date: "2026-01-13", signature_apap: "" }),
            emargement({ date: "2026-01-19", signature_participant: "" }),
            emargement({ date: "2026-01-26", presence: "ABSENT", duree: "", motif: "" }),
            emargement({ date: "2026-02-02" }),
            emargement({ date: "2026-02-23" }),
          ],
        },
      }),
    );
    expect(lu?.lignes.map(cote)).toEqual([
      "01-05 45 | 01-05 45 |  | ",
      "01-12 50 | 01-13 45 | jour+signature_apap | ",
      "01-19 51 | 01-19 45 | duree+signature_participant | ",
      "01-26 45 | 01-26 - | presence+motif | ",
      "02-02 - | 02-02 45 | duree_absente | ",
      "02-16 45 | rien |  | EMA-01",
      "rien | 02-23 45 |  | ",
    ]);
    expect(lu?.lignes.map((l) => [l.cause, l.eligibles])).toEqual([
      [null, 45],
      [null, 45],
      ["sans_signature", 0],
      ["sans_emargement", 0],
      ["sans_duree", 0],
      ["sans_emargement", 0],
      [null, null],
    ]);
  });

  it("says that a line alone on the sheet is another contact of that day", () => {
    const { emargement: lu } = rapprocher(
      situation({
        entretiens: [{ date: "2026-01-20", modalite: "TELEPHONE" }],
        autres: {
          emargements: [
            emargement({ date: "2026-01-20", modalite: "FACE_A_FACE" }),
            emargement({ date: "2026-01-21", modalite: "FACE_A_FACE" }),
          ],
        },
      }),
    );
    expect(lu?.lignes.map((l) => l.autreContact)).toEqual(["TELEPHONE", null]);
  });

  it("compares the two Viesion of an allocataire", () => {
    const { cd14 } = rapprocher(
      situation({
        participant: { statuts: "ARSA" },
        entretiens: [{ date: "2026-01-20" }, { date: "2026-01-21" }, { date: "2026-02-16" }],
        autres: {
          entretiens_cd14: [
            { participant: "P0001", date: "2026-01-20", modalite: "TELEPHONE", duree: "20" },
            { participant: "P0001", date: "2026-03-02", modalite: "FACE_A_FACE" },
          ],
        },
      }),
    );
    expect(cd14?.lignes.map(cote)).toEqual([
      "01-20 45 | 01-20 20 | modalite+duree | ",
      "01-21 45 | rien |  | ",
      "02-16 45 | rien |  | RSA-03",
      "rien | 03-02 - |  | ",
    ]);
    expect(cd14?.lignes.map((l) => l.servie)).toEqual([false, true, false, false]);
  });
});

describe("counts", () => {
  const tables = situation({
    participant: { statuts: "ARSA" },
    entretiens: [
      { date: "2026-01-20" },
      { date: "2026-01-27" },
      { date: "2026-01-28", modalite: "MAIL" },
      { date: "2026-01-28", interlocuteur: "EMPLOYEUR" },
      { date: "2026-01-29", presence: "ANNULE" },
      { date: "2025-12-31" },
      { date: "2026-11-02" },
    ],
    autres: {
      emargements: [
        emargement({ date: "2026-01-20" }),
        emargement({ date: "2026-01-23" }),
        emargement({ date: "2026-01-24", presence: "", signature_participant: "" }),
        emargement({ date: "2025-12-31" }),
        emargement({ date: "2026-01-28", modalite: "MAIL" }),
      ],
      entretiens_cd14: [
        { participant: "P0001", date: "2026-01-20", modalite: "FACE_A_FACE", presence: "PRESENT" },
        { participant: "P0001", date: "2026-01-22", modalite: "FACE_A_FACE", presence: "ANNULE" },
        { participant: "P0002", date: "2026-01-22", modalite: "FACE_A_FACE", presence: "PRESENT" },
      ],
    },
  });
  const resume = (r: Rapprochement, liste: "emargement" | "cd14") =>
    r[liste]?.comptes.map((c) => [c.cote, c.lues, c.hors.map((h) => h.nombre), c.appariees, c.seules, c.perdues]);

  it("close on both sides: read = left out + paired + alone", () => {
    const r = rapprocher(tables);
    expect(resume(r, "emargement")).toEqual([
      ["Viesion", 7, [2, 1, 1, 1], 1, 1, 0],
      ["Émargement", 5, [1, 1, 1, 0], 1, 1, 0],
    ]);
    expect(resume(r, "cd14")).toEqual([
      ["Viesion", 7, [2, 1, 1, 0], 1, 2, 0],
      ["Viesion du Département", 3, [0, 0, 1], 1, 1, 0],
    ]);
  });

  it("close when the period is shorter than the extraction", () => {
    const r = rapprocher(tables, { start: jour("2026-01-21"), end: jour("2026-01-28") });
    expect(resume(r, "emargement")).toEqual([
      ["Viesion", 7, [4, 1, 1, 0], 0, 1, 0],
      ["Émargement", 5, [2, 1, 1, 0], 0, 1, 0],
    ]);
  });

  it("have nothing to say of a table that is not there", () => {
    expect(rapprocher(situation({ entretiens: [{}] }))).toEqual({
      emargement: null,
      cd14: null,
      bilans: [],
      noms: new Map(),
    });
  });
});

describe("sums of a participant", () => {
  it("go to the APAP en charge that day, months with their sheets", () => {
    const { bilans, noms } = rapprocher(
      situation({
        entretiens: [{ date: "2026-01-20" }, { date: "2026-02-10", duree: "60" }, { date: "2026-03-10" }],
        autres: {
          affectations: [
            { participant: "P0001", apap: "Claude AUTRE", structure: "Autre structure", date_debut: "2026-02-01" },
          ],
          emargements: [
            emargement({ date: "2026-01-20" }),
            emargement({ date: "2026-02-10", duree: "45" }),
            emargement({ date: "2026-02-24", duree: "30" }),
            emargement({ date: "2026-02-25", signature_participant: "" }),
            emargement({ date: "2026-02-26", presence: "ABSENT" }),
            emargement({ date: "2025-12-31" }),
          ],
        },
      }),
    );
    const lire = bilans.map((b) => [
      b.apap,
      b.mois.map((m) => `${isoMonth(m.mois)} ${m.viesion}/${m.feuille} ${m.fournie}`),
      [b.appariees, b.avecEcart, b.viesionSeules, b.feuilleSeules],
      [b.minutesViesion, b.minutesSignees, b.minutesEligibles],
      b.causes,
    ]);
    expect(lire).toEqual([
      ["Alix MODÈLE", ["2026-01 1/1 true"], [1, 0, 0, 0], [45, 45, 45], {}],
      [
        "Claude AUTRE",
        ["2026-02 1/4 true", "2026-03 1/0 false"],
        [1, 1, 1, 3],
        [105, 75, 45],
        { feuille_non_fournie: { contacts: 1, minutes: 45 } },
      ],
    ]);
    expect([...noms]).toEqual([["P0001", "EXEMPLE Camille"]]);
  });
});
