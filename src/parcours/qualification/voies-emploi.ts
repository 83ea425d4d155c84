import { addMonths, frDay } from "../../core/day.ts";
import { countDays, union } from "../../core/intervals.ts";
import { estRenseigne } from "../entry-values.ts";
import type { Etape } from "../etape.ts";
import { type Cas, jourVu } from "./cas.ts";
import { type Condition, etatDe, type Voie } from "./condition.ts";
import { heuresAuMoins, heuresPositives, minutesAuMoins, partielChoisi } from "./heures.ts";
import { type Chaine, chaineDe, ecoules, emploiContinu, moisEcoules, verifier } from "./suite.ts";

type Contrat = NonNullable<Etape["row"]["contrat"]>;

const CONSECUTIFS: ReadonlySet<Contrat> = new Set(["CDD", "INTERIM", "SAISONNIER"]);

/** « from the n-th month »: n − 1 months have begun and ended, the n-th has begun. */
function depuisLeMois(etape: Etape, cas: Cas, mois: number): Condition {
  const jour = jourVu(etape, cas);
  return {
    libelle: `à partir du ${mois}e mois`,
    etat: etatDe(addMonths(etape.debut, mois - 1) <= jour),
    constate: `du ${frDay(etape.debut)} au ${frDay(jour)}`,
    preuves: [etape.row],
  };
}

/** A CDD's own dates: concluded for n months, unknown without any end date. */
function conclu(etape: Etape, mois: number): Condition {
  const terme = etape.row.date_fin_prevue ?? etape.row.date_fin;
  return {
    libelle: `conclu pour ${mois} mois au moins`,
    etat: etatDe(terme === null ? null : addMonths(etape.debut, mois) <= terme + 1),
    constate: terme === null ? null : `du ${frDay(etape.debut)} au ${frDay(terme)}`,
    preuves: [etape.row],
  };
}

/** One employer over the étapes (empty = unknown), or several by the participant's choice where that is allowed. */
function unEmployeur(etapes: readonly Etape[], choix: boolean | null): Condition {
  const noms = etapes.map((e) => e.row.employeur);
  const connus = new Set(noms.filter((nom) => nom !== null));
  const preuves = etapes.map((e) => e.row);
  const constate =
    connus.size > 1 ? `${connus.size} employeurs` : noms.includes(null) ? "employeur inconnu" : "un employeur";
  const libelle = "un seul employeur, ou plusieurs par choix";
  if (choix === true) return { libelle, etat: "remplie", constate: `${constate}, par choix`, preuves };
  if (connus.size > 1) return { libelle, etat: choix === null ? "inconnue" : "manquee", constate, preuves };
  return { libelle, etat: noms.includes(null) ? "inconnue" : "remplie", constate, preuves };
}

/** Consecutive CDD, INTERIM or SAISONNIER: six months over the chain, by its own dates. */
function chaineConsecutive(etape: Etape, cas: Cas): { suite: Chaine["certaine"]; duree: Condition } {
  const mois = cas.seuils.moisEmploi;
  const { suite, etat } = verifier(
    chaineDe(etape, cas, CONSECUTIFS),
    ({ debut }) => addMonths(debut, mois) <= etape.fin + 1,
  );
  const duree: Condition = {
    libelle: `contrats qui se suivent sur ${mois} mois au moins`,
    etat,
    constate: `du ${frDay(suite.debut)} au ${frDay(etape.fin)}`,
    preuves: suite.membres.map((e) => e.row),
  };
  return { suite, duree };
}

/** A contract of the first row of Annexe 3: Positive at 20 h, dérogation below by choice. */
function positifOuPartiel(
  titre: string,
  etape: Etape,
  cas: Cas,
  contrats: readonly Etape[],
  autres: Condition[],
): Voie[] {
  const continu = emploiContinu(etape, cas);
  return [
    {
      classe: "Positive",
      titre,
      etape,
      conditions: [...autres, heuresPositives(contrats, cas), continu],
      ligneEmploi: true,
    },
    {
      classe: "derogation",
      titre: `${titre}, à temps partiel choisi`,
      etape,
      conditions: [...autres, partielChoisi(contrats, cas), continu],
    },
  ];
}

function consecutifs(etape: Etape, cas: Cas): Voie[] {
  const { suite, duree } = chaineConsecutive(etape, cas);
  return positifOuPartiel("contrats qui se suivent", etape, cas, suite.membres, [
    duree,
    unEmployeur(suite.membres, etape.row.choix_multi_employeurs),
  ]);
}

/** CDI or CDD of a Dynamique: hours and months in that étape. */
function dynamique(titre: string, etape: Etape, cas: Cas): Voie {
  const { heuresDynamique, moisDynamique } = cas.seuils;
  return {
    classe: "Dynamique",
    titre,
    etape,
    conditions: [
      heuresAuMoins([etape], heuresDynamique),
      moisEcoules(`${moisDynamique} mois dans le contrat`, etape, cas, moisDynamique),
    ],
  };
}

/** INTERIM or INTERIM_INSERTION of a Dynamique: in the chain of that contrat, at one employer, without any choice. */
function interimDynamique(titre: string, contrat: Contrat, etape: Etape, cas: Cas, autres: Condition[]): Voie {
  const { heuresDynamique, moisDynamique } = cas.seuils;
  const chaine = chaineDe(etape, cas, new Set([contrat]));
  const duree = ecoules(`${moisDynamique} mois de missions qui se suivent`, etape, cas, moisDynamique, chaine);
  const { membres } = duree.etat === "inconnue" ? chaine.possible : chaine.certaine;
  return {
    classe: "Dynamique",
    titre,
    etape,
    conditions: [
      ...autres,
      heuresAuMoins(membres, heuresDynamique),
      duree,
      { ...unEmployeur(membres, false), libelle: "un seul employeur" },
    ],
  };
}

/** Older than an age on the day of the sortie; unknown without a birth date. */
function plusDe(age: number, cas: Cas): Condition {
  return {
    libelle: `plus de ${age} ans`,
    etat: etatDe(cas.age === null ? null : cas.age > age),
    constate: cas.age === null ? null : `${cas.age} ans`,
    preuves: cas.personne ? [cas.personne] : [],
  };
}

function saisonnier(etape: Etape, cas: Cas): Voie {
  const { joursSaisonnier, moisSaisonnier } = cas.seuils;
  const jours = countDays(
    union(cas.emplois.map((e) => [e.debut, e.fin] as const)),
    addMonths(cas.jour, -moisSaisonnier) + 1,
    cas.jour,
  );
  return {
    classe: "Positive",
    titre: "saisonnier",
    etape,
    conditions: [
      {
        libelle: `${joursSaisonnier} jours en emploi dans les ${moisSaisonnier} derniers mois`,
        etat: etatDe(jours >= joursSaisonnier),
        constate: `${jours} jours`,
        preuves: cas.emplois.map((e) => e.row),
      },
    ],
  };
}

function associationIntermediaire(etape: Etape, cas: Cas): Voie {
  const { ageAi, joursAi, minutesAi } = cas.seuils;
  const jours = (garde: (e: Etape) => boolean) =>
    countDays(union(cas.emplois.filter(garde).map((e) => [e.debut, e.fin] as const)), -Infinity, cas.jour);
  const certains = jours((e) => e.row.contrat === "AI");
  const possibles = jours((e) => e.row.contrat === "AI" || e.row.contrat === null);
  const argumente = estRenseigne(cas.parcours.row.argumentation_sortie);
  return {
    classe: "Positive",
    titre: "association intermédiaire",
    etape,
    conditions: [
      plusDe(ageAi, cas),
      {
        libelle: `plus de ${joursAi} jours de missions`,
        etat: certains > joursAi ? "remplie" : possibles > joursAi ? "inconnue" : "manquee",
        constate: `${certains} jours`,
        preuves: cas.emplois.filter((e) => e.row.contrat === "AI").map((e) => e.row),
      },
      minutesAuMoins(etape, minutesAi),
      {
        libelle: "souhait de quitter le PLIE, dit dans l'argumentation",
        etat: argumente ? "remplie" : "inconnue",
        constate: argumente ? "argumentation saisie" : null,
        preuves: [cas.parcours.row],
      },
    ],
  };
}

function etapeDeParcours(etape: Etape): Voie {
  return { classe: "etape", titre: "contrat d'insertion", etape, conditions: [] };
}

function cuiPec(etape: Etape, cas: Cas): Voie[] {
  const { moisEmploi, moisCuiPec } = cas.seuils;
  const type = etape.row.employeur_type;
  const admis: Condition = {
    libelle: "employeur association ou collectivité",
    etat: etatDe(type === null ? null : type === "ASSOCIATION" || type === "COLLECTIVITE"),
    constate: type === null ? null : type.toLowerCase(),
    preuves: [etape.row],
  };
  return [
    {
      classe: "derogation",
      titre: "CUI-PEC assimilé à un emploi classique",
      etape,
      conditions: [admis, moisEcoules(`${moisEmploi} mois dans le contrat`, etape, cas, moisEmploi)],
    },
    { classe: "Dynamique", titre: "CUI-PEC", etape, conditions: [depuisLeMois(etape, cas, moisCuiPec)] },
  ];
}

const PAR_CONTRAT = {
  CDI: (etape, cas) => [...positifOuPartiel("CDI", etape, cas, [etape], []), dynamique("CDI", etape, cas)],
  CDD: (etape, cas) => [
    ...positifOuPartiel("CDD", etape, cas, [etape], [conclu(etape, cas.seuils.moisEmploi)]),
    ...consecutifs(etape, cas),
    dynamique("CDD", etape, cas),
  ],
  INTERIM: (etape, cas) => [...consecutifs(etape, cas), interimDynamique("intérim", "INTERIM", etape, cas, [])],
  SAISONNIER: (etape, cas) => [saisonnier(etape, cas), ...consecutifs(etape, cas)],
  CONTRAT_PRO: (etape, cas) => [
    {
      classe: "Positive",
      titre: "contrat de professionnalisation",
      etape,
      conditions: [emploiContinu(etape, cas)],
      ligneEmploi: true,
    },
  ],
  APPRENTISSAGE: (etape, cas) => [
    {
      classe: "Positive",
      titre: "contrat d'apprentissage",
      etape,
      conditions: [emploiContinu(etape, cas)],
      ligneEmploi: true,
    },
  ],
  CREATION: (etape, cas) => [
    {
      classe: "Positive",
      titre: "création d'activité",
      etape,
      conditions: [
        {
          libelle: "démarrage de l'activité vérifié",
          etat: etatDe(etape.row.activite_verifiee),
          constate: null,
          preuves: [etape.row],
        },
        moisEcoules(`${cas.seuils.moisEmploi} mois d'activité`, etape, cas, cas.seuils.moisEmploi),
      ],
    },
  ],
  AI: (etape, cas) => [associationIntermediaire(etape, cas), etapeDeParcours(etape)],
  INTERIM_INSERTION: (etape, cas) => [
    interimDynamique("intérim d'insertion", "INTERIM_INSERTION", etape, cas, [
      plusDe(cas.seuils.ageInterimInsertion, cas),
    ]),
    etapeDeParcours(etape),
  ],
  CDDI: (etape) => [etapeDeParcours(etape)],
  CUI_PEC: cuiPec,
  CDI_INCLUSION: (etape) => [{ classe: "Dynamique", titre: "CDI d'inclusion", etape, conditions: [] }],
  AUTRE: () => [],
} satisfies Record<Contrat, (etape: Etape, cas: Cas) => Voie[]>;

/** The ways that an emploi opens (Annexes 2 and 3); without its contrat it may be any, and each way stays unknown. */
export function voiesEmploi(etape: Etape, cas: Cas): Voie[] {
  const { contrat } = etape.row;
  if (contrat !== null) return PAR_CONTRAT[contrat](etape, cas);
  const inconnu: Condition = { libelle: "contrat", etat: "inconnue", constate: "contrat vide", preuves: [etape.row] };
  return Object.values(PAR_CONTRAT).flatMap((voies) =>
    voies(etape, cas).map((voie) => ({ ...voie, conditions: [inconnu, ...voie.conditions] })),
  );
}
