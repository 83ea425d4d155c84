import { frDay } from "../../../core/day.ts";
import { tableSources } from "../../controle/blocs.ts";
import { note } from "../../document/blocs.ts";
import type { Block } from "../../document/model.ts";
import type { EtatConsolidation } from "../etat.ts";

/** « Méthode »: what is compared with what, what is kept and why. */
export function blocsMethode({ consolidation, sources }: EtatConsolidation): Block[] {
  return [
    note([
      "Déclaré : le chiffre que l'APAP a laissé ou corrigé dans son formulaire (§III.1.4 du cahier des charges). Au formulaire : ce dont la case était remplie d'avance.",
      `Extraction : le même chiffre, calculé sur l'extraction n° ${consolidation.extraction}, arrêtée au ${frDay(consolidation.arrete)}. Les définitions sont dans la feuille Aide de chaque formulaire.`,
      "Retenu : le chiffre de l'extraction, car c'est le logiciel de suivi que le Contrôle de Service Fait confronte aux pièces ; ce qui y manque est à saisir, puis à extraire de nouveau. Le chiffre déclaré n'est retenu que là où l'extraction ne permet pas de calculer ; il est marqué « non vérifiable ».",
      "Causes probables : déduites de ce que l'extraction et le formulaire contiennent, la plus probable d'abord. Elles orientent la question à poser à l'APAP et ne prouvent rien.",
      "Un formulaire modifié hors de ses cases à remplir, pour un autre mois, d'un APAP inconnu ou reçu deux fois arrête la consolidation : aucun n'est écarté en silence. Les colonnes d'écart des formulaires ne sont pas relues.",
      "Une case à remplir qui ne se lit pas (« 3 pers. ») est mise de côté, nommée dans la Synthèse, et les totaux déclarés auxquels elle manque sont marqués incomplets ; une ligne de participant garde alors ce dont le formulaire était rempli.",
    ]),
    tableSources({ sources }),
  ];
}
