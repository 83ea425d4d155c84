import { frDay } from "../core/day.ts";
import { frCount, frDe, frNumber } from "../core/format.ts";
import { obtenir } from "../core/grouper.ts";
import { frMonth, lastDay, type Month, monthOf } from "../core/month.ts";
import { holds } from "../core/period.ts";
import { estDansLAutre } from "../faits/doubles-saisies.ts";
import { retenusDe } from "../faits/entretiens.ts";
import { minutesDe } from "../faits/entretiens-retenus.ts";
import { etatPrevu } from "../faits/mois.ts";
import { relance, seriesAbsences } from "../faits/ruptures.ts";
import { seuilDe } from "../faits/seuil.ts";
import { moisDeSuivi } from "../faits/suivis.ts";
import type { Contact } from "../parcours/contact.ts";
import { estArsa } from "../parcours/entry-values.ts";
import type { Chercheur } from "./echeances.ts";

/** The face-to-face still due this month (ENT-01), the étapes and veilles known so far being carried to its end. */
export const entretiensDuMois: Chercheur = (dossier, parcours, { au, normes }, dire) => {
  const month = monthOf(au);
  const etat = etatPrevu(dossier, parcours, month, normes);
  if (etat !== "manque" && etat !== "retenu") return;
  dire(lastDay(month), lastDay(month), `Recevoir en face à face en ${frMonth(month)}.`, [parcours.row]);
};

/** Somebody missed two appointments in a row and nothing was tried since: to be called within days (§II.2.1, ENT-09). */
export const relances: Chercheur = (dossier, parcours, { au, reglage, contexte }, dire) => {
  const series = seriesAbsences(parcours, (jour) => seuilDe(reglage, "ENT-09", "absencesMin", jour));
  for (const { absences, rupture } of series) {
    if (rupture === null || !holds(contexte.periode, rupture.date) || relance(dossier, rupture.date, au)) continue;
    dire(
      rupture.date + seuilDe(reglage, "ENT-09", "joursRelance", rupture.date),
      rupture.date,
      `Recontacter : ${frCount(absences.length, "absence")} de suite, la dernière le ${frDay(absences.at(-1)?.date ?? rupture.date)}. Le saisir, même sans réponse.`,
      absences,
    );
  }
};

/**
 * The mean of the parcours is below what is expected, or the next interview may bring it there (§II.2.1, ENT-03): over the
 * stretch of the period that holds today, as the rule judges it.
 */
export const moyennes: Chercheur = (_dossier, parcours, { au, reglage, etendueDe, contexte }, dire) => {
  const etendue = etendueDe("ENT-03");
  if (etendue === null) return;
  const minimum = seuilDe(reglage, "ENT-03", "minutesMoyenneMin", au);
  const retenus = retenusDe(parcours, etendue.debut, Math.min(etendue.fin, contexte.periode.end));
  // one more and the mean is judged
  if (retenus.length + 1 < seuilDe(reglage, "ENT-03", "entretiensMin", au)) return;
  const total = minutesDe(retenus);
  if (total >= minimum * retenus.length) return;
  const manque = Math.ceil(minimum * (retenus.length + 1) - total);
  dire(
    Math.min(lastDay(monthOf(au)), etendue.fin),
    au,
    `Durée moyenne de ${frNumber(total / retenus.length)} min sur ${frCount(retenus.length, "entretien")} : le prochain doit durer au moins ${manque} min pour revenir à ${frNumber(minimum)}. Vérifier aussi les durées saisies.`,
    retenus,
  );
};

/** Interviews held with an ARSA that are still to be typed in the département's software too (§III.1.6.2, RSA-03). */
export const doublesSaisies: Chercheur = (dossier, parcours, { reglage, contexte }, dire) => {
  if (!dossier.participant || !estArsa(dossier, parcours)) return;
  const parMois = new Map<Month, Contact[]>();
  for (const contact of parcours.contacts) {
    const { date, tenu, place } = contact;
    if (!tenu || place !== "dans" || date < contexte.listes.dateCd14 || !holds(contexte.periode, date)) continue;
    if (estDansLAutre(dossier, date, reglage)) continue;
    obtenir(parMois, monthOf(date), () => []).push(contact);
  }
  for (const [mois, contacts] of parMois) {
    dire(
      lastDay(mois),
      lastDay(mois),
      `Saisir dans le ${contexte.vocabulaire.logicielDepartement} ${contacts.length > 1 ? `les ${contacts.length} entretiens` : "l'entretien"} ${frDe(frMonth(mois))} : ${contacts.map(({ date }) => frDay(date)).join(", ")}.`,
      contacts,
    );
  }
};

/** The direct contact still due this month for an emploi durable or a certifying formation (EMP-01). */
export const suivisDuMois: Chercheur = (dossier, parcours, { au, contexte, justifie }, dire) => {
  const month = monthOf(au);
  for (const { suivi, contact, charge } of moisDeSuivi(dossier, [month], contexte)) {
    if (suivi.parcours !== parcours || contact !== null) continue;
    if (justifie.estJustifie("EMP-01", dossier.id, month, parcours.id, charge)) continue;
    const quoi = suivi.etape.famille === "formation" ? "la formation certifiante" : "l'emploi";
    dire(
      lastDay(month),
      lastDay(month),
      `Joindre le participant ou l'employeur en ${frMonth(month)} : suivi de ${quoi} du ${frDay(suivi.debut)}.`,
      [suivi.etape.row],
    );
  }
};
