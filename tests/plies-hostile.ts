/** A draw of numbers in [0, 1[ that a seed settles (mulberry32). */
function tirage(graine: number): () => number {
  let etat = graine;
  return () => {
    etat = (etat + 0x6d2b79f5) | 0;
    let t = Math.imul(etat ^ (etat >>> 15), 1 | etat);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Ligne = Record<string, string>;

/** Settings under which every one of them moves a figure, some of them on a day of the year. */
export const REGLAGES_HOSTILES = `plie: PLIE Hostile
communs:
  visioVautFaceAFace: {2026-05-15: oui}
  heuresTempsPartielSubi: {2026-06-10: 24}
  moisSuiviEmploi: {2026-07-01: 5}
  fileActiveAvecVeilles: {2026-08-01: oui}
  joursVeilleMoisSuivi: 10
  partCouverte: {2026-04-01: 0.5}
regles:
  ENT-01: {joursSoumisMin: {2026-07-01: 12}}
  EMP-01: {active: {2026-03-01: non, 2026-05-01: oui}}
convention: {debut: 2025-09-10, fin: 2027-12-31}
protocole: {debut: 2025-02-01, objectif: 500}
programmation:
  - {code: "T12"}
motifsNeutralises: {2026-06-01: [déménagement, décès, retraite, santé, maladie, lassitude]}
moisCouverts:
  - {apap: Cyr, mois: 2026-04}
operationsFse:
  - {code: OPA, intitule: Première, apaps: [Alix, Béa], debut: 2025-06-01, fin: 2026-05-20}
  - {code: OPB, intitule: Seconde, structures: [Nord], debut: 2026-02-01}
`;

/**
 * An extraction that holds every situation that the texts speak of, most of them wrong: overlapping parcours, dates that
 * contradict each other, handovers, orphans, people on several rows, veilles and étapes without end, unreadable cells, empty
 * presences, months that nobody exported.
 */
export function extractionHostile(graine: number): Readonly<Record<string, readonly Ligne[]>> {
  const hasard = tirage(graine);
  const un = <T>(liste: readonly T[]): T => liste[Math.floor(hasard() * liste.length)] as T;
  const fois = (max: number): number => Math.floor(hasard() * (max + 1));
  const parfois = (part: number, valeur: () => string): string => (hasard() < part ? valeur() : "");
  const jour = (debut = "2024-06-01", jours = 1000): string =>
    new Date(Date.parse(`${debut}T00:00:00Z`) + Math.floor(hasard() * jours) * 86_400_000).toISOString().slice(0, 10);
  const proche = (de: string, avant: number, apres: number): string =>
    new Date(Date.parse(`${de}T00:00:00Z`) + (Math.floor(hasard() * (avant + apres)) - avant) * 86_400_000)
      .toISOString()
      .slice(0, 10);
  const ouiNon = (): string => un(["oui", "non", ""]);
  const APAPS = ["Alix", "Béa", "Cyr", "Dune", ""];
  const structureDe = (apap: string): string =>
    apap === "" ? un(["", "Nord"]) : apap < "C" ? "Nord" : un(["Sud", "Sud", "Est"]);
  const STATUTS = ["ARSA", "DELD,ARSA", "DE", "ASS", "AAH,DE", "AUTRE", ""];
  const SITUATIONS = ["DE", "DELD", "INACTIF", "FORMATION", "EMPLOI", ""];
  const NIVEAUX = ["Sans diplôme", "CAP", "V", "Bac", "Bac+2", "Licence", "Master", ""];
  const tables: Record<string, Ligne[]> = {
    participants: [],
    parcours: [],
    affectations: [],
    etapes: [],
    entretiens: [],
    veilles: [],
    mises_en_relation: [],
    effectifs: ["Alix", "Béa", "Cyr"].map((apap) => ({ apap, structure: apap < "C" ? "Nord" : "Sud", etp: "1" })),
  };
  const entree = (part: number): Ligne => ({
    statuts: parfois(part, () => un(STATUTS)),
    statut_emploi_entree: parfois(part, () => un(SITUATIONS)),
    niveau_formation: parfois(part, () => un(NIVEAUX)),
    inscription_ft: parfois(part, () => un(["oui", "non", jour("2023-01-01", 1100)])),
    identifiant_ft: parfois(part / 3, () => un(["1234567A", "non"])),
    sans_domicile: parfois(part, ouiNon),
  });
  for (let n = 0; n < 90; n++) {
    const participant = `H${String(n).padStart(3, "0")}`;
    const naissance = parfois(0.93, () =>
      un([jour("1960-01-01", 16_000), jour("2007-10-01", 400), "1996-02-29", jour("1970-10-20", 500)]),
    );
    if (hasard() < 0.94) {
      for (let k = 0; k <= (hasard() < 0.1 ? 1 : 0); k++) {
        tables["participants"]?.push({
          id: participant,
          nom: `NOM${n}`,
          prenom: "Prénom",
          sexe: un(["F", "H", "NB", "F", ""]),
          date_naissance: naissance,
          nationalite: un(["FR", "UE", "HORS_UE", ""]),
          qpv: ouiNon(),
          rqth: ouiNon(),
          parent_ne_etranger: ouiNon(),
          zone_rurale: ouiNon(),
          ...entree(0.8),
        });
      }
    }
    const debuts: string[] = [];
    for (let k = 0; k <= fois(2) - (hasard() < 0.1 ? 3 : 0); k++) {
      const integration = jour("2024-09-01", 850);
      const apap = un(APAPS);
      debuts.push(integration);
      const sortie = parfois(0.45, () => proche(integration, 20, 500));
      tables["parcours"]?.push({
        id: parfois(0.3, () => `${participant}/${k}`),
        participant,
        structure: structureDe(apap),
        apap,
        prescripteur: un(["CCAS", "Mission locale", "", "mission LOCALE"]),
        date_integration: integration,
        date_sortie_prevue: parfois(0.3, () => jour("2026-01-01", 400)),
        date_sortie_reelle: sortie,
        nature_sortie: un(["Positive", "Dynamique", "Autre", "Autre", ""]),
        motif_sortie: un(["Déménagement", "santé fragile", "Abandon", "lassitude", "", "Retraites"]),
        situation_sortie: un(["EMPLOI", "FORMATION", "RECHERCHE", "INACTIF", "", ""]),
        situation_6_mois: un(["EMPLOI", "AMELIOREE", "", ""]),
        ...entree(0.3),
      });
    }
    const repere = debuts[0] ?? "2026-01-01";
    for (let k = 0; k < fois(2) - 1; k++) {
      const apap = un(["Alix", "Béa", "Cyr"]);
      const debut = proche(repere, 100, 500);
      tables["affectations"]?.push({
        participant,
        apap,
        structure: structureDe(apap),
        date_debut: debut,
        date_fin: parfois(0.6, () => proche(debut, 5, 200)),
      });
    }
    for (let k = 0; k < fois(4); k++) {
      const famille = un(["operation", "formation", "emploi", "emploi", "transversale", "accompagnement"]);
      const debut = parfois(0.9, () => proche(repere, 60, 600));
      const base = debut === "" ? repere : debut;
      tables["etapes"]?.push({
        participant,
        famille,
        intitule: un(["Atelier T12", "Remobilisation", "Cap", ""]),
        programmation_plie: ouiNon(),
        date_prescription: debut === "" ? proche(repere, 10, 300) : parfois(0.5, () => proche(base, 90, 10)),
        date_debut: debut,
        date_fin_prevue: parfois(0.5, () => proche(base, 10, 300)),
        date_fin: parfois(0.4, () => proche(base, 10, 300)),
        temps: un(["plein", "partiel", ""]),
        heures_hebdo: un(["", "0", "12", "19,5", "20", "22", "30", "35"]),
        contrat:
          famille === "emploi"
            ? un(["CDI", "CDD", "CDD", "CDDI", "INTERIM", "CREATION", "CONTRAT_PRO", "CDI_INCLUSION", ""])
            : "",
        temps_partiel_choisi: ouiNon(),
        certifiante: ouiNon(),
        certification_obtenue: ouiNon(),
      });
    }
    for (let k = 0; k < fois(2) - 1; k++) {
      const debut = proche(repere, 30, 600);
      tables["veilles"]?.push({
        participant,
        motif: "maternité",
        date_debut: debut,
        date_fin_prevue: parfois(0.5, () => proche(debut, 5, 120)),
        date_fin: parfois(0.4, () => proche(debut, 5, 120)),
      });
    }
    for (let k = 0; k < fois(60); k++) {
      const date = hasard() < 0.05 ? "" : hasard() < 0.2 ? proche(repere, 40, 10) : jour("2025-12-01", 340);
      // one month that the exports forgot for everyone but a few
      if (date.startsWith("2026-06") && hasard() < 0.93) continue;
      if (date.startsWith("2026-09") && n % 10 !== 0) continue;
      tables["entretiens"]?.push({
        participant,
        date: date === "" && hasard() < 0.6 ? "31/02/2026" : date === "" ? "2026-02-02" : date,
        heure: parfois(0.5, () => "09:30"),
        modalite: un(["FACE_A_FACE", "FACE_A_FACE", "FACE_A_FACE", "TELEPHONE", "VISIO", "MAIL", "SMS"]),
        nature: un(["DIAGNOSTIC", "SUIVI", "SUIVI", "SUIVI_EMPLOI", "COLLECTIF", ""]),
        interlocuteur: un(["PARTICIPANT", "PARTICIPANT", "PARTICIPANT", "EMPLOYEUR", "OPERATEUR", "PARTENAIRE", ""]),
        presence: un([
          "PRESENT",
          "PRESENT",
          "PRESENT",
          "PRESENT",
          "ABSENT",
          "ABSENT_EXCUSE",
          "ANNULE",
          "A_PRECISER",
          "",
        ]),
        duree: un(["45", "60", "0", "", "30"]),
        apap: un(APAPS),
        commentaire: "parle de Jeanne Martin",
      });
    }
    for (let k = 0; k < fois(2); k++) {
      tables["mises_en_relation"]?.push({
        participant,
        date: proche(repere, 60, 600),
        employeur: "Boulangerie",
        resultat: un(["embauche", "refus", ""]),
      });
    }
  }
  return tables;
}
