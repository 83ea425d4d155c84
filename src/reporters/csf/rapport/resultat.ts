import { frCount, frInteger, frPercent } from "../../../core/format.ts";
import { tauxDe } from "../../../csf/grille.ts";
import { note } from "../../document/blocs.ts";
import type { Block } from "../../document/model.ts";
import { type EtatCsf, type LigneScellee, tauxDuControle } from "../etat.ts";
import { intervalles, partOuFraction } from "../feuilles/resultat.ts";
import { phraseExtrapolation, phrasesIntervalle } from "../phrases-taux.ts";

/** The rate, its exact interval in total and per stratum, what it was at the draw, and its extrapolation if the settings ask for one. */
export function blocsResultat(etat: EtatCsf, lignes: readonly LigneScellee[]): Block[] {
  const taux = tauxDuControle(etat, lignes);
  const { irreguliers, controles, aDecider } = tauxDe(lignes);
  return [
    { kind: "titre", texte: "1. Résultat" },
    {
      kind: "cartes",
      items: [
        { label: "Participants contrôlés", value: controles, format: "integer" },
        { label: "avec un point non conforme", value: irreguliers.length, format: "integer" },
        {
          label: "Taux d'irrégularité de l'échantillon",
          value: partOuFraction(irreguliers.length, controles),
          format: "percent",
        },
        { label: "Points restant à décider", value: aDecider, format: "integer" },
      ],
    },
    note([
      ...phrasesIntervalle({ ...taux, strates: [] }),
      ...auTirage(lignes),
      ...(aDecider > 0
        ? [
            `Taux provisoire : ${frCount(aDecider, "point à vérifier sur pièce reste", "points à vérifier sur pièce restent")} à décider (annexe 2).`,
          ]
        : []),
      phraseExtrapolation(etat, taux),
    ]),
    { ...intervalles(taux), titre: "Taux et intervalle exact à 95 %" },
  ];
}

/** The rate with the program's answers of the draw, when answers have changed since. */
function auTirage(lignes: readonly LigneScellee[]): string[] {
  const changees = lignes.filter((l) => l.avant !== null).length;
  if (changees === 0) return [];
  const { irreguliers, controles } = tauxDe(lignes.map((l) => ({ ...l, reponse: l.avant ?? l.reponse })));
  return [
    `${frCount(changees, "réponse du programme a changé", "réponses du programme ont changé")} depuis le tirage (partie 7). Avec celles du tirage et les mêmes décisions, le taux serait ${frInteger(irreguliers.length)} ÷ ${frInteger(controles)} = ${controles === 0 ? "—" : frPercent(irreguliers.length / controles)}.`,
  ];
}
