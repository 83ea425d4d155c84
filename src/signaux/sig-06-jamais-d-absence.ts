import { frInteger } from "../core/format.ts";
import { monthOf } from "../core/month.ts";
import { entier } from "../core/seuil.ts";
import { defineSignal } from "./signal.ts";

export default defineSignal({
  id: "SIG-06",
  titre: "Aucune absence saisie dans l'année",
  unite: ["rendez-vous", "rendez-vous"],
  fenetre: "annee",
  colonnes: ["presence"],
  poids: 0.02,
  params: {
    moisMin: entier(12, "mois avec un rendez-vous à partir desquels la question peut se poser"),
    rendezVousMin: entier(100, "rendez-vous de l'année à partir desquels elle peut se poser"),
    absencesAttendues: entier(5, "absences que le taux des autres APAP ferait attendre, au moins"),
  },
  definition: (p) =>
    `Au moins ${frInteger(p.rendezVousMin)} rendez-vous sur ${frInteger(p.moisMin)} mois de l'année, sans une absence, quand le taux des autres APAP en ferait attendre au moins ${frInteger(p.absencesAttendues)}.`,
  mesurer(faits) {
    const rendezVous = faits.filter((f) => f.rendezVous !== null);
    return {
      unites: rendezVous.length,
      touches: rendezVous.filter((f) => f.rendezVous === "presence").length,
      faits: rendezVous,
    };
  },
  demander(releve, autres, p) {
    if (releve.touches < releve.unites || releve.unites < p.rendezVousMin) return false;
    if (new Set(releve.faits.map((f) => monthOf(f.date))).size < p.moisMin) return false;
    return autres === null || releve.unites * (1 - autres) >= p.absencesAttendues;
  },
  question: (releve) =>
    `${frInteger(releve.unites)} rendez-vous en un an, et pas une absence saisie : les rendez-vous manqués sont-ils saisis ?`,
});
