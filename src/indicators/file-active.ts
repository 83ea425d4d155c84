import { COMPTE_DE_PARCOURS, compterEnFin } from "./comptes.ts";
import { defineAvecPersonnes } from "./indicator.ts";

export default defineAvecPersonnes({
  ...COMPTE_DE_PARCOURS,
  id: "file_active",
  titre: "File active",
  court: "File active",
  groupe: "parcours",
  temps: "stock",
  definition: ({ fileActiveAvecVeilles }) =>
    `Parcours ouverts à la fin du dernier jour du mois${fileActiveAvecVeilles ? ", en veille ou non (réglage)" : " et pas en veille ce jour-là (un réglage compte aussi les veilles)"}.`,
  clause: { document: "cahier-des-charges", article: "III.1.4" },
  personnesAdditives: true,
  siPresentes: ["veilles"],
  calculer: compterEnFin((releve, parcours) => releve.finsActives(parcours)),
});
