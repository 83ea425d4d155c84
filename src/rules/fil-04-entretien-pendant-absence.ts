import { z } from "zod";
import { type Day, frDay } from "../core/day.ts";
import { covers } from "../core/intervals.ts";
import { de } from "../normes/vocabulaire.ts";
import { absencesParApap } from "../parcours/absences.ts";
import { situation } from "./exemple.ts";
import { defineRule } from "./rule.ts";
import { entretiensTenus, surLaLigne } from "./unites.ts";

export default defineRule({
  id: "FIL-04",
  titre: "Entretien un jour d'absence de l'APAP",
  clause: { document: "cahier-des-charges", article: "IV.1" },
  gravite: "majeur",
  reads: ["entretiens", "absences_apap"],
  aVerifier: ["absences_apap.date_debut"],
  unite: ["entretien", "entretiens"],
  params: z.strictObject({}),
  pourquoi: (_, { logiciel }) =>
    `L'APAP saisit ses absences dans son agenda ${de(logiciel)} : un entretien ce jour-là ne peut pas être justifié au contrôle de service fait.`,
  definition:
    "Un face à face tenu dans la période un jour d'absence de son APAP (celui de la ligne, sinon celui en charge).",
  remede: "Corriger la date de l'entretien, le nom de l'APAP qui l'a tenu, ou l'absence.",
  juger({ extraction, juge, constat, ...contexte }) {
    const absences = absencesParApap(extraction);
    return {
      dossier(dossier) {
        if (dossier.parcours.length === 0) return;
        for (const contact of entretiensTenus(dossier, contexte)) {
          const { date } = contact;
          juge(date);
          const apap = contact.apap ?? dossier.chargeLe(date).apap;
          if (apap === null || !covers(absences.get(apap) ?? [], date)) continue;
          constat({ ...surLaLigne(dossier, contact), apap, data: { date } });
        }
      },
    };
  },
  message: ({ date }: { date: Day }) => `Entretien du ${frDay(date)}, un jour d'absence de l'APAP.`,
  exemple: {
    arrete: "2026-03-31",
    tables: situation({
      entretiens: [{ date: "2026-02-18" }, { date: "2026-03-12" }],
      autres: { absences_apap: [{ apap: "Alix MODÈLE", date_debut: "2026-03-09", date_fin: "2026-03-13" }] },
    }),
  },
});
