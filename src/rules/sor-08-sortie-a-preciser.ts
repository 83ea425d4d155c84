import { type Day, frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { estUnResultat } from "../faits/nature-sortie.ts";
import { auMoins, NOMS_CLASSES } from "../parcours/qualification/classe.ts";
import { direVoie } from "../parcours/qualification/phrases.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { SORTIES_QUALIFIEES } from "./unites-jugees.ts";

type Data = { jour: Day; reelle: boolean; nature: string; sure: string; inconnu: string };

export default defineUnitRule({
  id: "SOR-08",
  titre: "Sortie Positive ou Dynamique qu'une valeur manquante décide",
  clause: { document: "annexe-2", article: "Sortie positive" },
  gravite: "majeur",
  colonnes: ["parcours.nature_sortie"],
  aVerifier: ["etapes.contrat", "etapes.heures_hebdo"],
  pourquoi: "Tant que le contrat, les heures ou la certification manquent, la sortie ne peut pas être prouvée.",
  definition: (_, _mots, communs) =>
    `Une sortie réelle de la période, ou prévue au plus ${frCount(communs.qualification.joursSortiePrevue, "jour")} après l'arrêté, saisie Positive ou Dynamique, que les étapes n'établissent pas encore mais qu'une valeur manquante pourrait établir.`,
  remede: "Compléter l'étape : contrat, heures, temps partiel choisi, employeur, dates, certification.",
  unites: SORTIES_QUALIFIEES,
  parmi: ({ nature }) => estUnResultat(nature),
  defaut({ nature, jour, reelle, qualification: { sure, possible, voiePossible } }) {
    if (!estUnResultat(nature) || voiePossible === null) return null;
    const attendue = nature === "Positive" ? "derogation" : nature;
    if (auMoins(sure, attendue) || !auMoins(possible, attendue)) return null;
    return {
      data: { jour, reelle, nature, sure: NOMS_CLASSES[sure], inconnu: direVoie(voiePossible, "inconnue") },
      contexte: { nature, sure: NOMS_CLASSES[sure], possible: NOMS_CLASSES[possible] },
    };
  },
  message: ({ jour, reelle, nature, sure, inconnu }: Data) =>
    `Sortie ${reelle ? "" : "prévue "}${nature} du ${frDay(jour)}, ${sure} en l'état : ${inconnu}.`,
  exemple: exempleAu("2026-09-30", {
    parcours: { date_sortie_reelle: "2026-09-15", nature_sortie: "Positive", motif_sortie: "CDI" },
    etapes: [{ famille: "emploi", contrat: "CDI", heures_hebdo: "", date_debut: "2026-03-01" }],
  }),
});
