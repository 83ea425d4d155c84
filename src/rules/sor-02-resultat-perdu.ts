import { type Day, frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { estUnResultat } from "../faits/nature-sortie.ts";
import { auMoins, NOMS_CLASSES } from "../parcours/qualification/classe.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { SORTIES_QUALIFIEES } from "./unites-jugees.ts";

type Data = { jour: Day; reelle: boolean; nature: "Autre" | null; classe: string; titre: string };

export default defineUnitRule({
  id: "SOR-02",
  titre: "Résultat sur le point d'être perdu",
  clause: { document: "annexe-2", article: "Sortie positive" },
  gravite: "majeur",
  colonnes: ["parcours.nature_sortie"],
  aVerifier: ["parcours.nature_sortie", "etapes.contrat"],
  pourquoi: "Une sortie en emploi ou certifiée, saisie « Autre », ne compte pas dans le taux de sorties positives.",
  definition: (_, _mots, communs) =>
    `Une sortie réelle de la période, ou prévue au plus ${frCount(communs.qualification.joursSortiePrevue, "jour")} après l'arrêté, saisie Autre (ou, réelle, sans nature), que les étapes font Positive ou Dynamique à coup sûr.`,
  remede: "Corriger la nature de la sortie et réunir les justificatifs ; passer en commission si la classe le demande.",
  unites: SORTIES_QUALIFIEES,
  parmi: ({ nature, reelle }) => !estUnResultat(nature) && (nature !== null || reelle),
  defaut({ nature, jour, reelle, qualification: { sure, voieSure } }) {
    if (voieSure === null || !auMoins(sure, "Dynamique")) return null;
    const classe = NOMS_CLASSES[sure];
    return { data: { jour, reelle, nature, classe, titre: voieSure.titre }, contexte: { nature, sure: classe } };
  },
  message: ({ jour, reelle, nature, classe, titre }: Data) =>
    `Sortie ${reelle ? "" : "prévue "}${nature ?? "sans nature"} du ${frDay(jour)}, que les étapes font ${classe} (${titre}).`,
  exemple: exempleAu("2026-09-30", {
    parcours: { date_sortie_reelle: "2026-09-15", nature_sortie: "Autre", motif_sortie: "Abandon" },
    etapes: [{ famille: "emploi", contrat: "CDI", heures_hebdo: "35", date_debut: "2026-03-16" }],
  }),
});
