import { type Day, frDay } from "../core/day.ts";
import type { Affectation } from "../parcours/dossier.ts";
import { exempleAu } from "./exemple.ts";
import { defineRule } from "./rule.ts";

/** Two rows that share a day; `seconde` begins last (same day: later in the file). */
interface Chevauchement {
  premiere: Affectation;
  seconde: Affectation;
}

/** The first overlap of each pair of APAPs, by the later debut. */
function chevauchements(affectations: readonly Affectation[]): Chevauchement[] {
  const parPaire = new Map<string, Chevauchement>();
  const rangees = affectations.filter((a) => a.debut <= a.fin).sort((a, b) => a.debut - b.debut);
  for (const [n, seconde] of rangees.entries()) {
    for (const premiere of rangees.slice(0, n)) {
      if (premiere.fin < seconde.debut || premiere.apap === seconde.apap) continue;
      const paire = [premiere.apap, seconde.apap].sort().join("\n");
      if (!parPaire.has(paire)) parPaire.set(paire, { premiere, seconde });
    }
  }
  return [...parPaire.values()];
}

export default defineRule({
  id: "DON-16",
  titre: "Deux référents le même jour",
  clause: { document: "cahier-des-charges", article: "II.1" },
  gravite: "majeur",
  quand: "extraction",
  reads: ["affectations"],
  aVerifier: ["affectations.date_fin"],
  unite: ["participant affecté", "participants affectés"],
  pourquoi: "Un participant a un référent unique : deux affectations à la fois comptent ses mois au mauvais APAP.",
  definition:
    "Deux lignes d'affectations d'un même participant qui ont un jour en commun et nomment deux APAP ; un constat par participant et par paire d'APAP.",
  remede: "Clore la première affectation la veille du jour où la seconde commence.",
  juger({ juge, constat }) {
    return {
      dossier(dossier) {
        if (dossier.affectations.length === 0) return;
        const trouves = chevauchements(dossier.affectations);
        const [premier] = trouves;
        juge(premier?.seconde.debut ?? null);
        for (const { premiere, seconde } of trouves) {
          constat({
            dossier,
            parcours: dossier.parcoursLe(seconde.debut),
            at: [seconde.row, premiere.row],
            date: seconde.debut,
            charge: dossier.chargeLe(seconde.debut),
            data: { premier: premiere.apap, second: seconde.apap, date: seconde.debut },
          });
        }
      },
    };
  },
  message: ({ premier, second, date }: { premier: string; second: string; date: Day }) =>
    `En charge de ${premier} et de ${second}, tous deux le ${frDay(date)}.`,
  exemple: exempleAu("2026-07-31", {
    autres: {
      affectations: [
        {
          participant: "P0001",
          apap: "Claude AUTRE",
          structure: "Association Exemple",
          date_debut: "2026-01-05",
          date_fin: "2026-06-15",
        },
        {
          participant: "P0001",
          apap: "Alix MODÈLE",
          structure: "Association Exemple",
          date_debut: "2026-06-15",
          date_fin: "",
        },
      ],
    },
  }),
});
