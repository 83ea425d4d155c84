import * as z from "zod";
import type { Day } from "../core/day.ts";
import { frNumber } from "../core/format.ts";
import { lastDay, monthOf } from "../core/month.ts";
import { nombre, nombreOuZero } from "../core/seuil.ts";
import { etpLe } from "../parcours/effectifs.ts";
import { StocksApap } from "../parcours/stocks-apap.ts";
import { structureDe } from "../parcours/structures-apap.ts";
import { exempleAu } from "./exemple.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "FIL-01",
  titre: "File active moyenne d'un APAP loin de celle d'un équivalent temps plein",
  clause: { document: "cahier-des-charges", article: "I" },
  gravite: "mineur",
  reads: ["effectifs", "parcours"],
  aVerifier: ["parcours.apap", "effectifs.etp"],
  unite: ["APAP", "APAP"],
  params: z.strictObject({
    fileActive: nombre(60, "participants en file active attendus pour un ETP"),
    tolerancePourcent: nombreOuZero(10, "écart admis de part et d'autre, en pour cent"),
  }),
  pourquoi: (p) =>
    `L'APAP suit en moyenne ${frNumber(p.fileActive)} participants en file active constante pour un équivalent temps plein, ce qui permet des échanges fréquents.`,
  definition: (p) =>
    `La moyenne, sur les mois de la période où l'APAP a un ETP, de sa file active de fin de mois divisée par cet ETP, est inférieure à ${frNumber(p.fileActive - ecartAdmis(p))} ou supérieure à ${frNumber(p.fileActive + ecartAdmis(p))}.`,
  remede: "Rééquilibrer les portefeuilles, ou corriger l'ETP et les parcours ouverts à tort.",
  juger({ etendues, communsLe, effectifs, juge, constat, ...contexte }) {
    const jours = etendues.flatMap(finsDeMois);
    const stocks = new StocksApap(jours, (day) => communsLe(day).fileActiveAvecVeilles);
    return {
      dossier: (dossier) => stocks.ajouter(dossier),
      fin() {
        for (const etendue of etendues) {
          const { params, fin, date } = etendue;
          const ecart = ecartAdmis(params);
          for (const apap of new Set(effectifs.map((e) => e.apap))) {
            const parMois = finsDeMois(etendue).flatMap((jour) => {
              const etp = etpLe(effectifs, apap, jour);
              return etp > 0 ? [stocks.nombre(apap, jour) / etp] : [];
            });
            if (parMois.length === 0) continue;
            juge(fin);
            const moyenne = parMois.reduce((sum, n) => sum + n, 0) / parMois.length;
            const basse = moyenne < params.fileActive - ecart;
            if (!basse && moyenne <= params.fileActive + ecart) continue;
            constat({
              at: effectifs.flatMap((e) => (e.apap === apap && e.preuve ? [e.preuve] : [])),
              date,
              jour: fin,
              mesure: moyenne,
              seuil: basse ? params.fileActive - ecart : params.fileActive + ecart,
              apap,
              structure: structureDe({ ...contexte, effectifs }, apap),
              data: { moyenne, mois: parMois.length },
              contexte: { mois: parMois.length },
            });
          }
        }
      },
    };
  },
  message: ({ moyenne, mois }: { moyenne: number; mois: number }) =>
    `File active moyenne de ${frNumber(moyenne)} par ETP sur ${mois} mois.`,
  exemple: exempleAu("2026-01-31", {
    autres: { effectifs: [{ apap: "Alix MODÈLE", structure: "Association Exemple", etp: "1" }] },
  }),
});

/** What the mean may differ by, on either side. */
function ecartAdmis(p: { fileActive: number; tolerancePourcent: number }): number {
  return (p.fileActive * p.tolerancePourcent) / 100;
}

/** Months whose last day is in the stretch, by that day: the first may be cut. */
function finsDeMois({ debut, fin }: { debut: Day; fin: Day }): Day[] {
  const jours: Day[] = [];
  for (let m = monthOf(debut); lastDay(m) <= fin; m++) jours.push(lastDay(m));
  return jours;
}
