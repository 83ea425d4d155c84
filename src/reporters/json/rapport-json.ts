import { isoDay } from "../../core/day.ts";
import type { Constat, NonJuge, Report, ResultatRegle, SourceLue } from "../../core/report.ts";
import { compareBy } from "../../core/text.ts";
import { feu } from "./feux-json.ts";
import { choisir, enLignes, jour, type Membre, mois, preuve } from "./lignes.ts";

/**
 * The report as interface.md promises it to other programs: months `AAAA-MM`, days `AAAA-MM-JJ`, absent values null, keys
 * in a fixed order, lists sorted, a line end at the end. Same report, same bytes. `signalements` (entries of the
 * justifications file that could not be applied) comes after the promised keys.
 */
export function rapportJson(report: Report): string {
  return enLignes(membresRapport(report));
}

/** What every judged document opens with. */
export function enTete({ version, arrete, periode }: Pick<Report, "version" | "arrete" | "periode">): Membre[] {
  return [
    ["outil", { nom: "plie", version }],
    ["arrete", isoDay(arrete)],
    ["periode", { debut: isoDay(periode.start), fin: isoDay(periode.end) }],
  ];
}

/** The members of the report's JSON, in order, for the outputs that add their own. */
export function membresRapport(report: Report): Membre[] {
  return [
    ...enTete(report),
    ["feux", report.feux.map(feu)],
    ["reglages", report.reglages ?? Object.fromEntries(report.regles.map((r) => [r.id, r.reglages]))],
    ["sources", [...report.sources].sort(compareSources).map(source)],
    ["regles", report.regles.map(regle)],
    ["resume", choisir(report.resume, "bloquant", "majeur", "mineur", "info", "justifies")],
    ["constats", report.constats.map((c) => constat(c, report.sources))],
    ...(report.locales === undefined ? [] : [["locales", locales(report.locales, report.sources)] as const]),
    ["rejets", [...report.rejets].sort(compareRejets).map(rejet)],
    ["signalements", report.signalements.map((s) => choisir(s, "fichier", "feuille", "ligne", "message"))],
  ];
}

function source(s: SourceLue) {
  return choisir(s, "fichier", "feuille", "table", "sha256", "lignes", "acceptees", "rejetees", "ecartees");
}

function rejet(r: Report["rejets"][number]) {
  return choisir(r, "fichier", "feuille", "ligne", "colonne", "valeur", "raison", "rangeeGardee");
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
      preuves: c.preuves.map((p) => preuve(p, sources)),
    })),
  };
}

function constat(c: Constat, sources: readonly SourceLue[]) {
  return {
    ...choisir(c, "regle", "gravite", "participant", "parcours", "apap", "structure"),
    mois: mois(c.mois),
    date: jour(c.date),
    ...choisir(c, "mesure", "seuil", "contexte", "message", "remede"),
    preuves: c.preuves.map((p) => preuve(p, sources)),
    justification: c.justification && {
      ...choisir(c.justification, "raison", "auteur"),
      jusquAu: jour(c.justification.jusquAu),
      ...(c.justification.piece === undefined ? {} : { piece: c.justification.piece }),
    },
  };
}

const compareSources = compareBy((s: SourceLue) => [s.fichier, s.feuille, s.table, s.sha256]);
const compareRejets = compareBy((r: Report["rejets"][number]) => [r.fichier, r.feuille, r.ligne, r.colonne, r.raison]);
