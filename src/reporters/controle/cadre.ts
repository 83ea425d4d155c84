import type { Reglages } from "../../config/reglages.ts";
import { frCount } from "../../core/format.ts";
import { grouper } from "../../core/grouper.ts";
import type { Preuve, Report } from "../../core/report.ts";
import { type Champ, champ } from "../document/lister.ts";
import type { Block, Column, Sheet } from "../document/model.ts";
import { raisonLisible } from "../document/raison.ts";
import { type SheetHead, sheet } from "../document/sheet.ts";
import { titreConstats } from "../editions/feuilles/titres.ts";
import { mentionNoms } from "../editions/mentions.ts";
import { periodeLisible } from "../fse/cadre.ts";
import type { Theme } from "../xlsx/theme.ts";

/** What the workbooks of the control share: rapprochement, contrôle de service fait. */
export interface CadreControle {
  report: Report;
  reglages: Reglages;
  theme: Theme;
  /** Names are shown beside the ids (affichage.nomsCsf). */
  avecNoms: boolean;
  /** NOM Prénom by participant. */
  noms: ReadonlyMap<string, string>;
}

/** What the columns of a participant need: ids alone, or names beside them. */
export type CadreNoms = Pick<CadreControle, "avecNoms" | "noms">;

/** What the sheets of a control share: report, settings, names when they are shown, colours. */
export function creerCadreControle(
  report: Report,
  reglages: Reglages,
  noms: ReadonlyMap<string, string>,
  theme: Theme,
): CadreControle {
  return { report, reglages, theme, avecNoms: reglages.affichage.nomsCsf, noms };
}

/** What stands above a sheet of the control, and how it is shown and printed. */
export type OptionsFeuille = { nominative?: boolean; filtre?: string | null } & Omit<
  SheetHead,
  "sousTitres" | "mention"
>;

/** Why no constat was looked for: what stopped the most rules; null where a rule ran. */
export function nonCherches({ regles }: Pick<Report, "regles">): string | null {
  if (regles.some((r) => r.etat !== "non_executee")) return null;
  const parRaison = grouper(regles, (r) => r.raison ?? "aucune règle exécutée");
  const [premiere] = [...parRaison].sort(([, a], [, b]) => b.length - a.length);
  return raisonLisible(premiere?.[0] ?? "aucune règle exécutée");
}

/** What the rules find, in all or in some constats: no constat of rules that could not run is no good news. */
export function titreDesRegles(
  report: Pick<Report, "regles" | "constats">,
  constats: Report["constats"] = report.constats,
): string {
  const raison = nonCherches(report);
  if (raison !== null) return `Aucun constat cherché : ${raison}`;
  const titre = titreConstats(constats);
  const { length } = report.regles.filter((r) => r.etat === "non_executee");
  return titre.startsWith("Aucun") && length > 0
    ? `${titre}, ${frCount(length, "règle non exécutée", "règles non exécutées")}`
    : titre;
}

/** What an empty list of their constats says. */
export function videDesRegles(report: Report): string {
  return nonCherches(report) === null ? "Aucun constat." : `${titreDesRegles(report)}.`;
}

/** A sheet with the titles that all of them carry; `nominative` ones carry the reminder of confidentiality. */
export function feuilleControle(
  cadre: CadreControle,
  nom: string,
  { nominative = true, filtre = null, ...head }: OptionsFeuille,
  blocks: readonly (Block | null)[],
): Sheet {
  const sousTitres = [
    `${cadre.theme.nom} · ${periodeLisible(cadre)}`,
    ...(filtre === null ? [] : [`Limité à : ${filtre}`]),
  ];
  const mention = nominative ? mentionNoms(cadre.avecNoms) : null;
  return sheet(nom, { ...head, sousTitres, mention }, blocks);
}

/** Columns that say who a line is about: id, and name when names are shown; empty without a person. */
export function champsParticipant<L>(
  { avecNoms, noms }: CadreNoms,
  participant: (ligne: L) => string | null,
  vers?: Column["vers"],
): readonly Champ<L>[] {
  const nom = champ<L>(
    "nom",
    "NOM Prénom",
    { kind: "text", width: 22 },
    (ligne) => noms.get(participant(ligne) ?? "") ?? null,
  );
  const kind = { kind: "text", ...(vers === undefined ? {} : { vers }) } as const;
  return [champ("participant", "Participant", kind, participant), ...(avecNoms ? [nom] : [])];
}

/** « suivi.csv » or « classeur.xlsx [Feuille] »; null without a line. */
export function fichierDe(preuve: Preuve | null | undefined, { sources }: Pick<Report, "sources">): string | null {
  const source = preuve && sources[preuve.source];
  return source ? `${source.fichier}${source.feuille === null ? "" : ` [${source.feuille}]`}` : null;
}

/** « suivi.csv, ligne 12 » or « classeur.xlsx [Feuille], ligne 3 »; null without a line. */
export function lieu(preuve: Preuve | null | undefined, { sources }: Pick<Report, "sources">): string | null {
  const fichier = fichierDe(preuve, { sources });
  return preuve && fichier !== null ? `${fichier}, ligne ${preuve.ligne}` : null;
}
