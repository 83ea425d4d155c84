import type { Reglages } from "../../../config/reglages.ts";
import { frCount, frInteger } from "../../../core/format.ts";
import { langageDe } from "../../../normes/langage.ts";
import { tableRegles, tableSources } from "../../controle/blocs.ts";
import { creerCadreControle, feuilleControle } from "../../controle/cadre.ts";
import { blocFeux } from "../../document/bloc-feux.ts";
import type { Sheet, Workbook } from "../../document/model.ts";
import { workbookOf } from "../../document/sheet.ts";
import { mentionNoms } from "../../editions/mentions.ts";
import { periodeLisible } from "../../fse/cadre.ts";
import { blocsHtml } from "../../html/document.ts";
import { renderPage } from "../../html/page.ts";
import type { Theme } from "../../xlsx/theme.ts";
import { renderWorkbook } from "../../xlsx/workbook.ts";
import { blocsAvant, blocsDepuis, sommesAvant, tableAvant, tableParApap } from "./avant.ts";
import { blocsSignaux, cartes, noteMethode, tableOrdre } from "./blocs.ts";
import { demandeesDe, type EtatRisque } from "./etat.ts";

const TITRE = "Avant le contrôle de service fait";

/** The order, the lists to mend, the questions, as a workbook. Same state, same bytes. */
export function risqueXlsx(etat: EtatRisque, reglages: Reglages, theme: Theme): Promise<Uint8Array> {
  return renderWorkbook(classeurRisque(etat, reglages, theme));
}

/** The workbook of what comes before the control, as a model. */
export function classeurRisque(etat: EtatRisque, reglages: Reglages, theme: Theme): Workbook {
  const cadre = creerCadreControle(etat.report, reglages, etat.noms, theme);
  const { filtre } = etat;
  const ordre = { ...tableOrdre(cadre, etat), figer: true, filtre: true };
  const depuis = blocsDepuis(cadre, etat);
  const feuilles: Sheet[] = [
    feuilleControle(cadre, "Ordre", { titre: `${TITRE} : par où commencer`, filtre, constat: constatDe(etat) }, [
      cartes(etat),
      ordre,
    ]),
    feuilleControle(
      cadre,
      "Avant le contrôle",
      { titre: `${TITRE} : ce qu'il reste à mener`, filtre, papier: 3, constat: titreAvant(etat) },
      [
        tableParApap(etat),
        tableAvant(cadre, etat, etat.corrections, {
          usage: "gestionnaire",
          avecApap: true,
          id: "avant",
          titre: "À mener, par APAP et par date",
          detaille: sommesAvant(demandeesDe(etat)),
          filtre: true,
          figer: true,
        }),
      ],
    ),
    ...(depuis.length === 0
      ? []
      : [feuilleControle(cadre, "Depuis", { titre: `${TITRE} : ce qui a été mené`, filtre }, depuis)]),
    feuilleControle(
      cadre,
      "Signaux",
      { titre: `${TITRE} : questions à poser`, nominative: false, filtre, constat: titreSignaux(etat) },
      blocsSignaux(etat),
    ),
    feuilleControle(cadre, "Méthode", { titre: "Comment l'ordre est fait", nominative: false, papier: 1 }, [
      noteMethode(etat),
      tableRegles(etat.report, { titre: "Règles : ce qui a été jugé", texte: "definition" }),
      tableSources(etat.report),
    ]),
  ];
  return workbookOf(etat.report, theme, `${TITRE}, ${periodeLisible(cadre)}`, feuilles);
}

/** « 42 enregistrements sur 387 seraient non conformes » */
function constatDe({ irreguliers, population }: EtatRisque): string {
  if (population === 0) return "Aucun enregistrement dans la période";
  const sur = `sur ${frInteger(population)}`;
  if (irreguliers === 0) return `Aucun enregistrement ${sur} ne serait non conforme`;
  return frCount(
    irreguliers,
    `enregistrement ${sur} serait non conforme`,
    `enregistrements ${sur} seraient non conformes`,
  );
}

function titreAvant({ corrections }: EtatRisque): string | null {
  return corrections.length === 0 ? null : `${frCount(corrections.length, "correction")} à mener avant le contrôle`;
}

function titreSignaux({ signaux: { signaux } }: EtatRisque): string {
  return signaux.length === 0 ? "Aucune question à poser" : `${frCount(signaux.length, "question")} à poser`;
}

/** The same as a page to read and print. */
export function risqueHtml(etat: EtatRisque, reglages: Reglages, theme: Theme): string {
  const cadre = creerCadreControle(etat.report, reglages, etat.noms, theme);
  const { filtre } = etat;
  return renderPage({
    titre: `${TITRE}, ${periodeLisible(cadre)}`,
    constat: constatDe(etat),
    sousTitres: [theme.nom, ...(filtre === null ? [] : [`Limité à : ${filtre}`])],
    mention: mentionNoms(cadre.avecNoms),
    corps: blocsHtml(
      [
        ...blocFeux(etat.report.feux, "plie"),
        cartes(etat),
        tableOrdre(cadre, etat),
        ...blocsDepuis(cadre, etat),
        ...blocsAvant(cadre, etat, demandeesDe(etat)),
        ...blocsSignaux(etat),
        noteMethode(etat),
      ],
      "d",
      true,
    ),
    pied: `plie ${etat.report.version}`,
    theme,
    langage: langageDe(etat.report),
    paysage: true,
  });
}
