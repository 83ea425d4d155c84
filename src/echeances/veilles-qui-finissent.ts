import { addMonths, type Day, frDay } from "../core/day.ts";
import { chainesDeVeilles, type Veille } from "../parcours/veille.ts";
import type { Chercheur } from "./echeances.ts";

/**
 * Running veilles, by the first that comes: their end, typed or planned; three months of the veille (VEI-02); six of the
 * chain (VEI-03). The day is the last one in veille. A planned end that has passed is overdue: nothing says that the
 * veille is over.
 */
export const veillesQuiFinissent: Chercheur = function* (dossier, parcours, { au, seuils }) {
  for (const { veilles } of chainesDeVeilles(dossier.veilles)) {
    const [premiere] = veilles;
    const veille = veilles.findLast((v) => v.row.date_fin === null || v.row.date_fin >= au);
    if (!premiere || !veille || veille.parcours !== parcours) continue;
    const six = addMonths(premiere.debut, seuils.moisChaine) - 1;
    const limite = Math.min(addMonths(veille.debut, seuils.moisVeille) - 1, six);
    const fin = veille.row.date_fin ?? veille.row.date_fin_prevue;
    const renouvelable = veilles.length < seuils.veillesMax && limite < six && au <= six;
    const surChaine = limite === six;
    if (fin !== null && fin <= limite) {
      yield {
        jour: fin,
        action: action(veille, `finit le ${frDay(fin)}`, renouvelable, veille.row.date_fin === null && fin < au),
        regle: "VEI-02",
        preuves: [veille.row],
      };
    } else {
      const depuis = surChaine ? premiere.debut : veille.debut;
      const mois = surChaine ? seuils.moisChaine : seuils.moisVeille;
      yield {
        jour: limite,
        action: action(veille, `${mois} mois depuis le ${frDay(depuis)}`, renouvelable, false),
        regle: surChaine ? "VEI-03" : "VEI-02",
        preuves: surChaine ? veilles.map((v) => v.row) : [veille.row],
      };
    }
  }
};

function action(veille: Veille, quand: string, renouvelable: boolean, aSaisir: boolean): string {
  const debut: Day = veille.debut;
  const suite = renouvelable
    ? "la renouveler (une fois) ou reprendre l'accompagnement"
    : "reprendre l'accompagnement ou proposer la sortie";
  return aSaisir
    ? `Veille du ${frDay(debut)}, prévue jusqu'au ${frDay(veille.row.date_fin_prevue ?? debut)} : saisir sa fin, ou ${suite}.`
    : `Veille du ${frDay(debut)} : ${quand} ; ${suite}.`;
}
