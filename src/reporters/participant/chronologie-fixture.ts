import type { Chronologie, ParcoursLu } from "../../core/chronologie.ts";
import { jour, mois } from "../rapport-fixture.ts";

/** A parcours of three months that says a little of everything, changed as asked. */
export function parcoursLu(change: Partial<ParcoursLu> = {}): ParcoursLu {
  return {
    id: "P0042-1",
    integration: jour("2026-01-05"),
    sortiePrevue: null,
    sortieReelle: null,
    natureSortie: null,
    charges: [
      { apap: "Alix MODÈLE", structure: "Association Exemple", debut: jour("2026-01-05"), fin: jour("2026-03-31") },
    ],
    mois: [
      {
        mois: mois("2026-01"),
        etat: "satisfait",
        joursSoumis: 27,
        joursVeille: 0,
        situation: "ACCOMPAGNEMENT_SEUL",
        tenus: 1,
        autres: 1,
        absences: 0,
      },
      {
        mois: mois("2026-02"),
        etat: "manque",
        joursSoumis: 28,
        joursVeille: 0,
        situation: "OPERATION",
        tenus: 0,
        autres: 0,
        absences: 1,
      },
      {
        mois: mois("2026-03"),
        etat: "non_couvert",
        joursSoumis: 31,
        joursVeille: 0,
        situation: "EMPLOI",
        tenus: 0,
        autres: 0,
        absences: 0,
      },
    ],
    etapes: [
      {
        famille: "emploi",
        intitule: "Agent d'entretien",
        operateur: null,
        debut: jour("2026-03-10"),
        fin: null,
        origineFin: "sans",
        contrat: "CDI",
        heures: 19.5,
        programmation: false,
        occupe: false,
      },
    ],
    veilles: [{ debut: jour("2026-02-01"), fin: jour("2026-02-10"), origineFin: "prevue", validation: null }],
    contacts: [
      {
        date: jour("2026-01-12"),
        heure: 545,
        modalite: "FACE_A_FACE",
        nature: "SUIVI",
        interlocuteur: "PARTICIPANT",
        presence: "PRESENT",
        duree: 45,
        tenu: true,
        place: "dans",
      },
      {
        date: jour("2026-01-15"),
        heure: null,
        modalite: "TELEPHONE",
        nature: "TRIPARTITE",
        interlocuteur: "EMPLOYEUR",
        presence: "PRESENT",
        duree: null,
        tenu: false,
        place: "dans",
      },
    ],
    sortie: {
      jour: jour("2026-03-31"),
      quand: "hypothese",
      nature: null,
      sure: "Autre",
      possible: "Positive",
      commission: "selon",
      voies: [
        {
          classe: "Positive",
          titre: "CDI",
          etat: "inconnue",
          conditions: [
            { libelle: "au moins 20 h par semaine", constate: "19,5 h", etat: "manquee", aArbitrer: false },
            { libelle: "6 mois d'emploi continu", constate: null, etat: "inconnue", aArbitrer: true },
          ],
        },
      ],
      pieces: [{ libelle: "justificatif de la sortie", etat: "absente" }],
      avertissements: ["CDI d'inclusion : l'âge n'est pas connu."],
    },
    ...change,
  };
}

export function chronologie(change: Partial<Chronologie> = {}): Chronologie {
  return {
    participant: "P0042",
    arrete: jour("2026-03-31"),
    connu: true,
    nonJuge: null,
    nonQualifie: null,
    parcours: [parcoursLu()],
    horsParcours: [],
    ...change,
  };
}
