import { frDay } from "../../core/day.ts";
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

/** The forms of a month against the extraction, for the équipe du PLIE. Same state, same bytes. */
export function consolidationXlsx(etat: EtatConsolidation): Promise<Uint8Array> {
  const { theme, reglages, consolidation } = etat;
  const { mois, arrete } = consolidation;
  const titre = `Consolidation des tableaux de bord, ${frMonth(mois)}`;
  const avecNoms = reglages.affichage.nomsConsolide;
  const sousTitres = [`${theme.nom} · extraction arrêtée au ${frDay(arrete)}`];
  const feuille = (nom: string, blocks: readonly Block[], nominative: boolean, papier?: Papier): Sheet => {
    const mention = nominative ? mentionNoms(avecNoms) : null;
    return sheet(nom, { titre: `${nom} — ${titre}`, sousTitres, mention, ...(papier && { papier }) }, blocks);
  };
  return renderWorkbook({
    titre,
    auteur: theme.nom,
    date: arrete,
    theme,
    langage: langageDe({ ...etat, reglages: { vocabulaire: reglages.vocabulaire } }),
    feuilles: [
      feuille("Synthèse", blocsSynthese(etat), false),
      feuille("Écarts", blocsEcarts(etat), true),
      feuille("Chiffres", blocsChiffres(etat), false),
      feuille("Participants", blocsLignes(etat, avecNoms), true),
      feuille("Cohérence", blocsCoherence(etat), false),
      feuille("Méthode", blocsMethode(etat), false, 1),
    ],
  });
}
