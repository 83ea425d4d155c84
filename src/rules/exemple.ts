import { type CanonicalTables, canonicalExtraction } from "../tables/canonical.ts";
import type { Extraction } from "../tables/extraction.ts";
import type { Exemple } from "./rule.ts";

type Row = Readonly<Record<string, string>>;

/** The person of the rules' examples, complete on every column, so that only what the rule looks at is in default. */
export const PERSONNE: Row = {
  id: "P0001",
  nom: "EXEMPLE",
  prenom: "Camille",
  sexe: "F",
  date_naissance: "1985-05-14",
  nationalite: "FR",
  code_postal: "14000",
  rqth: "non",
  parent_ne_etranger: "non",
  sans_domicile: "non",
  statuts: "DE",
  statut_emploi_entree: "DE",
  niveau_formation: "4",
  inscription_ft: "oui",
};

/** Their parcours: one APAP, one structure, a complete entry. */
export const PARCOURS: Row = {
  id: "P0001-1",
  participant: "P0001",
  structure: "Association Exemple",
  apap: "Alix MODÈLE",
  date_diagnostic: "2025-12-10",
  duree_diagnostic: "60",
  dossier_signe: "oui",
  date_integration: "2026-01-05",
};

/** An interview held: 45 minutes face to face with the participant. */
export const ENTRETIEN: Row = {
  participant: "P0001",
  date: "2026-01-20",
  modalite: "FACE_A_FACE",
  nature: "SUIVI",
  interlocuteur: "PARTICIPANT",
  presence: "PRESENT",
  duree: "45",
  motif: "Point projet",
};

/** A line of the émargement sheet that proves this interview: present, 45 minutes, both signatures. */
export function emargement(row: Row): Row {
  return {
    participant: "P0001",
    date: "2026-01-20",
    duree: "45",
    motif: "Point projet",
    presence: "PRESENT",
    signature_participant: "oui",
    signature_apap: "oui",
    apap: "Alix MODÈLE",
    ...row,
  };
}

/** What an example adds to one participant and one parcours, or changes of them. */
interface Situation {
  participant?: Row;
  parcours?: Row;
  etapes?: readonly Row[];
  entretiens?: readonly Row[];
  veilles?: readonly Row[];
  autres?: CanonicalTables;
}

/** The example of a rule: a situation judged at an arrêté, and the settings or deductions that it takes. */
export function exempleAu(
  arrete: string,
  options: Situation,
  plus: Pick<Exemple, "listes" | "deduites"> = {},
): Exemple {
  return { arrete, tables: situation(options), ...plus };
}

/** The same at the end of March, with interviews, one unless more are given, and the lines of the émargement sheet. */
export function exempleEmarge(lignes: readonly Row[], entretiens: readonly Row[] = [{}]): Exemple {
  return exempleAu("2026-03-31", { entretiens, autres: { emargements: lignes.map(emargement) } });
}

/** One participant, one parcours, and what the example adds. */
export function situation(options: Situation): CanonicalTables {
  return {
    participants: [{ ...PERSONNE, ...options.participant }],
    parcours: [{ ...PARCOURS, ...options.parcours }],
    etapes: (options.etapes ?? []).map((row) => ({ participant: "P0001", intitule: "Étape", ...row })),
    entretiens: (options.entretiens ?? []).map((row) => ({ ...ENTRETIEN, ...row })),
    veilles: (options.veilles ?? []).map((row) => ({ participant: "P0001", motif: "Maternité", ...row })),
    ...options.autres,
  };
}

/** The extraction of an example: its rows, and what was deduced from free text. */
export function extractionExemple({ tables, deduites = {} }: Pick<Exemple, "tables" | "deduites">): Extraction {
  const extraction = canonicalExtraction(tables);
  for (const [index, source] of extraction.sources.entries()) {
    const nombre = deduites[source.table];
    if (nombre !== undefined) extraction.valeursDeduites.set(index, nombre);
  }
  return extraction;
}
