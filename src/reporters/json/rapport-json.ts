import { type Day, isoDay } from "../../core/day.ts";
import { isoMonth, type Month } from "../../core/month.ts";
import type { Constat, NonJuge, Report, ResultatRegle, SourceLue } from "../../core/report.ts";
import { compareText } from "../../core/text.ts";
import { feu } from "./feux-json.ts";
import { enLignes } from "./lignes.ts";

/**
 * The report as interface.md promises it to other programs: months `AAAA-MM`, days `AAAA-MM-JJ`, absent values null, keys
 * in a fixed order, lists sorted, a line end at the end. Same report, same bytes. `signalements` (entries of the
 * justifications file that could not be applied) comes after the promised keys.
 */
export function rapportJson(report: Report): string {
  return enLignes(membresRapport(report));
}

/** The members of the report's JSON, in order, for the outputs that add their own. */
export function membresRapport(report: Report): (readonly [nom: string, valeur: unknown])[] {
  return [
    ["outil", { nom: "plie", version: report.version }],
    ["arrete", isoDay(report.arrete)],
    ["periode", { debut: isoDay(report.periode.start), fin: isoDay(report.periode.end) }],
    ["feux", report.feux.map(feu)],
    ["reglages", report.reglages ?? Object.fromEntries(report.regles.map((r) => [r.id, r.reglages]))],
    ["sources", [...report.sources].sort(compareSources).map(source)],
    ["regles", report.regles.map(regle)],
    ["resume", resume(report.resume)],
    ["constats", report.constats.map((c) => constat(c, report.sources))],
    ...(report.locales === undefined ? [] : [["locales", locales(report.locales, report.sources)] as const]),
    ["rejets", [...report.rejets].sort(compareRejets).map(rejet)],
    ["signalements", report.signalements.map(signalement)],
  ];
}

const jour = (day: Day | null): string | null => (day === null ? null : isoDay(day));
const mois = (month: Month | null): string | null => (month === null ? null : isoMonth(month));

function source(s: SourceLue) {
  const { fichier, feuille, table, sha256, lignes, acceptees, rejetees, ecartees } = s;
  return { fichier, feuille, table, sha256, lignes, acceptees, rejetees, ecartees };
}

function regle({ id, etat, raison, juges, constats, nonJuges }: ResultatRegle) {
  return { id, etat, raison, juges, constats, nonJuges: nonJuges.map(nonJuge) };
}

/** A participant with a dropped row, or an APAP's uncovered month. */
function nonJuge({ participant, apap, mois: month, raison }: NonJuge) {
  return participant === null ? { apap, mois: mois(month), raison } : { participant, mois: mois(month), raison };
}

/** The PLIE's own rules, apart from the norm's. */
function locales({ regles, constats }: NonNullable<Report["locales"]>, sources: readonly SourceLue[]) {
  return {
    regles: regles.map(({ id, gravite, phrase, raison, juges, constats: nombre }) => ({
      id,
      etat: raison === null ? "executee" : "non_executee",
      gravite,
      phrase,
      raison,
      juges,
      constats: nombre,
    })),
    constats: constats.map((c) => ({
      ...c,
      date: jour(c.date),
      preuves: c.preuves.map(({ source: index, ligne }) => ({
        fichier: sources[index]?.fichier ?? null,
        feuille: sources[index]?.feuille ?? null,
        ligne,
      })),
    })),
  };
}

function resume({ bloquant, majeur, mineur, info, justifies }: Report["resume"]) {
  return { bloquant, majeur, mineur, info, justifies };
}

function constat(c: Constat, sources: readonly SourceLue[]) {
  return {
    regle: c.regle,
    gravite: c.gravite,
    participant: c.participant,
    parcours: c.parcours,
    apap: c.apap,
    structure: c.structure,
    mois: mois(c.mois),
    date: jour(c.date),
    mesure: c.mesure,
    seuil: c.seuil,
    contexte: c.contexte,
    message: c.message,
    remede: c.remede,
    preuves: c.preuves.map(({ source: index, ligne }) => ({
      fichier: sources[index]?.fichier ?? null,
      feuille: sources[index]?.feuille ?? null,
      ligne,
    })),
    justification: c.justification && {
      raison: c.justification.raison,
      auteur: c.justification.auteur,
      jusquAu: jour(c.justification.jusquAu),
      ...(c.justification.piece === undefined ? {} : { piece: c.justification.piece }),
    },
  };
}

function rejet(r: Report["rejets"][number]) {
  const { fichier, feuille, ligne, colonne, valeur, raison, rangeeGardee } = r;
  return { fichier, feuille, ligne, colonne, valeur, raison, rangeeGardee };
}

function signalement({ fichier, feuille, ligne, message }: Report["signalements"][number]) {
  return { fichier, feuille, ligne, message };
}

function compareSources(a: SourceLue, b: SourceLue): number {
  return (
    compareText(a.fichier, b.fichier) ||
    compareText(a.feuille, b.feuille) ||
    compareText(a.table, b.table) ||
    compareText(a.sha256, b.sha256)
  );
}

function compareRejets(a: Report["rejets"][number], b: Report["rejets"][number]): number {
  return (
    compareText(a.fichier, b.fichier) ||
    compareText(a.feuille, b.feuille) ||
    a.ligne - b.ligne ||
    compareText(a.colonne, b.colonne) ||
    compareText(a.raison, b.raison)
  );
}
