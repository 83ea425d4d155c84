import type { ContactLu, EtapeLue, EtatMois, ParcoursLu, SortieQualifiee, VeilleLue } from "../../core/chronologie.ts";
import { type Day, frDay } from "../../core/day.ts";
import { frCount, frNumber } from "../../core/format.ts";
import { obtenir } from "../../core/grouper.ts";
import type { Constat, Report } from "../../core/report.ts";
import { libelle } from "../../indicators/libelles.ts";
import { presenceLisible } from "../rapprochement/mots.ts";

/** Sign and words of a month's state: colour is never alone. */
export const MOIS: Readonly<Record<EtatMois, { signe: string; mots: string }>> = {
  satisfait: { signe: "✓", mots: "tenu" },
  manque: { signe: "✗", mots: "manquant" },
  non_soumis: { signe: "–", mots: "non dû" },
  non_couvert: { signe: "?", mots: "non couvert" },
  retenu: { signe: "?", mots: "non jugé : une ligne rejetée peut en être la preuve" },
  justifie: { signe: "j", mots: "justifié" },
  en_cours: { signe: "…", mots: "en cours" },
  non_juge: { signe: "?", mots: "non jugé" },
};

const SITUATIONS: Readonly<Record<string, string>> = {
  VEILLE: "veille",
  EMPLOI: "emploi",
  FORMATION: "formation",
  OPERATION: "opération",
  ACCOMPAGNEMENT_SEUL: "accompagnement",
};

/** Situation of §4, in one word. */
export function situationDite(situation: string | null): string {
  return situation === null ? "non connu" : (SITUATIONS[situation] ?? situation);
}

/** What is said of whom no row of the list names; null when one does. */
export function inconnu(connu: boolean | null): string | null {
  if (connu === null) return "Sans liste des participants dans l'extraction : seules ses lignes sont là.";
  return connu ? null : "Inconnu de la liste des participants : seules ses lignes sont là.";
}

/** Sign of a condition's state. */
export const CONDITIONS = {
  remplie: { signe: "✓", mot: "remplie" },
  manquee: { signe: "✗", mot: "manquée" },
  inconnue: { signe: "?", mot: "inconnue" },
} as const;

export const PIECES = {
  presente: "✓ présente",
  absente: "✗ absente",
  non_collectee: "? non collectée",
} as const;

const NATURES: Readonly<Record<string, string>> = {
  DIAGNOSTIC: "diagnostic",
  SUIVI_EMPLOI: "suivi dans l'emploi",
  BILAN: "bilan",
  TRIPARTITE: "tripartite",
  COLLECTIF: "collectif",
};

const INTERLOCUTEURS: Readonly<Record<string, string>> = {
  EMPLOYEUR: "avec l'employeur",
  OPERATEUR: "avec l'opérateur",
  PARTENAIRE: "avec un partenaire",
};

/** « 9 h 05 » */
function frHeure(minutes: number): string {
  const m = minutes % 60;
  return `${Math.floor(minutes / 60)} h${m === 0 ? "" : ` ${String(m).padStart(2, "0")}`}`;
}

/** « Face à face, diagnostic, présent, 45 min » */
export function contact(c: ContactLu): string {
  return [
    libelle(c.modalite),
    c.heure === null ? null : `à ${frHeure(c.heure)}`,
    NATURES[c.nature],
    INTERLOCUTEURS[c.interlocuteur],
    c.presence === "A_PRECISER" ? "présence à préciser" : presenceLisible(c.presence),
    c.duree === null ? null : `${frNumber(c.duree)} min`,
    c.place === "diagnostic" ? "avant l'intégration" : null,
  ]
    .filter((t) => t)
    .join(", ");
}

/** « Emploi : Agent d'entretien (CDI, 35 h) » */
export function etape(e: EtapeLue): string {
  const details = [
    e.contrat === null ? null : libelle(e.contrat),
    e.heures === null ? null : `${frNumber(e.heures, 2)} h par semaine`,
    e.operateur,
    e.programmation ? "programmation du PLIE" : null,
    e.occupe ? "entretien mensuel non dû" : null,
  ].filter((t) => t);
  return `${libelle(e.famille)} : ${e.intitule ?? "sans intitulé"}${details.length > 0 ? ` (${details.join(", ")})` : ""}`;
}

const ORIGINES = { saisie: "", prevue: " (prévu)", supposee: " (supposé : aucune fin saisie)", sans: "" } as const;

/** « du 01/02/2026 au 31/03/2026 (prévu) » */
export function dates({ debut, fin, origineFin }: Pick<EtapeLue, "debut" | "fin" | "origineFin"> | VeilleLue): string {
  return fin === null ? `depuis le ${frDay(debut)}` : `du ${frDay(debut)} au ${frDay(fin)}${ORIGINES[origineFin]}`;
}

/** « du 05/01/2026 au 30/09/2026, sortie Positive » */
export function parcours(p: ParcoursLu): string {
  const nature = p.natureSortie === null ? "" : `, sortie ${libelle(p.natureSortie)}`;
  if (p.sortieReelle !== null) return `du ${frDay(p.integration)} au ${frDay(p.sortieReelle)}${nature}`;
  const prevue = p.sortiePrevue === null ? "" : `, sortie prévue le ${frDay(p.sortiePrevue)}${nature}`;
  return `depuis le ${frDay(p.integration)}${prevue}`;
}

const SORTIES = { reelle: "Sortie réelle du", prevue: "Sortie prévue le", hypothese: "Si la sortie était au" } as const;

/** « Sortie réelle du 30/09/2026 » */
export function titreSortie({ quand, jour }: SortieQualifiee): string {
  return `${SORTIES[quand]} ${frDay(jour)}`;
}

/** What the étapes prove of a sortie, what it may become, and who decides. */
export function conclusion(s: SortieQualifiee): string {
  const classe =
    s.sure === s.possible
      ? `Classe : ${s.sure}.`
      : `Classe sûre : ${s.sure} ; possible : ${s.possible}, si ce qui est inconnu est confirmé.`;
  const commission = {
    requise: " La commission décide.",
    selon: " La commission décide peut-être : une valeur manque.",
    non: "",
  }[s.commission];
  const saisie =
    s.quand === "hypothese"
      ? ""
      : s.nature === null
        ? " Aucune nature saisie."
        : ` Nature saisie : ${libelle(s.nature)}.`;
  return `${classe}${commission}${saisie}`;
}

/** What was not judged of a participant, by reason: « ENT-01, OPE-01 : rangée rejetée ». */
export function nonJuges(report: Pick<Report, "regles">, participant: string): string[] {
  const parRaison = new Map<string, string[]>();
  for (const r of report.regles) {
    const sien = r.nonJuges.find((n) => n.participant === participant);
    if (sien) obtenir(parRaison, sien.raison, () => []).push(r.id);
  }
  return [...parRaison].map(([raison, regles]) => `${regles.join(", ")} : ${raison}`);
}

/** Why a constat does not count: its rule is suspect, or the PLIE has justified it; empty when it counts. */
export function reserve(report: Pick<Report, "regles">, constat: Constat): string {
  if (constat.justification !== null) return `Justifié : ${constat.justification.raison}.`;
  const suspecte = report.regles.some((r) => r.id === constat.regle && r.etat === "suspecte");
  return suspecte ? "Règle suspecte, hors des comptes." : "";
}

/** Months subject and satisfied, on those judged: « 8 mois sur 10 avec un entretien ». */
export function bilanMois(p: ParcoursLu, nonJuge: string | null): string {
  if (nonJuge !== null) return `Aucun mois jugé : ${nonJuge}.`;
  const satisfaits = p.mois.filter((m) => m.etat === "satisfait").length;
  const juges = satisfaits + p.mois.filter((m) => m.etat === "manque").length;
  const nonCouverts = p.mois.filter((m) => m.etat === "non_couvert").length;
  const reste = nonCouverts > 0 ? ` (${frCount(nonCouverts, "autre non couvert", "autres non couverts")})` : "";
  return juges === 0 ? `Aucun mois jugé${reste}.` : `${satisfaits} mois sur ${juges} avec un entretien tenu${reste}.`;
}

/** An event of the story. */
export interface Evenement {
  jour: Day;
  genre: "parcours" | "etape" | "veille" | "contact" | "charge";
  texte: string;
}

/** Everything that happened in a parcours, by day. */
export function evenements(p: ParcoursLu): Evenement[] {
  const out: Evenement[] = [{ jour: p.integration, genre: "parcours", texte: "Intégration" }];
  for (const { debut, apap, structure } of p.charges.slice(1)) {
    const texte = `Suivi repris par ${apap ?? "personne (sans APAP)"}, ${structure ?? "sans structure"}`;
    out.push({ jour: debut, genre: "charge", texte });
  }
  for (const e of p.etapes) out.push({ jour: e.debut, genre: "etape", texte: `${etape(e)}, ${dates(e)}` });
  for (const v of p.veilles) {
    const validation = v.validation === null ? "non validée" : `validée le ${frDay(v.validation)}`;
    out.push({ jour: v.debut, genre: "veille", texte: `Veille ${dates(v)}, ${validation}` });
  }
  for (const c of p.contacts) out.push({ jour: c.date, genre: "contact", texte: contact(c) });
  if (p.sortieReelle !== null) out.push({ jour: p.sortieReelle, genre: "parcours", texte: "Sortie réelle" });
  return out.sort((a, b) => a.jour - b.jour);
}
