import { frDay } from "../../core/day.ts";
import { frCount, frInteger } from "../../core/format.ts";
import { frMonth } from "../../core/month.ts";
import { langageDe } from "../../normes/langage.ts";
import type { Block } from "../document/model.ts";
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
    blocks: Block[],
    sien: { noms?: true; papier?: Papier } = {},
  ) => {
    const { noms, ...papier } = sien;
    const head = { titre: `${nom} — ${titre}`, constat, sousTitres, mention: noms ? mentionNoms(avecNoms) : null };
    return sheet(nom, { ...head, ...papier }, blocks);
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
      ),
      // a list that is empty is said in « Synthèse »
      ecarts > 0 &&
        feuille("Écarts", `${frCount(ecarts, ...ECARTS)} de l'extraction`, blocsEcarts(etat), { noms: true }),
      feuille(
        "Chiffres",
        `${frCount(chiffres.length, "chiffre")}, ${ecarts === 0 ? "aucun" : `dont ${frInteger(ecarts)}`} en écart`,
        blocsChiffres(etat),
      ),
      lignes.length > 0 &&
        feuille("Participants", `${frCount(lignes.length, ...POINTS)} de l'extraction`, blocsLignes(etat, avecNoms), {
          noms: true,
        }),
      incoherences.length > 0 &&
        feuille(
          "Cohérence",
          `${frCount(incoherences.length, ...CONTRADICTIONS)} dans un même formulaire`,
          blocsCoherence(etat),
        ),
      feuille("Méthode", null, blocsMethode(etat), { papier: 1 }),
    ].filter((f) => f !== false),
  });
}

const ECARTS = ["chiffre déclaré n'est pas celui", "chiffres déclarés ne sont pas ceux"] as const;
const POINTS = ["point d'une ligne n'est pas celui", "points des lignes ne sont pas ceux"] as const;
const CONTRADICTIONS = ["contradiction", "contradictions"] as const;
