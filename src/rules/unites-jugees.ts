import type { Day } from "../core/day.ts";
import { lastDay } from "../core/month.ts";
import { contactsEnEmploi, type EmploiAcquis, emploisAcquis } from "../faits/emploi-durable.ts";
import { enregistrementsDe } from "../faits/enregistrements.ts";
import { type PrescriptionEnAttente, prescriptionsEnAttente } from "../faits/operations.ts";
import { type SortieQualifiee, sortiesQualifiees, sortiesReelles } from "../faits/sorties.ts";
import { type FaitSuivi, moisDeSuivi } from "../faits/suivis.ts";
import { chainesDe, type FaitChaine, veillesDeLaPeriode } from "../faits/veilles.ts";
import type { Contact } from "../parcours/contact.ts";
import { couvre, type Etape } from "../parcours/etape.ts";
import type { EnregistrementFse } from "../parcours/fse/enregistrements.ts";
import type { Parcours } from "../parcours/parcours.ts";
import type { Veille } from "../parcours/veille.ts";
import type { Unites } from "./unit-rule.ts";
import {
  aLaSortie,
  aLEntree,
  contactsDeLaPeriode,
  entreesDeLaPeriode,
  entretiensTenus,
  parcoursDeLaPeriode,
  parcoursOuverts,
  surLaLigne,
  surLaPersonne,
  surLaVeille,
  surLEtape,
} from "./unites.ts";

export const ENTREES: Unites<Parcours> = {
  unite: ["parcours", "parcours"],
  reads: ["parcours"],
  de: entreesDeLaPeriode,
  jour: (p) => p.integration,
  lieu: aLEntree,
};

/** The same, of known participants: none of an orphan (General 6). */
export const ENTREES_CONNUES: Unites<Parcours> = {
  ...ENTREES,
  reads: ["parcours", "participants"],
  de: (dossier, cadre) => (dossier.participant === null ? [] : entreesDeLaPeriode(dossier, cadre)),
};

/** Parcours of a known person open in the period, with what the list of participants says. */
export const PERSONNES: Unites<Parcours> = {
  unite: ["parcours", "parcours"],
  reads: ["parcours", "participants"],
  quand: "extraction",
  de: parcoursDeLaPeriode,
  jour: (p) => p.integration,
  lieu: surLaPersonne,
};

/** Open parcours, judged at the arrêté: the constat gives its date. */
export const OUVERTS: Unites<Parcours> = {
  unite: ["parcours", "parcours"],
  reads: ["parcours"],
  quand: "arrete",
  de: parcoursOuverts,
  jour: () => null,
  lieu: aLEntree,
};

export const CONTACTS: Unites<Contact> = {
  unite: ["contact", "contacts"],
  reads: ["parcours", "entretiens"],
  de: contactsDeLaPeriode,
  jour: (c) => c.date,
  lieu: surLaLigne,
};

/** Face-to-face held. */
export const TENUS: Unites<Contact> = { ...CONTACTS, unite: ["entretien", "entretiens"], de: entretiensTenus };

export const VEILLES: Unites<Veille> = {
  unite: ["veille", "veilles"],
  reads: ["veilles"],
  quand: "extraction",
  de: veillesDeLaPeriode,
  jour: (v) => v.debut,
  lieu: surLaVeille,
};

export const CHAINES: Unites<FaitChaine> = {
  unite: ["chaîne de veilles", "chaînes de veilles"],
  reads: ["veilles"],
  quand: "extraction",
  de: (dossier, cadre) => chainesDe(dossier, cadre.reglage).filter((c) => veillesDeLaPeriode(c, cadre).length > 0),
  jour: ({ premiere }) => premiere.debut,
  lieu: (dossier, { premiere, veilles }) => ({
    ...surLaVeille(dossier, premiere, veilles.length),
    at: veilles.map((v) => v.row),
  }),
};

/** Étapes as such, on the day on which they begin. */
export const ETAPES: Unites<Etape> = {
  unite: ["étape", "étapes"],
  reads: ["parcours", "etapes"],
  de: (dossier) => dossier.etapes,
  jour: (e) => e.debut,
  lieu: (dossier, e) => surLEtape(dossier, e, e.debut),
};

/** The same, judged at the arrêté. */
export const ETAPES_A_L_ARRETE: Unites<Etape> = { ...ETAPES, quand: "arrete", jour: () => null };

export const SORTIES_REELLES: Unites<{ parcours: Parcours; sortie: Day }> = {
  unite: ["sortie", "sorties"],
  reads: ["parcours"],
  de: sortiesReelles,
  jour: ({ sortie }) => sortie,
  lieu: (dossier, { parcours, sortie }) => aLaSortie(dossier, parcours, sortie),
};

/** Sorties réelles of the period, with what the étapes say of them. */
export const SORTIES_JUGEES: Unites<SortieQualifiee> = {
  unite: ["sortie", "sorties"],
  reads: ["parcours", "etapes"],
  de: (dossier, cadre) => sortiesQualifiees(dossier, cadre).filter((s) => s.reelle),
  jour: ({ jour }) => jour,
  lieu: (dossier, { parcours, jour }) => aLaSortie(dossier, parcours, jour),
};

/** The same and the sorties prévues; the étapes are among the proofs. */
export const SORTIES_QUALIFIEES: Unites<SortieQualifiee> = {
  ...SORTIES_JUGEES,
  quand: "extraction",
  de: sortiesQualifiees,
  lieu: (dossier, { parcours, jour, qualification }) => ({
    dossier,
    parcours,
    at: [parcours.row, ...qualification.etapes.map((e) => e.row)],
    date: jour,
  }),
};

/** FSE+ records, at their entry. */
export const ENREGISTREMENTS: Unites<EnregistrementFse> = {
  unite: ["enregistrement FSE+", "enregistrements FSE+"],
  reads: ["participants", "parcours"],
  de: enregistrementsDe,
  jour: (e) => e.entree,
  lieu: (dossier, { premier, entree, charge, operation }) => ({
    ...surLaPersonne(dossier, premier),
    date: entree,
    charge,
    contexte: { operation: operation.code },
  }),
};

/** Months of a follow-up in the job or the certifying training. */
export const MOIS_DE_SUIVI: Unites<FaitSuivi> = {
  unite: ["mois de suivi", "mois de suivi"],
  reads: ["parcours", "etapes", "entretiens"],
  presences: true,
  de: (dossier, cadre) => moisDeSuivi(dossier, cadre.mois, cadre),
  jour: ({ mois }) => lastDay(mois),
  lieu: (dossier, { suivi, mois }) => ({
    dossier,
    parcours: suivi.parcours,
    at: [suivi.etape.row],
    date: lastDay(mois),
    mois,
    mesure: 0,
    seuil: 1,
  }),
};

/** An étape in one of the parcours that it intersects. */
export interface EtapeDeParcours {
  parcours: Parcours;
  etape: Etape;
}

/** Jobs running at the arrêté in an open parcours. */
export const EMPLOIS_EN_COURS: Unites<EtapeDeParcours> = {
  unite: ["emploi en cours", "emplois en cours"],
  reads: ["parcours", "etapes"],
  quand: "arrete",
  de: (dossier, cadre) =>
    parcoursOuverts(dossier, cadre).flatMap((parcours) =>
      parcours.etapes.flatMap((etape) =>
        etape.famille === "emploi" && couvre(etape, cadre.arrete) ? [{ parcours, etape }] : [],
      ),
    ),
  jour: () => null,
  lieu: (dossier, { parcours, etape }) => ({
    dossier,
    parcours,
    at: [etape.row],
    date: etape.debut,
    mesure: etape.heures,
  }),
};

/** Every sortie réelle, in the period or not. */
export const SORTIES_DE_TOUJOURS: Unites<{ parcours: Parcours; sortie: Day }> = {
  ...SORTIES_REELLES,
  quand: "extraction",
  de: ({ parcours }) => parcours.flatMap((p) => (p.sortie === null ? [] : [{ parcours: p, sortie: p.sortie }])),
};

/** Prescriptions of the programming without entry at the arrêté. */
export const EN_ATTENTE: Unites<PrescriptionEnAttente> = {
  unite: ["prescription en attente", "prescriptions en attente"],
  reads: ["parcours", "etapes"],
  quand: "arrete",
  de: (dossier, { arrete }) => prescriptionsEnAttente(dossier, arrete),
  jour: () => null,
  lieu: (dossier, { row, prescription }) => ({
    dossier,
    parcours: dossier.parcoursDe(prescription, prescription),
    at: [row],
    date: prescription,
  }),
};

/** Every parcours, judged at the arrêté: the constat gives its date. */
export const TOUS: Unites<Parcours> = { ...OUVERTS, de: ({ parcours }) => parcours };

/** Direct contacts of the period in an emploi durable; the emploi whose follow-up is over, null when it goes on. */
export const CONTACTS_EN_EMPLOI: Unites<{ parcours: Parcours; contact: Contact; emploi: Etape | null }> = {
  unite: ["contact", "contacts"],
  reads: ["parcours", "etapes", "entretiens"],
  de: (dossier, { periode, reglage }) =>
    contactsEnEmploi(dossier, periode, reglage).flatMap(({ parcours, directs, tardifs }) =>
      directs.map((contact) => ({
        parcours,
        contact,
        emploi: tardifs.find((t) => t.contact === contact)?.emploi ?? null,
      })),
    ),
  jour: ({ contact }) => contact.date,
  lieu: (dossier, { parcours, contact, emploi }) => ({
    dossier,
    parcours,
    at: emploi ? [contact, emploi.row] : [contact],
    date: contact.date,
    mesure: contact.duree,
  }),
};

/** Emplois durables that make a positive exit at the arrêté. */
export const EMPLOIS_ACQUIS: Unites<EmploiAcquis & { parcours: Parcours }> = {
  unite: ["emploi durable", "emplois durables"],
  reads: ["parcours", "etapes"],
  quand: "arrete",
  de: (dossier, { arrete, reglage }) =>
    parcoursOuverts(dossier, { arrete }).flatMap((parcours) =>
      emploisAcquis(parcours, arrete, reglage).flatMap((e) => (e.acquis <= arrete ? [{ ...e, parcours }] : [])),
    ),
  jour: () => null,
  lieu: (dossier, { parcours, etape, acquis }) => ({
    dossier,
    parcours,
    at: [etape.row, parcours.row],
    date: acquis,
  }),
};
