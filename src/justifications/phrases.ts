import { frDay } from "../core/day.ts";
import { obtenir } from "../core/grouper.ts";
import { frMonth, type Month } from "../core/month.ts";
import { lePlusProche } from "../core/proches.ts";
import type { Constat } from "../core/report.ts";
import type { Declaration, Entree, Reponse } from "./justifications.ts";
import { cleDe, memeSujet, moisDe } from "./viser.ts";

/** Two lines about the same constat: what each says, and who says it, when they differ. */
export function doublon(entree: Entree, autre: Entree): string {
  const ou =
    entree.fichier !== autre.fichier
      ? ` de « ${autre.fichier} »`
      : entree.feuille === autre.feuille
        ? ""
        : ` de la feuille « ${autre.feuille} »`;
  if (entree.raison === autre.raison && entree.jusquAu === autre.jusquAu) {
    return `justifie le même constat que la ligne ${autre.ligne}${ou} : seule cette première est prise, retirez l'autre`;
  }
  return `contredit la ligne ${autre.ligne}${ou} sur le même constat : ${dite(autre)}, puis ${dite(entree)} ; la première est prise, retirez celle qui ne vaut pas`;
}

/** « raison » jusqu'au jj/mm/aaaa (who says it). */
export function dite({ raison, jusquAu, ...r }: Entree): string {
  return `« ${vu(raison, LONGUEUR_RAISON)} »${jusquAu === null ? "" : ` jusqu'au ${frDay(jusquAu)}`} (${quiRepond(r)})`;
}

/** Who answers: the author, else whose sheet it is, else the file. */
export function quiRepond({ auteur, de, fichier }: Omit<Reponse, "regle">): string {
  return auteur ?? de ?? fichier;
}

/** Notice of a constat that is both declared corrected and justified. */
export function corrigeEtJustifie(d: Declaration, entree: Entree): string {
  return `déclaré corrigé le ${frDay(d.corrigeLe)} (${quiRepond(d)}), et justifié ligne ${entree.ligne} de « ${entree.fichier} » : ${dite(entree)} ; le constat reste justifié, retirez celle qui ne vaut pas`;
}

/** Notice of a constat declared corrected on two dates. */
export function deuxDates(d: Declaration, retenue: Declaration): string {
  return `déclaré corrigé le ${frDay(d.corrigeLe)} (${quiRepond(d)}) et le ${frDay(retenue.corrigeLe)} (${quiRepond(retenue)}) : la dernière date est prise`;
}

/** Notice of an answer in the sheet of somebody who does not have that constat. */
export function pasLeSien({ de }: Reponse): string {
  return `ce constat n'est pas à « ${vu(de ?? "")} », dont c'est la feuille : la réponse n'est pas prise (si le nom a changé, corrigez-le en haut de la feuille)`;
}

const LONGUEUR_RAISON = 60;

/** A text of somebody's, fit to be printed in a message. */
export function vu(texte: string, longueur = 20): string {
  return [...texte.replace(/[\u0000-\u001f\u007f-\u009f]/g, "\ufffd")].slice(0, longueur).join("");
}

/** A rule that does not exist, and the nearest that does. */
export function regleInconnue(regle: string, catalogue: ReadonlySet<string>): string {
  const proche = lePlusProche(regle, catalogue);
  return `règle inconnue « ${vu(regle)} »${proche === null ? " : « plie regles » en donne la liste" : ` : la plus proche est ${proche}`}`;
}

/** Months of the constats by rule and participant, made once, to say what is near an entry that matches nothing. */
export class Voisins {
  private readonly mois = new Map<string, Set<Month>>();
  private readonly parPersonne = new Set<string>();

  constructor(private readonly constats: readonly Constat[]) {
    for (const constat of constats) {
      if (constat.participant === null) continue;
      this.parPersonne.add(constat.regle);
      const cle = cleDe(constat.regle, constat.participant, null);
      const mois = moisDe(constat);
      const connus = obtenir(this.mois, cle, () => new Set<Month>());
      if (mois !== null) connus.add(mois);
    }
  }

  /** Why the entry matches nothing, and what to look at. */
  sansObjet(entree: Entree): string {
    const { regle, participant } = entree;
    if (entree.de !== null && this.constats.some((c) => memeSujet(entree, c))) return pasLeSien(entree);
    const quoi = "ne correspond à aucun constat";
    if (participant === null) {
      return this.parPersonne.has(regle)
        ? `${quoi} : ${regle} se justifie par participant, remplissez cette colonne`
        : `${quoi} : vérifiez l'APAP et le mois, ou retirez la ligne s'il est réparé`;
    }
    const autres = [...(this.mois.get(cleDe(regle, participant, null)) ?? [])].sort((a, b) => a - b);
    if (autres.length === 0)
      return `${quoi} : vérifiez la règle et le participant, ou retirez la ligne s'il est réparé`;
    const liste = autres.slice(0, 3).map(frMonth).join(", ") + (autres.length > 3 ? "…" : "");
    return `${quoi} ; ce participant en a pour ${regle} en ${liste} : vérifiez parcours, mois et date`;
  }
}
