import { frDay } from "../../core/day.ts";
import { frCount, frInteger } from "../../core/format.ts";
import { grouper } from "../../core/grouper.ts";
import { frMonth } from "../../core/month.ts";
import type { EtatConsolidation } from "../consolidation/etat.ts";
import { blocsReponses } from "../consolidation/feuilles/synthese.ts";
import { enEcart, nomApap, signe } from "../consolidation/mots.ts";
import { noteTitree } from "../document/blocs.ts";
import type { Block } from "../document/model.ts";
import { blocsTexte } from "./document.ts";
import type { Terminal } from "./style.ts";

/** Gaps told one by one; the others are in the workbook. */
const MONTRES = 25;

/** What the forms of a month say beside the extraction, in a page. */
export function consolidationTexte(etat: EtatConsolidation, terminal: Terminal): string {
  const { mois, arrete, chiffres, incoherences } = etat.consolidation;
  const ecarts = enEcart(chiffres);
  const reste = ecarts.length - MONTRES;
  const blocs: Block[] = [
    {
      kind: "titre",
      texte: `Tableaux de bord des APAP, ${frMonth(mois)}, contre l'extraction arrêtée au ${frDay(arrete)}`,
    },
    ...blocsReponses(etat),
    noteTitree("Écarts", [
      ...[...grouper(ecarts.slice(0, MONTRES), (e) => nomApap(e.apap))].flatMap(([apap, siens]) => [
        apap,
        ...siens.flatMap(detail),
      ]),
      ...(reste > 0 ? [`… et ${frCount(reste, "autre écart", "autres écarts")}, dans le classeur`] : []),
    ]),
    noteTitree(
      "Incohérences",
      incoherences.map((i) => `${i.apap} : ${i.egalite}, mais ${frInteger(i.gauche)} ≠ ${frInteger(i.droite)}`),
    ),
  ];
  return `${blocsTexte(blocs, terminal)}\n`;
}

function detail(e: ReturnType<typeof enEcart>[number]): string[] {
  return [
    `  ${e.rubrique.code} ${e.rubrique.titre} : ${frInteger(e.declare ?? 0)} déclarés, ${frInteger(e.calcule ?? 0)} dans l'extraction (${signe(e.ecart ?? 0)}, case ${e.cellule ?? ""})`,
    ...e.causes.map((cause) => `    - ${cause}`),
  ];
}
