import * as z from "zod";
import { type Day, parseTypedDay } from "../core/day.ts";
import { type Month, parseTypedMonth } from "../core/month.ts";
import { entier, entierOuZero, liste, nombre, ouiOuNon, ouRien, proportion, textes } from "../core/seuil.ts";
import { PARCOURS_MIN } from "./couverture.ts";
import { reglagesMaDemarche } from "./fse/reglages-ma-demarche.ts";
import { reglagesQualification } from "./qualification/reglages.ts";

/** Settings that several rules and indicators share (domaine.md §2–§5); each default is the preset `caen-2026`. */
export const reglagesCommuns = z.strictObject({
  visioVautFaceAFace: ouiOuNon(false, "une visio tenue vaut un face à face"),
  heuresTempsPartielSubi: nombre(20, "un emploi de moins d'heures par semaine, non choisi, est un temps partiel subi"),
  heuresTempsPlein: nombre(30, "une étape sans « temps » est à temps plein à partir de ce nombre d'heures par semaine"),
  moisEtapeSansFin: entier(6, "une étape sans aucune date de fin est réputée durer ce nombre de mois"),
  moisVeilleSansFin: entier(6, "une veille sans aucune date de fin suspend au plus ce nombre de mois"),
  moisSuiviEmploi: entier(6, "durée du suivi dans l'emploi ou la formation certifiante, en mois"),
  joursVeilleMoisSuivi: entier(15, "un mois de suivi n'est pas jugé s'il compte au moins ce nombre de jours en veille"),
  partPresencesVides: proportion(
    0.3,
    "au-delà de cette part de présences vides en face à face, les règles sur les présences ne sont pas exécutées",
  ),
  partCouverte: proportion(
    1 / 3,
    `à partir de ${PARCOURS_MIN} parcours, un mois d'APAP est couvert si cette part d'entre eux a une ligne d'entretien`,
  ),
  fileActiveAvecVeilles: ouiOuNon(false, "la file active compte aussi les parcours en veille"),
  joursEcartEmargement: entierOuZero(
    2,
    "un entretien et sa ligne d'émargement s'apparient jusqu'à ce nombre de jours d'écart",
  ),
  joursAvantFinEtape: entierOuZero(
    15,
    "une étape qui finit est annoncée, pour en préparer la suite, ce nombre de jours avant",
  ),
  moisChomageLongueDuree: entier(
    12,
    "inscription à France Travail d'un demandeur d'emploi de longue durée, en mois (FSE+)",
  ),
  qualification: reglagesQualification.prefault({}).describe("seuils de la qualification des sorties (Annexes 2 et 3)"),
});

export type ReglagesCommuns = z.infer<typeof reglagesCommuns>;

/** What an empty presence of a face-to-face means; null = A_PRECISER, and the share of empty ones is watched. */
export type PresenceVide = "PRESENT" | "A_PRECISER" | null;

/** A typed day, `AAAA-MM-JJ` or `jj/mm/aaaa`, as a `Day`; `meta.forme` tells the settings' reader and writer what it is. */
export const jour = z
  .string()
  .regex(/^(\d{4}-\d{2}-\d{2}|\d{2}\/\d{2}\/\d{4})$/, "attendu : une date AAAA-MM-JJ")
  .refine((text) => parseTypedDay(text) !== null, "cette date n'existe pas")
  .transform((text) => parseTypedDay(text) as Day)
  .meta({ forme: "jour" });
/** A typed month `AAAA-MM`, as a `Month`. */
const mois = z
  .string()
  .refine((text) => parseTypedMonth(text) !== null, "attendu : un mois AAAA-MM")
  .transform((text) => parseTypedMonth(text) as Month)
  .meta({ forme: "mois" });

/** Dates in order, for the entries that have both; `fin` is included. */
function enOrdre({ debut, fin }: { debut?: Day | null | undefined; fin?: Day | null | undefined }): boolean {
  return debut == null || fin == null || debut <= fin;
}
const ORDRE = "la fin précède le début";

/** Lists and dates of a PLIE: what the rules compare with, beside their own thresholds. */
export const reglagesListes = z.strictObject({
  territoire: liste(
    z.string().regex(/^\d{5}$/, "un code postal a 5 chiffres ; rendez-lui le zéro du début s'il l'a perdu"),
    "codes postaux du territoire ; vide : ELI-02 n'est pas exécutée",
  ).meta({ datable: true }),
  motifsVeille: textes(
    ["déménagement provisoire", "indisponibilité", "maternité", "problème de santé", "raisons familiales"],
    "motifs de veille admis, cherchés dans le motif ; « autre » seul est admis aussi",
  ).meta({ datable: true }),
  motifsNeutralises: textes(
    ["déménagement", "décès", "retraite", "santé", "maternité", "maladie", "indisponibilité"],
    "motifs de sortie neutralisés dans les taux",
  ).meta({ datable: true }),
  motifsNonNeutralises: textes(
    ["insertion sociale", "plus-value", "abandon", "non-respect", "sans nouvelle", "rupture"],
    "motifs de sortie « autre » connus et non neutralisés",
  ).meta({ datable: true }),
  programmation: liste(
    z
      .strictObject({
        code: z.string().optional().describe("cherché comme un mot dans l'intitulé de l'étape"),
        intitule: z.string().optional().describe("intitulé de l'étape, aux accents et majuscules près"),
        operateur: z.string().optional().describe("opérateur de l'étape"),
        debut: jour.optional().describe("premier jour où l'étape peut commencer"),
        fin: jour.optional().describe("dernier jour où elle peut commencer"),
      })
      .refine(
        ({ code, intitule, operateur }) => [code, intitule, operateur].some((critere) => critere !== undefined),
        "donnez au moins code, intitule ou operateur",
      )
      .refine(enOrdre, ORDRE),
    "opérations de la programmation du PLIE : une étape qui correspond à une ligne vaut programmation_plie = oui",
  ),
  convention: ouRien(
    z
      .strictObject({ debut: jour.describe("premier jour"), fin: jour.describe("dernier jour, inclus") })
      .refine(enOrdre, ORDRE),
    "période conventionnée ; null : l'année civile de l'arrêté",
  ),
  protocole: ouRien(
    z.strictObject({
      debut: jour.describe("premier jour du protocole"),
      objectif: z.int().positive().nullable().default(2000).describe("nombre de personnes à accompagner"),
    }),
    "protocole d'accord : début et nombre de personnes à accompagner ; null : pas d'indicateur du protocole",
  ),
  objectifs: liste(
    z.strictObject({
      indicateur: z.string().describe("nom de l'indicateur, par exemple taux_sorties_positives"),
      valeur: z.number().describe("valeur à atteindre ; une part s'écrit de 0 à 1"),
      portee: z
        .enum(["apap", "structure", "operation", "ensemble"])
        .default("ensemble")
        .describe("à qui l'objectif s'applique ; operation : cible d'un indicateur FSE+"),
      nom: ouRien(z.string(), "nom de l'APAP ou de la structure, code de l'opération ; null : chacun"),
      ventilation: z
        .record(z.string(), z.string())
        .default({})
        .describe(
          "par exemple { forme: caen }, qu'un taux de sorties demande ; vide pour un indicateur FSE+ : le total des sexes",
        ),
    }),
    "valeur à atteindre pour un indicateur",
  ).meta({ datable: true }),
  effectifs: liste(
    z
      .strictObject({
        apap: z.string().describe("nom tel qu'il est saisi dans Viesion"),
        structure: z.string().describe("structure qui l'emploie"),
        etp: z.number().nonnegative().describe("équivalent temps plein"),
        debut: ouRien(jour, "premier jour ; null : depuis toujours"),
        fin: ouRien(jour, "dernier jour, inclus ; null : sans fin"),
      })
      .refine(enOrdre, ORDRE),
    "APAP, structure et ETP ; une table effectifs dans l'extraction l'emporte",
  ),
  feuillesRecues: liste(
    z.strictObject({
      participant: z.string().describe("identifiant du participant"),
      mois: mois.describe("mois de la feuille"),
    }),
    "feuilles d'émargement reçues sans aucune ligne",
  ),
  moisCouverts: liste(
    z.strictObject({ apap: z.string().describe("nom de l'APAP"), mois: mois.describe("mois couvert") }),
    "mois dont les entretiens sont tous dans l'extraction, même sans ligne",
  ),
  operationsFse: liste(
    z
      .strictObject({
        code: z.string().describe("code de l'opération"),
        intitule: z.string().describe("intitulé de l'opération"),
        apaps: z.array(z.string()).default([]).describe("APAP qui en relèvent"),
        structures: z.array(z.string()).default([]).describe("structures qui en relèvent"),
        debut: jour.describe("premier jour"),
        fin: ouRien(jour, "dernier jour, inclus ; null : sans fin"),
      })
      .refine(enOrdre, ORDRE),
    "opérations FSE+ ; vide : une seule opération implicite, et des résultats provisoires",
  ),
  maDemarche: reglagesMaDemarche
    .prefault({})
    .describe("fichier d'entrées et de sorties de Ma Démarche FSE+ (plie fse --fichier-entrees-sorties)"),
  piecesEligibilite: z
    .array(
      z.strictObject({
        statut: z.enum(["ARSA", "DELD", "DE", "ASS", "AAH", "AUTRE", "RQTH", "QPV"]).describe("statut à l'entrée"),
        piece: z.string().describe("pièce qui le prouve"),
        moisMax: ouRien(
          z.int().positive(),
          "ancienneté à ne pas atteindre à l'entrée, en mois ; null : valable à l'entrée",
        ),
      }),
    )
    .default([
      { statut: "ARSA", piece: "attestation RSA", moisMax: 3 },
      { statut: "ASS", piece: "attestation ASS", moisMax: 3 },
      { statut: "AAH", piece: "attestation AAH", moisMax: 3 },
      { statut: "DELD", piece: "avis de situation France Travail", moisMax: 3 },
      { statut: "RQTH", piece: "notification RQTH", moisMax: null },
      { statut: "QPV", piece: "justificatif de domicile", moisMax: 6 },
    ])
    .describe("pièce et fraîcheur demandées au contrôle de service fait pour chaque statut à l'entrée"),
  piecesAConserver: textes(
    [
      "dossier de présentation au PLIE, signé",
      "pièces d'éligibilité du statut à l'entrée",
      "questionnaires FSE+ d'entrée et de sortie",
      "feuilles d'émargement",
      "documents de sortie signés et justificatif de sortie",
      "contrat d'engagement (allocataires du RSA)",
      "documents des étapes engagées",
    ],
    "pièces que la structure conserve après la sortie",
  ),
  piecesADetruire: textes(
    [
      "pièces d'identité, RIB, carte Vitale et autres copies que la procédure ne demande pas",
      "CV, lettres et brouillons",
      "pièces médicales et sociales",
      "notes personnelles et courriels",
    ],
    "pièces non obligatoires, à détruire dès la sortie",
  ),
  extrapolationCsf: ouRien(
    z.strictObject({
      methode: z
        .enum(["taux_simple", "par_strate"])
        .describe("taux_simple : population × irréguliers ÷ contrôlés ; par_strate : somme des strates"),
      reference: z.string().min(1).describe("ce qui la prévoit, par exemple : convention 2026, article 9"),
    }),
    "extrapolation du taux d'irrégularité à la population ; null : jamais (elle dépend de la convention)",
  ),
  dateCd14: jour
    .prefault("2025-10-06")
    .describe("depuis cette date les entretiens des ARSA sont saisis aussi dans le Viesion du Département"),
});

export type ReglagesListes = z.infer<typeof reglagesListes>;
