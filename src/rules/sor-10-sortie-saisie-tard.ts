import * as z from "zod";
import { type Day, frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { entierOuZero } from "../core/seuil.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { SORTIES_REELLES } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "SOR-10",
  titre: "Sortie saisie tardivement",
  clause: { document: "cahier-des-charges", article: "III.1.5" },
  gravite: "majeur",
  colonnes: ["parcours.date_saisie_sortie"],
  params: z.strictObject({ joursMax: entierOuZero(28, "délai de saisie d'une sortie réelle, en jours après elle") }),
  pourquoi:
    "Le résultat FSE+ se relève dans les semaines qui suivent la sortie : saisie plus tard, elle ne le permet plus.",
  definition: ({ joursMax }) =>
    `Une sortie réelle de la période dont la date de saisie est connue et vient plus de ${frCount(joursMax, "jour")} après elle.`,
  remede: "Saisir les sorties dès la commission ; la date de saisie ne se corrige pas.",
  unites: SORTIES_REELLES,
  parmi: ({ parcours }) => parcours.row.date_saisie_sortie !== null,
  defaut({ parcours, sortie }, { joursMax }) {
    const saisie = parcours.row.date_saisie_sortie ?? sortie;
    const jours = saisie - sortie;
    return jours <= joursMax ? null : { mesure: jours, seuil: joursMax, data: { sortie, saisie, jours } };
  },
  message: ({ sortie, saisie, jours }: { sortie: Day; saisie: Day; jours: number }) =>
    `Sortie du ${frDay(sortie)} saisie le ${frDay(saisie)}, ${frCount(jours, "jour")} après.`,
  exemple: exempleAu("2026-10-31", {
    parcours: { date_sortie_reelle: "2026-09-01", date_saisie_sortie: "2026-09-30" },
  }),
});
