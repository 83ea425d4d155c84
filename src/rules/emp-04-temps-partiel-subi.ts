import { type Day, frDay } from "../core/day.ts";
import { frNumber } from "../core/format.ts";
import { estPartielSubi } from "../parcours/etape.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { EMPLOIS_EN_COURS } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "EMP-04",
  titre: "Emploi à temps partiel subi : l'accompagnement se poursuit",
  clause: { document: "cahier-des-charges", article: "II.4" },
  gravite: "info",
  colonnes: ["etapes.heures_hebdo"],
  aVerifier: ["etapes.temps_partiel_choisi"],
  pourquoi: (_, _mots, communs) =>
    `Si le travail est à temps partiel subi (moins de ${frNumber(communs.heuresTempsPartielSubi)} heures par semaine), l'accompagnement perdure.`,
  definition: (_, _mots, communs) =>
    `Un emploi de moins de ${frNumber(communs.heuresTempsPartielSubi)} heures par semaine, qui n'est pas dit choisi, en cours à l'arrêté dans un parcours ouvert ; une création d'activité n'est jamais un temps partiel subi.`,
  remede: "Poursuivre les entretiens mensuels ; si le temps partiel est choisi, le saisir.",
  unites: EMPLOIS_EN_COURS,
  defaut({ etape }, _, _dossier, { communs }) {
    const { heures, debut } = etape;
    if (heures === null || !estPartielSubi(etape, communs)) return null;
    return { seuil: communs.heuresTempsPartielSubi, data: { debut, heures } };
  },
  message: ({ debut, heures }: { debut: Day; heures: number }) =>
    `Emploi de ${frNumber(heures, 2)} h par semaine depuis le ${frDay(debut)}, temps partiel subi.`,
  exemple: exempleAu("2026-07-31", {
    etapes: [
      {
        famille: "emploi",
        contrat: "CDI",
        heures_hebdo: "12",
        temps_partiel_choisi: "non",
        date_debut: "2026-06-01",
      },
    ],
  }),
});
