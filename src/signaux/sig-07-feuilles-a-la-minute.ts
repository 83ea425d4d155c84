import { frInteger } from "../core/format.ts";
import { entier } from "../core/seuil.ts";
import { defineSignal } from "./signal.ts";

export default defineSignal({
  id: "SIG-07",
  titre: "Feuilles et saisie d'accord à la minute, partout",
  unite: ["entretien rapproché d'une feuille", "entretiens rapprochés d'une feuille"],
  fenetre: "periode",
  colonnes: ["duree"],
  feuilles: true,
  poids: 0.02,
  params: {
    entretiensMin: entier(40, "entretiens rapprochés à partir desquels la question peut se poser"),
    ecartsAttendus: entier(5, "écarts que le taux des autres APAP ferait attendre, au moins"),
  },
  definition: (p) =>
    `Au moins ${frInteger(p.entretiensMin)} entretiens rapprochés d'une feuille d'émargement, tous du même jour, de la même durée à la minute et signés deux fois, quand le taux des autres APAP ferait attendre au moins ${frInteger(p.ecartsAttendus)} écarts.`,
  mesurer(faits) {
    const rapproches = faits.filter((f) => f.feuille !== null);
    return {
      unites: rapproches.length,
      touches: rapproches.filter((f) => f.feuille === "minute").length,
      faits: rapproches,
    };
  },
  demander(releve, autres, p) {
    if (releve.touches < releve.unites || releve.unites < p.entretiensMin) return false;
    return autres !== null && releve.unites * (1 - autres) >= p.ecartsAttendus;
  },
  question: (releve) =>
    `Les ${frInteger(releve.unites)} entretiens rapprochés d'une feuille y ont le même jour, la même durée à la minute et les deux signatures : la feuille a-t-elle été remplie pendant l'entretien, ou d'après la saisie ?`,
});
