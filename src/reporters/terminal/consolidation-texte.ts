import { frDay } from "../../core/day.ts";
import { frCount, frInteger } from "../../core/format.ts";
import { frMonth } from "../../core/month.ts";
import type { EtatConsolidation } from "../consolidation/etat.ts";
import { blocsReponses } from "../consolidation/feuilles/synthese.ts";
import { enEcart, nomApap, signe } from "../consolidation/mots.ts";
import { titreRubrique } from "../formulaire/mots.ts";
import { blocsTexte } from "./document.ts";
import { craie, plier, type Terminal } from "./style.ts";

/** Gaps told one by one; the others are in the workbook. */
const MONTRES = 25;

/** What the forms of a month say beside the extraction, in a page. */
export function consolidationTexte(etat: EtatConsolidation, terminal: Terminal): string {
  const c = craie(terminal);
  const { mois, arrete, chiffres, incoherences } = etat.consolidation;
  const ecarts = enEcart(chiffres);
  const parts = [
    c.bold(`Tableaux de bord des APAP, ${frMonth(mois)}, contre l'extraction arrêtée au ${frDay(arrete)}`),
    blocsTexte(blocsReponses(etat), terminal),
    ...(ecarts.length > 0 ? [`${c.bold("Écarts")}\n${detail(ecarts, terminal)}`] : []),
    ...(incoherences.length > 0
      ? [
          `${c.bold("Incohérences")}\n${incoherences.map((i) => plier(`  ${i.apap} : ${i.egalite}, mais ${frInteger(i.gauche)} ≠ ${frInteger(i.droite)}`, terminal.colonnes, "    ")).join("\n")}`,
        ]
      : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

function detail(ecarts: ReturnType<typeof enEcart>, terminal: Terminal): string {
  const c = craie(terminal);
  let precedent: string | null | undefined;
  const lignes = ecarts.slice(0, MONTRES).flatMap((e) => {
    const titre = e.apap === precedent ? [] : [`  ${c.underline(nomApap(e.apap))}`];
    precedent = e.apap;
    const dit = `    ${e.rubrique.code} ${titreRubrique(e.rubrique)} : ${frInteger(e.declare ?? 0)} déclarés, ${frInteger(e.calcule ?? 0)} dans l'extraction (${signe(e.ecart ?? 0)}, case ${e.cellule ?? ""})`;
    return [
      ...titre,
      plier(dit, terminal.colonnes, "      "),
      ...e.causes.map((cause) => plier(`      - ${cause}`, terminal.colonnes, "        ")),
    ];
  });
  const reste = ecarts.length - MONTRES;
  return [
    ...lignes,
    ...(reste > 0 ? [`  … et ${frCount(reste, "autre écart", "autres écarts")}, dans le classeur`] : []),
  ].join("\n");
}
