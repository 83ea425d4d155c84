import { frDay } from "../../../core/day.ts";
import { motsDe } from "../../../normes/vocabulaire.ts";
import { type CadreControle, cellulesParticipant, colonnesParticipant, feuilleControle } from "../../controle/cadre.ts";
import type { Cell, Sheet } from "../../document/model.ts";
import type { EtatCsf, LigneScellee } from "../etat.ts";

/**
 * « Saisi après coup »: points whose answer is no longer that of the grid read back, then those that rest on lines typed
 * after the period's end. No sheet when there are none.
 */
export function feuilleApresCoup(cadre: CadreControle, etat: EtatCsf, lignes: readonly LigneScellee[]): Sheet[] {
  const changees = lignes.filter((l) => l.avant !== null);
  const tardives = lignes.filter((l) => l.avant === null && l.apresCoup > 0);
  if (changees.length + tardives.length === 0) return [];
  const fin = frDay(etat.report.arrete);
  return [
    feuilleControle(cadre, "Saisi après coup", "Saisi après coup : ce qui a changé la preuve", [
      {
        kind: "note",
        texte: [
          `Le contrôle juge au ${fin}. Ce qui a eu lieu après ne compte pas ; ce qui a été saisi après compte, et se voit ici avant tout : une saisie tardive n'est pas une faute, mais c'est la pièce papier, et non ${motsDe(cadre.report).logiciel}, qui prouve alors la date.`,
          "D'abord les points dont la réponse du programme n'est plus celle de la grille reprise, puis les autres points qui reposent sur une ligne saisie après coup.",
        ],
      },
      {
        kind: "table",
        id: "apres_coup",
        columns: [
          ...colonnesParticipant(cadre),
          { key: "point", titre: "Point", kind: "text", width: 7 },
          { key: "titre", titre: "Ce qui est contrôlé", kind: "prose", width: 30 },
          { key: "avant", titre: "Grille reprise", kind: "text", width: 20 },
          { key: "reponse", titre: "Réponse du programme", kind: "text", width: 20 },
          { key: "lignes", titre: "Lignes saisies après coup", kind: "integer", width: 14 },
          { key: "constate", titre: "Constaté", kind: "prose", width: 46 },
        ],
        rows: [...changees, ...tardives].map((l): Cell[] => [
          ...cellulesParticipant(cadre, l.participant),
          l.point,
          l.titre,
          l.avant,
          l.reponse,
          l.apresCoup || null,
          l.constate,
        ]),
        filtre: true,
        figer: true,
      },
    ]),
  ];
}
