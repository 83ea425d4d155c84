import { z } from "zod";
import { type Day, frDay } from "../core/day.ts";
import { frInteger, frNumber } from "../core/format.ts";
import { classePresence, rapprochementDe } from "../faits/emargement.ts";
import { emargement, situation } from "./exemple.ts";
import { defineRule } from "./rule.ts";
import { surLaPaire } from "./unites.ts";

type Data = { date: Day; viesion: number; feuille: number };

export default defineRule({
  id: "EMA-03",
  titre: "Durées différentes à la saisie et sur la feuille",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  gravite: "majeur",
  reads: ["entretiens", "emargements"],
  colonnes: ["entretiens.duree", "emargements.duree"],
  presences: true,
  unite: ["entretien apparié", "entretiens appariés"],
  params: z.strictObject({
    minutesMax: z.number().nonnegative().default(5).describe("écart de durée admis, en minutes"),
  }),
  pourquoi: "La durée éligible est la plus petite des deux : un écart se perd ou se corrige au contrôle.",
  definition: (p) =>
    `Un entretien tenu et sa ligne d'émargement « présent » dont les durées, connues toutes deux, diffèrent de plus de ${frNumber(p.minutesMax)} minutes.`,
  remede: (_, { logiciel }) => `Corriger la durée dans ${logiciel}, d'après la feuille signée.`,
  juger({ paramsLe, juge, constat, ...contexte }) {
    return {
      dossier(dossier) {
        if (dossier.parcours.length === 0) return;
        for (const { contact, emargement: ligne } of rapprochementDe(dossier, contexte).paires) {
          if (!contact.tenu || classePresence(ligne.presence) !== "presence") continue;
          if (contact.duree === null || ligne.duree === null) continue;
          juge(contact.date);
          const { minutesMax } = paramsLe(contact.date);
          const ecart = Math.abs(contact.duree - ligne.duree);
          if (ecart <= minutesMax) continue;
          constat({
            ...surLaPaire(dossier, contact, ligne, ecart),
            seuil: minutesMax,
            data: { date: contact.date, viesion: contact.duree, feuille: ligne.duree },
          });
        }
      },
    };
  },
  message: ({ date, viesion, feuille }: Data, { logiciel }) =>
    `Entretien du ${frDay(date)} : ${frInteger(viesion)} min dans ${logiciel}, ${frInteger(feuille)} min sur la feuille.`,
  exemple: {
    arrete: "2026-03-31",
    tables: situation({
      entretiens: [{ date: "2026-01-20", duree: "60" }],
      autres: { emargements: [emargement({ date: "2026-01-20", duree: "45" })] },
    }),
  },
});
