import { emargement, PARCOURS, situation } from "../../rules/exemple.ts";
import type { CanonicalTables } from "../../tables/canonical.ts";

export type Options = Parameters<typeof situation>[0];
export type Row = Record<string, string>;

export const MOIS = Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, "0")}-20`);
export const OPERATION: Row = {
  famille: "operation",
  intitule: "Atelier",
  programmation_plie: "oui",
  temps: "partiel",
  date_prescription: "2026-01-10",
  date_debut: "2026-01-15",
  date_fin_prevue: "2027-01-15",
  date_fin: "",
};
export const CALME: Options = {
  participant: { zone_rurale: "non" },
  parcours: { date_commission_integration: "2025-12-20", date_sortie_reelle: "" },
  entretiens: MOIS.map((date) => ({ date, date_saisie: date })),
  etapes: [OPERATION],
  autres: { emargements: MOIS.map((date) => emargement({ date })), veilles: [], entretiens_cd14: [] },
};

/** The quiet parcours, changed. */
export const avec = (change: Options): CanonicalTables =>
  situation({
    ...CALME,
    ...change,
    participant: { ...CALME.participant, ...change.participant },
    parcours: { ...CALME.parcours, ...change.parcours },
    autres: { ...CALME.autres, ...change.autres },
  });

/** Tables without some columns (`table.colonne`) or tables. */
export function sans(tables: CanonicalTables, ...noms: string[]): CanonicalTables {
  const out: Record<string, readonly Row[]> = structuredClone(tables) as Record<string, Row[]>;
  for (const nom of noms) {
    const [table = "", colonne] = nom.split(".");
    if (colonne === undefined) delete out[table];
    else out[table] = (out[table] ?? []).map(({ [colonne]: _, ...row }) => row);
  }
  return out as CanonicalTables;
}

/** A colleague's participant, so that a month without a line of P0001 is covered all the same. */
export function avecCollegue(tables: CanonicalTables): CanonicalTables {
  return {
    ...tables,
    parcours: [...(tables.parcours ?? []), { ...PARCOURS, id: "P0002-1", participant: "P0002" }],
    entretiens: [
      ...(tables.entretiens ?? []),
      ...MOIS.map((date) => ({ participant: "P0002", date, modalite: "TELEPHONE", presence: "PRESENT" })),
    ],
  };
}

export const ARSA: Row = { statuts: "ARSA", orientation_emploi_rsa: "oui", contrat_engagement: "2026-01-20" };
export const CDI: Row = {
  famille: "emploi",
  contrat: "CDI",
  heures_hebdo: "35",
  date_debut: "2026-06-01",
  date_fin: "",
};
/** Out on 15 December after six months and a half of CDI, everything typed. */
export const SORTI: Options = {
  parcours: {
    date_sortie_reelle: "2026-12-15",
    date_saisie_sortie: "2026-12-16",
    nature_sortie: "Positive",
    motif_sortie: "CDI",
    argumentation_sortie: "oui",
    justificatif_sortie: "oui",
    document_sortie_signe: "oui",
    date_commission_sortie: "2026-12-14",
    situation_sortie: "EMPLOI",
  },
  entretiens: MOIS.slice(0, 11).map((date) => ({ date, date_saisie: date })),
  etapes: [OPERATION, CDI],
};
export const sorti = (parcours: Row, autre: Options = {}): CanonicalTables =>
  avec({ ...SORTI, ...autre, parcours: { ...SORTI.parcours, ...parcours } });

export const VEILLE: Row = {
  participant: "P0001",
  motif: "Maternité",
  date_debut: "2026-03-02",
  date_fin: "2026-04-30",
  date_validation: "2026-03-01",
};
export const absence = (date: string): Row => ({ date, presence: "ABSENT", date_saisie: date });
