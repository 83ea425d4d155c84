import { type Day, parseTypedDay } from "../core/day.ts";
import { type Month, parseTypedMonth } from "../core/month.ts";
import type { Constat, Report } from "../core/report.ts";

/** Day and month of the tests' typed texts. */
export const jour = (text: string): Day => parseTypedDay(text) ?? Number.NaN;
export const mois = (text: string): Month => parseTypedMonth(text) ?? Number.NaN;

/** A constat of ENT-01 for P0042 in March 2026, changed as asked. */
export function constat(change: Partial<Constat> = {}): Constat {
  return {
    regle: "ENT-01",
    gravite: "majeur",
    participant: "P0042",
    parcours: "P0042-1",
    apap: "Alix MODÈLE",
    structure: "Association Exemple",
    mois: mois("2026-03"),
    date: jour("2026-03-31"),
    mesure: 0,
    seuil: 1,
    contexte: { rendezVous: 2, absences: 2 },
    message: "Aucun entretien en face à face tenu en mars 2026 (31 jours soumis).",
    remede: "Saisir dans Viesion l'entretien s'il a eu lieu.",
    preuves: [{ source: 0, ligne: 812 }],
    justification: null,
    ...change,
  };
}

/** A report of one source and one rule run, changed as asked. */
export function rapport(change: Partial<Report> = {}): Report {
  return {
    version: "1.0.0",
    feux: [],
    arrete: jour("2026-10-31"),
    periode: { start: jour("2026-01-01"), end: jour("2026-10-31") },
    sources: [
      {
        fichier: "suivi.csv",
        feuille: null,
        table: "entretiens",
        sha256: "ab",
        lignes: 5120,
        acceptees: 5118,
        rejetees: 1,
        ecartees: 1,
      },
    ],
    regles: [
      {
        id: "ENT-01",
        etat: "executee",
        raison: null,
        juges: 812,
        unite: "mois",
        constats: 1,
        definition: "",
        remede: "",
        nonJuges: [],
        reglages: { joursSoumisMin: 15 },
      },
    ],
    constats: [constat()],
    resume: { bloquant: 0, majeur: 1, mineur: 0, info: 0, justifies: 0 },
    rejets: [],
    figures: [],
    signalements: [],
    ...change,
  };
}
