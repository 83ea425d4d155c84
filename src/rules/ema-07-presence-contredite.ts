import { z } from "zod";
import { type Day, frDay } from "../core/day.ts";
import { monthOf } from "../core/month.ts";
import {
  classePresence,
  feuillesFournies,
  PRESENCE_ILLISIBLE,
  presenceIllisible,
  rapprochementDe,
} from "../faits/emargement.ts";
import { emargement, situation } from "./exemple.ts";
import { defineRule } from "./rule.ts";
import { surLaPaire, surLEmargement, surLeContact } from "./unites.ts";

type Data = { cas: "contraire"; date: Day; viesion: "présent" | "absent" } | { cas: "viesion" | "feuille"; date: Day };

export default defineRule({
  id: "EMA-07",
  titre: "Absence d'un côté, présence ou rien de l'autre",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  gravite: "majeur",
  reads: ["entretiens", "emargements"],
  aVerifier: ["emargements.presence", "entretiens.presence"],
  presences: true,
  retenuePar: ["entretiens", "emargements"],
  unite: ["rendez-vous", "rendez-vous"],
  params: z.strictObject({}),
  pourquoi:
    "Les absences sont reportées sur la feuille ; une présence d'un côté et une absence de l'autre annulent la preuve.",
  definition:
    "Le même jour, une présence d'un côté et une absence de l'autre (majeur) ; ou une absence notée d'un seul côté, dans un mois dont la feuille a été fournie (mineur) ; une présence illisible sur la feuille, peu avant ou après, retient une absence saisie.",
  remede: (_, { logiciel }) => `Corriger ${logiciel} d'après la feuille signée, ou reporter l'absence sur la feuille.`,
  juger({ juge, constat, retenu, ...contexte }) {
    return {
      dossier(dossier) {
        if (dossier.parcours.length === 0) return;
        const { paires, contactsSeuls, emargementsSeuls } = rapprochementDe(dossier, contexte);
        for (const { contact, emargement: ligne, passe } of paires) {
          juge(contact.date);
          if (passe !== 3) continue;
          const viesion = contact.tenu ? "présent" : "absent";
          constat({ ...surLaPaire(dossier, contact, ligne), data: { cas: "contraire", date: contact.date, viesion } });
        }
        const feuilles = feuillesFournies(dossier, contexte);
        for (const contact of contactsSeuls) {
          if (contact.tenu || !feuilles.fournie(monthOf(contact.date))) continue;
          if (presenceIllisible(dossier, contact, contexte)) {
            retenu(dossier, PRESENCE_ILLISIBLE);
            continue;
          }
          juge(contact.date);
          const data = { cas: "viesion" as const, date: contact.date };
          constat({ ...surLeContact(dossier, contact), gravite: "mineur", data });
        }
        for (const ligne of emargementsSeuls) {
          if (classePresence(ligne.presence) !== "absence") continue;
          juge(ligne.date);
          const data = { cas: "feuille" as const, date: ligne.date };
          constat({ ...surLEmargement(dossier, ligne), gravite: "mineur", data });
        }
      },
    };
  },
  message(data: Data, { logiciel }) {
    switch (data.cas) {
      case "contraire":
        return `Rendez-vous du ${frDay(data.date)} : ${data.viesion} dans ${logiciel}, ${data.viesion === "présent" ? "absent" : "présent"} sur la feuille.`;
      case "viesion":
        return `Absence du ${frDay(data.date)} dans ${logiciel}, sans ligne sur la feuille d'émargement.`;
      case "feuille":
        return `Absence du ${frDay(data.date)} sur la feuille d'émargement, sans rendez-vous dans ${logiciel}.`;
    }
  },
  exemple: {
    arrete: "2026-03-31",
    tables: situation({
      entretiens: [{ date: "2026-01-20" }],
      autres: { emargements: [emargement({ date: "2026-01-20", presence: "ABSENT" })] },
    }),
  },
});
