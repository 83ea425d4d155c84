import type { Dossier } from "../parcours/dossier.ts";
import { COMPTE_DE_PARCOURS } from "./comptes.ts";
import { defineIndicator } from "./indicator.ts";
import { INTERNE } from "./presentation.ts";
import { statutsDe } from "./profil-personne.ts";

const STATUTS = ["parcours.statuts|participants.statuts"];

/** Publics whose share the cahier des charges follows; a parcours may be in several. */
const PUBLICS: readonly (readonly [nom: string, est: (dossier: Dossier, statuts: readonly string[]) => boolean])[] = [
  ["FEMME", ({ participant }) => participant?.sexe === "F"],
  ["ARSA", (_, statuts) => statuts.includes("ARSA")],
  ["DELD", (_, statuts) => statuts.includes("DELD")],
  ["RQTH", ({ participant }) => participant?.rqth === true],
  ["QPV", ({ participant }) => participant?.qpv === true],
];

export default defineIndicator({
  ...COMPTE_DE_PARCOURS,
  id: "profil_public",
  titre: "Publics prioritaires",
  court: "Publics",
  groupe: "public",
  audiences: INTERNE,
  temps: "stock",
  definition:
    "Parcours de la file active : femmes, allocataires du RSA et demandeurs d'emploi de longue durée (statuts), RQTH, habitants d'un quartier prioritaire. Un parcours peut être de plusieurs publics.",
  clause: { document: "cahier-des-charges", article: "III.1.4" },
  siPresentes: ["participants", "veilles"],
  ventilations: [
    { cles: ["public"], plusieurs: true, valeurs: ["FEMME"], colonnes: ["participants.sexe"] },
    { cles: ["public"], plusieurs: true, valeurs: ["ARSA", "DELD"], colonnes: STATUTS },
    { cles: ["public"], plusieurs: true, valeurs: ["RQTH"], colonnes: ["participants.rqth"] },
    { cles: ["public"], plusieurs: true, valeurs: ["QPV"], colonnes: ["participants.qpv"] },
  ],
  calculer({ periodes, ventiler }) {
    const parPublic = ventiler(periodes.parFin, "public");
    return {
      parcours(parcours, releve) {
        const statuts = statutsDe(releve.dossier, parcours);
        const siens = PUBLICS.filter(([, est]) => est(releve.dossier, statuts)).map(([nom]) => parPublic(nom));
        if (siens.length === 0) return;
        for (const fin of releve.finsActives(parcours)) {
          for (const compteur of siens) compteur.ajouter(fin, releve.chargeFin(fin), parcours);
        }
      },
    };
  },
});
