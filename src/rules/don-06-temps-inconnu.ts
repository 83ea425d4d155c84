import { type Day, frDay } from "../core/day.ts";
import { reservesSur } from "../parcours/reserves.ts";
import { famillesSansTemps } from "../parcours/temps-saisi.ts";
import { exempleAu } from "./exemple.ts";
import { defineRule } from "./rule.ts";
import { surLEtape } from "./unites.ts";

export default defineRule({
  id: "DON-06",
  titre: "Étape sans temps ni heures",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  gravite: "mineur",
  reads: ["etapes"],
  colonnes: ["etapes.temps|etapes.heures_hebdo"],
  reserve: (contexte) => reservesSur("etapes.temps", contexte).join(" ; ") || null,
  quand: "extraction",
  unite: ["étape", "étapes"],
  pourquoi:
    "Le temps de l'étape dit si l'entretien mensuel reste dû : sans lui, une opération ou une formation est réputée à temps plein, et un emploi n'est jamais un temps partiel.",
  definition:
    "Une opération, une formation ou un emploi dont le temps et la durée hebdomadaire sont vides tous les deux, dans une famille d'étapes où la moitié au moins a l'un des deux (ailleurs, personne ne le saisit : c'est dit une fois).",
  remede: "Saisir « plein » ou « partiel », ou le nombre d'heures par semaine.",
  juger({ arrete, extraction, juge, constat }) {
    const sansTemps = new Set<string>(famillesSansTemps(extraction, arrete));
    return {
      dossier(dossier) {
        for (const etape of dossier.etapes) {
          const { famille, debut, row } = etape;
          if (famille === "accompagnement" || famille === "transversale" || sansTemps.has(famille)) continue;
          juge(debut);
          if (row.temps !== null || etape.heures !== null) continue;
          constat({ ...surLEtape(dossier, etape, debut), data: { famille, debut } });
        }
      },
    };
  },
  message: ({ famille, debut }: { famille: string; debut: Day }) =>
    `${famille === "operation" ? "Opération commencée" : famille === "formation" ? "Formation commencée" : "Emploi commencé"} le ${frDay(debut)}, sans temps ni heures.`,
  exemple: exempleAu("2026-03-31", {
    etapes: [
      { famille: "formation", temps: "plein", date_debut: "2026-01-12", date_fin: "2026-01-30" },
      { famille: "formation", temps: "", date_debut: "2026-02-02", date_fin: "2026-03-13" },
    ],
  }),
});
