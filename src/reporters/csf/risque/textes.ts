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

/** Lines of each list that a terminal shows. */
const PREMIERES = 15;

/** Ids alone: a terminal and a text show no name. */
function blocs(etat: EtatRisque, reglages: Reglages): Block[] {
  const cadre = { ...creerCadreControle(etat.report, reglages, etat.noms, DEFAULT_THEME), avecNoms: false };
  return [
    cartes(etat),
    tableOrdre(cadre, etat),
    ...blocsDepuis(cadre, etat),
    ...blocsAvant(cadre, etat, demandeesDe(etat)),
    ...blocsSignaux(etat),
    noteMethode(etat),
  ];
}

function titre(etat: EtatRisque): string {
  return `Avant le contrôle de service fait, ${periodeLisible(etat)}${etat.filtre === null ? "" : `, limité à ${etat.filtre}`}`;
}

export function risqueTexte(etat: EtatRisque, reglages: Reglages, terminal: Terminal): string {
  const options = { ...terminal, premieres: PREMIERES, ailleurs: "--format xlsx" };
  return `${craie(terminal).bold(titre(etat))}\n\n${blocsTexte(blocs(etat, reglages), options)}\n`;
}

export function risqueMd(etat: EtatRisque, reglages: Reglages): string {
  return `# ${titre(etat)}\n\n${blocsMarkdown(blocs(etat, reglages))}\n`;
}
