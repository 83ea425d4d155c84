import { frDay } from "../../../core/day.ts";
import { motsDe } from "../../../normes/vocabulaire.ts";
import { type CadreControle, champsParticipant, feuilleControle } from "../../controle/cadre.ts";
import { note } from "../../document/blocs.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Sheet, Table } from "../../document/model.ts";
import type { EtatCsf, LigneScellee } from "../etat.ts";

/** Points whose evidence has changed: the answer since the draw, lines typed after it, lines typed after the period's end. */
export function lignesApresCoup(lignes: readonly LigneScellee[]): LigneScellee[] {
  const changees = lignes.filter((l) => l.avant !== null);
  const apresTirage = lignes.filter((l) => l.avant === null && l.apresTirage > 0);
  const apresPeriode = lignes.filter((l) => l.avant === null && l.apresTirage === 0 && l.apresCoup > 0);
  return [...changees, ...apresTirage, ...apresPeriode];
}

/**
 * « Saisi après coup »: points whose answer is no longer that of the draw, then those that rest on lines typed after the
 * draw, then after the period's end. No sheet when there are none.
 */
export function feuilleApresCoup(cadre: CadreControle, etat: EtatCsf, lignes: readonly LigneScellee[]): Sheet[] {
  if (lignesApresCoup(lignes).length === 0) return [];
  const fin = frDay(etat.report.arrete);
  return [
    feuilleControle(cadre, "Saisi après coup", { titre: "Saisi après coup : ce qui a changé la preuve" }, [
      note([
        `Le contrôle juge au ${fin}. Ce qui a eu lieu après ne compte pas ; ce qui a été saisi après compte, et se voit ici avant tout : une saisie tardive n'est pas une faute, mais c'est la pièce papier, et non ${motsDe(cadre.report).logiciel}, qui prouve alors la date.`,
        "D'abord les points dont la réponse du programme n'est plus celle du tirage, puis ceux qui reposent sur une ligne saisie après le tirage, puis sur une ligne saisie après la fin de la période.",
      ]),
      { ...tableApresCoup(cadre, lignes), filtre: true, figer: true },
    ]),
  ];
}

/** Answers changed after the seal, each with what it was. */
export function tableApresCoup(cadre: CadreControle, lignes: readonly LigneScellee[]): Table {
  return {
    id: "apres_coup",
    ...lister(lignesApresCoup(lignes), [
      champsParticipant(cadre, (l) => l.participant),
      champ("point", "Point", { kind: "text", width: 7 }, (l) => l.point),
      champ("titre", "Ce qui est contrôlé", { kind: "prose", width: 30 }, (l) => l.titre),
      champ("avant", "Au tirage", { kind: "prose", width: 16 }, (l) => l.avant),
      champ("reponse", "Réponse du programme", { kind: "prose", width: 16 }, (l) => l.reponse),
      champ("tirage", "Lignes après le tirage", { kind: "integer", width: 14 }, (l) => l.apresTirage || null),
      champ("lignes", "Lignes après la période", { kind: "integer", width: 14 }, (l) => l.apresCoup || null),
      champ("constate", "Constaté", { kind: "prose", width: 46 }, (l) => l.constate),
    ]),
    detaille: [
      {
        chiffre: "points dont la preuve a changé",
        vaut: lignes.filter((l) => l.avant !== null || l.apresTirage > 0 || l.apresCoup > 0).length,
      },
    ],
    vide: "Aucune : ni réponse changée depuis le tirage, ni ligne saisie après la période.",
  };
}
