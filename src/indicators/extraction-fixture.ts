import fc from "fast-check";
import { isoDay, parseTypedDay } from "../core/day.ts";
import type { CanonicalTables } from "../tables/canonical.ts";

const DEBUT = parseTypedDay("2024-10-01") ?? 0;
/** Distances in days from 1 October 2024; the arrêté is 31 May 2026, or 20 May. */
const jour = fc.integer({ min: 0, max: 640 });
const date = jour.map((n) => isoDay(DEBUT + n));
const dateOuVide = fc.option(date, { nil: "", freq: 2 });
const apap = fc.constantFrom("Alix", "Brune", "Céleste", "");
const structure = fc.constantFrom("Bocage", "Horizon", "");
const ouiNon = fc.constantFrom("oui", "non", "");

/** Everything that is said of one participant; dates differ where a tie would be decided by the order of the file. */
const dossier = fc.record({
  participant: fc.record({
    sexe: fc.constantFrom("F", "H", "NB", ""),
    date_naissance: fc.constantFrom("1970-02-28", "1996-02-29", "2007-05-31", ""),
    statuts: fc.constantFrom("DE", "ARSA,DELD", ""),
    statut_emploi_entree: fc.constantFrom("DE", "DELD", "INACTIF", "FORMATION", "EMPLOI", ""),
    niveau_formation: fc.constantFrom("1-2", "3_V", "7-8", "A_PRECISER", ""),
    rqth: ouiNon,
    qpv: ouiNon,
  }),
  parcours: fc.uniqueArray(
    fc.record({
      jour,
      duree: fc.option(fc.integer({ min: -20, max: 500 }), { nil: null }),
      apap,
      structure,
      nature_sortie: fc.constantFrom("Positive", "Dynamique", "Autre", ""),
      motif_sortie: fc.constantFrom("CDI", "Abandon", "Longues maladies", ""),
      situation_sortie: fc.constantFrom("EMPLOI", "FORMATION", "RECHERCHE", ""),
      date_sortie_prevue: dateOuVide,
      date_prescription: dateOuVide,
      prescripteur: fc.constantFrom("CCAS", "Mission Locale", ""),
    }),
    { selector: (p) => p.jour, maxLength: 3 },
  ),
  affectations: fc.uniqueArray(
    fc.record({
      date_debut: date,
      date_fin: dateOuVide,
      apap: apap.filter(Boolean),
      structure: structure.filter(Boolean),
    }),
    { selector: (a) => a.date_debut, maxLength: 2 },
  ),
  etapes: fc.uniqueArray(
    fc.record({
      date_debut: date,
      date_fin: dateOuVide,
      date_prescription: dateOuVide,
      famille: fc.constantFrom("operation", "formation", "emploi", "transversale", "accompagnement"),
      intitule: fc.constantFrom("CV", "Français"),
      programmation_plie: ouiNon,
      contrat: fc.constantFrom("CDI", "CDD", ""),
      certifiante: ouiNon,
      temps: fc.constantFrom("plein", "partiel", ""),
    }),
    { selector: (e) => e.date_debut, maxLength: 4 },
  ),
  entretiens: fc.array(
    fc.record({
      date,
      modalite: fc.constantFrom("FACE_A_FACE", "FACE_A_FACE", "TELEPHONE", "MAIL"),
      nature: fc.constantFrom("SUIVI", "DIAGNOSTIC"),
      interlocuteur: fc.constantFrom("PARTICIPANT", "EMPLOYEUR"),
      presence: fc.constantFrom("PRESENT", "PRESENT", "ABSENT", "A_PRECISER"),
      duree: fc.constantFrom("", "30", "60"),
    }),
    { maxLength: 12 },
  ),
  veilles: fc.array(fc.record({ motif: fc.constant("Santé"), date_debut: date, date_fin: dateOuVide }), {
    maxLength: 1,
  }),
  mises_en_relation: fc.array(fc.record({ date, resultat: fc.constantFrom("Recruté", "") }), { maxLength: 2 }),
});

type Dossier = typeof dossier extends fc.Arbitrary<infer D> ? D : never;

function tablesDe(dossiers: readonly Dossier[]) {
  const lignes = <T extends keyof Dossier>(table: T) =>
    dossiers.flatMap((d, i) => {
      const rows: readonly unknown[] = Array.isArray(d[table]) ? (d[table] as readonly unknown[]) : [d[table]];
      return rows.map((row) => ({ ...(row as Record<string, string>), participant: `P${i}` }));
    });
  return {
    participants: dossiers.map((d, i) => ({ id: `P${i}`, ...d.participant })),
    parcours: dossiers.flatMap((d, i) =>
      d.parcours.map(({ jour: n, duree, ...autres }) => ({
        ...autres,
        participant: `P${i}`,
        date_integration: isoDay(DEBUT + n),
        date_sortie_reelle: duree === null ? "" : isoDay(DEBUT + n + duree),
      })),
    ),
    affectations: lignes("affectations"),
    etapes: lignes("etapes"),
    entretiens: lignes("entretiens"),
    veilles: lignes("veilles"),
    mises_en_relation: lignes("mises_en_relation"),
    effectifs: [
      { apap: "Alix", structure: "Bocage", etp: "1", date_debut: "", date_fin: "" },
      { apap: "Brune", structure: "Horizon", etp: "0.5", date_debut: "2026-03-01", date_fin: "" },
    ],
  } satisfies CanonicalTables;
}

/** Random extractions: overlapping parcours, handovers, « Sans APAP », contradictory dates, months without a line. */
export const extraction = fc
  .array(dossier, { minLength: 1, maxLength: 6 })
  .map(tablesDe)
  // a table without any row names no column
  .filter((tables) => tables.parcours.length > 0 && tables.etapes.length > 0);
/** Their arrêté: a month's last day, or not, with a convention begun in the middle of a month. */
export const cadre = fc.constantFrom(
  { arrete: "2026-05-31" },
  { arrete: "2026-05-20", listes: { convention: { debut: "2025-04-10", fin: "2027-12-31" } } },
);

export type Cadre = typeof cadre extends fc.Arbitrary<infer C> ? C : never;
