import type { Day } from "../core/day.ts";
import { ouvertLe, type Parcours } from "../parcours/parcours.ts";
import { defineIndicator } from "./indicator.ts";
import type { Periode } from "./periodes.ts";

const commun = {
  groupe: "parcours",
  temps: "flux",
  clause: { document: "cahier-des-charges", article: "II.1" },
  unite: "parcours",
  reads: ["parcours"],
  lit: ["parcours.date_sortie_reelle"],
  horsJson: true,
} as const;

/** The days on which a parcours comes into a period and leaves it, each by the one who had it then; signed as the flux counts them. */
function passages(parcours: Parcours, { debut, fin }: Periode) {
  const { integration, sortie } = parcours;
  const dedans = (jour: Day | null): jour is Day => jour !== null && jour >= debut && jour <= fin;
  const entrees = [
    ...(ouvertLe(parcours, debut - 1) ? [debut - 1] : []),
    ...(dedans(integration) ? [integration] : []),
  ];
  const sorties = [...(dedans(sortie) ? [sortie] : []), ...(ouvertLe(parcours, fin) ? [fin] : [])];
  return { entrees, sorties };
}

/** Parcours that one APAP or structure began the period with, or took in, and another ended it with, or let out. */
function relais(sens: "recus" | "cedes", textes: { titre: string; court: string; definition: string }) {
  return defineIndicator({
    ...commun,
    ...textes,
    id: sens,
    additif: false,
    entreSoi: true,
    calculer({ periodes, portees, compterParPortee }) {
      const total = compterParPortee();
      return {
        parcours(parcours, releve) {
          if (releve.chargeConstante) return;
          for (const [p, periode] of periodes.liste.entries()) {
            const { entrees, sorties } = passages(parcours, periode);
            const [[de, autre], [a, deux]] = [entrees, sorties];
            if (de === undefined || a === undefined || autre !== undefined || deux !== undefined) continue;
            const [avant, apres] = [releve.charge(de), releve.charge(a)];
            if (avant === apres) continue;
            const [ici, la] = sens === "recus" ? [apres, avant] : [avant, apres];
            const ailleurs = portees.scopes[la] ?? [];
            for (const s of portees.scopes[ici] ?? []) {
              if (!ailleurs.includes(s)) total.ajouter(s, p, ici, parcours);
            }
          }
        },
      };
    },
  });
}

/** What neither entries, exits nor handovers explain: contradictory dates. */
const reste = defineIndicator({
  ...commun,
  id: "flux_reste",
  titre: "Écart du flux (0 attendu)",
  court: "Écart",
  definition:
    "Ouverts au début + entrées + reçus − sorties − cédés − ouverts à la fin ; 0 quand le flux se referme. Seules des dates contradictoires le font différer.",
  additif: true,
  calculer({ periodes, compter }) {
    const total = compter(periodes.parPeriode);
    return {
      parcours(parcours, releve) {
        // whoever leaves after having come in is counted in as often as out
        if (parcours.sortie === null || parcours.sortie >= parcours.integration) return;
        for (const [p, periode] of periodes.liste.entries()) {
          const { entrees, sorties } = passages(parcours, periode);
          if (entrees.length === sorties.length && entrees.length < 2) continue;
          for (const jour of entrees) total.ajouter(p, releve.charge(jour), parcours);
          for (const jour of sorties) total.ajouter(p, releve.charge(jour), parcours, parcours.row, -1);
        }
      },
    };
  },
});

export default [
  relais("recus", {
    titre: "Parcours reçus par passage de relais",
    court: "Reçus",
    definition:
      "Parcours qu'un autre APAP (pour une structure, une autre structure) avait au début de la période, ou à l'entrée, et que celui-ci a à la fin, ou à la sortie.",
  }),
  relais("cedes", {
    titre: "Parcours cédés par passage de relais",
    court: "Cédés",
    definition:
      "Parcours que l'APAP (ou la structure) avait au début de la période, ou à l'entrée, et qu'un autre a à la fin, ou à la sortie.",
  }),
  reste,
] as const;
