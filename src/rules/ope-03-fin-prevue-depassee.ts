import { type Day, frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { ETAPES_A_L_ARRETE } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "OPE-03",
  titre: "Étape dont la fin prévue est dépassée",
  clause: { document: "cahier-des-charges", article: "II.2" },
  gravite: "mineur",
  colonnes: ["etapes.date_fin_prevue"],
  pourquoi:
    "L'APAP suit le déroulement et l'articulation des étapes : une fin prévue passée sans fin saisie laisse l'étape en suspens.",
  definition:
    "Une étape autre que l'accompagnement, dont la date de fin prévue est antérieure à l'arrêté et la date de fin vide.",
  remede: "Saisir la date de fin, ou repousser la date de fin prévue si l'étape se poursuit.",
  unites: ETAPES_A_L_ARRETE,
  parmi: ({ famille, row }) => famille !== "accompagnement" && row.date_fin_prevue !== null,
  defaut({ row: { date_fin, date_fin_prevue } }, _, _dossier, { arrete }) {
    const prevue = date_fin_prevue ?? arrete;
    if (date_fin !== null || prevue >= arrete) return null;
    return { date: prevue, mesure: arrete - prevue, data: { prevue, jours: arrete - prevue } };
  },
  message: ({ prevue, jours }: { prevue: Day; jours: number }) =>
    `Étape dont la fin était prévue le ${frDay(prevue)}, sans date de fin depuis ${frCount(jours, "jour")}.`,
  exemple: exempleAu("2026-07-31", {
    etapes: [{ famille: "operation", temps: "partiel", date_debut: "2026-05-04", date_fin_prevue: "2026-07-15" }],
  }),
});
