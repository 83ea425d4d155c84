import * as z from "zod";
import { type Day, frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { entierOuZero } from "../core/seuil.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { ENREGISTREMENTS } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "FSE-02",
  titre: "Situation à la sortie FSE+ non saisie",
  clause: { document: "reglement-fse", article: "indicateurs communs de résultat immédiat" },
  gravite: "majeur",
  colonnes: ["parcours.situation_sortie"],
  unite: ["sortie FSE+", "sorties FSE+"],
  params: z.strictObject({
    joursMajeur: entierOuZero(15, "jours après la sortie à partir desquels elle manque"),
    joursBloquant: entierOuZero(28, "jours après la sortie à partir desquels le constat est bloquant"),
  }),
  pourquoi: (p) =>
    `Le résultat FSE+ se mesure dans les ${frCount(p.joursBloquant, "jour")} qui suivent la sortie : passé ce délai, il est perdu.`,
  definition: (p) =>
    `Une sortie réelle de la période dont la situation (emploi, formation, recherche, inactif) n'est pas saisie : majeur ${frCount(p.joursMajeur, "jour")} après, bloquant ${frCount(p.joursBloquant, "jour")} après.`,
  remede: "Saisir la situation du participant à sa sortie.",
  unites: { ...ENREGISTREMENTS, jour: (e) => e.sortie },
  parmi: ({ sortieDansPeriode, sortie, parcoursSorti }, { joursMajeur }, _, { arrete }) =>
    sortieDansPeriode && sortie !== null && parcoursSorti !== null && sortie + joursMajeur <= arrete,
  defaut({ sortie, parcoursSorti: parcours, operation }, { joursBloquant }, dossier, { arrete }) {
    if (sortie === null || parcours === null || parcours.row.situation_sortie !== null) return null;
    return {
      parcours,
      at: [parcours.row],
      date: sortie,
      charge: dossier.chargeLe(sortie),
      ...(sortie + joursBloquant <= arrete ? { gravite: "bloquant" as const } : {}),
      data: { sortie, jours: arrete - sortie },
      contexte: { operation: operation.code },
    };
  },
  message: ({ sortie, jours }: { sortie: Day; jours: number }) =>
    `Sortie du ${frDay(sortie)} sans situation à la sortie, ${frCount(jours, "jour")} après.`,
  exemple: exempleAu("2026-03-31", {
    parcours: { date_sortie_reelle: "2026-03-16", nature_sortie: "Autre", situation_sortie: "" },
  }),
});
