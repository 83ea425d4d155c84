import { describe, expect, it } from "vitest";
import type { Fait } from "./fait.ts";
import { reglagesRisque, SIGNAUX } from "./index.ts";
import { depuisQuand, jugerSignaux } from "./juger-signaux.ts";
import { SIGNAUX_IDS } from "./signal.ts";
import { fait, faits, jour, leves, MERCREDI } from "./signaux-fixture.ts";

const DIMANCHE = jour("2026-01-11");
/** Another APAP, whose interviews are what `autre` says. */
const collegue = (n: number, autre: (i: number) => Partial<Fait> = () => ({})): Fait[] =>
  faits(n, (i) => ({ apap: "Bo", ...autre(i) }));
/** Their durations differ from one line to the next. */
const divers = (i: number): Partial<Fait> => ({ duree: 40 + (i % 9) });
const apaps = (liste: readonly { apap: string | null }[]) => liste.map((s) => s.apap);

describe("SIG-01, Sundays and public holidays", () => {
  const dont = (n: number, total: number, date = DIMANCHE) => faits(total, (i) => (i < n ? { date } : {}));
  it("five of a hundred, not four", () => {
    expect(leves("SIG-01", dont(5, 100))).toMatchObject([{ apap: "Alix", mesure: 0.05, unites: 100, autres: null }]);
    expect(leves("SIG-01", dont(4, 80))).toEqual([]);
    expect(leves("SIG-01", dont(5, 101))).toEqual([]);
  });
  it("a public holiday counts, the Saturday does not, nor what was not held", () => {
    expect(leves("SIG-01", dont(5, 20, jour("2026-07-14")))).toHaveLength(1);
    expect(leves("SIG-01", dont(5, 20, jour("2026-01-10")))).toEqual([]);
    expect(
      leves(
        "SIG-01",
        faits(20, (i) => (i < 5 ? { date: DIMANCHE, tenu: false } : {})),
      ),
    ).toEqual([]);
  });
  it("asks nothing where everybody works on Sundays", () => {
    const tous = [...dont(10, 100), ...collegue(100, (i) => (i < 6 ? { date: DIMANCHE } : {}))];
    expect(leves("SIG-01", tous)).toEqual([]);
    const seule = [...dont(11, 100), ...collegue(100, (i) => (i < 6 ? { date: DIMANCHE } : {}))];
    expect(leves("SIG-01", seule)).toMatchObject([{ apap: "Alix", mesure: 0.11, autres: 0.06 }]);
  });
  it("shows the APAP's own past when there is enough of it", () => {
    const avant = (n: number) => faits(20, (i) => ({ date: (i < n ? DIMANCHE : MERCREDI) - 364, ligne: 500 + i }));
    expect(leves("SIG-01", [...dont(5, 20), ...avant(2)])).toMatchObject([{ passe: 0.1 }]);
    expect(leves("SIG-01", [...dont(5, 20), ...avant(2).slice(0, 19)])).toMatchObject([{ passe: null }]);
  });
});

describe("SIG-02, one duration for nearly all", () => {
  const pareilles = (n: number, total: number) =>
    faits(total, (i) => (i < n ? { duree: 60 } : { duree: 30 + (i % 7) }));
  it("nine of ten, from thirty interviews with a duration on", () => {
    expect(leves("SIG-02", pareilles(27, 30))).toMatchObject([{ mesure: 0.9 }]);
    expect(leves("SIG-02", pareilles(26, 30))).toEqual([]);
    expect(leves("SIG-02", pareilles(29, 29))).toEqual([]);
    expect(leves("SIG-02", [...pareilles(29, 29), fait(99, { duree: null })])).toEqual([]);
  });
  it("asks nothing where the others do nearly the same", () => {
    expect(
      apaps(leves("SIG-02", [...pareilles(30, 30), ...collegue(40, (i) => ({ duree: i < 33 ? 60 : 45 }))])),
    ).toEqual([]);
    expect(
      apaps(leves("SIG-02", [...pareilles(30, 30), ...collegue(40, (i) => ({ duree: i < 32 ? 60 : 45 }))])),
    ).toEqual(["Alix"]);
  });
});

describe("SIG-03, the same text for many people", () => {
  /** The first `n` lines share a text, over that many people. */
  const recopie = (n: number, gens: number, total: number) =>
    faits(total, (i) => ({ texte: i < n ? 0 : i + 1, participant: `P${i < n ? i % gens : i}` }));
  it("eight interviews of five people, among those with a text", () => {
    expect(leves("SIG-03", recopie(8, 5, 40))).toMatchObject([{ mesure: 0.2, unites: 40 }]);
    expect(leves("SIG-03", recopie(7, 5, 40))).toEqual([]);
    expect(leves("SIG-03", recopie(8, 4, 40))).toEqual([]);
    expect(leves("SIG-03", recopie(8, 5, 160))).toHaveLength(1);
    expect(leves("SIG-03", recopie(8, 5, 161))).toEqual([]);
  });
});

describe("SIG-04, days hard to hold", () => {
  /** `n` days of three contacts of that many minutes, and as many days as it takes to make forty. */
  const longues = (n: number, minutes: number) => [
    ...faits(3 * n, (i) => ({ date: MERCREDI + 7 * (i % n), duree: minutes })),
    ...faits(40 - n, (i) => ({ date: MERCREDI + 1 + 7 * i })),
  ];
  it("more than nine hours, three days and one in twenty", () => {
    expect(leves("SIG-04", longues(3, 181))).toMatchObject([{ mesure: 3 / 40, unites: 40 }]);
    expect(leves("SIG-04", longues(3, 180))).toEqual([]);
    expect(leves("SIG-04", longues(2, 181))).toEqual([]);
  });
  it("two places at one time; one after the other is no matter", () => {
    const deux = (heure: number) => [
      ...faits(6, (i) => ({
        date: MERCREDI + 7 * (i % 3),
        heure: i < 3 ? 540 : heure,
        lieu: i < 3 ? 0 : 1,
      })),
      ...faits(37, (i) => ({ date: MERCREDI + 1 + 7 * i })),
    ];
    expect(leves("SIG-04", deux(589))).toHaveLength(1);
    expect(leves("SIG-04", deux(590))).toEqual([]);
  });
});

describe("SIG-05, typed in bursts long after", () => {
  const SAISIE = jour("2026-12-01");
  const rafale = (n: number, total: number, retard = 45) =>
    faits(total, (i) => (i < n ? { date: SAISIE - retard, saisie: SAISIE } : {}));
  it("fifteen lines in one day, forty-five days after", () => {
    expect(leves("SIG-05", rafale(15, 100))).toMatchObject([{ mesure: 0.15 }]);
    expect(leves("SIG-05", rafale(14, 100))).toEqual([]);
    expect(leves("SIG-05", rafale(15, 100, 44))).toEqual([]);
  });
});

describe("SIG-06, a year of presences without an absence", () => {
  /** A hundred appointments over so many months of 2026. */
  const annee = (mois: number, total = 100) =>
    faits(total, (i) => ({ date: jour(`2026-${String((i % mois) + 1).padStart(2, "0")}-10`) }));
  it("a hundred appointments over twelve months, not ninety-nine, not eleven months, not one absence", () => {
    expect(leves("SIG-06", annee(12))).toHaveLength(1);
    expect(leves("SIG-06", annee(12, 99))).toEqual([]);
    expect(leves("SIG-06", annee(11))).toEqual([]);
    expect(leves("SIG-06", [...annee(12), fait(1, { rendezVous: "absence", tenu: false })])).toEqual([]);
  });
  it("asks nothing where the others' rate would make fewer than five absences", () => {
    const autres = (absences: number) =>
      collegue(100, (i) => (i < absences ? { rendezVous: "absence", tenu: false } : {}));
    expect(leves("SIG-06", [...annee(12), ...autres(5)])).toHaveLength(1);
    expect(leves("SIG-06", [...annee(12), ...autres(4)])).toEqual([]);
  });
});

describe("SIG-07, sheets that agree to the minute", () => {
  const feuilles = (n: number, total: number): Fait[] => faits(total, (i) => ({ feuille: i < n ? "minute" : "ecart" }));
  const autres = (ecarts: number) => collegue(40, (i) => ({ feuille: i < ecarts ? "ecart" : "minute" }));
  it("all of forty, where the others' rate would make five differ", () => {
    expect(apaps(leves("SIG-07", [...feuilles(40, 40), ...autres(5)]))).toEqual(["Alix"]);
    expect(leves("SIG-07", [...feuilles(40, 40), ...autres(4)])).toEqual([]);
    expect(leves("SIG-07", [...feuilles(39, 40), ...autres(5)])).toEqual([]);
    expect(leves("SIG-07", [...feuilles(39, 39), ...autres(5)])).toEqual([]);
  });
  it("says nothing of an APAP alone: there is no usual difference to miss", () => {
    expect(leves("SIG-07", feuilles(200, 200))).toEqual([]);
  });
});

describe("SIG-08, means that land just over the threshold", () => {
  /** Eight months of five interviews; in the first `n`, these durations, else 60 minutes. */
  const mois = (n: number, durees: readonly number[]) =>
    faits(40, (i) => ({
      date: jour(`2026-0${(i % 8) + 1}-10`),
      duree: i % 8 < n ? (durees[Math.floor(i / 8)] ?? 0) : 60,
    }));
  it("four months of eight at 45 to 46 minutes", () => {
    expect(leves("SIG-08", mois(4, [45, 45, 45, 45, 45]))).toMatchObject([{ mesure: 0.5, unites: 8 }]);
    expect(leves("SIG-08", mois(4, [45, 45, 45, 45, 49]))).toHaveLength(1);
    expect(leves("SIG-08", mois(4, [45, 45, 45, 45, 50]))).toEqual([]);
    expect(leves("SIG-08", mois(4, [45, 45, 45, 45, 44]))).toEqual([]);
    expect(leves("SIG-08", mois(3, [45, 45, 45, 45, 45]))).toEqual([]);
  });
});

describe("the signals", () => {
  it("are eight, in order, each with thresholds that the norm's section holds", () => {
    expect(SIGNAUX.map((s) => s.id)).toEqual([...SIGNAUX_IDS]);
    expect(Object.keys(reglagesRisque.parse({}))).toEqual(["poidsFeuilleManquante", "partStructure", ...SIGNAUX_IDS]);
  });
  it("ask questions, and accuse nobody", () => {
    const tous = [
      ...faits(100, (i) => ({ date: i < 10 ? DIMANCHE : MERCREDI + 7 * (i % 40), texte: 0 })),
      ...collegue(100, divers),
    ];
    const { signaux } = jugerSignaux(tous, {
      periode: { start: jour("2026-01-01"), end: jour("2026-12-31") },
      reglages: reglagesRisque.parse({}),
      lecture: {
        entretiens: { mapped: new Set(["date", "duree", "commentaire"]), keepTexts: true },
        emargements: false,
      },
      outils: { moyenneLe: () => 45 },
    });
    expect(signaux.map((s) => s.id)).toEqual(["SIG-01", "SIG-02", "SIG-03"]);
    for (const { question } of signaux) {
      expect(question).toMatch(/ \?$/);
      expect(question).not.toMatch(/fraude|faux|fictif|triche|mensong|anormal|suspect/i);
    }
  });
  it("change with their settings", () => {
    const huit = faits(100, (i) => (i < 8 ? { date: DIMANCHE } : {}));
    expect(leves("SIG-01", huit, { "SIG-01": { entretiensMin: 9 } })).toEqual([]);
    expect(leves("SIG-01", huit, { "SIG-01": { entretiensMin: 8 } })).toHaveLength(1);
  });
  it("say why they look at nothing", () => {
    const { etats } = jugerSignaux(faits(10), {
      periode: { start: jour("2026-01-01"), end: jour("2026-12-31") },
      reglages: reglagesRisque.parse({}),
      lecture: { entretiens: { mapped: new Set(["date", "commentaire"]), keepTexts: false }, emargements: false },
      outils: { moyenneLe: () => 45 },
    });
    expect(etats.map((e) => e.raison)).toEqual([
      null,
      "colonne absente : duree",
      "textes non lus",
      "colonne absente : duree",
      "colonne absente : date_saisie",
      "colonne absente : presence",
      "aucune table d'émargement",
      "colonne absente : duree",
    ]);
  });
  it("look at as long before the period, and two years at least", () => {
    expect(depuisQuand({ start: jour("2026-01-01"), end: jour("2026-06-30") })).toBe(jour("2024-07-01"));
    expect(depuisQuand({ start: jour("2024-01-01"), end: jour("2026-12-31") })).toBe(jour("2024-01-01") - 1096);
  });
});

describe("a way of doing shared in a structure", () => {
  const dimanches = (apap: string, n: number, total: number, structure = "S") =>
    faits(total, (i) => ({ apap, structure, ...(i < n ? { date: DIMANCHE } : {}) }));
  it("is asked once, to the structure, with the share of each", () => {
    const deux = [...dimanches("Alix", 10, 100), ...dimanches("Bo", 20, 100), ...dimanches("Chloé", 0, 250, "T")];
    expect(leves("SIG-01", deux)).toMatchObject([
      {
        apap: null,
        structure: "S",
        mesure: 0.15,
        unites: 200,
        autres: 0,
        nombreAutres: 1,
        apaps: [
          { apap: "Alix", mesure: 0.1, unites: 100, passe: null },
          { apap: "Bo", mesure: 0.2, unites: 100, passe: null },
        ],
      },
    ]);
    expect(leves("SIG-01", deux)[0]?.question).toMatch(/^30.entretiens \(15.%\)/);
    expect(leves("SIG-01", deux)[0]?.faits).toHaveLength(30);
  });
  it("is not when they are few in it: half of its interviews, not less", () => {
    const avec = (colleguesSans: number) => [
      ...dimanches("Alix", 10, 50),
      ...dimanches("Bo", 10, 50),
      ...dimanches("Chloé", 0, colleguesSans),
      ...dimanches("Dan", 0, 250, "T"),
    ];
    expect(apaps(leves("SIG-01", avec(100)))).toEqual([null]);
    expect(apaps(leves("SIG-01", avec(101)))).toEqual(["Alix", "Bo"]);
    expect(apaps(leves("SIG-01", avec(100), { partStructure: 0.6 }))).toEqual(["Alix", "Bo"]);
  });
  it("nor of an APAP alone in it, nor of those without structure", () => {
    expect(apaps(leves("SIG-01", [...dimanches("Alix", 10, 100), ...dimanches("Dan", 0, 250, "T")]))).toEqual(["Alix"]);
    const sans = [...dimanches("Alix", 10, 100), ...dimanches("Bo", 10, 100)].map((f) => ({ ...f, structure: null }));
    expect(apaps(leves("SIG-01", [...sans, ...dimanches("Dan", 0, 250, "T")]))).toEqual(["Alix", "Bo"]);
  });
  it("says each duration where the APAPs have their own", () => {
    const une = (apap: string, minutes: number) => faits(40, () => ({ apap, duree: minutes }));
    const autres = faits(200, (i) => ({ apap: "Dan", structure: "T", ...divers(i) }));
    const [signal] = leves("SIG-02", [...une("Alix", 60), ...une("Bo", 45), ...autres]);
    expect(signal?.question).toMatch(/^80.entretiens sur 80 \(100.%\) durent 45 ou 60 minutes juste/);
  });
  it("counts days and months of each APAP, not of the structure", () => {
    const longues = (apap: string, structure: string, n: number) => [
      ...faits(3 * n, (i) => ({ apap, structure, date: MERCREDI + 7 * (i % n), duree: 181 })),
      ...faits(40 - n, (i) => ({ apap, structure, date: MERCREDI + 1 + 7 * i })),
    ];
    const tous = [
      ...longues("Alix", "S", 3),
      ...longues("Bo", "S", 3),
      ...longues("Chloé", "S", 0),
      ...longues("Dan", "T", 0),
    ];
    // two APAPs of three: 80 of the 120 days of the structure
    expect(leves("SIG-04", tous)).toMatchObject([{ apap: null, structure: "S", unites: 80, mesure: 6 / 80 }]);
  });
});
