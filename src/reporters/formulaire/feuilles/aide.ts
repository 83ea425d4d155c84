import { frMonth } from "../../../core/month.ts";
import { FEUILLES, TITRES } from "../../../formulaire/forme.ts";
import type { Calculs } from "../../../formulaire/modele.ts";
import { RUBRIQUES } from "../../../formulaire/rubriques.ts";
import type { Catalogue } from "../../../indicators/catalogue.ts";
import { note } from "../../document/blocs.ts";
import type { Cell, Sheet } from "../../document/model.ts";

/** « Aide »: what to do with the form, and what each figure counts. */
export function feuilleAide({ mois, extraction }: Calculs, catalogue: Catalogue): Sheet {
  const indicateurs = [...new Set(RUBRIQUES.map((r) => r.indicateur))];
  return {
    nom: FEUILLES.aide,
    titre: "Mode d'emploi du tableau de bord",
    protege: true,
    portrait: true,
    blocks: [
      note([
        `1. Ce tableau est celui que l'APAP transmet chaque mois au PLIE (cahier des charges), pour ${frMonth(mois)}. Il est rempli d'avance d'après l'extraction (n° ${extraction}).`,
        `2. Dans « ${FEUILLES.lignes} », corriger ce qui n'est pas exact ; ajouter en bas les personnes qui manquent. Dans « ${FEUILLES.chiffres} », corriger la colonne « ${TITRES.declare} » : l'écart se calcule seul. Une observation explique l'écart.`,
        "3. Ce qui manque dans le logiciel de suivi est à y saisir aussi : le PLIE vérifie ce tableau d'après une nouvelle extraction, et c'est elle qui est retenue.",
        `4. Choisir oui sous « ${TITRES.verifie} », dater, signer de ses initiales, enregistrer au format .xlsx sans ajouter ni ligne ni feuille, et renvoyer le fichier.`,
      ]),
      {
        kind: "table",
        titre: "Ce que compte chaque chiffre",
        columns: [
          { key: "codes", titre: "Codes", kind: "text", width: 10 },
          { key: "definition", titre: "Définition", kind: "prose", width: 76 },
        ],
        rows: indicateurs.map((id): Cell[] => {
          const codes = RUBRIQUES.filter((r) => r.indicateur === id).map((r) => r.code);
          const [premier, dernier] = [codes[0] ?? "", codes.at(-1) ?? ""];
          return [
            premier === dernier ? premier : `${premier} à ${dernier}`,
            catalogue.definition(catalogue.indicateur(id)),
          ];
        }),
      },
    ],
  };
}
