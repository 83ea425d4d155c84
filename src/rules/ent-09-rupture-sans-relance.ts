import * as z from "zod";
import { type Day, frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { lastDay, monthOf } from "../core/month.ts";
import { holds } from "../core/period.ts";
import { entier } from "../core/seuil.ts";
import { relance, seriesAbsences } from "../faits/ruptures.ts";
import { exempleAu } from "./exemple.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "ENT-09",
  titre: "Absences répétées sans relance",
  clause: { document: "cahier-des-charges", article: "II.2.1" },
  gravite: "majeur",
  reads: ["parcours", "entretiens"],
  colonnes: ["entretiens.presence"],
  presences: true,
  retenuePar: ["entretiens"],
  unite: ["série d'absences", "séries d'absences"],
  params: z.strictObject({
    absencesMin: entier(2, "nombre d'absences de suite à partir duquel il y a rupture"),
    joursRelance: entier(15, "délai pour recontacter le participant, en jours"),
  }),
  pourquoi:
    "En cas de rupture (absences répétées aux rendez-vous), l'APAP recontacte systématiquement le participant : le devoir est d'essayer de le joindre.",
  definition: (p) =>
    `Une série de ${p.absencesMin} rendez-vous en face à face sans le participant et, dans les ${frCount(p.joursRelance, "jour")} qui suivent le dernier, aucun essai : ni appel, courriel ou autre contact avec lui, ni nouveau rendez-vous.`,
  remede: "Saisir la relance si elle a été faite ; sinon recontacter le participant et le saisir, même sans réponse.",
  juger({ arrete, periode, paramsLe, couverture, juge, constat, nonCouvert }) {
    return {
      dossier(dossier) {
        for (const parcours of dossier.parcours) {
          for (const { absences, rupture } of seriesAbsences(parcours, (day) => paramsLe(day).absencesMin)) {
            if (rupture === null || !holds(periode, rupture.date)) continue;
            const { absencesMin, joursRelance } = paramsLe(rupture.date);
            const limite = rupture.date + joursRelance;
            if (limite > arrete) continue;
            const faite = relance(dossier, rupture.date, limite);
            const mois = [...new Set([monthOf(rupture.date), monthOf(limite)])];
            const charges = mois.map((m) => ({ mois: m, apap: dossier.chargeLe(lastDay(m)).apap }));
            const nonCouverts = charges.filter((c) => !couverture.couvert(c.apap, c.mois));
            if (nonCouverts.length > 0) {
              if (!faite) for (const c of nonCouverts) nonCouvert(c.apap, c.mois, rupture.date);
              continue;
            }
            juge(rupture.date);
            if (faite) continue;
            constat({
              dossier,
              parcours,
              at: [rupture, ...absences.filter((c) => c !== rupture)],
              date: rupture.date,
              mesure: absences.length,
              seuil: absencesMin,
              data: { date: rupture.date, limite, absences: absences.length },
            });
          }
        }
      },
    };
  },
  message: ({ date, limite, absences }: { date: Day; limite: Day; absences: number }) =>
    `${frCount(absences, "absence")} de suite, dont celle du ${frDay(date)}, sans relance saisie jusqu'au ${frDay(limite)}.`,
  exemple: exempleAu("2026-03-31", {
    entretiens: [
      { date: "2026-01-20" },
      { date: "2026-02-10", presence: "ABSENT", duree: "" },
      { date: "2026-02-20", presence: "ABSENT_EXCUSE", duree: "" },
      { date: "2026-03-20" },
    ],
  }),
});
