import * as z from "zod";
import { frCount } from "../core/format.ts";
import { countDays } from "../core/intervals.ts";
import { firstDay, frMonth, type Month } from "../core/month.ts";
import { entier } from "../core/seuil.ts";
import { donneDesNouvelles } from "../faits/contacts.ts";
import { moisDe, moisDuParcours, TABLES_DE_PREUVE } from "../faits/mois.ts";
import { moisDeSuivi } from "../faits/suivis.ts";
import { reservesSur } from "../parcours/reserves.ts";
import { exempleAu } from "./exemple.ts";
import { defineRule } from "./rule.ts";
import { surLeMoisVide } from "./unites.ts";

export default defineRule({
  id: "ENT-06",
  titre: "Mois en action ou en emploi sans aucun contact",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  gravite: "majeur",
  reads: ["parcours", "entretiens", "etapes"],
  aVerifier: ["entretiens.modalite", "entretiens.presence"],
  presences: true,
  reserve: (contexte) => reservesSur("etapes.temps", contexte).join(" ; ") || null,
  retenuePar: TABLES_DE_PREUVE,
  unite: ["mois", "mois"],
  params: z.strictObject({
    joursSoumisMax: entier(15, "un mois est jugé s'il compte moins que ce nombre de jours soumis"),
    joursSuivisMin: entier(15, "et au moins ce nombre de jours suivis (ouverts, hors veille)"),
  }),
  pourquoi:
    "Pour chaque personne sur une action, l'APAP s'assure chaque mois de son bon déroulement, par le moyen qu'il juge opportun.",
  definition: (p) =>
    `Un mois de moins de ${frCount(p.joursSoumisMax, "jour soumis", "jours soumis")} et d'au moins ${frCount(p.joursSuivisMin, "jour suivi", "jours suivis")}, que EMP-01 ne juge pas, sans aucun contact présent, de quelque modalité que ce soit, avec le participant, l'opérateur ou l'employeur.`,
  remede:
    "Saisir le contact s'il a eu lieu ; sinon prendre des nouvelles auprès du participant, de l'opérateur ou de l'employeur.",
  juger({ mois, paramsLe, juge, constat, nonCouvert, ...contexte }) {
    return {
      dossier(dossier) {
        const suivis = moisDeSuivi(dossier, mois, contexte);
        for (const parcours of dossier.parcours) {
          for (const month of moisDuParcours(parcours, mois)) {
            const fait = moisDe(dossier, parcours, month);
            const { contacts, charge, fin, joursSoumis } = fait;
            const { joursSuivisMin, joursSoumisMax } = paramsLe(fin);
            const jours = countDays(parcours.suivis, firstDay(month), fin);
            if (jours < joursSuivisMin || joursSoumis >= joursSoumisMax) continue;
            const couvert = contexte.couverture.couvert(charge.apap, month);
            if (couvert && suivis.some((s) => s.mois === month && s.suivi.parcours === parcours)) continue;
            const vu = contacts.some(donneDesNouvelles);
            if (!couvert) {
              if (!vu) nonCouvert(charge.apap, month);
              continue;
            }
            juge(fin);
            if (vu) continue;
            constat({
              ...surLeMoisVide(dossier, fait),
              data: { month, jours },
              contexte: { joursSuivis: jours, contacts: contacts.length },
            });
          }
        }
      },
    };
  },
  message: ({ month, jours }: { month: Month; jours: number }) =>
    `Aucun contact en ${frMonth(month)} pendant l'action ou l'emploi (${jours} jours suivis).`,
  exemple: exempleAu("2026-03-31", {
    etapes: [{ famille: "operation", temps: "plein", date_debut: "2026-02-01", date_fin_prevue: "2026-04-30" }],
    entretiens: [
      { date: "2026-01-20" },
      { date: "2026-02-18", modalite: "TELEPHONE" },
      { date: "2026-03-12", presence: "ABSENT" },
    ],
  }),
});
