import { frCount, frInteger } from "../../../core/format.ts";
import { type CadreControle, feuilleControle } from "../../controle/cadre.ts";
import { noteTitree } from "../../document/blocs.ts";
import type { Block, Sheet } from "../../document/model.ts";
import type { EtatCsf, LigneScellee } from "../etat.ts";
import { RESULTAT } from "./resultat.ts";
import { GUIDE } from "./temps.ts";
import { filtre } from "./tirage.ts";

/** « Lisez-moi »: what the workbook is, how to fill it, what its figures mean; the rate, live. */
export function feuilleLisezMoi(cadre: CadreControle, etat: EtatCsf, lignes: readonly LigneScellee[]): Sheet {
  const lien = (column: string) => ({ feuille: RESULTAT, table: "personnes", column, row: "total" }) as const;
  const vide = etat.personnes.length === 0;
  const blocs: (Block | null)[] = [
    vide
      ? null
      : {
          kind: "cartes",
          items: [
            {
              label: "Participants contrôlés",
              value: lien("controle"),
              format: "integer",
              detail: `sur ${frInteger(etat.tirage.population)}`,
            },
            { label: "avec un point non conforme", value: lien("irregulier"), format: "integer" },
            {
              label: "Taux d'irrégularité de l'échantillon",
              value: lien("taux"),
              format: "percent",
              detail: "non extrapolé",
            },
            {
              label: "Points à vérifier sur pièce",
              value: lien("À vérifier sur pièce"),
              format: "integer",
              detail: "restent à décider",
            },
          ],
        },
    noteTitree("Ce classeur", [
      `Préparation du contrôle de service fait. Échantillon : ${frCount(etat.personnes.length, "participant")} sur ${frInteger(etat.tirage.population)} (filtre : ${filtre(etat)}) ; la feuille Tirage dit comment le refaire. ${frCount(lignes.length, "point contrôlé", "points contrôlés")} dans la feuille Grille, une fiche par participant à imprimer dans le classeur des fiches.`,
      "Ce n'est pas une décision : le programme lit les données, le gestionnaire décide. L'extrapolation du taux à la population dépend de la convention : la feuille Résultat dit si les réglages en demandent une.",
      GUIDE,
    ]),
    noteTitree("Comment remplir la grille", [
      "Dans la feuille Grille, les cellules teintées sont à remplir : la décision (liste déroulante) et un commentaire. Sans décision, la réponse du programme compte. La réponse retenue et la feuille Résultat se recalculent aussitôt.",
      "Les autres cellules sont verrouillées, sans mot de passe : plie refuse une grille dont autre chose que les saisies a changé, et dit où. Pour reprendre les décisions dans un nouveau classeur : plie csf EXTRACTION --reprise ce-classeur.xlsx.",
    ]),
    noteTitree("Ce que veulent dire les réponses du programme", [
      "« Conforme » : les données ne montrent rien de contraire.",
      "« Non conforme » : un constat bloquant ou majeur, non justifié, d'une règle exécutée et non suspecte.",
      "« À vérifier sur pièce » : une pièce que les données ne montrent pas, un constat mineur, un constat justifié par le PLIE, une règle non exécutée ou suspecte, une ligne rejetée, un mois non couvert. Ce n'est ni conforme ni non conforme.",
      "« Sans objet » : le point ne se pose pas pour cette personne sur la période.",
    ]),
  ];
  return feuilleControle(cadre, "Lisez-moi", { titre: "Contrôle de service fait", nominative: false }, blocs);
}
