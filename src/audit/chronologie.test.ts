import { describe, expect, test } from "vitest";
import type { Chronologie, EtatMois } from "../core/chronologie.ts";
import { isoDay } from "../core/day.ts";
import { firstDay, isoMonth, monthOf, yearOf } from "../core/month.ts";
import { Dossiers } from "../parcours/build-dossiers.ts";
import { creerContexte } from "../parcours/creer-contexte.ts";
import { jour } from "../parcours/dossier-tester.ts";
import { reglagesCommuns, reglagesListes } from "../parcours/reglages.ts";
import { extractionExemple, situation } from "../rules/exemple.ts";
import type { CanonicalTables } from "../tables/canonical.ts";
import { chronologieDe } from "./chronologie.ts";

function lire(tables: CanonicalTables, au = "2026-03-31"): Chronologie {
  const arrete = jour(au);
  const extraction = extractionExemple({ tables });
  const options = { arrete, communs: reglagesCommuns.parse({}), presenceVide: null };
  const dossiers = new Dossiers(extraction, options);
  const periode = { start: firstDay(yearOf(monthOf(arrete)) * 12), end: arrete };
  const contexte = creerContexte(extraction, dossiers, { ...options, periode, listes: reglagesListes.parse({}) });
  return chronologieDe(dossiers.dossier(0), contexte, { ...contexte, joursSoumisMin: () => 15 });
}

/** « 2026-02 satisfait » for each month of the first parcours. */
function etats(tables: CanonicalTables, au?: string): string[] {
  return lire(tables, au).parcours[0]?.mois.map((m) => `${isoMonth(m.mois)} ${m.etat}`) ?? [];
}

const CDI = { famille: "emploi", contrat: "CDI", heures_hebdo: "35" };

describe("months against their interview", () => {
  test.each<[string, Parameters<typeof situation>[0], string, EtatMois]>([
    ["held", { entretiens: [{ date: "2026-02-28" }] }, "2026-03-31", "satisfait"],
    [
      "absent, though a line covers the month",
      { entretiens: [{ date: "2026-02-28", presence: "ABSENT" }] },
      "2026-03-31",
      "manque",
    ],
    ["by telephone only", { entretiens: [{ date: "2026-02-10", modalite: "TELEPHONE" }] }, "2026-03-31", "manque"],
    ["no line of anyone", { entretiens: [{ date: "2026-03-01" }] }, "2026-03-31", "non_couvert"],
    ["not over at the arrêté", { entretiens: [{ date: "2026-02-10", presence: "ABSENT" }] }, "2026-02-27", "en_cours"],
    ["over at the arrêté", { entretiens: [{ date: "2026-02-10", presence: "ABSENT" }] }, "2026-02-28", "manque"],
    // 28 days of February: from the 16th, 15 days are subject no more
    [
      "14 subject days, in a job from the 15th",
      { etapes: [{ ...CDI, date_debut: "2026-02-15" }], entretiens: [{ date: "2026-02-10" }] },
      "2026-03-31",
      "non_soumis",
    ],
    [
      "15 subject days, in a job from the 16th",
      { etapes: [{ ...CDI, date_debut: "2026-02-16" }], entretiens: [{ date: "2026-02-10" }] },
      "2026-03-31",
      "satisfait",
    ],
  ])("%s", (_, plus, au, attendu) => {
    expect(etats(situation(plus), au)).toContain(`2026-02 ${attendu}`);
  });

  test("from the month of the integration to that of the sortie, or of the arrêté", () => {
    expect(etats(situation({ parcours: { date_sortie_reelle: "2026-02-10" } })).map((e) => e.slice(0, 7))).toEqual([
      "2026-01",
      "2026-02",
    ]);
    expect(etats(situation({}), "2026-03-01").map((e) => e.slice(0, 7))).toEqual(["2026-01", "2026-02", "2026-03"]);
  });

  test("counts days in veille, other contacts and absences", () => {
    const [, fevrier] =
      lire(
        situation({
          veilles: [{ date_debut: "2026-02-20", date_fin: "2026-03-10" }],
          entretiens: [
            { date: "2026-02-03", presence: "ABSENT_EXCUSE" },
            { date: "2026-02-04", modalite: "TELEPHONE" },
            { date: "2026-02-05" },
          ],
        }),
      ).parcours[0]?.mois ?? [];
    expect(fevrier).toMatchObject({
      joursSoumis: 19,
      joursVeille: 9,
      tenus: 1,
      autres: 1,
      absences: 1,
      situation: "VEILLE",
    });
  });
});

test("étapes say where their end comes from; the accompaniment has none supposed", () => {
  const debut = { date_debut: "2026-02-01" };
  const [parcours] = lire(
    situation({
      etapes: [
        { famille: "operation", ...debut, date_fin: "2026-02-28" },
        { famille: "operation", ...debut, date_fin_prevue: "2026-03-31" },
        { famille: "operation", ...debut },
        { ...CDI, ...debut },
        { famille: "accompagnement", ...debut },
      ],
    }),
  ).parcours;
  expect(parcours?.etapes.map((e) => [e.origineFin, e.fin === null ? null : isoDay(e.fin)])).toEqual([
    ["saisie", "2026-02-28"],
    ["prevue", "2026-03-31"],
    ["supposee", "2026-07-31"],
    ["sans", null],
    ["sans", null],
  ]);
});

test("a handover splits who is in charge, days included", () => {
  const [parcours] = lire(
    situation({
      autres: {
        affectations: [
          {
            participant: "P0001",
            apap: "Noé RELAIS",
            structure: "Autre",
            date_debut: "2026-02-01",
            date_fin: "2026-02-28",
          },
        ],
      },
    }),
  ).parcours;
  expect(parcours?.charges.map((c) => [c.apap, isoDay(c.debut), isoDay(c.fin)])).toEqual([
    ["Alix MODÈLE", "2026-01-05", "2026-01-31"],
    ["Noé RELAIS", "2026-02-01", "2026-02-28"],
    ["Alix MODÈLE", "2026-03-01", "2026-03-31"],
  ]);
});

describe("sortie", () => {
  const emploi = { etapes: [{ ...CDI, date_debut: "2026-01-10" }] };

  test("réelle: qualified on its day, with every condition", () => {
    const { sortie } = lire(
      situation({ ...emploi, parcours: { date_sortie_reelle: "2026-07-31", nature_sortie: "Positive" } }),
      "2026-09-30",
    ).parcours[0] ?? { sortie: null };
    expect(sortie).toMatchObject({ quand: "reelle", jour: jour("2026-07-31"), nature: "Positive", sure: "Positive" });
    expect(sortie?.voies[0]?.conditions.every((c) => c.etat === "remplie")).toBe(true);
  });

  test("prévue: on the proposed day; none: what it would be at the arrêté; nothing to show without any étape", () => {
    const quand = (plus: Parameters<typeof situation>[0]) => lire(situation(plus)).parcours[0]?.sortie?.quand ?? null;
    expect(quand({ ...emploi, parcours: { date_sortie_prevue: "2026-04-15" } })).toBe("prevue");
    expect(quand(emploi)).toBe("hypothese");
    expect(quand({})).toBeNull();
  });
});

test("contacts outside every parcours stand apart; a diagnostic belongs to the parcours it prepares", () => {
  const c = lire(
    situation({
      entretiens: [{ date: "2025-12-10", nature: "DIAGNOSTIC" }, { date: "2025-12-12" }, { date: "2026-02-10" }],
    }),
  );
  expect(c.horsParcours.map((k) => isoDay(k.date))).toEqual(["2025-12-12"]);
  expect(c.parcours[0]?.contacts.map((k) => `${isoDay(k.date)} ${k.place}`)).toEqual([
    "2025-12-10 diagnostic",
    "2026-02-10 dans",
  ]);
});

test("names, birth dates, statuses, motifs and free texts are not in it", () => {
  const texte = JSON.stringify(
    lire(
      situation({
        participant: { nom: "SECRETNOM", prenom: "Secretprenom", statuts: "ARSA", rqth: "oui" },
        parcours: { motif_sortie: "Secretmotif", argumentation_sortie: "Secretargument" },
        veilles: [{ date_debut: "2026-02-20", motif: "Secretsante" }],
        entretiens: [{ date: "2026-02-10", motif: "Secrettexte" }],
      }),
    ),
  );
  expect(texte).not.toMatch(/secret|ARSA|rqth/i);
});

describe("without étapes", () => {
  const { etapes: _, ...tables } = situation({ entretiens: [{ date: "2026-02-10" }] });
  test("judges no month, and says neither subject days nor situation", () => {
    const lue = lire(tables);
    expect(lue.nonJuge).toBe("aucune table etapes");
    expect(lue.parcours[0]?.mois.map((m) => [m.etat, m.joursSoumis, m.situation])).toEqual(
      lue.parcours[0]?.mois.map(() => ["non_juge", null, null]),
    );
    expect(lue.parcours[0]?.mois.some((m) => m.tenus === 1)).toBe(true);
  });
  test("qualifies no sortie: « Autre » would be a guess", () => {
    const [parcours] = tables.parcours ?? [];
    const sorti = {
      ...tables,
      parcours: [{ ...parcours, date_sortie_reelle: "2026-03-15", nature_sortie: "Positive" }],
    };
    expect(lire(sorti).parcours[0]?.sortie).toBeNull();
    expect(lire(sorti).nonQualifie).toBe("aucune table etapes");
  });
});

test("without a list of participants, nobody is said unknown of it", () => {
  const { participants: _, ...tables } = situation({});
  expect(lire(tables).connu).toBeNull();
  expect(lire(situation({})).connu).toBe(true);
});
