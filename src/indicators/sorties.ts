import { type NatureComptee, natureComptee } from "../faits/nature-sortie.ts";
import { COMPTE_DE_PARCOURS } from "./comptes.ts";
import { NON_RENSEIGNE } from "./figures.ts";
import { defineAvecPersonnes } from "./indicator.ts";
import { INTERNE, type Noms } from "./presentation.ts";

const NOMS: Readonly<Record<NatureComptee, Noms>> = {
  Positive: ["Sorties positives", "Positives"],
  Dynamique: ["Sorties dynamiques", "Dynamiques"],
  Autre: ["Autres sorties", "Autres"],
  Neutralisee: ["Sorties neutralisées", "Neutralisées"],
  NON_RENSEIGNE: ["Sorties sans nature", "Sans nature"],
};

export default defineAvecPersonnes({
  ...COMPTE_DE_PARCOURS,
  id: "sorties",
  titre: "Sorties",
  court: "Sorties",
  groupe: "parcours",
  temps: "flux",
  definition:
    "Parcours dont la sortie réelle est dans la période, par nature et par motif ; les sorties neutralisées sont à part de « Autre ».",
  clause: { document: "annexe-2", article: "Sorties" },
  personnesAdditives: false,
  ventilations: [
    { cles: [] },
    {
      cles: ["nature"],
      groupe: "sorties",
      noms: NOMS,
      valeurs: ["Positive", "Dynamique"],
      colonnes: ["parcours.nature_sortie"],
    },
    {
      cles: ["nature"],
      groupe: "sorties",
      noms: NOMS,
      valeurs: ["Autre", "Neutralisee", "NON_RENSEIGNE"],
      colonnes: ["parcours.nature_sortie", "parcours.motif_sortie"],
    },
    {
      cles: ["motif"],
      groupe: "sorties",
      audiences: INTERNE,
      titre: "Sorties, par motif",
      colonnes: ["parcours.motif_sortie"],
    },
  ],
  calculer({ periodes, compter, ventiler, listesLe }) {
    const total = compter(periodes.parTranche);
    const parNature = ventiler(periodes.parTranche, "nature");
    const parMotif = ventiler(periodes.parTranche, "motif");
    const natureDe = natureComptee(listesLe);
    return {
      parcours(parcours, releve) {
        if (parcours.sortie === null) return;
        const tranche = periodes.tranche(parcours.sortie);
        if (tranche < 0) return;
        const charge = releve.charge(parcours.sortie);
        total.ajouter(tranche, charge, parcours);
        parNature(natureDe(parcours)).ajouter(tranche, charge, parcours);
        parMotif(parcours.row.motif_sortie ?? NON_RENSEIGNE).ajouter(tranche, charge, parcours);
      },
    };
  },
});
