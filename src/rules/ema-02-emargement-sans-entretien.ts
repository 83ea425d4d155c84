import { z } from "zod";
import { type Day, frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { lastDay, monthOf } from "../core/month.ts";
import { classePresence, rapprochementDe } from "../faits/emargement.ts";
import { emargement, situation } from "./exemple.ts";
import { defineRule } from "./rule.ts";
import { surLEmargement } from "./unites.ts";

export default defineRule({
  id: "EMA-02",
  titre: "Émargement d'une présence sans entretien saisi",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  gravite: "majeur",
  reads: ["entretiens", "emargements"],
  aVerifier: ["entretiens.modalite", "entretiens.presence"],
  presences: true,
  retenuePar: ["entretiens"],
  unite: ["ligne d'émargement", "lignes d'émargement"],
  params: z.strictObject({}),
  pourquoi: (_, { logiciel }) =>
    `Chaque contact est saisi dans ${logiciel} : un émargement sans saisie ne compte dans aucun indicateur.`,
  definition: (_, _mots, communs) =>
    `Une ligne d'émargement « présent » sans face à face du même jour ni, à ${frCount(communs.joursEcartEmargement, "jour")} près, de même présence, et sans contact d'une autre modalité ce jour-là ; un mois dont les entretiens n'ont pas été extraits n'est pas jugé.`,
  remede: (_, { logiciel }) =>
    `Saisir l'entretien dans ${logiciel}, d'après la feuille ; sinon corriger la date sur la feuille saisie.`,
  juger({ couverture, juge, constat, nonCouvert, ...contexte }) {
    return {
      dossier(dossier) {
        if (dossier.parcours.length === 0) return;
        const { paires, emargementsSeuls } = rapprochementDe(dossier, contexte);
        for (const { contact, emargement } of paires) {
          if (classePresence(emargement.presence) === "presence") juge(contact.date);
        }
        const autres = new Set(dossier.contacts.filter((c) => c.modalite !== "FACE_A_FACE").map((c) => c.date));
        for (const ligne of emargementsSeuls) {
          if (classePresence(ligne.presence) !== "presence") continue;
          const mois = monthOf(ligne.date);
          const { apap } = dossier.chargeLe(lastDay(mois));
          if (!couverture.couvert(apap, mois)) {
            if (!autres.has(ligne.date)) nonCouvert(apap, mois);
            continue;
          }
          juge(ligne.date);
          if (autres.has(ligne.date)) continue;
          constat({ ...surLEmargement(dossier, ligne), data: { date: ligne.date } });
        }
      },
    };
  },
  message: ({ date }: { date: Day }, { logiciel }) =>
    `Présence émargée le ${frDay(date)}, sans entretien dans ${logiciel}.`,
  exemple: {
    arrete: "2026-03-31",
    tables: situation({
      entretiens: [{ date: "2026-01-20" }],
      autres: { emargements: [emargement({ date: "2026-01-20" }), emargement({ date: "2026-01-23" })] },
    }),
  },
});
