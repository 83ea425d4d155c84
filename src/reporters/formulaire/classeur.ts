import type { Artefact } from "../../core/artefact.ts";
import { frMonth, isoMonth } from "../../core/month.ts";
import type { Calculs } from "../../formulaire/modele.ts";
import { LANGAGE, langageDe } from "../../normes/langage.ts";
import { blocsEnMots } from "../document/en-mots.ts";
import type { Workbook } from "../document/model.ts";
import { mentionNoms } from "../editions/mentions.ts";
import { partiesDeNoms } from "../editions/noms-fichiers.ts";
import type { Socle } from "../editions/socle.ts";
import { renderWorkbook } from "../xlsx/workbook.ts";
import { calculsDe } from "./calculs.ts";
import { feuilleAide } from "./feuilles/aide.ts";
import { feuilleChiffres } from "./feuilles/chiffres.ts";
import { feuilleLignes } from "./feuilles/lignes.ts";
import { avecTemoins } from "./temoins-classeur.ts";

/** The form of each APAP for the month (§III.1.4), one at a time. The analysis must hold figures, fiches and details. */
export async function* formulairesDuMois(socle: Socle): AsyncGenerator<Artefact> {
  const calculs = calculsDe(socle);
  const noms = partiesDeNoms(calculs.apaps, socle.reglages.affichage.fichiersAuNomDesApap);
  for (const [i, apap] of calculs.apaps.entries()) {
    const contenu = await renderWorkbook(classeurFormulaire(socle, calculs, apap));
    yield { chemin: `formulaire-${noms[i]}-${isoMonth(calculs.mois)}.xlsx`, contenu };
  }
}

/** The form of one APAP, pre-filled. */
export function classeurFormulaire(
  { theme, reglages, chiffres, report }: Socle,
  calculs: Calculs,
  apap: string,
): Workbook {
  const avecNoms = reglages.affichage.nomsApap;
  const workbook: Workbook = {
    titre: `Tableau de bord à remplir, ${apap}, ${frMonth(calculs.mois)}`,
    auteur: theme.nom,
    date: calculs.arrete,
    theme,
    langage: LANGAGE,
    feuilles: [
      feuilleChiffres(calculs, apap, theme.nom),
      feuilleLignes(calculs, apap, { avecNoms, mention: mentionNoms(avecNoms) }),
      feuilleAide(calculs, chiffres.catalogue),
    ],
  };
  // said before its cells are sealed
  return avecTemoins(blocsEnMots(workbook, langageDe(report)), apap, calculs);
}
