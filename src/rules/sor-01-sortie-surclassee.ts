import { type Day, frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { estUnResultat } from "../faits/nature-sortie.ts";
import { auMoins, NOMS_CLASSES, natureDe } from "../parcours/qualification/classe.ts";
import { laPlusProche } from "../parcours/qualification/condition.ts";
import { direVoie } from "../parcours/qualification/phrases.ts";
import type { Qualification } from "../parcours/qualification/qualifier.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { SORTIES_QUALIFIEES } from "./unites-jugees.ts";

type Data = { jour: Day; reelle: boolean; nature: "Positive" | "Dynamique"; possible: string; pourquoi: string };

/** What fails in the way nearest to the class entered, of that class if the étapes open one. */
function raison({ voies, etapes }: Qualification, nature: "Positive" | "Dynamique"): string {
  const voie =
    laPlusProche(voies.filter((v) => natureDe(v.classe) === nature)) ??
    laPlusProche(voies.filter((v) => auMoins(v.classe, nature)));
  if (voie) return direVoie(voie, "manquee");
  return etapes.length === 0
    ? "aucun emploi ni formation à cette date, ni fini peu avant"
    : "le contrat ou la formation n'ouvre pas une telle sortie";
}

export default defineUnitRule({
  id: "SOR-01",
  titre: "Sortie Positive ou Dynamique que les étapes ne justifient pas",
  clause: { document: "annexe-3", article: "Définition des sorties" },
  gravite: "bloquant",
  colonnes: ["parcours.nature_sortie"],
  aVerifier: ["parcours.nature_sortie", "etapes.contrat"],
  pourquoi: "Une sortie positive que les pièces ne prouvent pas fausse le taux et est retirée au contrôle.",
  definition: (_, _mots, communs) =>
    `Une sortie réelle de la période, ou prévue au plus ${frCount(communs.qualification.joursSortiePrevue, "jour")} après l'arrêté, saisie Positive ou Dynamique, que les étapes placent plus bas quelles que soient les valeurs qui manquent.`,
  remede:
    "Corriger l'étape (contrat, heures, dates, certification) si elle est mal saisie ; sinon corriger la nature de la sortie, ou la reporter.",
  unites: SORTIES_QUALIFIEES,
  parmi: ({ nature }) => estUnResultat(nature),
  defaut({ nature, jour, reelle, qualification }) {
    const { sure, possible } = qualification;
    if (!estUnResultat(nature) || auMoins(possible, nature === "Positive" ? "derogation" : nature)) return null;
    return {
      data: { jour, reelle, nature, possible: NOMS_CLASSES[possible], pourquoi: raison(qualification, nature) },
      contexte: { nature, sure: NOMS_CLASSES[sure], possible: NOMS_CLASSES[possible] },
    };
  },
  message: ({ jour, reelle, nature, possible, pourquoi }: Data) =>
    `Sortie ${reelle ? "" : "prévue "}${nature} du ${frDay(jour)}, au mieux ${possible} : ${pourquoi}.`,
  exemple: exempleAu("2026-09-30", {
    parcours: { date_sortie_reelle: "2026-09-15", nature_sortie: "Positive", motif_sortie: "CDI" },
    etapes: [{ famille: "emploi", contrat: "CDI", heures_hebdo: "35", date_debut: "2026-03-17" }],
  }),
});
