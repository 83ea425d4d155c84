// An extraction made for a control to be played from its draw to its signature: 24 people, 3 APAPs, 2 structures, all in
// order but for what is planted below. Twice: as it was when the sample was drawn, and two months later, during the
// contradictory phase. Used by tests/csf-joue.test.ts and by scripts/check-csf-libreoffice.mjs. All names are invented.

export const PERIODE = "2026-01..2026-06";
export const TIRAGE_AU = "2026-07-31";
export const CONTRADICTOIRE_AU = "2026-09-30";
/** The first 16 of the draw hold everyone of whom something is planted. */
export const GRAINE = "contrôle joué 19";
export const TAILLE = "16";

/**
 * What is planted: SANS_SIGNATURE, a sheet of March that the participant did not sign; SAISIE_TARDIVE, April's interview, typed on
 * 10 September only; SANS_JUSTIFICATIF, a positive exit without its proof; SANS_DIAGNOSTIC, no diagnostic at all; PARTI, gone from
 * the second extraction; ABANDON, an exit in order.
 */
export const CAS = {
  SANS_SIGNATURE: "P003",
  SAISIE_TARDIVE: "P005",
  SANS_JUSTIFICATIF: "P008",
  SANS_DIAGNOSTIC: "P011",
  PARTI: "P014",
  ABANDON: "P017",
};

export const REGLAGES = `territoire: ["14000"]
operationsFse:
  - { code: "2026-01", intitule: Accompagnement renforcé, structures: [Association Rive, Atelier Nord], debut: 2025-09-01 }
extrapolationCsf: { methode: par_strate, reference: "convention 2026, article 9" }
`;

const EQUIPE = [
  ["Alix MODÈLE", "Association Rive"],
  ["Dominique ESSAI", "Association Rive"],
  ["Camille TÉMOIN", "Atelier Nord"],
];
const PRENOMS = ["Iris", "Olive", "Jade", "Sauge", "Prune", "Fleur", "Ambre", "Lilas"];
const NOMS = ["NUAGE", "RIVIÈRE", "CLAIRIÈRE"];
const IDS = Array.from({ length: 24 }, (_, i) => `P${String(i + 1).padStart(3, "0")}`);
const MOIS = [
  "2025-09",
  "2025-10",
  "2025-11",
  "2025-12",
  "2026-01",
  "2026-02",
  "2026-03",
  "2026-04",
  "2026-05",
  "2026-06",
];

const charge = (i) => EQUIPE[Math.floor(i / 8)];
/** Day of the interviews of a person, from the 16th to the 23rd; of two exits, before them. */
const jourDe = (id, i) => (id === CAS.SANS_JUSTIFICATIF ? 12 : id === CAS.ABANDON ? 8 : 16 + (i % 8));

/** `;`-separated lines under their titles; rows are objects, a field that is absent is empty. */
function csv(titres, lignes) {
  const champs = titres.split(";");
  return `${[titres, ...lignes.map((l) => champs.map((c) => l[c] ?? "").join(";"))].join("\n")}\n`;
}

const participants = (ids) =>
  csv(
    "id;nom;prenom;sexe;date_naissance;nationalite;code_postal;rqth;qpv;parent_ne_etranger;sans_domicile;statuts;statut_emploi_entree;niveau_formation;inscription_ft;soumis_droits_devoirs;orientation_emploi_rsa;contrat_engagement",
    ids.map((id) => {
      const i = IDS.indexOf(id);
      const rsa = i % 4 === 1;
      return {
        id,
        nom: NOMS[Math.floor(i / 8)],
        prenom: PRENOMS[i % 8],
        sexe: i % 2 === 0 ? "F" : "H",
        date_naissance: `19${70 + i}-05-14`,
        nationalite: "FR",
        code_postal: "14000",
        rqth: i === 6 ? "oui" : "non",
        qpv: "non",
        parent_ne_etranger: "non",
        sans_domicile: "non",
        statuts: rsa ? "ARSA" : "DELD",
        statut_emploi_entree: "DE",
        niveau_formation: "CAP",
        inscription_ft: "2024-03-01",
        ...(rsa
          ? { soumis_droits_devoirs: "oui", orientation_emploi_rsa: "oui", contrat_engagement: "2025-09-20" }
          : {}),
      };
    }),
  );

const SORTIES = {
  [CAS.SANS_JUSTIFICATIF]: {
    date_sortie_prevue: "2026-05-15",
    date_sortie_reelle: "2026-05-20",
    nature_sortie: "Positive",
    motif_sortie: "CDI",
    document_sortie_signe: "oui",
    situation_sortie: "EMPLOI",
    date_saisie_sortie: "2026-05-28",
  },
  [CAS.ABANDON]: {
    date_sortie_prevue: "2026-04-09",
    date_sortie_reelle: "2026-04-10",
    nature_sortie: "Autre",
    motif_sortie: "abandon",
    document_sortie_signe: "oui",
    situation_sortie: "RECHERCHE",
    date_saisie_sortie: "2026-04-20",
  },
};

const parcours = (ids) =>
  csv(
    "id;participant;structure;apap;prescripteur;date_prescription;date_retour_prescripteur;date_diagnostic;duree_diagnostic;dossier_signe;date_commission_integration;date_integration;date_sortie_prevue;date_sortie_reelle;nature_sortie;motif_sortie;argumentation_sortie;justificatif_sortie;document_sortie_signe;date_commission_sortie;situation_sortie;date_saisie_sortie",
    ids.map((id) => {
      const [apap, structure] = charge(IDS.indexOf(id));
      return {
        id: `${id}-1`,
        participant: id,
        structure,
        apap,
        prescripteur: "France Travail",
        date_prescription: "2025-08-20",
        date_retour_prescripteur: "2025-09-12",
        ...(id === CAS.SANS_DIAGNOSTIC ? {} : { date_diagnostic: "2025-09-03", duree_diagnostic: "75" }),
        dossier_signe: "oui",
        date_commission_integration: "2025-09-04",
        date_integration: "2025-09-05",
        ...SORTIES[id],
      };
    }),
  );

const etapes = (ids) =>
  csv(
    "id;participant;famille;intitule;programmation_plie;date_prescription;date_debut;date_fin_prevue;date_fin;temps;heures_hebdo;contrat;employeur;employeur_type",
    ids.flatMap((id) => [
      {
        id: `${id}-E1`,
        participant: id,
        famille: "operation",
        intitule: "Atelier projet",
        programmation_plie: "oui",
        date_prescription: "2025-09-20",
        date_debut: "2025-09-25",
        date_fin_prevue: "2026-12-31",
        temps: "partiel",
        heures_hebdo: "6",
      },
      ...(id === CAS.SANS_JUSTIFICATIF
        ? [
            {
              id: `${id}-E2`,
              participant: id,
              famille: "emploi",
              intitule: "Agent d'entretien",
              programmation_plie: "non",
              date_debut: "2025-11-03",
              temps: "plein",
              heures_hebdo: "35",
              contrat: "CDI",
              employeur: "Entreprise exemple",
              employeur_type: "ENTREPRISE",
            },
          ]
        : []),
    ]),
  );

/** The months in which a person is seen: until the exit; SAISIE_TARDIVE's April is typed late. */
const rendezVous = (ids) =>
  ids.flatMap((id) => {
    const i = IDS.indexOf(id);
    const jour = jourDe(id, i);
    const fin = SORTIES[id]?.date_sortie_reelle ?? "2026-06-30";
    return MOIS.map((mois) => ({ participant: id, date: `${mois}-${String(jour).padStart(2, "0")}` })).filter(
      ({ date }) => date <= fin && date >= "2025-09-05",
    );
  });

const entretiens = (ids, contradictoire) => {
  const absente = ({ participant, date }) => participant === CAS.SAISIE_TARDIVE && date.startsWith("2026-04");
  const lignes = rendezVous(ids).filter((r) => contradictoire || !absente(r));
  return csv(
    "id;participant;date;heure;modalite;nature;interlocuteur;presence;duree;motif;date_saisie;commentaire",
    lignes.flatMap((r, n) => {
      const ligne = {
        ...r,
        id: `S${r.participant}${r.date}`,
        heure: `${String(9 + (n % 8)).padStart(2, "0")}:00`,
        modalite: "FACE_A_FACE",
        nature: "SUIVI",
        interlocuteur: "PARTICIPANT",
        presence: "PRESENT",
        duree: "50",
        motif: "Point sur le parcours",
        date_saisie: absente(r) ? "2026-09-10" : r.date,
        commentaire: "Point fait.",
      };
      // a call each quarter, on the sheet too, that nobody signs
      const appel = {
        ...ligne,
        id: `${ligne.id}T`,
        date: r.date.replace(/..$/, "28"),
        modalite: "TELEPHONE",
        duree: "10",
      };
      return r.date.slice(5, 7) === "02" ? [ligne, { ...appel, date_saisie: appel.date }] : [ligne];
    }),
  );
};

const emargements = (ids) =>
  csv(
    "participant;date;modalite;duree;motif;presence;signature_participant;signature_apap",
    rendezVous(ids).flatMap((r) => {
      const ligne = {
        ...r,
        modalite: "FACE_A_FACE",
        duree: "50",
        motif: "Point sur le parcours",
        presence: "PRESENT",
        signature_participant: r.participant === CAS.SANS_SIGNATURE && r.date.startsWith("2026-03") ? "non" : "oui",
        signature_apap: "oui",
      };
      const appel = {
        ...ligne,
        date: r.date.replace(/..$/, "28"),
        modalite: "TELEPHONE",
        duree: "10",
        signature_participant: "non",
      };
      return r.date.slice(5, 7) === "02" ? [ligne, appel] : [ligne];
    }),
  );

const horsMurs = () =>
  csv(
    "Date;Partenaire;Objet;Durée;Signature APAP;Signature partenaire;APAP",
    EQUIPE.map(([apap], i) => ({
      Date: `1${i}/03/2026`,
      Partenaire: "Organisme exemple",
      Objet: "Comité de suivi",
      Durée: "60",
      "Signature APAP": "oui",
      "Signature partenaire": i === 2 ? "non" : "oui",
      APAP: apap,
    })),
  );

/** The files of the extraction, by name, settings included: at the draw, or two months later. */
export function extractionJouee(quand) {
  const contradictoire = quand === "contradictoire";
  const ids = contradictoire ? IDS.filter((id) => id !== CAS.PARTI) : IDS;
  return new Map([
    ["plie.yaml", REGLAGES],
    ["participants.csv", participants(ids)],
    ["parcours.csv", parcours(ids)],
    ["etapes.csv", etapes(ids)],
    ["entretiens.csv", entretiens(ids, contradictoire)],
    ["emargements.csv", emargements(ids)],
    ["veilles.csv", csv("participant;motif;date_debut;date_fin_prevue;date_fin;date_validation", [])],
    [
      "effectifs.csv",
      csv(
        "apap;structure;etp",
        EQUIPE.map(([apap, structure]) => ({ apap, structure, etp: "1" })),
      ),
    ],
    ["hors les murs.csv", horsMurs()],
  ]);
}
