import * as z from "zod";
import { frNumber } from "../core/format.ts";
import type { Preuve } from "../core/report.ts";
import { entier, nombre } from "../core/seuil.ts";
import { estRetenu, FRACTIONS, fractionsDe } from "../faits/entretiens-retenus.ts";
import { structureDe } from "../parcours/structures-apap.ts";
import { exempleAu } from "./exemple.ts";
import { defineRule } from "./rule.ts";

/** Retained interviews of one APAP in a stretch of the period, and those that pull the mean down. */
interface Somme {
  fractions: number;
  nombre: number;
  at: Preuve[];
}

const PREUVES_MAX = 20;

export default defineRule({
  id: "ENT-02",
  titre: "Durée moyenne des entretiens d'un APAP trop courte",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  gravite: "majeur",
  reads: ["parcours", "entretiens"],
  colonnes: ["entretiens.duree"],
  presences: true,
  unite: ["APAP", "APAP"],
  params: z.strictObject({
    minutesMoyenneMin: nombre(45, "durée moyenne attendue, en minutes"),
    entretiensMin: entier(5, "nombre d'entretiens retenus à partir duquel la moyenne est jugée"),
  }),
  pourquoi: (p) =>
    `L'entretien mensuel dure en moyenne ${frNumber(p.minutesMoyenneMin)} minutes ; la moyenne se juge sur l'ensemble des entretiens d'un APAP.`,
  definition: (p) =>
    `La moyenne des entretiens retenus de la période (face à face tenus un jour soumis, hors diagnostic et collectif, durée connue) est inférieure à ${frNumber(p.minutesMoyenneMin)} minutes, avec au moins ${p.entretiensMin} entretiens retenus.`,
  remede: "Vérifier les durées saisies avec les feuilles d'émargement ; sinon, allonger les entretiens.",
  juger({ etendues, juge, constat, extraction, ...contexte }) {
    const sommes = etendues.map((etendue) => ({ etendue, parApap: new Map<string, Somme>() }));
    return {
      dossier(dossier) {
        for (const contact of dossier.contacts) {
          const somme = sommes.find(({ etendue }) => etendue.debut <= contact.date && contact.date <= etendue.fin);
          if (!somme || !estRetenu(contact)) continue;
          const apap = contact.apap ?? dossier.chargeLe(contact.date).apap;
          if (apap === null) continue;
          const { fractions, nombre, at } = somme.parApap.get(apap) ?? { fractions: 0, nombre: 0, at: [] };
          if (contact.duree < somme.etendue.params.minutesMoyenneMin && at.length < PREUVES_MAX)
            at.push({ source: contact.source, ligne: contact.ligne });
          somme.parApap.set(apap, { fractions: fractions + fractionsDe(contact.duree), nombre: nombre + 1, at });
        }
      },
      fin() {
        for (const { etendue, parApap } of sommes) {
          const { params, fin, date } = etendue;
          for (const [apap, { fractions, nombre, at }] of parApap) {
            if (nombre < params.entretiensMin) continue;
            juge(fin);
            const moyenne = fractions / FRACTIONS / nombre;
            if (moyenne >= params.minutesMoyenneMin) continue;
            constat({
              at,
              date,
              jour: fin,
              mesure: moyenne,
              seuil: params.minutesMoyenneMin,
              apap,
              structure: structureDe({ ...contexte, extraction }, apap),
              data: { moyenne, nombre },
              contexte: { entretiensRetenus: nombre },
            });
          }
        }
      },
    };
  },
  message: ({ moyenne, nombre }: { moyenne: number; nombre: number }) =>
    `Durée moyenne de ${frNumber(moyenne)} min sur ${nombre} entretiens retenus.`,
  exemple: exempleAu("2026-03-31", {
    entretiens: [
      { date: "2026-01-06", duree: "30" },
      { date: "2026-01-20", duree: "60" },
      { date: "2026-02-10", duree: "45" },
      { date: "2026-02-24", duree: "40" },
      { date: "2026-03-10", duree: "49" },
    ],
  }),
});
