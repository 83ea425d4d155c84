import { ouvertDans } from "../parcours/parcours.ts";
import { compterParPeriode } from "./comptes.ts";
import { defineAvecPersonnes } from "./indicator.ts";

export default defineAvecPersonnes({
  id: "accompagnes",
  titre: "Parcours accompagnés",
  court: "Accompagnés",
  groupe: "parcours",
  temps: "periode",
  definition:
    "Parcours ouverts au moins un jour de la période, intégration et sortie comprises ; comptés à l'APAP en charge le dernier jour.",
  clause: { document: "cahier-des-charges", article: "III.1.4" },
  unite: "parcours",
  additif: true,
  personnesAdditives: true,
  reads: ["parcours"],
  lit: ["parcours.date_sortie_reelle"],
  calculer: compterParPeriode((parcours, { debut, fin }) => (ouvertDans(parcours, debut, fin) ? fin : null)),
});
