import type { Reglages } from "../../../config/reglages.ts";
import { creerCadreControle } from "../../controle/cadre.ts";
import type { Block } from "../../document/model.ts";
import { periodeLisible } from "../../fse/cadre.ts";
import { blocsMarkdown } from "../../md/document.ts";
import { blocsTexte } from "../../terminal/document.ts";
import { craie, type Terminal } from "../../terminal/style.ts";
import { DEFAULT_THEME } from "../../xlsx/theme.ts";
import { blocsAvant, blocsDepuis } from "./avant.ts";
import { blocsSignaux, cartes, noteMethode, tableOrdre } from "./blocs.ts";
import { demandeesDe, type EtatRisque } from "./etat.ts";

/** Lines of each list that a terminal shows, and of each APAP's: there may be a hundred of them. */
const PREMIERES = 15;
const PREMIERES_APAP = 5;

/** The order, then the list of each APAP, then the rest. Ids alone: a terminal and a text show no name. */
function parties(etat: EtatRisque, reglages: Reglages): [ordre: Block[], avant: Block[], suite: Block[]] {
  const cadre = { ...creerCadreControle(etat.report, reglages, etat.noms, DEFAULT_THEME), avecNoms: false };
  return [
    [cartes(etat), tableOrdre(cadre, etat), ...blocsDepuis(cadre, etat)],
    blocsAvant(cadre, etat, demandeesDe(etat)),
    [...blocsSignaux(etat), noteMethode(etat)],
  ];
}

function titre(etat: EtatRisque): string {
  return `Avant le contrôle de service fait, ${periodeLisible(etat)}${etat.filtre === null ? "" : `, limité à ${etat.filtre}`}`;
}

/** The same for the terminal: the first rows of each table. */
export function risqueTexte(etat: EtatRisque, reglages: Reglages, terminal: Terminal): string {
  const dire = (blocs: readonly Block[], premieres: number): string =>
    blocsTexte(blocs, { ...terminal, premieres, ailleurs: "--format xlsx" });
  const [ordre, avant, suite] = parties(etat, reglages);
  const textes = [dire(ordre, PREMIERES), dire(avant, PREMIERES_APAP), dire(suite, PREMIERES)];
  return `${[craie(terminal).bold(titre(etat)), ...textes.filter((t) => t !== "")].join("\n\n")}\n`;
}

/** The same in Markdown, whole. */
export function risqueMd(etat: EtatRisque, reglages: Reglages): string {
  return `# ${titre(etat)}\n\n${blocsMarkdown(parties(etat, reglages).flat())}\n`;
}
