import { frDay } from "../../core/day.ts";
import { frCount, frInteger } from "../../core/format.ts";
import { frMonth } from "../../core/month.ts";
import { langageDe } from "../../normes/langage.ts";
import type { Block, Sheet } from "../document/model.ts";
import { type Papier, sheet } from "../document/sheet.ts";
import { mentionNoms } from "../editions/mentions.ts";
import { renderWorkbook } from "../xlsx/workbook.ts";
import type { EtatConsolidation } from "./etat.ts";
import { blocsChiffres, blocsEcarts } from "./feuilles/chiffres.ts";
import { blocsCoherence, blocsLignes } from "./feuilles/lignes.ts";
import { blocsMethode } from "./feuilles/methode.ts";
import { blocsSynthese } from "./feuilles/synthese.ts";
import { enEcart } from "./mots.ts";

/** The forms of a month against the extraction, for the équipe du PLIE. Same state, same bytes. */
export function consolidationXlsx(etat: EtatConsolidation): Promise<Uint8Array> {
  const { theme, reglages, consolidation } = etat;
  const { mois, arrete } = consolidation;
  const titre = `Consolidation des tableaux de bord, ${frMonth(mois)}`;
  const avecNoms = reglages.affichage.nomsConsolide;
  const sousTitres = [`${theme.nom} · extraction arrêtée au ${frDay(arrete)}`];
  const feuille = (
    nom: string,
    constat: string | null,
    blocks: readonly Block[],
    nominative: boolean,
    papier?: Papier,
  ): Sheet => {
    const mention = nominative ? mentionNoms(avecNoms) : null;
    return sheet(nom, { titre: `${nom} — ${titre}`, constat, sousTitres, mention, ...(papier && { papier }) }, blocks);
  };
  const { recus, manquants, chiffres, lignes, incoherences } = consolidation;
  const ecarts = enEcart(chiffres).length;
  const tous = ecarts + lignes.length + incoherences.length;
  const attendus = recus.length + manquants.length;
  return renderWorkbook({
    titre,
    auteur: theme.nom,
    date: arrete,
    theme,
    langage: langageDe({ ...etat, reglages: { vocabulaire: reglages.vocabulaire } }),
    feuilles: [
      feuille(
        "Synthèse",
        `${frCount(recus.length, "formulaire reçu", "formulaires reçus")} sur ${frInteger(attendus)}, ${tous === 0 ? "aucun écart" : frCount(tous, "écart")}`,
        blocsSynthese(etat),
        false,
      ),
      // a list that is empty is said in « Synthèse »
      ...(ecarts === 0
        ? []
        : [
            feuille(
              "Écarts",
              frCount(
                ecarts,
                "chiffre déclaré n'est pas celui de l'extraction",
                "chiffres déclarés ne sont pas ceux de l'extraction",
              ),
              blocsEcarts(etat),
              true,
            ),
          ]),
      feuille(
        "Chiffres",
        `${frCount(chiffres.length, "chiffre")}, ${ecarts === 0 ? "aucun" : `dont ${frInteger(ecarts)}`} en écart`,
        blocsChiffres(etat),
        false,
      ),
      ...(lignes.length === 0
        ? []
        : [
            feuille(
              "Participants",
              frCount(
                lignes.length,
                "point d'une ligne n'est pas celui de l'extraction",
                "points des lignes ne sont pas ceux de l'extraction",
              ),
              blocsLignes(etat, avecNoms),
              true,
            ),
          ]),
      ...(incoherences.length === 0
        ? []
        : [
            feuille(
              "Cohérence",
              frCount(
                incoherences.length,
                "contradiction dans un même formulaire",
                "contradictions dans un même formulaire",
              ),
              blocsCoherence(etat),
              false,
            ),
          ]),
      feuille("Méthode", null, blocsMethode(etat), false, 1),
    ],
  });
}
