import { lastDay } from "../core/month.ts";
import { finDuSuivi, suivisDe } from "../faits/suivi-emploi.ts";
import { moisDeSuivi } from "../faits/suivis.ts";
import { partDesMois } from "./comptes.ts";
import { defineIndicator } from "./indicator.ts";

const COLONNES = ["etapes.contrat|etapes.certifiante"];

const mois = defineIndicator({
  id: "suivi_emploi",
  titre: "Suivi dans l'emploi fait",
  court: "Suivi dans l'emploi",
  groupe: "etapes",
  temps: "flux",
  termes: ["Mois faits", "Mois jugés"],
  sansObjet: "aucun mois de suivi couvert à juger",
  juge: "EMP-01",
  definition: ({ moisSuiviEmploi }) =>
    `Mois de suivi (les ${moisSuiviEmploi} mois qui suivent le début d'un emploi durable ou d'une formation certifiante, comme EMP-01) avec un contact direct ÷ mois de suivi jugés.`,
  clause: { document: "cahier-des-charges", article: "II.4" },
  unite: "part",
  additif: false,
  reads: ["parcours", "etapes", "entretiens"],
  siPresentes: ["veilles"],
  colonnes: COLONNES,
  lit: ["entretiens.presence", "entretiens.interlocuteur"],
  presences: true,
  calculer(mesure) {
    const juger = partDesMois(mesure);
    return {
      dossier({ dossier }) {
        for (const { mois, charge, etat, suivi, contact } of moisDeSuivi(dossier, mesure.periodes.mois, mesure)) {
          // a rule that is off on a day judges nothing of that day (General 19)
          if (!mesure.reglage("EMP-01", lastDay(mois)).active) continue;
          const preuves = contact === null ? suivi.etape.row : [suivi.etape.row, contact];
          juger(mois, charge, etat === "fait" ? "satisfait" : etat, suivi.parcours, preuves);
        }
      },
    };
  },
});

const personnes = defineIndicator({
  id: "suivi_emploi_personnes",
  titre: "Personnes en suivi dans l'emploi",
  court: "En suivi",
  groupe: "etapes",
  temps: "periode",
  definition:
    "Personnes dont un suivi dans l'emploi ou la formation certifiante a au moins un jour dans la période, comptées à l'APAP en charge le dernier jour.",
  clause: { document: "cahier-des-charges", article: "II.4" },
  unite: "personnes",
  additif: true,
  reads: ["parcours", "etapes"],
  colonnes: COLONNES,
  enPersonnes: true,
  calculer({ periodes, compter, communs, communsLe }) {
    const total = compter(periodes.parPeriode);
    return {
      dossier(releve) {
        for (const suivi of suivisDe(releve.dossier, communs)) {
          for (const [p, periode] of periodes.liste.entries()) {
            if (suivi.debut > periode.fin || finDuSuivi(suivi, communsLe(periode.fin)) < periode.debut) continue;
            total.ajouter(p, releve.charge(periode.fin), suivi.parcours, suivi.etape.row);
          }
        }
      },
    };
  },
});

export default [mois, personnes];
