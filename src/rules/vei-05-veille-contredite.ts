import { type Day, frDay } from "../core/day.ts";
import { covers } from "../core/intervals.ts";
import { holds } from "../core/period.ts";
import { veillesDeLaPeriode } from "../faits/veilles.ts";
import { exempleAu } from "./exemple.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "VEI-05",
  titre: "Veilles qui se chevauchent, ou entretien pendant une veille",
  clause: { document: "cahier-des-charges", article: "III.1.6.1" },
  gravite: "mineur",
  reads: ["veilles"],
  aVerifier: ["veilles.date_fin"],
  quand: "extraction",
  unite: ["veille ou entretien", "veilles et entretiens"],
  pourquoi:
    "La veille suspend l'accompagnement : un entretien tenu ce jour-là, ou deux veilles à la fois, disent qu'une date est fausse.",
  definition:
    "Deux veilles de la période qui partagent un jour (un constat par paire), ou un face à face tenu dans la période un jour de veille (un constat par entretien).",
  remede: "Corriger la date de fin de la veille, ou celle de l'entretien.",
  juger({ arrete, periode, juge, constat }) {
    return {
      dossier(dossier) {
        if (dossier.veilles.length === 0) return;
        const veilles = veillesDeLaPeriode(dossier, { periode, arrete }).sort((a, b) => a.debut - b.debut);
        for (const { debut } of veilles) juge(debut);
        for (const [n, seconde] of veilles.entries()) {
          for (const premiere of veilles.slice(0, n)) {
            if (premiere.finRegle < seconde.debut || seconde.finRegle < seconde.debut) continue;
            constat({
              dossier,
              parcours: seconde.parcours,
              at: [seconde.row, premiere.row],
              date: seconde.debut,
              data: { cas: "chevauchement", date: seconde.debut },
            });
          }
        }
        for (const contact of dossier.contacts) {
          if (!contact.tenu || contact.place !== "dans" || !holds(periode, contact.date)) continue;
          juge(contact.date);
          if (!covers(dossier.joursVeille, contact.date)) continue;
          const veille = dossier.veilles.find((v) => v.debut <= contact.date && contact.date <= v.finSituation);
          constat({
            dossier,
            parcours: contact.parcours,
            at: veille ? [contact, veille.row] : [contact],
            date: contact.date,
            data: { cas: "entretien", date: contact.date },
          });
        }
      },
    };
  },
  message: ({ cas, date }: { cas: "chevauchement" | "entretien"; date: Day }) =>
    cas === "entretien"
      ? `Entretien tenu le ${frDay(date)}, un jour de veille.`
      : `Veille commencée le ${frDay(date)} avant la fin d'une autre.`,
  exemple: exempleAu("2026-09-30", {
    veilles: [{ date_debut: "2026-05-01", date_fin: "2026-06-30", date_validation: "2026-04-28" }],
    entretiens: [{ date: "2026-06-16" }],
  }),
});
