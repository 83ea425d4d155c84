import { compterEnFin } from "./comptes.ts";
import { defineAvecPersonnes } from "./indicator.ts";

export default defineAvecPersonnes({
  id: "file_active",
  titre: "File active",
  court: "File active",
  groupe: "parcours",
  temps: "stock",
  definition:
    "Parcours ouverts à la fin du dernier jour du mois et pas en veille ce jour-là (réglage : avec les veilles).",
  clause: { document: "cahier-des-charges", article: "III.1.4" },
  unite: "parcours",
  additif: true,
  personnesAdditives: true,
  reads: ["parcours"],
  siPresentes: ["veilles"],
  lit: ["parcours.date_sortie_reelle"],
  calculer: compterEnFin((releve, parcours) => releve.finsActives(parcours)),
});
