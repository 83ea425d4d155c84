import { z } from "zod";
import { type Day, frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { situation } from "./exemple.ts";
import { defineRule } from "./rule.ts";
import { surLEtape } from "./unites.ts";

export default defineRule({
  id: "OPE-03",
  titre: "Étape dont la fin prévue est dépassée",
  clause: { document: "cahier-des-charges", article: "II.2" },
  gravite: "mineur",
  reads: ["parcours", "etapes"],
  colonnes: ["etapes.date_fin_prevue"],
  quand: "arrete",
  unite: ["étape", "étapes"],
  params: z.strictObject({}),
  pourquoi:
    "L'APAP suit le déroulement et l'articulation des étapes : une fin prévue passée sans fin saisie laisse l'étape en suspens.",
  definition:
    "Une étape autre que l'accompagnement, dont la date de fin prévue est antérieure à l'arrêté et la date de fin vide.",
  remede: "Saisir la date de fin, ou repousser la date de fin prévue si l'étape se poursuit.",
  juger({ arrete, juge, constat }) {
    return {
      dossier(dossier) {
        for (const etape of dossier.etapes) {
          const prevue = etape.row.date_fin_prevue;
          if (etape.famille === "accompagnement" || prevue === null) continue;
          juge();
          if (etape.row.date_fin !== null || prevue >= arrete) continue;
          const jours = arrete - prevue;
          constat({ ...surLEtape(dossier, etape, prevue, jours), data: { prevue, jours } });
        }
      },
    };
  },
  message: ({ prevue, jours }: { prevue: Day; jours: number }) =>
    `Étape dont la fin était prévue le ${frDay(prevue)}, sans date de fin depuis ${frCount(jours, "jour")}.`,
  exemple: {
    arrete: "2026-07-31",
    tables: situation({
      etapes: [{ famille: "operation", temps: "partiel", date_debut: "2026-05-04", date_fin_prevue: "2026-07-15" }],
    }),
  },
});
