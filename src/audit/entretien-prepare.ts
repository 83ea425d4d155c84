import type { Chronologie, ParcoursLu } from "../core/chronologie.ts";
import { type Day, wholeMonths } from "../core/day.ts";
import type { Echeance, GenreEcheance } from "../core/echeance.ts";
import type { DernierEntretien, EntretienPrepare } from "../core/entretien-prepare.ts";
import { monthOf } from "../core/month.ts";
import { aCorriger, parGravite, type Report } from "../core/report.ts";

/** What is asked of the person, and what stops being worth something. */
const A_OBTENIR: ReadonlySet<GenreEcheance> = new Set([
  "DOSSIER_SIGNE",
  "INSCRIPTION_FT",
  "DOCUMENT_SORTIE",
  "SITUATION_SORTIE",
  "SITUATION_SIX_MOIS",
]);
const PERIMES: ReadonlySet<GenreEcheance> = new Set(["CONTRAT_ENGAGEMENT", "VEILLE", "JUSTIFICATION"]);

/** What the page is made of, beside the chronology. */
export interface Elements {
  chronologie: Chronologie;
  nom: string | null;
  au: Day;
  charge: { apap: string | null; structure: string | null };
  /** What was written of the last face-to-face held, and its day; null without any. */
  convenu: { date: Day; texte: string } | null;
  echeances: readonly Echeance[];
  report: Pick<Report, "constats" | "regles">;
}

/** What the extraction says for an appointment, and nothing else: no birth, no address, no status, no motif of veille. */
export function preparerEntretien(elements: Elements): EntretienPrepare {
  const { chronologie, nom, au, charge, report } = elements;
  const { participant } = chronologie;
  const parcours = parcoursDuJour(chronologie, au);
  const echeances = elements.echeances.filter((e) => e.participant === participant);
  const dites = new Set(echeances.map((e) => e.regle));
  const constats = aCorriger(report).filter((c) => c.participant === participant && !dites.has(c.regle));
  const contacts = parcours?.contacts.filter((c) => c.date <= au) ?? [];
  const tenu = contacts.findLast((c) => c.tenu);
  const ecrit = elements.convenu?.date === tenu?.date ? (elements.convenu?.texte ?? null) : null;
  const dernier: DernierEntretien | null = tenu ? { ...tenu, jours: au - tenu.date, convenu: ecrit } : null;
  const suivants = tenu ? contacts.slice(contacts.indexOf(tenu) + 1) : contacts;
  const sorti = parcours?.sortieReelle != null && parcours.sortieReelle < au;
  return {
    participant,
    nom,
    au,
    ...charge,
    parcours,
    anciennete: parcours === null ? 0 : wholeMonths(parcours.integration, au),
    mois: sorti ? null : (parcours?.mois.find((m) => m.mois === monthOf(au)) ?? null),
    dernier,
    depuis: {
      autres: suivants.filter((c) => c.presence === "PRESENT").length,
      absences: suivants.filter((c) => c.presence === "ABSENT" || c.presence === "ABSENT_EXCUSE").length,
    },
    etapes: etapesUtiles(parcours, au),
    sansEtapes: chronologie.nonQualifie,
    aFaire: echeances.filter((e) => !A_OBTENIR.has(e.genre) && !PERIMES.has(e.genre)),
    aObtenir: echeances.filter((e) => A_OBTENIR.has(e.genre)),
    perimes: echeances.filter((e) => PERIMES.has(e.genre)),
    constats: [...constats].sort(parGravite),
  };
}

/** The parcours open on the day, integrated last; else the last one. */
function parcoursDuJour({ parcours }: Chronologie, au: Day): ParcoursLu | null {
  const ouvert = parcours.findLast((p) => p.integration <= au && (p.sortieReelle === null || p.sortieReelle >= au));
  return ouvert ?? parcours.at(-1) ?? null;
}

/** Those that go on or begin, then the others, the latest first. */
function etapesUtiles(parcours: ParcoursLu | null, au: Day) {
  const etapes = [...(parcours?.etapes ?? [])].reverse();
  const finie = (fin: Day | null) => fin !== null && fin < au;
  return [...etapes.filter((e) => !finie(e.fin)), ...etapes.filter((e) => finie(e.fin))];
}
