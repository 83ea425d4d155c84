import { type Day, frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { monthOf } from "../core/month.ts";
import { feuillesFournies, PRESENCE_ILLISIBLE, presenceIllisible, rapprochementDe } from "../faits/emargement.ts";
import { exempleEmarge } from "./exemple.ts";
import { defineRule } from "./rule.ts";
import { surLeContact } from "./unites.ts";

export default defineRule({
  id: "EMA-01",
  titre: "Entretien tenu sans ligne d'émargement",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  gravite: "bloquant",
  reads: ["entretiens", "emargements"],
  aVerifier: ["emargements.participant", "emargements.date"],
  presences: true,
  retenuePar: ["emargements"],
  unite: ["entretien", "entretiens"],
  pourquoi: "La feuille signée est la seule preuve de l'entretien : sans elle, le temps n'est pas éligible.",
  definition: (_, _mots, communs) =>
    `Un face à face tenu avec le participant, dans un mois dont sa feuille d'émargement a été fournie, sans ligne du même jour ni, à ${frCount(communs.joursEcartEmargement, "jour")} près, de même présence ; une présence illisible à ces jours-là sur la feuille retient le constat.`,
  remede: (_, { logiciel }) =>
    `Chercher la feuille et compléter la saisie de l'émargement ; sinon corriger l'entretien dans ${logiciel}.`,
  juger({ juge, constat, retenu, ...contexte }) {
    return {
      dossier(dossier) {
        if (dossier.parcours.length === 0) return;
        const feuilles = feuillesFournies(dossier, contexte);
        const { paires, contactsSeuls } = rapprochementDe(dossier, contexte);
        for (const { contact } of paires) {
          if (contact.tenu && feuilles.fournie(monthOf(contact.date))) juge(contact.date);
        }
        for (const contact of contactsSeuls) {
          if (!contact.tenu || !feuilles.fournie(monthOf(contact.date))) continue;
          if (presenceIllisible(dossier, contact, contexte)) {
            retenu(dossier, PRESENCE_ILLISIBLE, contact.date);
            continue;
          }
          juge(contact.date);
          constat({ ...surLeContact(dossier, contact), data: { date: contact.date } });
        }
      },
    };
  },
  message: ({ date }: { date: Day }) => `Entretien du ${frDay(date)} sans ligne sur la feuille d'émargement.`,
  exemple: exempleEmarge([{}], [{}, { date: "2026-01-27" }]),
});
