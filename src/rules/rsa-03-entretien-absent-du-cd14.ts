import * as z from "zod";
import { frCount } from "../core/format.ts";
import { obtenir } from "../core/grouper.ts";
import { frMonth, lastDay, type Month, monthOf } from "../core/month.ts";
import { holds } from "../core/period.ts";
import { entierOuZero } from "../core/seuil.ts";
import { estDansLAutre } from "../faits/doubles-saisies.ts";
import { type Contact, estDiagnosticSansSuite } from "../parcours/contact.ts";
import type { Dossier } from "../parcours/dossier.ts";
import { estArsa } from "../parcours/entry-values.ts";
import { exempleAu } from "./exemple.ts";
import { type Cadre, defineUnitRule } from "./unit-rule.ts";
import { chargeDuMois, surLeMois } from "./unites.ts";

/** Months with interviews to enter in both softwares: how many, and those that the Département's lacks. */
function moisDoubles(dossier: Dossier, { periode, reglage, listes }: Cadre) {
  const parMois = new Map<Month, { tenus: number; sans: Contact[] }>();
  for (const contact of dossier.participant ? dossier.contacts : []) {
    const { date } = contact;
    if (!contact.tenu || date < listes.dateCd14 || !holds(periode, date)) continue;
    const parcours = contact.parcours ?? contact.precedent ?? dossier.parcours[0];
    if (!parcours || estDiagnosticSansSuite(contact, dossier) || !estArsa(dossier, parcours)) continue;
    const mois = obtenir(parMois, monthOf(date), () => ({ tenus: 0, sans: [] }));
    mois.tenus++;
    if (!estDansLAutre(dossier, date, reglage)) mois.sans.push(contact);
  }
  return [...parMois];
}

export default defineUnitRule({
  id: "RSA-03",
  titre: "Entretien d'un allocataire du RSA non saisi au Département",
  clause: { document: "cahier-des-charges", article: "III.1.6.2" },
  gravite: "majeur",
  colonnes: ["participants.statuts|parcours.statuts"],
  aVerifier: ["entretiens_cd14.participant", "entretiens_cd14.date"],
  retenuePar: ["entretiens", "entretiens_cd14"],
  params: z.strictObject({
    jours: entierOuZero(1, "écart admis entre les deux saisies, en jours"),
  }),
  pourquoi: (_, { logicielDepartement }) =>
    `Les APAP saisissent aussi dans le ${logicielDepartement} les entretiens des allocataires du RSA.`,
  definition: (p, { logicielDepartement }) =>
    `Un mois où un allocataire du RSA a eu au moins un face à face tenu, depuis la double saisie, sans ligne dans le ${logicielDepartement} à ${frCount(p.jours, "jour")} près.`,
  remede: (_, { logicielDepartement }) => `Saisir ces entretiens dans le ${logicielDepartement}.`,
  unites: {
    unite: ["mois", "mois"],
    reads: ["parcours", "participants", "entretiens", "entretiens_cd14"],
    de: moisDoubles,
    jour: ([mois]) => lastDay(mois),
    lieu: (dossier, [mois, { sans }]) => surLeMois(dossier, mois, sans),
  },
  couvertePar: ([mois], dossier) => chargeDuMois(dossier, lastDay(mois)),
  defaut([month, { tenus, sans }]) {
    const nombre = sans.length;
    if (nombre === 0) return null;
    return { mesure: nombre, seuil: 0, data: { month, nombre }, contexte: { entretiensTenus: tenus } };
  },
  message: ({ month, nombre }: { month: Month; nombre: number }, { logicielDepartement }) =>
    `${frCount(nombre, "entretien tenu", "entretiens tenus")} en ${frMonth(month)} sans saisie dans le ${logicielDepartement}.`,
  exemple: exempleAu("2026-03-31", {
    participant: { statuts: "ARSA" },
    entretiens: [{ date: "2026-01-20" }, { date: "2026-02-18" }],
    autres: { entretiens_cd14: [{ participant: "P0001", date: "2026-01-21", modalite: "FACE_A_FACE" }] },
  }),
});
