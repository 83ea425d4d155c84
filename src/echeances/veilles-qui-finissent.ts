import { type Day, frDay } from "../core/day.ts";
import { chainesDe, limiteDeVeille } from "../faits/veilles.ts";
import type { Veille } from "../parcours/veille.ts";
import type { Chercheur } from "./echeances.ts";

/** No rule that is on says how long it may last. */
const SANS_LIMITE = Number.POSITIVE_INFINITY;

/**
 * Running veilles, by the first that comes: their end, typed or planned; the longest that one may be (VEI-02); the longest
 * that the chain may be (VEI-03), each if its rule is on when it begins. The day is the last one in veille. A planned end that has passed is overdue: nothing says
 * that the veille is over.
 */
export const veillesQuiFinissent: Chercheur = (dossier, parcours, { au, reglage }, dire) => {
  for (const chaine of chainesDe(dossier, reglage)) {
    const { veilles, premiere } = chaine;
    const veille = veilles.findLast((v) => v.row.date_fin === null || v.row.date_fin >= au);
    if (!veille || veille.parcours !== parcours) continue;
    const seule = limiteDeVeille(veille, reglage);
    const [parVeille, parChaine] = [reglage("VEI-02", veille.debut).active, reglage("VEI-03", premiere.debut).active];
    const dernier = parChaine ? chaine.limite.dernier : SANS_LIMITE;
    const limite = Math.min(parVeille ? seule.dernier : SANS_LIMITE, dernier);
    if (limite === SANS_LIMITE) continue;
    const fin = veille.row.date_fin ?? veille.row.date_fin_prevue;
    const reste =
      limite < dernier && au <= dernier ? (parChaine ? chaine.veillesMax - veilles.length : SANS_LIMITE) : 0;
    const surChaine = limite === dernier;
    if (fin !== null && fin <= limite) {
      dire(
        fin,
        parVeille ? veille.debut : premiere.debut,
        action(veille, `finit le ${frDay(fin)}`, reste, veille.row.date_fin === null && fin < au),
        [veille.row],
        { regle: parVeille ? "VEI-02" : "VEI-03" },
      );
    } else {
      const depuis = surChaine ? premiere.debut : veille.debut;
      const { mois } = surChaine ? chaine.limite : seule;
      dire(
        limite,
        depuis,
        action(veille, `${mois} mois depuis le ${frDay(depuis)}`, reste, false),
        surChaine ? veilles.map((v) => v.row) : [veille.row],
        { regle: surChaine ? "VEI-03" : "VEI-02" },
      );
    }
  }
};

/** `reste`: how many more veilles the chain may have; no number when no rule says how many. */
function action(veille: Veille, quand: string, reste: number, aSaisir: boolean): string {
  const debut: Day = veille.debut;
  const suite =
    reste > 0
      ? `la renouveler${fois(reste)} ou reprendre l'accompagnement`
      : "reprendre l'accompagnement ou proposer la sortie";
  return aSaisir
    ? `Veille du ${frDay(debut)}, prévue jusqu'au ${frDay(veille.row.date_fin_prevue ?? debut)} : saisir sa fin, ou ${suite}.`
    : `Veille du ${frDay(debut)} : ${quand} ; ${suite}.`;
}

function fois(reste: number): string {
  if (reste === SANS_LIMITE) return "";
  return reste > 1 ? ` (${reste} fois au plus)` : " (une fois)";
}
