import { countDays } from "../core/intervals.ts";
import { firstDay, lastDay } from "../core/month.ts";
import type { Parcours } from "../parcours/parcours.ts";
import type { TableName } from "../tables/index.ts";
import { defineIndicator } from "./indicator.ts";
import { raisonMoisEntier } from "./mois-incomplet.ts";
import type { Periodes } from "./periodes.ts";
import { seuilDe } from "./seuil.ts";

/** A dropped row of the participant in one of these may hold the proof of the interview (precisions.md, `nonJuges`). */
const RETENUE_PAR: readonly TableName[] = ["entretiens", "etapes", "veilles"];

/** By column of `Periodes.mois`: 1 when a face-to-face was held in the month and in the parcours. */
function moisTenus(parcours: Parcours, periodes: Periodes): Uint8Array {
  const tenus = new Uint8Array(periodes.mois.length);
  for (const { tenu, place, date } of parcours.contacts) {
    if (!tenu || place !== "dans") continue;
    const mois = periodes.moisEntier(date);
    if (mois >= 0) tenus[mois] = 1;
  }
  return tenus;
}

export default defineIndicator({
  id: "conformite",
  titre: "Entretien mensuel respecté",
  court: "Entretien mensuel",
  groupe: "entretiens",
  temps: "flux",
  termes: ["Mois satisfaits", "Mois jugés"],
  sansObjet: "aucun mois soumis et couvert à juger",
  definition:
    "Mois soumis (comme ENT-01) où un face à face a été tenu ÷ mois soumis jugés, mois entiers seulement. Un mois non couvert, justifié, ou dont une rangée rejetée peut tenir la preuve, sort du numérateur et du dénominateur.",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  unite: "part",
  additif: false,
  reads: ["parcours", "entretiens", "etapes"],
  lit: ["entretiens.presence", "entretiens.interlocuteur", "etapes.temps"],
  presences: true,
  ventilations: [{ cles: [] }],
  calculer({ periodes, portees, diviser, reglage, estJustifie, couverture, ecarter }) {
    const quotient = diviser(periodes.parMois, {}, raisonMoisEntier(periodes, "aucun mois soumis et couvert à juger"));
    const ecartes = ecarter(periodes.parMois);
    const months = periodes.mois.map((mois) => ({
      mois,
      debut: firstDay(mois),
      fin: lastDay(mois),
      joursSoumisMin: seuilDe(reglage, "ENT-01", "joursSoumisMin", lastDay(mois)),
    }));
    return {
      dossier(releve) {
        const { dossier } = releve;
        const retenu = RETENUE_PAR.some((table) => dossier.rejets.has(table));
        for (const parcours of dossier.parcours) {
          const tenus = moisTenus(parcours, periodes);
          for (const [colonne, { mois, debut, fin, joursSoumisMin }] of months.entries()) {
            if (parcours.integration > fin || parcours.fin < debut) continue;
            if (countDays(parcours.soumis, debut, fin) < joursSoumisMin) continue;
            const charge = releve.charge(fin);
            if (!couverture.couvert(portees.charges[charge]?.apap ?? null, mois)) {
              ecartes.nonCouvert(colonne, charge);
              continue;
            }
            const tenu = tenus[colonne] === 1;
            if (!tenu && retenu) ecartes.retenu(colonne, charge);
            if (!tenu && (retenu || estJustifie?.("ENT-01", dossier.id, mois))) continue;
            quotient.denominateur(colonne, charge, 1);
            if (tenu) quotient.numerateur(colonne, charge, 1);
          }
        }
      },
    };
  },
});
