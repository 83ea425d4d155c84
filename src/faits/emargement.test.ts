import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDay } from "../core/day.ts";
import { dossierDe, jour } from "../parcours/dossier-tester.ts";
import { reglagesListes } from "../parcours/reglages.ts";
import { emargement, situation } from "../rules/exemple.ts";
import {
  apparier,
  contactsARapprocher,
  emargementsARapprocher,
  feuillesFournies,
  type Rapprochement,
} from "./emargement.ts";

type Row = Readonly<Record<string, string>>;

const ANNEE = { start: jour("2026-01-01"), end: jour("2026-12-31") };

function rapprocher(entretiens: readonly Row[], emargements: readonly Row[], periode = ANNEE): Rapprochement {
  const dossier = dossierDe(situation({ entretiens, autres: { emargements: emargements.map(emargement) } }));
  return apparier(contactsARapprocher(dossier, periode), emargementsARapprocher(dossier, periode), () => 2);
}

/** « 20 (45) = 21 (50), passe 4 », by day of the month and minutes. */
function lire({ paires, contactsSeuls, emargementsSeuls }: Rapprochement) {
  const ligne = (l: { date: number; duree: number | null }) => `${isoDay(l.date).slice(8)} (${l.duree ?? "-"})`;
  return {
    paires: paires.map((p) => `${ligne(p.contact)} = ${ligne(p.emargement)}, passe ${p.passe}`),
    viesion: contactsSeuls.map(ligne),
    feuille: emargementsSeuls.map(ligne),
  };
}

const v = (date: string, duree = "45", autre: Row = {}) => ({ date: `2026-01-${date}`, duree, ...autre });
const ABSENT = { presence: "ABSENT", duree: "" };

describe("passes", () => {
  it("pairs the same day, equal duration first", () => {
    expect(lire(rapprocher([v("20", "30"), v("20", "45")], [v("20", "45"), v("20", "50")]))).toEqual({
      paires: ["20 (30) = 20 (50), passe 2", "20 (45) = 20 (45), passe 1"],
      viesion: [],
      feuille: [],
    });
  });

  it("prefers the same class on the same day, and pairs a presence against an absence last", () => {
    expect(lire(rapprocher([v("20"), v("20", "", ABSENT)], [v("20", "", ABSENT), v("20", "60")]))).toEqual({
      paires: ["20 (45) = 20 (60), passe 2", "20 (-) = 20 (-), passe 1"],
      viesion: [],
      feuille: [],
    });
    expect(lire(rapprocher([v("20")], [v("20", "", ABSENT)])).paires).toEqual(["20 (45) = 20 (-), passe 3"]);
  });

  it("takes an excused absence for an absence", () => {
    const excuse = { presence: "ABSENT_EXCUSE", duree: "" };
    expect(lire(rapprocher([v("20", "", excuse)], [v("20", "", ABSENT)])).paires).toEqual(["20 (-) = 20 (-), passe 1"]);
  });

  it("pairs lines two days apart, not three", () => {
    expect(lire(rapprocher([v("20")], [v("22")])).paires).toEqual(["20 (45) = 22 (45), passe 4"]);
    expect(lire(rapprocher([v("20")], [v("18")])).paires).toEqual(["20 (45) = 18 (45), passe 4"]);
    expect(lire(rapprocher([v("20")], [v("23")]))).toEqual({ paires: [], viesion: ["20 (45)"], feuille: ["23 (45)"] });
  });

  it("never pairs a presence with an absence on another day", () => {
    expect(lire(rapprocher([v("20")], [v("21", "", ABSENT)])).paires).toEqual([]);
  });

  it("takes the nearest day first, whatever the order of the dates", () => {
    // 20 and 22 both want 21 and 23: distance 1 first, by Viesion date then émargement date
    expect(lire(rapprocher([v("20"), v("22")], [v("21"), v("24")])).paires).toEqual([
      "20 (45) = 21 (45), passe 4",
      "22 (45) = 24 (45), passe 4",
    ]);
    expect(lire(rapprocher([v("19"), v("20")], [v("21")]))).toEqual({
      paires: ["20 (45) = 21 (45), passe 4"],
      viesion: ["19 (45)"],
      feuille: [],
    });
    expect(lire(rapprocher([v("20")], [v("19"), v("21")]))).toEqual({
      paires: ["20 (45) = 19 (45), passe 4"],
      viesion: [],
      feuille: ["21 (45)"],
    });
  });

  it("takes, among lines alike, the nearest duration, then the signed one, then the first of the file", () => {
    const choisie = (...lignes: readonly Row[]) => {
      const [paire] = rapprocher([v("20", "45")], lignes).paires;
      return paire?.emargement.ligne;
    };
    const nonSignee = { signature_participant: "non" };
    // lines 2, 3… of the sheet
    expect(choisie(v("20", "60"), v("20", "50", nonSignee))).toBe(3);
    expect(choisie(v("20", "40", nonSignee), v("20", "50"))).toBe(3);
    expect(choisie(v("20", "50"), v("20", "40"))).toBe(2);
    expect(choisie(v("20", "50", nonSignee), v("20", "40", nonSignee))).toBe(2);
    // a duration that is missing is the farthest
    expect(choisie(v("20", ""), v("20", "200", nonSignee))).toBe(3);
    // the same on another day
    expect(choisie(v("21", "60"), v("21", "50", nonSignee))).toBe(3);
    expect(choisie(v("21", "45", nonSignee), v("21", "45"))).toBe(3);
  });

  it("serves the lines of one day in the order of the file, those without hour first", () => {
    expect(lire(rapprocher([v("20", "60", { heure: "09:00" }), v("20", "30")], [v("20", "45")])).paires).toEqual([
      "20 (30) = 20 (45), passe 2",
    ]);
    expect(lire(rapprocher([v("20", "60"), v("20", "30")], [v("20", "45")])).paires).toEqual([
      "20 (60) = 20 (45), passe 2",
    ]);
  });

  it("uses each line once", () => {
    expect(lire(rapprocher([v("20")], [v("20"), v("20", "60")]))).toEqual({
      paires: ["20 (45) = 20 (45), passe 1"],
      viesion: [],
      feuille: ["20 (60)"],
    });
  });
});

describe("lines to pair", () => {
  it("leaves out other modalities, other interlocuteurs, what is cancelled or to be specified", () => {
    const entretiens = [
      v("20", "45", { modalite: "VISIO" }),
      v("20", "45", { interlocuteur: "EMPLOYEUR" }),
      v("20", "45", { presence: "ANNULE" }),
      v("20", "45", { presence: "A_PRECISER" }),
      v("20", "45", { presence: "" }),
    ];
    const emargements = [
      v("21", "45", { presence: "ANNULE" }),
      v("21", "45", { presence: "", signature_participant: "" }),
      v("21", "45", { modalite: "TELEPHONE" }),
    ];
    expect(lire(rapprocher(entretiens, emargements))).toEqual({ paires: [], viesion: [], feuille: [] });
  });

  it("takes a presence that cannot be read for one when the participant signed", () => {
    expect(lire(rapprocher([v("20")], [v("20", "45", { presence: "" })])).paires).toEqual([
      "20 (45) = 20 (45), passe 1",
    ]);
  });

  it("leaves out a line without modalité when Viesion holds another contact and no face-to-face that day", () => {
    const appel = v("20", "15", { modalite: "TELEPHONE" });
    const restees = (...entretiens: readonly Row[]) => lire(rapprocher(entretiens, [v("20")])).feuille;
    expect(restees(appel)).toEqual([]);
    expect(restees({ ...appel, presence: "ABSENT" })).toEqual(["20 (45)"]);
    expect(restees({ ...appel, interlocuteur: "EMPLOYEUR" })).toEqual(["20 (45)"]);
    expect(restees({ ...appel, date: "2026-01-21" })).toEqual(["20 (45)"]);
    expect(restees(appel, v("20", "45", { presence: "ANNULE" }))).toEqual(["20 (45)"]);
    // the sheet itself says what it is
    expect(lire(rapprocher([appel], [v("20", "45", { modalite: "FACE_A_FACE" })])).feuille).toEqual(["20 (45)"]);
  });

  it("takes both sides in the period alone", () => {
    const fevrier = { start: jour("2026-02-01"), end: jour("2026-02-28") };
    expect(lire(rapprocher([{ date: "2026-02-01" }], [v("31")], fevrier))).toEqual({
      paires: [],
      viesion: ["01 (45)"],
      feuille: [],
    });
  });
});

it("knows the sheets supplied: one line of any presence in the month, or the settings' list", () => {
  const listes = reglagesListes.parse({ feuillesRecues: [{ participant: "P0001", mois: "2026-03" }] });
  const dossier = dossierDe(
    situation({ autres: { emargements: [emargement({ date: "2026-01-31", presence: "ANNULE" })] } }),
  );
  const { fournie } = feuillesFournies(dossier, { listes });
  const mois = (n: number) => 2026 * 12 + n - 1;
  expect([1, 2, 3].map((n) => fournie(mois(n)))).toEqual([true, false, true]);
});

describe("laws", () => {
  const date = fc.integer({ min: 1, max: 9 }).map((d) => `2026-01-0${d}`);
  const duree = fc.constantFrom("", "30", "45", "50", "60");
  const presence = fc.constantFrom("PRESENT", "ABSENT", "ABSENT_EXCUSE", "ANNULE", "A_PRECISER");
  const entretien = fc.record({ date, duree, presence, heure: fc.constantFrom("", "09:00", "14:00") });
  const ligne = fc.record({ date, duree, presence, signature_participant: fc.constantFrom("oui", "non") });
  const cas = fc.record({
    entretiens: fc.array(entretien, { maxLength: 12 }),
    lignes: fc.array(ligne, { maxLength: 12 }),
  });

  /** What the pairs say, without the place of the lines in the files. */
  const contenu = ({ paires, contactsSeuls, emargementsSeuls }: Rapprochement) => {
    const viesion = (c: Rapprochement["contactsSeuls"][number]) => [c.date, c.heure, c.duree, c.presence];
    const feuille = (e: Rapprochement["emargementsSeuls"][number]) => [
      e.date,
      e.duree,
      e.presence,
      e.signatureParticipant,
    ];
    return [
      paires.map((p) => JSON.stringify([viesion(p.contact), feuille(p.emargement), p.passe])).sort(),
      contactsSeuls.map((c) => JSON.stringify(viesion(c))).sort(),
      emargementsSeuls.map((e) => JSON.stringify(feuille(e))).sort(),
    ];
  };

  it("loses no line: lines in = paired + alone, on both sides, each once", () => {
    fc.assert(
      fc.property(cas, ({ entretiens, lignes }) => {
        const pris = (rows: readonly { presence: string }[]) =>
          rows.filter((r) => r.presence === "PRESENT" || r.presence.startsWith("ABSENT")).length;
        const { paires, contactsSeuls, emargementsSeuls } = rapprocher(entretiens, lignes);
        const contacts = [...paires.map((p) => p.contact), ...contactsSeuls];
        const emargements = [...paires.map((p) => p.emargement), ...emargementsSeuls];
        expect(new Set(contacts).size).toBe(pris(entretiens));
        expect(contacts).toHaveLength(pris(entretiens));
        expect(new Set(emargements).size).toBe(pris(lignes));
        expect(emargements).toHaveLength(pris(lignes));
      }),
    );
  });

  it("gives the same pairs whatever the order of the days in the files", () => {
    const rangs = fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8, 9], { minLength: 9 });
    const meler = <R extends { date: string }>(rows: readonly R[], ordre: readonly number[]) =>
      rows.toSorted((a, b) => (ordre[Number(a.date.slice(9)) - 1] ?? 0) - (ordre[Number(b.date.slice(9)) - 1] ?? 0));
    fc.assert(
      fc.property(cas, rangs, rangs, ({ entretiens, lignes }, ordre, autre) => {
        const meles = rapprocher(meler(entretiens, ordre), meler(lignes, autre));
        expect(contenu(meles)).toEqual(contenu(rapprocher(entretiens, lignes)));
      }),
    );
  });

  it("leaves no two lines alone that a pass would have paired", () => {
    fc.assert(
      fc.property(cas, ({ entretiens, lignes }) => {
        const { contactsSeuls, emargementsSeuls } = rapprocher(entretiens, lignes);
        for (const c of contactsSeuls) {
          for (const e of emargementsSeuls) {
            const memeClasse = (c.presence === "PRESENT") === (e.presence === "PRESENT");
            expect(Math.abs(c.date - e.date)).toBeGreaterThan(memeClasse ? 2 : 0);
          }
        }
      }),
    );
  });
});
