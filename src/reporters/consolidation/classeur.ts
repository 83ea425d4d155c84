import { frDay } from "../../core/day.ts";
import { frCount, frInteger } from "../../core/format.ts";
import { frMonth } from "../../core/month.ts";
import { langageDe } from "../../normes/langage.ts";
import { tableSources } from "../controle/blocs.ts";
import { note } from "../document/blocs.ts";
import type { Block } from "../document/model.ts";
import { type Papier, sheet } from "../document/sheet.ts";
import { mentionNoms } from "../editions/mentions.ts";
import { renderWorkbook } from "../xlsx/workbook.ts";
import type { EtatConsolidation } from "./etat.ts";
import { blocsChiffres, blocsEcarts } from "./feuilles/chiffres.ts";
import { blocsCoherence, blocsLignes } from "./feuilles/lignes.ts";
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
    langage: langageDe({ ...etat, reglages: { vocabulaire: reglages.vocabulaire }, textes: reglages.textes }),
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

/** « Méthode »: what is compared with what, what is kept and why. */
function blocsMethode({ consolidation, sources }: EtatConsolidation): Block[] {
  return [
    note([
      "Déclaré : le chiffre que l'APAP a laissé ou corrigé dans son formulaire (celui du cahier des charges). Au formulaire : ce dont la case était remplie d'avance.",
      `Extraction : le même chiffre, calculé sur l'extraction n° ${consolidation.extraction}, arrêtée au ${frDay(consolidation.arrete)}. Les définitions sont dans la feuille Aide de chaque formulaire.`,
      "Retenu : le chiffre de l'extraction, car c'est le logiciel de suivi que le Contrôle de Service Fait confronte aux pièces ; ce qui y manque est à saisir, puis à extraire de nouveau. Le chiffre déclaré n'est retenu que là où l'extraction ne permet pas de calculer ; il est marqué « non vérifiable ».",
      "Causes probables : déduites de ce que l'extraction et le formulaire contiennent, la plus probable d'abord. Elles orientent la question à poser à l'APAP et ne prouvent rien.",
      "Un formulaire modifié hors de ses cases à remplir, pour un autre mois, d'un APAP inconnu ou reçu deux fois arrête la consolidation : aucun n'est écarté en silence. Les colonnes d'écart des formulaires ne sont pas relues.",
      "Une case à remplir qui ne se lit pas (« 3 pers. ») est mise de côté, nommée dans la Synthèse, et les totaux déclarés auxquels elle manque sont marqués incomplets ; une ligne de participant garde alors ce dont le formulaire était rempli.",
    ]),
    tableSources({ sources }),
  ];
}
