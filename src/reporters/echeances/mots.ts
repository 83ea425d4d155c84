import { type Day, frDay } from "../../core/day.ts";
import type { Agenda, Echeance } from "../../core/echeance.ts";
import { frCount } from "../../core/format.ts";
import { grouper } from "../../core/grouper.ts";
import { raisonLisible } from "../document/raison.ts";
import { GENRES } from "../editions/libelles.ts";

export { GENRES };

/** What an échéance is called, with the months in force on its day: « 6 mois d'emploi ». */
export function nomEcheance({ genre, mois }: Pick<Echeance, "genre" | "mois">): string {
  return genre === "COMMISSION_EMPLOI" && mois !== undefined ? `${mois} mois d'emploi` : GENRES[genre];
}

/** Days without any contact after which the extraction is probably not of the day. */
const JOURS_SANS_CONTACT = 7;

/** « en retard de 3 jours », « aujourd'hui », « dans 11 jours ». */
export function delai(jour: Day, au: Day): string {
  if (jour === au) return "aujourd'hui";
  return jour < au ? `en retard de ${frCount(au - jour, "jour")}` : `dans ${frCount(jour - au, "jour")}`;
}

/** « « Quand » est compté du 01/11/2026, lendemain de l'arrêté. »: a day that ends is not to be done on it any more. */
export function compteDuLendemain(arrete: Day): string {
  return `« Quand » est compté du ${frDay(arrete + 1)}, lendemain de l'arrêté.`;
}

/** What the reader must know of the extraction's freshness. */
export function fraicheur({ au, dernierContact }: Agenda): { texte: string; ancienne: boolean } {
  if (dernierContact === null) return { texte: "Aucun contact n'est lu jusqu'à ce jour.", ancienne: true };
  const ancienne = au - dernierContact > JOURS_SANS_CONTACT;
  const texte = `Contacts comptés jusqu'au ${frDay(au)} ; le dernier lu est du ${frDay(dernierContact)}.`;
  return {
    texte: ancienne
      ? `${texte} Ce qui a été fait depuis n'est pas dans l'extraction : la refaire pour être à jour.`
      : texte,
    ancienne,
  };
}

/** How many are overdue, as a title; none is said of what could be looked for. */
export function titreRetards(retards: number, ecartes: Agenda["ecartes"]): string {
  if (retards > 0) return frCount(retards, "échéance dépassée", "échéances dépassées");
  return `Aucune échéance dépassée${ecartes.length > 0 ? " parmi celles qui ont pu être cherchées" : ""}`;
}

/** Kinds that were not looked for, one sentence for each reason. */
export function parRaison(ecartes: Agenda["ecartes"]): string[] {
  return [...grouper(ecartes, ({ raison }) => raison)].map(([raison, siens]) => {
    const quoi = siens.map(({ genre, regle }) => `${GENRES[genre]} (${regle})`).join(", ");
    return `${quoi} : ${raisonLisible(raison)}`;
  });
}
