import { z } from "zod";
import { type Day, frDay } from "../core/day.ts";
import { frInteger } from "../core/format.ts";
import { contactsEnEmploi } from "../parcours/contacts-tardifs.ts";
import { situation } from "./exemple.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "EMP-02",
  titre: "Contact au-delà de six mois d'emploi durable",
  clause: { document: "annexe-2", article: "Rappel des obligations légales" },
  gravite: "bloquant",
  reads: ["parcours", "etapes", "entretiens"],
  colonnes: ["etapes.contrat"],
  unite: ["contact", "contacts"],
  params: z.strictObject({
    mois: z.int().positive().default(6).describe("durée du suivi éligible dans l'emploi, en mois"),
    joursCommission: z.int().nonnegative().default(45).describe("jours de plus, le temps de la commission"),
  }),
  pourquoi: "Les dépenses de suivi après six mois d'accès à l'emploi ne sont pas éligibles au FSE+.",
  definition:
    "Un face à face, appel ou visio avec le participant ou l'employeur plus de six mois et 45 jours après le début d'un emploi durable qui se poursuit ; l'ultime contact avant la sortie réelle est permis.",
  remede: "Proposer la sortie positive ; le temps passé depuis ne peut pas être déclaré.",
  juger({ periode, params, juge, constat }) {
    return {
      dossier(dossier) {
        for (const { parcours, directs, tardifs } of contactsEnEmploi(dossier, periode, params)) {
          juge(null, directs.length);
          for (const { contact, emploi } of tardifs) {
            constat({
              dossier,
              parcours,
              at: [contact, emploi.row],
              date: contact.date,
              mesure: contact.duree,
              data: { date: contact.date, debut: emploi.debut, minutes: contact.duree },
            });
          }
        }
      },
    };
  },
  message: ({ date, debut, minutes }: { date: Day; debut: Day; minutes: number | null }) =>
    `Contact du ${frDay(date)}${minutes === null ? "" : ` (${frInteger(minutes)} min)`}, plus de six mois et 45 jours après le début de l'emploi durable du ${frDay(debut)}.`,
  exemple: {
    arrete: "2026-09-30",
    tables: situation({
      etapes: [{ famille: "emploi", contrat: "CDI", heures_hebdo: "35", date_debut: "2026-02-10" }],
      entretiens: [{ date: "2026-09-24" }, { date: "2026-09-25", duree: "20" }],
    }),
  },
});
