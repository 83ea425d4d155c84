import { z } from "zod";
import { type Day, frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { enregistrementsFse } from "../parcours/fse/enregistrements.ts";
import { operationsFse } from "../parcours/fse/operations.ts";
import { situation } from "./exemple.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "FSE-02",
  titre: "Situation à la sortie FSE+ non saisie",
  clause: { document: "reglement-fse", article: "indicateurs communs de résultat immédiat" },
  gravite: "majeur",
  reads: ["participants", "parcours"],
  colonnes: ["parcours.situation_sortie"],
  unite: ["sortie FSE+", "sorties FSE+"],
  params: z.strictObject({
    joursMajeur: z.int().nonnegative().default(15).describe("jours après la sortie à partir desquels elle manque"),
    joursBloquant: z
      .int()
      .nonnegative()
      .default(28)
      .describe("jours après la sortie à partir desquels le constat est bloquant"),
  }),
  pourquoi: (p) =>
    `Le résultat FSE+ se mesure dans les ${frCount(p.joursBloquant, "jour")} qui suivent la sortie : passé ce délai, il est perdu.`,
  definition: (p) =>
    `Une sortie réelle de la période dont la situation (emploi, formation, recherche, inactif) n'est pas saisie : majeur ${frCount(p.joursMajeur, "jour")} après, bloquant ${frCount(p.joursBloquant, "jour")} après.`,
  remede: "Saisir la situation du participant à sa sortie.",
  juger({ paramsLe, juge, constat, ...contexte }) {
    const { arrete } = contexte;
    const operations = operationsFse(contexte);
    return {
      dossier(dossier) {
        for (const e of enregistrementsFse(dossier, contexte, operations)) {
          const { sortie, parcoursSorti } = e;
          if (!e.sortieDansPeriode || sortie === null || parcoursSorti === null) continue;
          const { joursMajeur, joursBloquant } = paramsLe(sortie);
          if (sortie + joursMajeur > arrete) continue;
          juge(sortie);
          if (parcoursSorti.row.situation_sortie !== null) continue;
          constat({
            dossier,
            parcours: parcoursSorti,
            at: [parcoursSorti.row],
            date: sortie,
            mesure: null,
            ...(sortie + joursBloquant <= arrete ? { gravite: "bloquant" as const } : {}),
            data: { sortie, jours: arrete - sortie },
            contexte: { operation: e.operation.code },
          });
        }
      },
    };
  },
  message: ({ sortie, jours }: { sortie: Day; jours: number }) =>
    `Sortie du ${frDay(sortie)} sans situation à la sortie, ${frCount(jours, "jour")} après.`,
  exemple: {
    arrete: "2026-03-31",
    tables: situation({ parcours: { date_sortie_reelle: "2026-03-16", nature_sortie: "Autre", situation_sortie: "" } }),
  },
});
