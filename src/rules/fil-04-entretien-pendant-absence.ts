import { type Day, frDay } from "../core/day.ts";
import { de } from "../normes/vocabulaire.ts";
import { estAbsent } from "../parcours/absences.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { TENUS } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "FIL-04",
  titre: "Entretien un jour d'absence de l'APAP",
  clause: { document: "cahier-des-charges", article: "IV.1" },
  gravite: "majeur",
  reads: ["entretiens", "absences_apap"],
  aVerifier: ["absences_apap.date_debut"],
  pourquoi: (_, { logiciel }) =>
    `L'APAP saisit ses absences dans son agenda ${de(logiciel)} : un entretien ce jour-là ne peut pas être justifié au contrôle de service fait.`,
  definition:
    "Un face à face tenu dans la période un jour d'absence de son APAP (celui de la ligne, sinon celui en charge).",
  remede: "Corriger la date de l'entretien, le nom de l'APAP qui l'a tenu, ou l'absence.",
  unites: TENUS,
  parmi: (_contact, _params, { parcours }) => parcours.length > 0,
  defaut({ date, apap: ligne }, _, dossier, { extraction }) {
    const apap = ligne ?? dossier.chargeLe(date).apap;
    return estAbsent(extraction, apap, date) ? { apap, data: { date } } : null;
  },
  message: ({ date }: { date: Day }) => `Entretien du ${frDay(date)}, un jour d'absence de l'APAP.`,
  exemple: exempleAu("2026-03-31", {
    entretiens: [{ date: "2026-02-18" }, { date: "2026-03-12" }],
    autres: { absences_apap: [{ apap: "Alix MODÈLE", date_debut: "2026-03-09", date_fin: "2026-03-13" }] },
  }),
});
