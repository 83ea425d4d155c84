import type { Situation } from "../parcours/dossier.ts";
import { pairs } from "../tables/column.ts";
import type { Noms } from "./presentation.ts";

/** What users read for the codes of the model; a code without a label prints as it is. */
const LIBELLES: ReadonlyMap<string, string> = new Map(
  pairs(`
    NON_RENSEIGNE = Non renseigné | NON_CONNU = Non connu | A_PRECISER = À préciser | AUTRE = Autre
    Positive = Positive | Dynamique = Dynamique | Autre = Autre | Neutralisee = Neutralisée
    INTERIM = Intérim | INTERIM_INSERTION = Intérim d'insertion | AI = Association intermédiaire |
    CONTRAT_PRO = Contrat de professionnalisation | APPRENTISSAGE = Apprentissage | CUI_PEC = CUI-PEC |
    SAISONNIER = Saisonnier | CREATION = Création d'activité | CDI_INCLUSION = CDI d'inclusion
    F = Femmes | H = Hommes | NB = Non binaires
    1-2 = Niveaux 1 et 2 | 3 = Niveau 3 (CAP, BEP) | 3_V = Niveau 3 (« niveau V » à préciser) |
    4 = Niveau 4 (bac) | 5 = Niveau 5 (bac + 2) | 6 = Niveau 6 (licence) | 7-8 = Niveaux 7 et 8
    <18 = Moins de 18 ans | 18-29 = 18 à 29 ans | 30-44 = 30 à 44 ans | 45-54 = 45 à 54 ans | 55+ = 55 ans et plus
    FEMME = Femmes | ARSA = Allocataires du RSA | DELD = Demandeurs d'emploi de longue durée |
    DE = Demandeurs d'emploi | ASS = Allocataires de l'ASS | AAH = Allocataires de l'AAH | RQTH = RQTH |
    QPV = Habitants d'un QPV
    FACE_A_FACE = Face à face | TELEPHONE = Téléphone | VISIO = Visio | MAIL = Courriel | COURRIER = Courrier |
    SMS = SMS
    accompagnement = Accompagnement | operation = Opération | formation = Formation | emploi = Emploi |
    transversale = Action transversale | entree = Suivies d'une entrée | sans_entree = Sans entrée
  `),
);

/** The label of a code; a text of the extraction (motif, intitulé) prints as it is. */
export function libelle(code: string): string {
  return LIBELLES.get(code) ?? (estSituation(code) ? SITUATIONS_NOMS[code][0] : code);
}

/** Situations of a parcours: long and short. */
export const SITUATIONS_NOMS = {
  EMPLOI: ["En emploi", "Emploi"],
  FORMATION: ["En formation", "Formation"],
  OPERATION: ["En opération ou action", "Opération"],
  ACCOMPAGNEMENT_SEUL: ["Accompagnement seul", "Seul"],
  VEILLE: ["En veille", "Veille"],
} as const satisfies Record<Situation, Noms>;

function estSituation(code: string): code is Situation {
  return Object.hasOwn(SITUATIONS_NOMS, code);
}
