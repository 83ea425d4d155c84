import { describe, expect, it } from "vitest";
import { isoDay } from "../core/day.ts";
import { Dossiers } from "../parcours/build-dossiers.ts";
import { creerContexte } from "../parcours/creer-contexte.ts";
import { jour } from "../parcours/dossier-tester.ts";
import { reglagesCommuns, reglagesListes } from "../parcours/reglages.ts";
import { emargement, situation } from "../rules/exemple.ts";
import { type CanonicalTables, canonicalExtraction } from "../tables/canonical.ts";
import { CAUSES, type TempsContact, tempsEligible } from "./temps-eligible.ts";

type Row = Readonly<Record<string, string>>;

const reglage = (active: boolean) => () => ({ active, params: { mois: 6, joursCommission: 45 } });

function preparer(tables: CanonicalTables, options: { communs?: object; listes?: object } = {}) {
  const extraction = canonicalExtraction(tables);
  const communs = reglagesCommuns.parse(options.communs ?? {});
  const listes = reglagesListes.parse(options.listes ?? {});
  const arrete = jour("2026-12-31");
  const periode = { start: jour("2026-01-01"), end: arrete };
  const dossiers = new Dossiers(extraction, { arrete, communs, presenceVide: null });
  const contexte = creerContexte(extraction, dossiers, { arrete, periode, communs, listes, presenceVide: null });
  const [dossier] = dossiers;
  if (!dossier) throw new Error("no dossier");
  return { dossier, contexte };
}

function temps(
  tables: CanonicalTables,
  options: { communs?: object; listes?: object; sansEmp02?: true } = {},
): TempsContact[] {
  const { dossier, contexte } = preparer(tables, options);
  return tempsEligible(dossier, contexte, reglage(options.sansEmp02 !== true));
}

/** « 01-20 sans_emargement 45/0 »: day, cause, minutes of Viesion and eligible ones. */
const lire = (list: readonly TempsContact[]) =>
  list.map((t) => `${isoDay(t.contact.date).slice(5)} ${t.cause ?? "eligible"} ${t.viesion}/${t.eligibles}`);

/** Another line of January, so that the sheet of the month is supplied. */
const FEUILLE = emargement({ date: "2026-01-02", presence: "ABSENT", duree: "" });

function unContact(entretien: Row, lignes: readonly Row[] = [FEUILLE], reste: Parameters<typeof situation>[0] = {}) {
  return temps(
    situation({ ...reste, entretiens: [entretien], autres: { emargements: lignes, ...(reste.autres ?? {}) } }),
  );
}

describe("eligible minutes", () => {
  it("are the lesser of the two durations", () => {
    expect(lire(unContact({ date: "2026-01-20", duree: "60" }, [emargement({ duree: "45" })]))).toEqual([
      "01-20 eligible 60/45",
    ]);
    expect(lire(unContact({ date: "2026-01-20", duree: "30" }, [emargement({ duree: "45" })]))).toEqual([
      "01-20 eligible 30/30",
    ]);
  });

  it("accept a line up to two days away", () => {
    expect(lire(unContact({ date: "2026-01-20" }, [emargement({ date: "2026-01-22" })]))).toEqual([
      "01-20 eligible 45/45",
    ]);
    expect(lire(unContact({ date: "2026-01-20" }, [emargement({ date: "2026-01-23" })]))).toEqual([
      "01-20 sans_emargement 45/0",
    ]);
  });
});

describe("causes", () => {
  const ABSENCE = { absences_apap: [{ apap: "Alix MODÈLE", date_debut: "2026-01-20", date_fin: "2026-01-20" }] };
  const EMPLOI = { famille: "emploi", contrat: "CDI", heures_hebdo: "35", date_debut: "2026-01-05" };

  it("sheet not supplied, unless a line of the month or the settings say so", () => {
    expect(lire(unContact({ date: "2026-01-20" }, []))).toEqual(["01-20 feuille_non_fournie 45/0"]);
    expect(lire(unContact({ date: "2026-01-20" }, [emargement({ date: "2026-02-03" })]))).toEqual([
      "01-20 feuille_non_fournie 45/0",
    ]);
    const listes = { feuillesRecues: [{ participant: "P0001", mois: "2026-01" }] };
    const tables = situation({ entretiens: [{ date: "2026-01-20" }], autres: { emargements: [] } });
    expect(lire(temps(tables, { listes }))).toEqual(["01-20 sans_emargement 45/0"]);
  });

  it("absent, or to be specified", () => {
    for (const presence of ["ABSENT", "ABSENT_EXCUSE", "A_PRECISER", ""]) {
      expect(lire(unContact({ date: "2026-01-20", presence }, [emargement({})]))).toEqual([
        "01-20 absent_ou_a_preciser 45/0",
      ]);
    }
    expect(unContact({ date: "2026-01-20", presence: "ANNULE" })).toEqual([]);
  });

  it("after the sortie, not on its day", () => {
    const sorti = { parcours: { date_sortie_reelle: "2026-01-20" } };
    expect(lire(unContact({ date: "2026-01-20" }, [emargement({})], sorti))).toEqual(["01-20 eligible 45/45"]);
    expect(lire(unContact({ date: "2026-01-21" }, [emargement({ date: "2026-01-21" })], sorti))).toEqual([
      "01-21 apres_sortie 45/0",
    ]);
  });

  it("on an absence day of the line's own APAP, else of the one en charge", () => {
    const lu = (apap: string, date = "2026-01-20") =>
      lire(unContact({ date, apap }, [emargement({ date })], { autres: ABSENCE }));
    expect(lu("")).toEqual(["01-20 absence_apap 45/0"]);
    expect(lu("Alix MODÈLE")).toEqual(["01-20 absence_apap 45/0"]);
    expect(lu("Claude AUTRE")).toEqual(["01-20 eligible 45/45"]);
    expect(lu("", "2026-01-21")).toEqual(["01-21 eligible 45/45"]);
  });

  it("more than six months and 45 days after the beginning of an emploi durable that goes on", () => {
    // 5 January + 6 months = 5 July, + 45 days = 19 August
    const lu = (date: string, sansEmp02?: true) =>
      lire(
        temps(
          situation({ etapes: [EMPLOI], entretiens: [{ date }], autres: { emargements: [emargement({ date })] } }),
          {
            ...(sansEmp02 ? { sansEmp02 } : {}),
          },
        ),
      );
    expect(lu("2026-08-19")).toEqual(["08-19 eligible 45/45"]);
    expect(lu("2026-08-20")).toEqual(["08-20 apres_six_mois 45/0"]);
    expect(lu("2026-08-20", true)).toEqual(["08-20 eligible 45/45"]);
  });

  it("allows the last contact before the sortie", () => {
    const tables = situation({
      etapes: [EMPLOI],
      parcours: { date_sortie_reelle: "2026-10-01" },
      entretiens: [{ date: "2026-09-01" }, { date: "2026-09-29" }],
      autres: { emargements: [emargement({ date: "2026-09-01" }), emargement({ date: "2026-09-29" })] },
    });
    expect(lire(temps(tables))).toEqual(["09-01 apres_six_mois 45/0", "09-29 eligible 45/45"]);
  });

  it("no line of the sheet, or an absence there", () => {
    expect(lire(unContact({ date: "2026-01-20" }))).toEqual(["01-20 sans_emargement 45/0"]);
    expect(lire(unContact({ date: "2026-01-20" }, [emargement({ presence: "ABSENT" })]))).toEqual([
      "01-20 sans_emargement 45/0",
    ]);
  });

  it("no signature of the participant; the APAP's does not count", () => {
    expect(lire(unContact({ date: "2026-01-20" }, [emargement({ signature_participant: "" })]))).toEqual([
      "01-20 sans_signature 45/0",
    ]);
    expect(lire(unContact({ date: "2026-01-20" }, [emargement({ signature_apap: "" })]))).toEqual([
      "01-20 eligible 45/45",
    ]);
  });

  it("a line whose presence cannot be read is there: signed it is a presence, unsigned it lacks the signature", () => {
    const ligne = (row: Row) => lire(unContact({ date: "2026-01-20" }, [emargement({ presence: "", ...row })]));
    expect(ligne({})).toEqual(["01-20 eligible 45/45"]);
    expect(ligne({ signature_participant: "" })).toEqual(["01-20 sans_signature 45/0"]);
    // two days away it may still be it, three days away it is not
    expect(ligne({ signature_participant: "", date: "2026-01-22" })).toEqual(["01-20 sans_signature 45/0"]);
    expect(ligne({ signature_participant: "", date: "2026-01-23" })).toEqual(["01-20 sans_emargement 45/0"]);
  });

  it("no duration on either side; 0 is none", () => {
    for (const duree of ["", "0"]) {
      expect(lire(unContact({ date: "2026-01-20", duree }, [emargement({})]))).toEqual(["01-20 sans_duree 0/0"]);
      expect(lire(unContact({ date: "2026-01-20" }, [emargement({ duree })]))).toEqual(["01-20 sans_duree 45/0"]);
    }
  });

  it("keeps the first cause of the list when several hold", () => {
    const apres = { etapes: [EMPLOI], parcours: { date_sortie_reelle: "2026-10-01" } };
    const absences = { absences_apap: [{ apap: "Alix MODÈLE", date_debut: "2026-08-25", date_fin: "2026-12-31" }] };
    const emploi = { etapes: [EMPLOI] };
    const autre = [
      emargement({ date: "2026-11-02", presence: "ABSENT" }),
      emargement({ date: "2026-08-31", presence: "ABSENT" }),
    ];
    const avec = (entretien: Row, lignes: readonly Row[], reste: Parameters<typeof situation>[0]) =>
      unContact(entretien, lignes, { ...reste, autres: absences })[0]?.cause;
    const sansRien = { duree: "", presence: "ABSENT" };
    expect([
      avec({ ...sansRien, date: "2026-11-20" }, [], apres),
      avec({ ...sansRien, date: "2026-11-20" }, autre, apres),
      avec({ duree: "", date: "2026-11-20" }, autre, apres),
      avec({ duree: "", date: "2026-08-25" }, autre, emploi),
      unContact({ duree: "", date: "2026-08-24" }, autre, emploi)[0]?.cause,
      unContact({ duree: "", date: "2026-01-20" })[0]?.cause,
      unContact({ duree: "", date: "2026-01-20" }, [emargement({ signature_participant: "", duree: "" })])[0]?.cause,
      unContact({ duree: "", date: "2026-01-20" }, [emargement({})])[0]?.cause,
    ]).toEqual([...CAUSES]);
  });
});

describe("contacts looked at", () => {
  it("are the appointments with the participant, in the period", () => {
    const entretiens = [
      { date: "2026-01-20", modalite: "TELEPHONE" },
      { date: "2026-01-20", modalite: "VISIO" },
      { date: "2026-01-20", interlocuteur: "EMPLOYEUR" },
      { date: "2025-12-31" },
    ];
    const tables = situation({ entretiens, autres: { emargements: [FEUILLE] } });
    expect(temps(tables)).toEqual([]);
    expect(lire(temps(tables, { communs: { visioVautFaceAFace: true } }))).toEqual(["01-20 sans_emargement 45/0"]);
  });
});
