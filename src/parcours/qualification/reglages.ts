import * as z from "zod";
import { entier, entierOuZero, nombre, ouiOuNon } from "../../core/seuil.ts";

/** Thresholds of the qualification of a sortie (Annexes 2 and 3); every default is the preset `caen-2026`. */
export const reglagesQualification = z.strictObject({
  joursSortiePrevue: entierOuZero(30, "une sortie prévue est qualifiée jusqu'à ce nombre de jours après l'arrêté"),
  joursEtapeFinie: entierOuZero(30, "une étape finie depuis ce nombre de jours au plus compte encore à la sortie"),
  moisFormationFinie: entierOuZero(6, "une formation certifiée compte jusqu'à ce nombre de mois après sa fin"),
  moisEmploi: entier(6, "mois d'emploi continu d'une sortie positive"),
  joursInterruption: entier(
    3,
    "un emploi continue si le contrat suivant commence au plus ce nombre de jours après la fin du précédent",
  ),
  heuresPositive: nombre(20, "heures par semaine d'une sortie positive"),
  cddHeuresIncluses: ouiOuNon(
    true,
    "un CDD d'exactement ce nombre d'heures suffit (l'Annexe 2 dit « au minimum 20 heures », l'Annexe 3 « > 20 h ») ; il reste à arbitrer",
  ),
  joursSaisonnier: entier(240, "jours en emploi, dans les mois qui précèdent, d'une sortie positive de saisonnier"),
  moisSaisonnier: entier(12, "mois regardés pour un saisonnier"),
  ageAi: entier(55, "un emploi en association intermédiaire compte au-delà de cet âge"),
  joursAi: entier(730, "une sortie positive en association intermédiaire demande plus de jours de missions"),
  minutesAi: entier(700, "minutes par semaine en association intermédiaire"),
  moisFormationLongue: entier(9, "durée d'une formation certifiante dont la sortie est possible avant la fin, en mois"),
  moisSortieFormation: entier(
    6,
    "mois d'une telle formation à partir duquel la sortie est possible, dès que ce mois commence",
  ),
  heuresDynamique: nombre(15, "heures par semaine d'une sortie dynamique"),
  moisDynamique: entier(4, "mois de contrat d'une sortie dynamique"),
  ageInterimInsertion: entier(55, "l'intérim d'insertion peut être une sortie dynamique au-delà de cet âge"),
  moisCuiPec: entier(6, "mois d'un CUI-PEC à partir duquel la sortie dynamique est possible, dès que ce mois commence"),
  ageCdiInclusion: entier(57, "un CDI d'inclusion avant cet âge fait un avertissement"),
});

export type ReglagesQualification = z.infer<typeof reglagesQualification>;
