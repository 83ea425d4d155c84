import * as z from "zod";
import type { Day } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { firstDay, frMonth, type Month } from "../core/month.ts";
import { entier } from "../core/seuil.ts";
import { estAbsence, estAutreContact } from "../faits/contacts.ts";
import { etatDuMois, moisDe, moisDuParcours, TABLES_DE_PREUVE } from "../faits/mois.ts";
import { joursAbsence } from "../parcours/absences.ts";
import { reservesSur } from "../parcours/reserves.ts";
import { exempleAu } from "./exemple.ts";
import { defineRule } from "./rule.ts";
import { surLeMoisVide } from "./unites.ts";

export default defineRule({
  id: "ENT-01",
  titre: "Mois sans entretien en face à face",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  gravite: "majeur",
  reads: ["parcours", "entretiens", "etapes"],
  aVerifier: ["entretiens.modalite", "entretiens.presence"],
  presences: true,
  reserve: (contexte) =>
    [
      ...(contexte.extraction.tables.veilles
        ? []
        : ["aucune table veilles : des mois suspendus peuvent être comptés à tort"]),
      ...reservesSur("etapes.temps", contexte),
    ].join(" ; ") || null,
  retenuePar: TABLES_DE_PREUVE,
  unite: ["mois", "mois"],
  params: z.strictObject({ joursSoumisMin: entier(15, "un mois est jugé à partir de ce nombre de jours soumis") }),
  pourquoi:
    "Un participant en accompagnement renforcé seul, ou à temps partiel sur une action, est reçu en face à face au moins une fois par mois.",
  definition: (p) =>
    `Un mois d'au moins ${frCount(p.joursSoumisMin, "jour soumis", "jours soumis")} (hors veille, opération ou formation à temps plein, emploi) sans aucun face à face tenu avec le participant dans le mois et dans le parcours.`,
  remede: (_, { logiciel }) =>
    `Saisir dans ${logiciel} l'entretien s'il a eu lieu ; sinon recevoir le participant, ou faire valider une veille s'il est empêché.`,
  juger({ mois, paramsLe, arrete, couverture, extraction, juge, constat, nonCouvert }) {
    const normes = { arrete, couverture, joursSoumisMin: (fin: Day) => paramsLe(fin).joursSoumisMin };
    return {
      dossier(dossier) {
        for (const parcours of dossier.parcours) {
          for (const month of moisDuParcours(parcours, mois)) {
            const fait = moisDe(dossier, parcours, month);
            const { contacts, charge, fin, joursSoumis } = fait;
            const etat = etatDuMois(dossier, fait, normes);
            if (etat === "non_couvert" && fait.tenus.length === 0) nonCouvert(charge.apap, month);
            if (etat === "non_soumis" || etat === "non_couvert") continue;
            juge(fin);
            if (etat === "satisfait") continue;
            const proposes = contacts.filter((c) => c.modalite === "FACE_A_FACE" && c.interlocuteur === "PARTICIPANT");
            constat({
              ...surLeMoisVide(dossier, fait),
              data: { month, soumis: joursSoumis },
              contexte: {
                joursSoumis,
                rendezVous: proposes.length,
                absences: contacts.filter(estAbsence).length,
                autresContacts: contacts.filter(estAutreContact).length,
                joursAbsenceApap: joursAbsence(extraction, charge.apap, firstDay(month), fin),
              },
            });
          }
        }
      },
    };
  },
  message: ({ month, soumis }: { month: Month; soumis: number }) =>
    `Aucun entretien en face à face tenu en ${frMonth(month)} (${soumis} jours soumis).`,
  exemple: exempleAu("2026-03-31", {
    entretiens: [{ date: "2026-01-20" }, { date: "2026-02-18", modalite: "TELEPHONE" }, { date: "2026-03-12" }],
  }),
});
