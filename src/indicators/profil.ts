import type { Day } from "../core/day.ts";
import { obtenir } from "../core/grouper.ts";
import { COMPTE_DE_PARCOURS } from "./comptes.ts";
import { NON_RENSEIGNE } from "./figures.ts";
import { defineIndicator, type Mesure, type Ventilation } from "./indicator.ts";
import type { Axe } from "./periodes.ts";
import { INTERNE } from "./presentation.ts";
import { NON_CONNU, niveauDe, sexeDe, statutsDe, trancheAge } from "./profil-personne.ts";
import type { Cle, Compteur } from "./series.ts";

const ENTREES = { flux: "entrees" } as const;
const SEXE = ["participants.sexe"];
const AGE = ["participants.date_naissance"];
const STATUTS = ["parcours.statuts|participants.statuts"];
const NIVEAU = ["parcours.niveau_formation|participants.niveau_formation"];

/** The criteria one by one, in the order of the JSON; their values, in that of sheets and pages. */
const CRITERES: readonly Ventilation[] = [
  { cles: ["sexe"], titre: "Sexe", ordre: ["F", "H", "NB", NON_CONNU], colonnes: SEXE },
  {
    cles: ["statut"],
    titre: "Statut (plusieurs possibles)",
    plusieurs: true,
    ordre: ["ARSA", "DELD", "DE", "ASS", "AAH", "AUTRE", NON_RENSEIGNE],
    colonnes: STATUTS,
  },
  {
    cles: ["niveau"],
    titre: "Niveau de formation",
    ordre: ["1-2", "3", "4", "5", "6", "7-8", "A_PRECISER", NON_RENSEIGNE],
    colonnes: NIVEAU,
  },
  {
    cles: ["tranche_age"],
    titre: "Âge",
    ordre: ["<18", "18-29", "30-44", "45-54", "55+", NON_CONNU],
    colonnes: AGE,
  },
];

/** The counts that a profile belongs to, alone and crossed; looked up once per parcours, not once per month. */
function parProfil(compter: Mesure["compter"], axe: Axe, fixe: Cle) {
  const connus = new Map<string, readonly Compteur[]>();
  return (sexe: string, statuts: readonly string[], niveau: string): readonly Compteur[] => {
    return obtenir(connus, `${sexe} ${niveau} ${statuts.join()}`, () => [
      compter(axe, { ...fixe, sexe }),
      compter(axe, { ...fixe, niveau }),
      ...statuts.map((statut) => compter(axe, { ...fixe, statut })),
      ...statuts.map((statut) => compter(axe, { ...fixe, sexe, statut, niveau })),
    ]);
  };
}

export default defineIndicator({
  ...COMPTE_DE_PARCOURS,
  id: "profil",
  titre: "Profil",
  court: "Profil",
  groupe: "public",
  audiences: INTERNE,
  temps: "stock",
  definition:
    "Parcours de la file active par sexe, statut, niveau de formation, tranche d'âge à la fin du mois, et les trois premiers croisés ; un parcours compte dans chacun de ses statuts. Les entrants à part : les parcours entrés dans la période, l'âge étant celui de l'intégration.",
  clause: { document: "cahier-des-charges", article: "III.1.4" },
  siPresentes: ["participants", "veilles"],
  ventilations: [
    ...CRITERES,
    { cles: ["sexe", "statut", "niveau"], groupe: null, colonnes: [...SEXE, ...STATUTS, ...NIVEAU] },
    ...CRITERES.map((critere) => ({ ...critere, fixe: ENTREES, groupe: null })),
    { cles: ["sexe", "statut", "niveau"], fixe: ENTREES, groupe: null, colonnes: [...SEXE, ...STATUTS, ...NIVEAU] },
  ],
  calculer({ periodes, compter, ventiler }) {
    const { fins, parFin, parTranche } = periodes;
    const parAge = ventiler(parFin, "tranche_age");
    const stockDe = parProfil(compter, parFin, {});
    const entrantsDe = parProfil(compter, parTranche, ENTREES);
    return {
      parcours(parcours, releve) {
        const { dossier } = releve;
        const sexe = sexeDe(dossier);
        const statuts = statutsDe(dossier, parcours);
        const niveau = niveauDe(dossier, parcours);
        const stock = stockDe(sexe, statuts, niveau);
        // nobody grows younger: the same at both ends is the same between
        const [jeune, vieux] = [trancheAge(dossier, fins[0] ?? 0), trancheAge(dossier, fins.at(-1) ?? 0)];
        for (const fin of releve.finsActives(parcours)) {
          const charge = releve.chargeFin(fin);
          for (const compteur of stock) compteur.ajouter(fin, charge, parcours);
          parAge(jeune === vieux ? jeune : trancheAge(dossier, fins[fin] as Day)).ajouter(fin, charge, parcours);
        }
        const tranche = periodes.tranche(parcours.integration);
        if (tranche < 0) return;
        const charge = releve.charge(parcours.integration);
        const entrants = entrantsDe(sexe, statuts, niveau);
        for (const compteur of entrants) compteur.ajouter(tranche, charge, parcours);
        const tranche_age = trancheAge(dossier, parcours.integration);
        compter(parTranche, { ...ENTREES, tranche_age }).ajouter(tranche, charge, parcours);
      },
    };
  },
});
