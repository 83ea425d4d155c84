import { describe, expect, it } from "vitest";
import { isoDay } from "../../core/day.ts";
import { parseTypedMonth } from "../../core/month.ts";
import type { Constat, ResultatRegle } from "../../core/report.ts";
import { CAUSES, type TempsContact } from "../../faits/temps-eligible.ts";
import { dossierDe, jour } from "../../parcours/dossier-tester.ts";
import { situation } from "../../rules/exemple.ts";
import type { JugementSignaux } from "../../signaux/juger-signaux.ts";
import type { PointEvalue } from "../point.ts";
import { POINTS } from "../points/index.ts";
import { causePerdue } from "./causes.ts";
import { correctionsDe, type Examen } from "./corrections.ts";
import type { Correction, LigneRisque } from "./modele.ts";
import { examiner, type LigneSansRang, lignesSignalees, ordonner } from "./ordre.ts";
import { avantLeControle, depuisPrecedent, lireRisquePrecedent } from "./precedent.ts";

const FIN = jour("2026-06-30");
const JOURS = ["01-20", "02-10", "02-20", "03-10", "03-20"];
/** Five interviews of P0001, lines 2 to 6 of the second source; Zoé is in charge from 1 March on. */
const dossier = dossierDe(
  situation({
    entretiens: JOURS.map((j, i) => ({ date: `2026-${j}`, ...(i === 4 ? { presence: "A_PRECISER" } : {}) })),
    autres: { affectations: [{ participant: "P0001", apap: "Zoé MODÈLE", structure: "S", date_debut: "2026-03-01" }] },
  }),
);
const temps = (
  i: number,
  cause: TempsContact["cause"],
  viesion = 45,
  eligibles = cause === null ? viesion : 0,
): TempsContact => {
  const contact = dossier.contacts[i];
  if (!contact) throw new Error("no contact");
  return { contact, paire: null, cause, viesion, eligibles };
};
const preuve = (i: number) => ({ source: temps(i, null).contact.source, ligne: temps(i, null).contact.ligne });
const constat = (regle: string, autre: Partial<Constat> = {}): Constat => ({
  ...{ regle, gravite: "majeur", participant: "P0001", parcours: null, apap: null, structure: null, mois: null },
  ...{ date: null, mesure: null, seuil: null, contexte: {}, message: `${regle}.`, remede: `Mender ${regle}.` },
  ...{ preuves: [], justification: null },
  ...autre,
});
const point = (id: string, fautes: readonly Constat[]): PointEvalue => {
  const point = POINTS.find((p) => p.id === id);
  if (!point) throw new Error(`no point ${id}`);
  return { point, reponse: "Non conforme", constate: "", fautes, preuves: [], apresCoup: 0, apresTirage: 0 };
};
const examen = (points: readonly PointEvalue[], siens: readonly TempsContact[]): Examen => ({
  dossier,
  points,
  temps: siens,
  fin: FIN,
});

it("minutes are lost on every cause but a sheet not supplied, and an absence typed as such", () => {
  expect(CAUSES.map((cause) => causePerdue(temps(0, cause)))).toEqual(
    CAUSES.map((cause) => (cause === "feuille_non_fournie" || cause === "absent_ou_a_preciser" ? null : cause)),
  );
  expect(causePerdue(temps(4, "absent_ou_a_preciser"))).toBe("absent_ou_a_preciser");
  expect(causePerdue(temps(0, null))).toBeNull();
});

describe("what is to be mended", () => {
  const dire = (e: Examen) => correctionsDe(e).map((c) => [c.cle, isoDay(c.date), c.minutes, c.avec]);

  it("is each constat once, with the minutes that its lines lose by its own rule", () => {
    const ema = constat("EMA-01", {
      date: jour("2026-02-10"),
      preuves: [preuve(1), preuve(0)],
      apap: "A",
      structure: "T",
    });
    const ent = constat("ENT-01", { mois: parseTypedMonth("2026-01"), parcours: "P0001-1" });
    const corrections = correctionsDe(
      examen(
        [point("2.5", [ema]), point("2.1", [ent, ema])],
        [temps(0, "apres_sortie"), temps(1, "sans_emargement", 50)],
      ),
    );
    expect(
      corrections.map((c) => [c.cle, isoDay(c.date), c.minutes, c.avec, c.point, c.regle, c.quoi, c.apap, c.structure]),
    ).toEqual([
      [
        "apres_sortie|P0001||2026-01-20",
        "2026-01-20",
        45,
        null,
        "6.5",
        null,
        "Entretien du 20/01/2026 daté après la sortie.",
        "Alix MODÈLE",
        "Association Exemple",
      ],
      [
        "ENT-01|P0001|P0001-1|2026-01",
        "2026-01-31",
        0,
        1,
        "2.1",
        "ENT-01",
        "ENT-01.",
        "Alix MODÈLE",
        "Association Exemple",
      ],
      ["EMA-01|P0001||2026-02-10", "2026-02-10", 50, 1, "2.5", "EMA-01", "EMA-01.", "A", "T"],
    ]);
    expect(corrections[2]).toMatchObject({
      faire: "Mender EMA-01.",
      piece: "feuille d'émargement signée",
      gravite: "majeur",
      preuves: ema.preuves,
      participant: "P0001",
    });
    expect(corrections[0]).toMatchObject({
      faire: "Vérifier la date de la sortie et celle de l'entretien.",
      gravite: null,
      preuves: [preuve(0)],
    });
  });

  it("counts a line once, by the sheet's line too; of durations that differ, what lies between", () => {
    const signee = dossierDe(situation({ autres: { emargements: [{ participant: "P0001", date: "2026-02-10" }] } }))
      .emargements[0];
    if (!signee) throw new Error("no sheet");
    const paire = {
      contact: temps(1, null).contact,
      emargement: { ...signee, source: 9, ligne: 77 },
      passe: 1 as const,
    };
    const sansSignature = { ...temps(1, "sans_signature"), paire };
    const ema05 = (date: string) =>
      constat("EMA-05", { date: jour(date), preuves: [{ source: 9, ligne: 77 }, preuve(1)] });
    expect(dire(examen([point("2.5", [ema05("2026-02-10"), ema05("2026-02-11")])], [sansSignature]))).toEqual([
      ["EMA-05|P0001||2026-02-10", "2026-02-10", 45, 1],
      ["EMA-05|P0001||2026-02-11", "2026-02-11", 0, 1],
    ]);
    const ema03 = constat("EMA-03", { date: jour("2026-01-20"), preuves: [preuve(0)] });
    expect(dire(examen([point("2.5", [ema03])], [temps(0, null, 60, 45)]))).toEqual([
      ["EMA-03|P0001||2026-01-20", "2026-01-20", 15, 0],
    ]);
    const ent10 = constat("ENT-10", { date: jour("2026-01-20"), preuves: [preuve(0)] });
    expect(dire(examen([point("2.5", [ent10])], [temps(0, null, 60, 45)]))).toEqual([
      ["ENT-10|P0001||2026-01-20", "2026-01-20", 0, 0],
      // nobody said them: they are not retained all the same
      ["duree_au_dela|P0001||2026-01", "2026-01-31", 15, null],
    ]);
  });

  it("stands at the last day when it has none; two of one key are two", () => {
    const sans = constat("FSE-01");
    expect(dire(examen([point("7.1", [sans, constat("FSE-01", { date: FIN }), constat("FSE-01")])], []))).toEqual([
      ["FSE-01|P0001||", "2026-06-30", 0, 2],
      ["FSE-01|P0001|||2", "2026-06-30", 0, 2],
      ["FSE-01|P0001|||3", "2026-06-30", 0, 2],
    ]);
  });

  it("is a sheet for each month that has none, its minutes together", () => {
    const feuille = (i: number) => temps(i, "feuille_non_fournie", 40 + i);
    const [fevrier, mars, ...reste] = correctionsDe(
      examen([], [feuille(1), feuille(2), feuille(3), temps(0, null), temps(4, "absent_ou_a_preciser", 0)]),
    );
    expect(reste).toEqual([]);
    expect(fevrier).toMatchObject({
      ...{ cle: "feuille_non_fournie|P0001||2026-02", date: jour("2026-02-28"), minutes: 83, point: "2.5", avec: null },
      ...{
        quoi: "Feuille d'émargement de février 2026 non fournie.",
        preuves: [preuve(1), preuve(2)],
        apap: "Alix MODÈLE",
      },
    });
    expect(mars).toMatchObject({ date: jour("2026-03-31"), minutes: 43, apap: "Zoé MODÈLE", structure: "S" });
  });
});

const JUGEMENT: JugementSignaux = {
  etats: [],
  doutes: [
    {
      id: "SIG-01",
      poids: 0.5,
      faits: [
        { participant: "P0001", ...preuve(0) },
        { participant: "P0001", ...preuve(0) },
      ],
    },
    {
      id: "SIG-02",
      poids: 0.2,
      faits: [
        { participant: "P0001", ...preuve(0) },
        { participant: "P0001", ...preuve(1) },
      ],
    },
  ] as unknown as JugementSignaux["doutes"],
  signaux: [{ faits: [preuve(0), { source: 8, ligne: 8 }] }] as unknown as JugementSignaux["signaux"],
};

describe("the order by risk", () => {
  it("weighs a line by signals as independent doubts, a signal's lines once", () => {
    const lignes = [...lignesSignalees(JUGEMENT).values()];
    // 1 − 0.5 × 0.8
    expect(lignes).toEqual([
      { poids: 0.6, leve: true },
      { poids: expect.closeTo(0.2, 9), leve: false },
    ]);
  });

  const CANDIDAT = { participant: "P0001", apap: "A", structure: "S", sexe: null, sortie: "en parcours", minutes: 0 };
  const voir = (e: Examen, poidsFeuille = 0.3) =>
    examiner(e, CANDIDAT, {
      operations: ["OP"],
      lignes: lignesSignalees(JUGEMENT),
      signauxDe: new Set(["SIG-03", "SIG-01"]),
      doutesDe: new Set(["SIG-03", "SIG-02"]),
      poidsFeuille,
    });
  const SIENS = [
    temps(0, null, 60, 50),
    temps(1, "feuille_non_fournie", 40),
    temps(2, "sans_emargement", 30),
    temps(3, "absent_ou_a_preciser", 20),
  ];

  it("adds what is lost, what is to be proved, and what signals make doubtful", () => {
    const vu = voir(examen([], SIENS));
    expect(vu).toMatchObject({
      ...{
        participant: "P0001",
        apap: "A",
        structure: "S",
        operations: ["OP"],
        signaux: ["SIG-01", "SIG-03"],
        ressemblances: ["SIG-02"],
      },
      // 10 above the sheet and 30 without a line; the absence claims nothing
      ...{
        minutes: 40,
        minutesEcart: 10,
        minutesEnJeu: 0,
        minutesAProuver: 40,
        minutesSignalees: 50,
        minutesEligibles: 50,
      },
      ...{ causes: { sans_emargement: 30 }, points: [], bloquants: 0 },
    });
    // 10 + 50 × 0.6 + 40 × 0.3 + 30
    expect(vu.attendu).toBeCloseTo(82, 9);
    expect(voir(examen([], SIENS), 0).attendu).toBeCloseTo(78, 9);
    // the line of nobody's sheet, the ten minutes above another, and the sheet of February
    expect(vu.corrections.map((c) => [c.cle, c.minutes, c.aProuver])).toEqual([
      ["duree_au_dela|P0001||2026-01", 10, false],
      ["sans_emargement|P0001||2026-02-20", 30, false],
      ["feuille_non_fournie|P0001||2026-02", 40, true],
    ]);
    expect(voir(examen([], [temps(0, "feuille_non_fournie", 10)])).minutesSignalees).toBe(10);
    expect(voir(examen([], [temps(1, "feuille_non_fournie", 10)])).minutesSignalees).toBe(0);
  });

  it("puts every minute in question with the record's eligibility; its rules go bloquant first, each once", () => {
    const eli = constat("ELI-01", { gravite: "bloquant" });
    const fautes = [
      constat("SOR-03"),
      constat("ENT-01"),
      constat("ENT-01"),
      eli,
      constat("EMA-01", { gravite: "bloquant" }),
    ];
    const vu = voir(examen([point("2.1", fautes), point("1.3", [eli])], SIENS));
    expect(vu).toMatchObject({
      points: ["ELI-01", "EMA-01", "ENT-01", "SOR-03"],
      bloquants: 2,
      minutesEnJeu: 50,
      minutes: 90,
    });
    // the 50 that fall with the record are with what refuses it, once; the sheet to be proved apart
    const eli02 = constat("ELI-02", { gravite: "bloquant" });
    for (const refus of [[eli], [eli, eli02], [eli02]]) {
      const { corrections, minutes } = voir(examen([point("2.1", fautes.slice(0, 3)), point("1.3", refus)], SIENS));
      const somme = (aProuver: boolean) =>
        corrections.reduce((n, c) => n + (c.aProuver === aProuver ? c.minutes : 0), 0);
      expect([minutes, somme(false), somme(true)]).toEqual([90, 90, 40]);
      expect(corrections.filter((c) => c.regle?.startsWith("ELI")).map((c) => c.minutes)).toEqual(
        refus.length === 2 ? [50, 0] : [50],
      );
    }
    // 10 + 50 + 40 × 0.3 + 30
    expect(vu.attendu).toBeCloseTo(102, 9);
    expect(voir(examen([point("1.1", [constat("ELI-02")])], SIENS)).minutesEnJeu).toBe(50);
  });

  it("is by expected minutes, then bloquants, points, signals, id", () => {
    const ligne = (participant: string, attendu: number, bloquants = 0, points = 0, signaux = 0) =>
      ({
        participant,
        attendu,
        bloquants,
        points: Array(points).fill(""),
        signaux: Array(signaux).fill(""),
      }) as unknown as LigneSansRang;
    const lignes = [
      ligne("g", 1),
      ligne("f", 1, 0, 0, 1),
      ligne("e", 1, 0, 1),
      ligne("d", 1, 1),
      ligne("a", 2),
      ligne("h", 1),
    ];
    expect(ordonner(lignes).map((l) => `${l.rang}${l.participant}`)).toEqual(["1a", "2d", "3e", "4f", "5g", "6h"]);
  });
});

const CORRECTION = {
  cle: "EMA-01|P0001||2026-02-10",
  participant: "P0001",
  quoi: "Dit.",
  apap: "A",
  structure: "S",
  regle: "EMA-01",
  minutes: 45,
  date: jour("2026-02-10"),
};

describe("an earlier run", () => {
  const json = { arrete: "2026-05-31", corrections: [{ ...CORRECTION, date: "2026-02-10" }] };

  it("is read from what was written, its unreadable parts left out", () => {
    expect(lireRisquePrecedent(json, "2026-05/v1")).toEqual({
      version: "2026-05/v1",
      arrete: jour("2026-05-31"),
      corrections: [CORRECTION],
    });
    const [bonne] = json.corrections;
    const nues = lireRisquePrecedent(
      { ...json, corrections: [{ ...bonne, apap: null, regle: 3, minutes: undefined }] },
      null,
    );
    expect(nues?.corrections).toEqual([{ ...CORRECTION, apap: null, regle: null, minutes: 0 }]);
    for (const faute of [{ cle: 1 }, { participant: null }, { quoi: null }, { date: "31/02/2026" }]) {
      expect(
        lireRisquePrecedent({ ...json, corrections: [null, "x", { ...bonne, ...faute }] }, null)?.corrections,
      ).toEqual([]);
    }
    for (const autre of [null, "x", { arrete: "2026-05-31" }, { ...json, arrete: "?" }])
      expect(lireRisquePrecedent(autre, null)).toBeNull();
  });

  const regle = (id: string, autre: Partial<ResultatRegle> = {}) =>
    ({ id, etat: "executee", nonJuges: [], ...autre }) as unknown as ResultatRegle;
  const nonJuge = (participant: string | null, apap: string | null) => ({ participant, apap, mois: null, raison: "" });
  const ligne = (participant: string, ...cles: readonly string[]) =>
    ({ participant, corrections: cles.map((cle) => ({ cle })) }) as unknown as LigneRisque;
  const devenir = (
    c: Partial<typeof CORRECTION> | { regle: null },
    regles: readonly ResultatRegle[],
    lignes = [ligne("P0001")],
  ) =>
    depuisPrecedent(
      { version: "v", arrete: FIN, corrections: [{ ...CORRECTION, ...c }] },
      lignes,
      regles,
      jour("2026-01-01"),
    ).passees.map((p) => p.devenir);

  it("is mended only if it could still be said", () => {
    const EMA = regle("EMA-01");
    expect(devenir({}, [EMA])).toEqual(["corrige"]);
    expect(devenir({}, [EMA], [ligne("P0001", CORRECTION.cle)])).toEqual([]);
    expect(devenir({}, [EMA], [ligne("P0002")])).toEqual(["hors_champ"]);
    expect(devenir({ date: jour("2025-12-31") }, [EMA])).toEqual(["hors_champ"]);
    expect(devenir({ date: jour("2026-01-01") }, [EMA])).toEqual(["corrige"]);
    expect(devenir({}, [])).toEqual(["plus_juge"]);
    expect(devenir({ regle: null }, [])).toEqual(["corrige"]);
    expect(devenir({}, [regle("EMA-01", { etat: "suspecte" })])).toEqual(["plus_juge"]);
    const garde = (participant: string | null, apap: string | null) =>
      devenir({}, [regle("EMA-01", { nonJuges: [nonJuge(participant, apap)] })]);
    expect([garde("P0001", null), garde(null, "A"), garde("P0002", "A"), garde(null, "B")]).toEqual([
      ["plus_juge"],
      ["plus_juge"],
      ["corrige"],
      ["corrige"],
    ]);
  });

  it("is told in order, with what it did not ask for, under today's ids", () => {
    const avant = (cle: string, autre: Partial<typeof CORRECTION> = {}) => ({ ...CORRECTION, cle, ...autre });
    const corrections = [
      avant("c"),
      avant("b"),
      avant("a", { date: jour("2026-02-11") }),
      avant("d", { apap: "" }),
      avant("X|1|1-2|q", { participant: "1" }),
    ];
    const lignes = [ligne("P0001", "neuve"), ligne("0001", "X|0001|0001-2|q")];
    const { version, arrete, nouvelles, passees } = depuisPrecedent(
      { version: "v", arrete: FIN, corrections },
      lignes,
      [regle("EMA-01")],
      0,
    );
    expect([version, arrete, [...nouvelles]]).toEqual(["v", FIN, ["neuve"]]);
    expect(passees.map((p) => p.correction.cle)).toEqual(["d", "b", "c", "a"]);
  });
});

it("the list before the control is by APAP, day, person and key", () => {
  const c = (apap: string, date: number, participant: string, cle: string) =>
    ({ apap, date, participant, cle }) as unknown as Correction;
  const toutes = [
    c("B", 1, "p", "e"),
    c("A", 2, "p", "d"),
    c("A", 1, "q", "c"),
    c("A", 1, "p", "b"),
    c("A", 1, "p", "a"),
  ];
  const lignes = toutes.map((x) => ({ corrections: [x] }) as unknown as LigneRisque);
  expect(avantLeControle(lignes).map((x) => x.cle)).toEqual(["a", "b", "c", "d", "e"]);
});
