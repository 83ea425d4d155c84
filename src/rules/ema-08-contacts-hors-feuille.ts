import { frCount, frDe } from "../core/format.ts";
import { obtenir } from "../core/grouper.ts";
import { frMonth, lastDay, type Month, monthOf } from "../core/month.ts";
import { holds } from "../core/period.ts";
import { feuillesFournies } from "../faits/emargement.ts";
import type { Contact } from "../parcours/contact.ts";
import type { Dossier } from "../parcours/dossier.ts";
import { exempleEmarge } from "./exemple.ts";
import { type Cadre, defineUnitRule } from "./unit-rule.ts";
import { surLeMois } from "./unites.ts";

/** Months of the period whose sheet was given, and their contacts at a distance that it does not hold. */
function contactsParMois(dossier: Dossier, cadre: Cadre): [Month, Contact[]][] {
  const parMois = new Map<Month, Contact[]>();
  if (dossier.parcours.length === 0) return [];
  const feuilles = feuillesFournies(dossier, cadre);
  const emarges = new Set(dossier.emargements.map((e) => e.date));
  for (const contact of dossier.contacts) {
    if (contact.modalite === "FACE_A_FACE" || contact.presence !== "PRESENT") continue;
    if (contact.interlocuteur !== "PARTICIPANT" || !holds(cadre.periode, contact.date)) continue;
    const month = monthOf(contact.date);
    if (!feuilles.fournie(month)) continue;
    const absents = obtenir(parMois, month, () => []);
    if (!emarges.has(contact.date)) absents.push(contact);
  }
  return [...parMois];
}

export default defineUnitRule({
  id: "EMA-08",
  titre: "Contacts absents de la feuille du mois",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  gravite: "mineur",
  aVerifier: ["entretiens.modalite"],
  pourquoi: "Tous les contacts, quels qu'ils soient, sont inscrits sur la feuille d'émargement du participant.",
  definition:
    "Un mois dont la feuille a été fournie, où des contacts avec le participant par téléphone, visio, mail, courrier ou SMS n'ont aucune ligne d'émargement du même jour ; un constat par participant et par mois.",
  remede: "Inscrire ces contacts sur la feuille du mois.",
  unites: {
    unite: ["mois", "mois"],
    reads: ["entretiens", "emargements"],
    presences: true,
    de: contactsParMois,
    jour: ([mois]) => lastDay(mois),
    lieu: (dossier, [mois, absents]) => surLeMois(dossier, mois, absents),
  },
  defaut: ([month, { length: nombre }]) => (nombre === 0 ? null : { mesure: nombre, data: { month, nombre } }),
  message: ({ month, nombre }: { month: Month; nombre: number }) =>
    `${frCount(nombre, "contact")} ${frDe(frMonth(month))} hors de la feuille d'émargement.`,
  exemple: exempleEmarge([{}], [{}, { date: "2026-01-27", modalite: "TELEPHONE" }]),
});
