import { type Day, frDay } from "../core/day.ts";
import { estUnResultat } from "../faits/nature-sortie.ts";
import { classeurMotifsSortie } from "../parcours/motifs.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { SORTIES_REELLES } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "SOR-05",
  titre: "Sortie sans nature ou sans motif, ou dont le motif contredit la nature",
  clause: { document: "annexe-2", article: "Sorties" },
  gravite: "majeur",
  colonnes: ["parcours.nature_sortie", "parcours.motif_sortie"],
  pourquoi: "La nature et le motif de sortie sont saisis pour toute sortie ; le taux de sorties positives en dépend.",
  definition:
    "Une sortie réelle de la période sans nature ou sans motif, ou dont le motif est neutralisé alors que la nature est Positive ou Dynamique.",
  remede: "Saisir la nature et le motif ; si le motif est neutralisé, la nature est Autre.",
  unites: SORTIES_REELLES,
  defaut({ parcours, sortie }, _, _dossier, { listesLe }) {
    const { nature_sortie: nature, motif_sortie: motif } = parcours.row;
    const defauts: string[] = [];
    if (nature === null) defauts.push("sans nature");
    if (motif === null) defauts.push("sans motif");
    else if (estUnResultat(nature) && classeurMotifsSortie(listesLe(sortie))(motif) === "neutralise") {
      defauts.push(`de nature ${nature} alors que son motif est neutralisé`);
    }
    return defauts.length === 0 ? null : { data: { sortie, defaut: defauts.join(" et ") }, contexte: { nature } };
  },
  message: ({ sortie, defaut }: { sortie: Day; defaut: string }) => `Sortie du ${frDay(sortie)} ${defaut}.`,
  exemple: exempleAu("2026-09-30", {
    parcours: { date_sortie_reelle: "2026-09-15", nature_sortie: "Positive", motif_sortie: "Déménagement" },
  }),
});
