import { type Day, frDay } from "../core/day.ts";
import { exempleAu, PARCOURS } from "./exemple.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "DON-08",
  titre: "Parcours d'un même participant qui se chevauchent",
  clause: { document: "cahier-des-charges", article: "III.1.6.1" },
  gravite: "majeur",
  reads: ["parcours"],
  aVerifier: ["parcours.date_sortie_reelle"],
  quand: "extraction",
  unite: ["parcours", "parcours"],
  pourquoi:
    "Une personne n'a qu'un parcours à la fois : un chevauchement compte deux parcours ouverts et brouille le suivi.",
  definition:
    "Deux parcours d'un même participant qui ont au moins un jour en commun ; un constat par paire, sur le plus récent.",
  remede: "Corriger la sortie du premier parcours ou l'intégration du second, ou supprimer le parcours en trop.",
  juger({ juge, constat }) {
    return {
      dossier(dossier) {
        for (const { integration } of dossier.parcours) juge(integration);
        const tenus = dossier.parcours.filter((p) => p.fin >= p.integration);
        for (const [n, second] of tenus.entries()) {
          for (const premier of tenus.slice(0, n)) {
            if (premier.fin < second.integration) continue;
            constat({
              dossier,
              parcours: second,
              at: [second.row, premier.row],
              date: second.integration,
              data: { integration: second.integration, autre: premier.id, sortie: premier.sortie },
            });
          }
        }
      },
    };
  },
  message: ({ integration, autre, sortie }: { integration: Day; autre: string; sortie: Day | null }) =>
    `Intégration du ${frDay(integration)} alors que le parcours ${autre} ${sortie === null ? "est encore ouvert" : `court jusqu'au ${frDay(sortie)}`}.`,
  exemple: exempleAu("2026-03-31", {
    autres: {
      parcours: [
        { ...PARCOURS, date_sortie_reelle: "2026-02-16" },
        { ...PARCOURS, id: "P0001-2", date_integration: "2026-02-16" },
      ],
    },
  }),
});
