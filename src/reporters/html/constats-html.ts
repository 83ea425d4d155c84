import { frDay } from "../../core/day.ts";
import { frInteger } from "../../core/format.ts";
import { aCorriger, GRAVITES, type Report, type ResultatRegle, suspectesDe } from "../../core/report.ts";
import { langageDe } from "../../normes/langage.ts";
import { RULES } from "../../rules/index.ts";
import {
  tableNonJuges,
  tableReglages,
  tableRegles,
  tableRejets,
  tableSignalements,
  tableSources,
} from "../controle/blocs.ts";
import { titreDesRegles } from "../controle/cadre.ts";
import { blocsLocales } from "../controle/locales.ts";
import { blocFeux } from "../document/bloc-feux.ts";
import { discrete } from "../document/blocs.ts";
import type { Block } from "../document/model.ts";
import { CONFIDENTIEL_SANS_NOM } from "../editions/mentions.ts";
import script from "./constats/constats.client.js";
import style from "./constats/constats.css";
import { filtres } from "./constats/filtres.ts";
import { gravite, type TableauConstats, tableauConstats } from "./constats/tableau-constats.ts";
import { blocsHtml } from "./document.ts";
import { type Html, html } from "./html.ts";
import { renderPage } from "./page.ts";

const TITRES: ReadonlyMap<string, string> = new Map(RULES.map((r) => [r.id, r.titre]));

/**
 * The constats as one self-contained page to search and filter: participants by id, justified and suspect ones apart,
 * what was judged and not. Without script, or printed, every row is there.
 */
export function constatsHtml(report: Report): string {
  const regles = new Map(report.regles.map((r) => [r.id, r]));
  const suspectes = suspectesDe(report);
  const comptes = aCorriger(report);
  const justifies = report.constats.filter((c) => !suspectes.has(c.regle) && c.justification);
  const horsComptes = report.constats.filter((c) => suspectes.has(c.regle));
  const enTete = (id: string): Html => {
    const r = regles.get(id);
    const premier = report.constats.find((c) => c.regle === id);
    return html`<b>${id} ${TITRES.get(id)}</b>${r ? html` <span class="sur">${surJuges(r)} (${r.unite})</span>` : null}<span class="remede">${premier?.remede}</span>`;
  };
  const commun = { sources: report.sources, regles: report.regles.map((r) => r.id), enTete };
  const aPart = (tableau: Pick<TableauConstats, "id" | "titre" | "constats" | "justifications">) =>
    tableau.constats.length === 0 ? null : tableauConstats({ ...tableau, ...commun });
  const corps = html`
${blocsHtml(blocFeux(report.feux, "plie"), "feux")}
<section aria-label="En bref">${bref(report, horsComptes.length)}</section>
<section aria-labelledby="t-constats"><h2 id="t-constats">Constats</h2>
${filtres(report.constats, TITRES)}
${aPart({ id: "a-traiter", titre: "À traiter", constats: comptes }) ?? html`<p>Aucun constat à traiter.</p>`}
${aPart({ id: "justifies", titre: "Justifiés, hors des comptes", constats: justifies, justifications: true })}
${aPart({
  id: "suspects",
  titre: "De règles suspectes, hors des comptes : vérifier d'abord la colonne ou le libellé",
  constats: horsComptes,
})}
</section>
${blocsHtml(annexes(report), "d", true)}`;
  return renderPage({
    titre: `Constats au ${frDay(report.arrete)}`,
    constat: titreDesRegles(report, comptes),
    sousTitres: [`Période contrôlée : du ${frDay(report.periode.start)} au ${frDay(report.periode.end)}`],
    mention: CONFIDENTIEL_SANS_NOM,
    corps,
    style,
    script,
    langage: langageDe(report),
    pied: `plie ${report.version}. ${restriction(report)}`,
    paysage: true,
  });
}

/** What the reader needs to trust the list: what was judged and not, files to mend and read, settings in force. */
export function annexes(report: Report): Block[] {
  const nonJuges = tableNonJuges(report);
  return [
    ...blocsLocales(report),
    tableRegles(report, { titre: "Règles" }),
    ...(nonJuges.rows.length === 0 ? [] : [nonJuges, NON_JUGES]),
    ...tableSignalements(report),
    tableRejets(report),
    tableSources(report),
    tableReglages(report.reglages ?? Object.fromEntries(report.regles.map((r) => [r.id, r.reglages])), true),
  ];
}

const NON_JUGES: Block = discrete(
  "L'absence d'une saisie n'y prouve rien : la ligne est peut-être parmi celles que l'extraction ne contient pas, ou n'a pas permis de lire.",
);

/** « 41 sur 812 »: never the first figure alone; nothing for a rule that was not run. */
function surJuges({ etat, constats, juges }: ResultatRegle): string {
  return etat === "non_executee" ? "" : `${frInteger(constats)} sur ${frInteger(juges)}`;
}

/** Counts by severity, and what stands beside them. */
function bref(report: Report, suspects: number): Html {
  const { resume } = report;
  const nonExecutees = report.regles.filter((r) => r.etat === "non_executee").length;
  const apart: [string, string, number][] = [
    [`✓ ${accord(resume.justifies, "justifié", "justifiés")}`, "à part des comptes", resume.justifies],
    ["? de règles suspectes", "hors des comptes", suspects],
    [
      `– ${accord(nonExecutees, "règle non exécutée", "règles non exécutées")}`,
      `jamais ${accord(nonExecutees, "comptée conforme", "comptées conformes")}`,
      nonExecutees,
    ],
    [
      `✗ ${accord(report.rejets.length, "valeur non lue", "valeurs non lues")}`,
      `${accord(report.rejets.length, "listée", "listées")} plus bas`,
      report.rejets.length,
    ],
  ];
  return html`<ul class="cartes">${GRAVITES.map((g) => {
    const n = resume[g];
    return html`<li class="c-${g}"><b>${frInteger(n)}</b>${gravite(g, n)}</li>`;
  })}${apart
    .filter(([, , n]) => n > 0)
    .map(([titre, detail, n]) => html`<li><b>${frInteger(n)}</b>${titre}<small>${detail}</small></li>`)}</ul>`;
}

/** The word alone, as the number wants it. */
function accord(n: number, un: string, plusieurs: string): string {
  return n >= 2 ? plusieurs : un;
}

/** Says when the list is not the whole extraction's (`--apap`, `--structure`, `--participant`). */
function restriction(report: Report): string {
  const trouves = report.regles.reduce((sum, r) => sum + r.constats, 0);
  return trouves === report.constats.length
    ? ""
    : `Liste restreinte : ${frInteger(report.constats.length)} des ${frInteger(trouves)} constats de l'extraction.`;
}
