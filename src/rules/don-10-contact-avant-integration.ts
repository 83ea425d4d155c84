import { type Day, frDay } from "../core/day.ts";
import { exempleAu } from "./exemple.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "DON-10",
  titre: "Contact avant l'intégration",
  clause: { document: "cahier-des-charges", article: "III.1.1" },
  gravite: "mineur",
  reads: ["entretiens"],
  aVerifier: ["parcours.date_integration", "entretiens.nature"],
  retenuePar: ["parcours"],
  quand: "extraction",
  unite: ["contact", "contacts"],
  pourquoi:
    "Avant l'intégration, seul l'entretien de diagnostic a sa place : un autre contact dit qu'une date est fausse ou que la nature est mal saisie.",
  definition:
    "Une ligne de suivi, de quelque présence que ce soit, datée avant la première intégration et dont la nature n'est pas « diagnostic ».",
  remede: "Corriger la date, ou choisir la nature « diagnostic » ; sinon vérifier la date d'intégration.",
  juger({ juge, constat }) {
    return {
      dossier(dossier) {
        const [premier] = dossier.parcours;
        if (!premier) return;
        for (const { date } of dossier.contacts) juge(date);
        for (const contact of dossier.contacts) {
          if (contact.place !== "avant") continue;
          constat({
            dossier,
            parcours: premier,
            at: [contact, premier.row],
            date: contact.date,
            data: { date: contact.date, integration: premier.integration },
          });
        }
      },
    };
  },
  message: ({ date, integration }: { date: Day; integration: Day }) =>
    `Contact du ${frDay(date)}, avant l'intégration du ${frDay(integration)}.`,
  exemple: exempleAu("2026-03-31", { entretiens: [{ date: "2025-12-18" }, { date: "2026-01-20" }] }),
});
