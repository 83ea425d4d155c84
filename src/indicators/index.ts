import absences from "./absences.ts";
import accompagnes from "./accompagnes.ts";
import charge from "./charge.ts";
import conformite from "./conformite.ts";
import contacts from "./contacts.ts";
import contactsAPreciser from "./contacts-a-preciser.ts";
import delaiIntegration from "./delai-integration.ts";
import dureeParcours from "./duree-parcours.ts";
import enEmploi from "./en-emploi.ts";
import entrants from "./entrants.ts";
import entrees from "./entrees.ts";
import entretiens from "./entretiens.ts";
import entretiensDureeMoyenne from "./entretiens-duree-moyenne.ts";
import entretiensIntervalleMoyen from "./entretiens-intervalle-moyen.ts";
import entretiensParParticipant from "./entretiens-par-participant.ts";
import entretiensPartAvecDuree from "./entretiens-part-avec-duree.ts";
import fileActive from "./file-active.ts";
import fluxEcart from "./flux-ecart.ts";
import eeco from "./fse/eeco.ts";
import eecr from "./fse/eecr.ts";
import type { Indicateur } from "./indicator.ts";
import misesEnRelation from "./mises-en-relation.ts";
import objectifs from "./objectifs.ts";
import participantsPrescription from "./participants-prescription.ts";
import prescriptions from "./prescriptions.ts";
import profil from "./profil.ts";
import profilPublic from "./profil-public.ts";
import propositionsSortie from "./propositions-sortie.ts";
import protocolePersonnes from "./protocole-personnes.ts";
import relais from "./relais.ts";
import repartitionEtapes from "./repartition-etapes.ts";
import sorties from "./sorties.ts";
import stock from "./stock.ts";
import suiviEmploi from "./suivi-emploi.ts";
import tauxSortiesPositives from "./taux-sorties-positives.ts";

/** Indicators of the FSE+, by code. */
export const INDICATEURS_FSE = [...eeco, ...eecr] as const;

/** Indicators of the PLIE, in the order of domaine.md §6 */
export const INDICATEURS_PLIE = [
  ...fileActive,
  ...accompagnes,
  ...stock,
  ...entrees,
  ...sorties,
  fluxEcart,
  ...relais,
  tauxSortiesPositives,
  ...propositionsSortie,
  ...repartitionEtapes,
  ...enEmploi,
  profil,
  profilPublic,
  entretiens,
  entretiensParParticipant,
  entretiensDureeMoyenne,
  entretiensPartAvecDuree,
  entretiensIntervalleMoyen,
  contacts,
  contactsAPreciser,
  absences,
  conformite,
  prescriptions,
  ...participantsPrescription,
  ...suiviEmploi,
  misesEnRelation,
  charge,
  dureeParcours,
  entrants,
  delaiIntegration,
  protocolePersonnes,
];

/** Name of an indicator: a mistyped one does not compile. */
export type IndicateurId = (typeof INDICATEURS_PLIE | typeof INDICATEURS_FSE)[number]["id"] | (typeof objectifs)["id"];

/** Every indicator; `objectifs` comes last, it reads the figures of the others. */
export const INDICATEURS: readonly Indicateur<IndicateurId>[] = [...INDICATEURS_PLIE, ...INDICATEURS_FSE, objectifs];
