import { prescriptionsDe, sansProgrammation } from "../faits/prescriptions.ts";
import { defineIndicator, type Indicateur } from "./indicator.ts";
import type { Periode } from "./periodes.ts";

/**
 * Persons accompanied in the period, with a prescription of the period or without any. Each scope looks at its own
 * prescriptions: a participant prescribed by one APAP then handed over is « sans prescription » for the next one.
 */
function participants<const Id extends string>(
  avec: boolean,
  textes: Pick<Indicateur<Id>, "id" | "titre" | "court" | "definition">,
): Indicateur<Id> {
  return defineIndicator({
    ...textes,
    groupe: "prescriptions",
    temps: "periode",
    clause: { document: "cahier-des-charges", article: "Indicateurs" },
    unite: "personnes",
    additif: false,
    reads: ["parcours", "etapes"],
    empechement: sansProgrammation,
    calculer({ periodes, portees, compterParPortee }) {
      const total = compterParPortee();
      return {
        dossier(releve) {
          const prescrites = prescriptionsDe(releve.dossier).map(({ jour, row }) => ({
            jour,
            row,
            scopes: portees.scopes[releve.charge(jour)] ?? [],
          }));
          if (avec && prescrites.length === 0) return;
          for (let p = 0; p < periodes.liste.length; p++) {
            const periode = periodes.liste[p] as Periode;
            const parcours = releve.accompagneDans(periode);
            if (!parcours) continue;
            const charge = releve.charge(periode.fin);
            const dites =
              prescrites.length === 0
                ? prescrites
                : prescrites.filter(({ jour }) => jour >= periode.debut && jour <= periode.fin);
            if (avec && dites.length === 0) continue;
            for (const portee of portees.scopes[charge] ?? []) {
              const siennes = dites.length === 0 ? dites : dites.filter(({ scopes }) => scopes.includes(portee));
              if (siennes.length > 0 !== avec) continue;
              total.ajouter(portee, p, charge, parcours, avec ? siennes.map(({ row }) => row) : parcours.row);
            }
          }
        },
      };
    },
  });
}

export default [
  participants(true, {
    id: "participants_avec_prescription",
    titre: "Personnes avec prescription",
    court: "Avec prescription",
    definition:
      "Personnes accompagnées dans la période, avec au moins une prescription de la période comptée au même APAP, à la même structure ou à l'ensemble.",
  }),
  participants(false, {
    id: "participants_sans_prescription",
    titre: "Personnes sans prescription",
    court: "Sans prescription",
    definition: "Personnes accompagnées dans la période, sans aucune telle prescription.",
  }),
];
