import { z } from "zod";

/** Thresholds of the qualification of a sortie (Annexes 2 and 3); every default is the preset `caen-2026`. */
export const reglagesQualification = z.strictObject({
  joursSortiePrevue: z
    .int()
    .nonnegative()
    .default(30)
    .describe("une sortie prévue est qualifiée jusqu'à ce nombre de jours après l'arrêté"),
  joursEtapeFinie: z
    .int()
    .nonnegative()
    .default(30)
    .describe("une étape finie depuis ce nombre de jours au plus compte encore à la sortie"),
  moisFormationFinie: z
    .int()
    .nonnegative()
    .default(6)
    .describe("une formation certifiée compte jusqu'à ce nombre de mois après sa fin"),
  moisEmploi: z.int().positive().default(6).describe("mois d'emploi continu d'une sortie positive"),
  joursInterruption: z
    .int()
    .positive()
    .default(3)
    .describe("un emploi continue si le contrat suivant commence au plus ce nombre de jours après la fin du précédent"),
  heuresPositive: z.number().positive().default(20).describe("heures par semaine d'une sortie positive"),
  cddHeuresIncluses: z
    .boolean()
    .default(true)
    .describe(
      "un CDD d'exactement ce nombre d'heures suffit (l'Annexe 2 dit « au minimum 20 heures », l'Annexe 3 « > 20 h ») ; il reste à arbitrer",
    ),
  joursSaisonnier: z
    .int()
    .positive()
    .default(240)
    .describe("jours en emploi, dans les mois qui précèdent, d'une sortie positive de saisonnier"),
  moisSaisonnier: z.int().positive().default(12).describe("mois regardés pour un saisonnier"),
  ageAi: z.int().positive().default(55).describe("un emploi en association intermédiaire compte au-delà de cet âge"),
  joursAi: z
    .int()
    .positive()
    .default(730)
    .describe("une sortie positive en association intermédiaire demande plus de jours de missions"),
  minutesAi: z.int().positive().default(700).describe("minutes par semaine en association intermédiaire"),
  moisFormationLongue: z
    .int()
    .positive()
    .default(9)
    .describe("durée d'une formation certifiante dont la sortie est possible avant la fin, en mois"),
  moisSortieFormation: z
    .int()
    .positive()
    .default(6)
    .describe("mois d'une telle formation à partir duquel la sortie est possible, dès que ce mois commence"),
  heuresDynamique: z.number().positive().default(15).describe("heures par semaine d'une sortie dynamique"),
  moisDynamique: z.int().positive().default(4).describe("mois de contrat d'une sortie dynamique"),
  ageInterimInsertion: z
    .int()
    .positive()
    .default(55)
    .describe("l'intérim d'insertion peut être une sortie dynamique au-delà de cet âge"),
  moisCuiPec: z
    .int()
    .positive()
    .default(6)
    .describe("mois d'un CUI-PEC à partir duquel la sortie dynamique est possible, dès que ce mois commence"),
  ageCdiInclusion: z.int().positive().default(57).describe("un CDI d'inclusion avant cet âge fait un avertissement"),
});

export type ReglagesQualification = z.infer<typeof reglagesQualification>;
