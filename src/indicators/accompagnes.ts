import { ouvertDans } from "../parcours/parcours.ts";
import { COMPTE_DE_PARCOURS, compterParPeriode } from "./comptes.ts";
import { defineAvecPersonnes } from "./indicator.ts";

export default defineAvecPersonnes({
  ...COMPTE_DE_PARCOURS,
  id: "accompagnes",
  titre: "Parcours accompagnés",
  court: "Accompagnés",
  groupe: "parcours",
  temps: "periode",
  definition:
    "Parcours ouverts au moins un jour de la période, intégration et sortie comprises ; comptés à l'APAP en charge le dernier jour.",
  clause: { document: "cahier-des-charges", article: "III.1.4" },
  personnesAdditives: true,
  calculer: compterParPeriode((parcours, { debut, fin }) => (ouvertDans(parcours, debut, fin) ? fin : null)),
});
