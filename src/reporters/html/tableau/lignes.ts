import { INDICATEURS } from "../../../indicators/index.ts";
import type { DemandeChiffre } from "../../editions/chiffres.ts";
import { libelle } from "../../editions/libelles.ts";

/** One line of figures, or one per value of a key (contrats, motifs…). */
export interface Ligne {
  titre: string;
  chiffre: DemandeChiffre;
  /** Key whose every value met makes a line under this one; the line itself is printed unless `seule`. */
  par?: string;
  sansTotal?: boolean;
}

export interface Groupe {
  titre: string;
  lignes: readonly Ligne[];
  /** For the équipe du PLIE alone: people's characteristics and motifs (domaine.md §9). */
  interne?: true;
}

function ligne(titre: string, indicateur: string, ventilation?: Readonly<Record<string, string>>): Ligne {
  return { titre, chiffre: ventilation === undefined ? { indicateur } : { indicateur, ventilation } };
}

/** A breakdown by every value met; without a total of its own when `titre` is that of the key. */
function par(titre: string, indicateur: string, cle: string): Ligne {
  return { titre, chiffre: { indicateur }, par: cle, sansTotal: true };
}

const SITUATIONS = ["EMPLOI", "FORMATION", "OPERATION", "ACCOMPAGNEMENT_SEUL", "VEILLE"];
const NATURES = ["Positive", "Dynamique", "Autre", "Neutralisee", "NON_RENSEIGNE"];

/** The figures of one scope, grouped as the cahier des charges asks for them (§III.1.4). */
export const GROUPES: readonly Groupe[] = [
  {
    titre: "Parcours",
    lignes: [
      ligne("File active (hors veille)", "file_active"),
      ligne("File active, personnes", "file_active_personnes"),
      ligne("Parcours accompagnés", "accompagnes"),
      ligne("Personnes accompagnées", "accompagnes_personnes"),
      ligne("Parcours ouverts au début", "stock_debut"),
      ligne("+ Entrées", "entrees"),
      ligne("− Sorties", "sorties"),
      ligne("= Parcours ouverts à la fin", "stock_fin"),
      ligne("Écart du flux (0 attendu)", "flux_ecart"),
      ligne("Charge (file active ÷ capacité)", "charge"),
      ligne("Délai d'intégration (jours, médiane)", "delai_integration"),
      ligne("Durée des parcours ouverts (mois)", "duree_parcours", { etat: "ouvert" }),
      ligne("Durée des parcours sortis (mois)", "duree_parcours", { etat: "sorti" }),
    ],
  },
  {
    titre: "Étapes et emploi",
    lignes: [
      ...SITUATIONS.map((situation) => ligne(libelle(situation), "repartition_etapes", { situation })),
      par("En emploi, par contrat", "en_emploi", "contrat"),
      ligne("Suivi dans l'emploi, mois faits", "suivi_emploi"),
      ligne("Personnes en suivi dans l'emploi", "suivi_emploi_personnes"),
    ],
  },
  {
    titre: "Sorties",
    lignes: [
      ligne("Sorties", "sorties"),
      ...NATURES.map((nature) => ligne(`Sorties : ${libelle(nature).toLowerCase()}`, "sorties", { nature })),
      ligne("Taux de sorties positives (Caen)", "taux_sorties_positives", { forme: "caen" }),
      ligne("Taux sans les dynamiques", "taux_sorties_positives", { forme: "sans_dynamique" }),
      ligne("Taux brut", "taux_sorties_positives", { forme: "brut" }),
      ligne("Sorties proposées, en attente", "propositions_sortie"),
    ],
  },
  {
    titre: "Entretiens et contacts",
    lignes: [
      ligne("Face à face tenus", "entretiens"),
      ligne("Face à face par personne accompagnée", "entretiens_par_participant"),
      ligne("Durée moyenne (minutes)", "entretiens_duree_moyenne"),
      ligne("Part avec une durée", "entretiens_part_avec_duree"),
      ligne("Jours entre deux face à face", "entretiens_intervalle_moyen"),
      ligne("Entretien mensuel respecté", "conformite"),
      ligne("Absences aux rendez-vous", "absences"),
      ligne("Rendez-vous à préciser", "contacts_a_preciser"),
      par("Autres contacts, par modalité", "contacts", "modalite"),
    ],
  },
  {
    titre: "Prescriptions",
    lignes: [
      ligne("Prescriptions d'opérations", "prescriptions"),
      ligne("Suivies d'une entrée", "prescriptions", { suite: "entree" }),
      ligne("Sans entrée", "prescriptions", { suite: "sans_entree" }),
      ligne("Participants avec prescription", "participants_avec_prescription"),
      ligne("Participants sans prescription", "participants_sans_prescription"),
      par("Par famille", "prescriptions", "famille"),
      par("Par intitulé", "prescriptions", "intitule"),
      ligne("Mises en relation", "mises_en_relation"),
      par("Mises en relation, par résultat", "mises_en_relation", "resultat"),
    ],
  },
  {
    titre: "Motifs de sortie et prescripteurs",
    interne: true,
    lignes: [
      par("Sorties, par motif", "sorties", "motif"),
      par("Entrées, par prescripteur", "entrants", "prescripteur"),
    ],
  },
  {
    titre: "Public de la file active",
    interne: true,
    lignes: [
      par("Publics", "profil_public", "public"),
      par("Sexe", "profil", "sexe"),
      par("Âge", "profil", "tranche_age"),
      par("Niveau de formation", "profil", "niveau"),
      par("Statut", "profil", "statut"),
    ],
  },
];

/** Columns of the tables by structure and by APAP. */
export const COLONNES: readonly Ligne[] = [
  ligne("File active", "file_active"),
  ligne("Accompagnés", "accompagnes"),
  ligne("Entrées", "entrees"),
  ligne("Sorties", "sorties"),
  ligne("Sorties positives", "taux_sorties_positives", { forme: "caen" }),
  ligne("Face à face", "entretiens"),
  ligne("Durée moyenne", "entretiens_duree_moyenne"),
  ligne("Entretien mensuel", "conformite"),
  ligne("Suivi emploi", "suivi_emploi"),
  ligne("Prescriptions", "prescriptions"),
  ligne("Charge", "charge"),
];

/** The figures read first. */
export const CLES: readonly Ligne[] = [
  ligne("File active", "file_active"),
  ligne("Parcours accompagnés", "accompagnes"),
  ligne("Entrées", "entrees"),
  ligne("Sorties", "sorties"),
  ligne("Sorties positives (Caen)", "taux_sorties_positives", { forme: "caen" }),
  ligne("Face à face tenus", "entretiens"),
  ligne("Durée moyenne (minutes)", "entretiens_duree_moyenne"),
  ligne("Entretien mensuel respecté", "conformite"),
];

/** What each indicator of the page counts. */
export function definitions(interne: boolean): { titre: string; definition: string }[] {
  const cites = new Set(
    GROUPES.filter((g) => interne || !g.interne).flatMap((g) => g.lignes.map((l) => l.chiffre.indicateur)),
  );
  return INDICATEURS.filter((i) => cites.has(i.id) && !i.enPersonnes).map(({ titre, definition }) => ({
    titre,
    definition,
  }));
}
