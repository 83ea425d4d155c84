import { type Day, frDay } from "../core/day.ts";
import { chainesDe, limiteDeVeille } from "../faits/veilles.ts";
import type { Veille } from "../parcours/veille.ts";
import type { Chercheur } from "./echeances.ts";

/**
 * Running veilles, by the first that comes: their end, typed or planned; the longest that one may be (VEI-02); the longest
 * that the chain may be (VEI-03). The day is the last one in veille. A planned end that has passed is overdue: nothing says
 * that the veille is over.
 */
export const veillesQuiFinissent: Chercheur = (dossier, parcours, { au, reglage }, dire) => {
  for (const chaine of chainesDe(dossier, reglage)) {
    const { veilles, premiere } = chaine;
    const veille = veilles.findLast((v) => v.row.date_fin === null || v.row.date_fin >= au);
    if (!veille || veille.parcours !== parcours) continue;
    const seule = limiteDeVeille(veille, reglage);
    const limite = Math.min(seule.dernier, chaine.limite.dernier);
    const fin = veille.row.date_fin ?? veille.row.date_fin_prevue;
    const dernier = chaine.limite.dernier;
    const reste = limite < dernier && au <= dernier ? chaine.veillesMax - veilles.length : 0;
    const surChaine = limite === dernier;
    if (fin !== null && fin <= limite) {
      dire(fin, action(veille, `finit le ${frDay(fin)}`, reste, veille.row.date_fin === null && fin < au), [
        veille.row,
      ]);
    } else {
      const depuis = surChaine ? premiere.debut : veille.debut;
      const { mois } = surChaine ? chaine.limite : seule;
      dire(
        limite,
        action(veille, `${mois} mois depuis le ${frDay(depuis)}`, reste, false),
        surChaine ? veilles.map((v) => v.row) : [veille.row],
        { regle: surChaine ? "VEI-03" : "VEI-02" },
      );
    }
  }
};

/** `reste`: how many more veilles the chain may have. */
function action(veille: Veille, quand: string, reste: number, aSaisir: boolean): string {
  const debut: Day = veille.debut;
  const suite =
    reste > 0
      ? `la renouveler (${reste > 1 ? `${reste} fois au plus` : "une fois"}) ou reprendre l'accompagnement`
      : "reprendre l'accompagnement ou proposer la sortie";
  return aSaisir
    ? `Veille du ${frDay(debut)}, prévue jusqu'au ${frDay(veille.row.date_fin_prevue ?? debut)} : saisir sa fin, ou ${suite}.`
    : `Veille du ${frDay(debut)} : ${quand} ; ${suite}.`;
}
