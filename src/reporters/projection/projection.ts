import { frDay, isoDay } from "../../core/day.ts";
import { frCount, frDe } from "../../core/format.ts";
import { frMonth, isoMonth } from "../../core/month.ts";
import type { Report } from "../../core/report.ts";
import { langageDe } from "../../normes/langage.ts";
import type { LigneProjetee, Projection } from "../../projection/modele.ts";
import { blocFeux } from "../document/bloc-feux.ts";
import { note, noteTitree } from "../document/blocs.ts";
import type { Block } from "../document/model.ts";
import { sheet, workbookOf } from "../document/sheet.ts";
import { CONFIDENTIEL_SANS_NOM } from "../editions/mentions.ts";
import { blocsHtml } from "../html/document.ts";
import { renderPage } from "../html/page.ts";
import { enLignes } from "../json/lignes.ts";
import { blocsTexte } from "../terminal/document.ts";
import type { Terminal } from "../terminal/style.ts";
import type { Theme } from "../xlsx/theme.ts";
import { renderWorkbook } from "../xlsx/workbook.ts";
import { blocsProjection, phraseCharge, tablePrevus } from "./blocs.ts";

function titreDe({ mois }: Projection): string {
  const [premier, dernier] = [mois[0], mois.at(-1)];
  return premier && dernier ? `Projection ${frDe(frMonth(premier))} à ${frMonth(dernier)}` : "Projection";
}

/** What is owed, as a title says it. */
function constatDe(projection: Projection): string {
  return phraseCharge(projection).replace(/\.$/, "");
}

const AILLEURS = "Toutes les colonnes : --format xlsx ou html ; la liste par date : xlsx ou json.";

/** The projection for the terminal. */
export function projectionTexte(projection: Projection, terminal: Terminal): string {
  const blocs: Block[] = [
    noteTitree(titreDe(projection), phraseCharge(projection)),
    ...blocsProjection(projection),
    note(AILLEURS),
  ];
  return `${blocsTexte(blocs, { ...terminal, ailleurs: "--format xlsx" })}\n`;
}

/** Two sheets: what is owed, then the list by date, by identifier. */
export function projectionXlsx(projection: Projection, report: Report, theme: Theme): Promise<Uint8Array> {
  const titre = titreDe(projection);
  const head = {
    titre,
    constat: constatDe(projection),
    sousTitres: [theme.nom, `Arrêté au ${frDay(projection.arrete)}`],
    mention: CONFIDENTIEL_SANS_NOM,
  };
  const feuille = (nom: string, blocs: readonly Block[], constat = head.constat) =>
    sheet(nom, { ...head, constat }, blocs);
  const { prevus } = projection;
  return renderWorkbook(
    workbookOf(report, theme, titre, [
      feuille("Projection", blocsProjection(projection)),
      feuille(
        "Par date",
        [tablePrevus(projection)],
        `${frCount(prevus.length, "ligne attendue", "lignes attendues")}, par date`,
      ),
    ]),
  );
}

/** The projection as a page. */
export function projectionHtml(projection: Projection, report: Report, theme: Theme): string {
  const blocs = [...blocFeux(report.feux, "plie"), ...blocsProjection(projection)];
  return renderPage({
    titre: titreDe(projection),
    constat: constatDe(projection),
    sousTitres: [`${theme.nom} · arrêté au ${frDay(projection.arrete)}`],
    mention: CONFIDENTIEL_SANS_NOM,
    corps: blocsHtml(blocs),
    pied: `plie ${projection.version}`,
    theme,
    langage: langageDe(report),
    paysage: true,
  });
}

/** What is owed by month and by APAP, the targets, and the list by date: ids only. */
export function projectionJson(projection: Projection): string {
  const { version, arrete, mois, nonDemandes, apaps, ensemble, reste, prevus, objectifs, sansRythme, nonCalcules } =
    projection;
  return enLignes([
    ["outil", { nom: "plie", version }],
    ["arrete", isoDay(arrete)],
    ["mois", mois.map(isoMonth)],
    ["nonDemandes", nonDemandes.map((n) => ({ ...n, mois: n.mois.map(isoMonth) }))],
    ["ensemble", ligne(ensemble)],
    ["reste", reste === null ? null : { fin: isoDay(reste.fin), sorties: reste.sorties }],
    ["apaps", apaps.map(ligne)],
    [
      "objectifs",
      objectifs.map((o) => ({
        ...o,
        debut: isoDay(o.debut),
        fin: o.fin === null ? null : isoDay(o.fin),
        atteint: o.atteint === null ? null : isoMonth(o.atteint),
      })),
    ],
    ["sansRythme", sansRythme],
    ["nonCalcules", nonCalcules],
    ["prevus", prevus.map((p) => ({ ...p, mois: isoMonth(p.mois), jour: isoDay(p.jour) }))],
  ]);
}

function ligne({ apap, structures, ouverts, mois, tenus }: LigneProjetee) {
  return { apap, structures, ouverts, tenus, mois: mois.map((m) => ({ ...m, mois: isoMonth(m.mois) })) };
}
