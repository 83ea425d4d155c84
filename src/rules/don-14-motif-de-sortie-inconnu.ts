import { type Day, frDay } from "../core/day.ts";
import { de } from "../normes/vocabulaire.ts";
import { classeurMotifsSortie } from "../parcours/motifs.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { SORTIES_DE_TOUJOURS } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "DON-14",
  titre: "Motif de sortie inconnu des listes",
  clause: { document: "annexe-2", article: "Sortie « autre »" },
  gravite: "info",
  colonnes: ["parcours.motif_sortie"],
  unite: ["sortie « autre »", "sorties « autres »"],
  pourquoi:
    "Les sorties pour un motif neutralisé (déménagement, santé…) ne comptent pas dans le taux de sorties positives ; un motif inconnu y compte comme non neutralisé.",
  definition:
    "Une sortie réelle « autre » dont le motif ne contient aucun mot des motifs neutralisés ni des autres motifs connus.",
  remede: (_, { logiciel }) =>
    `Choisir un motif de la liste ${de(logiciel)}, ou ajouter ce motif à l'une des deux listes des réglages.`,
  unites: SORTIES_DE_TOUJOURS,
  parmi: ({ parcours: { row } }) => row.nature_sortie === "Autre" && row.motif_sortie !== null,
  defaut: ({ parcours: { row }, sortie }, _, _dossier, { listesLe }) =>
    classeurMotifsSortie(listesLe(sortie))(row.motif_sortie ?? "") === "inconnu" ? { data: { sortie } } : null,
  message: ({ sortie }: { sortie: Day }) => `Sortie « autre » du ${frDay(sortie)} : motif dans aucune des deux listes.`,
  exemple: exempleAu("2026-03-31", {
    parcours: { date_sortie_reelle: "2026-03-16", nature_sortie: "Autre", motif_sortie: "Autre orientation" },
  }),
});
