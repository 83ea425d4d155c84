import { addMonths, frDay } from "../../core/day.ts";
import { countDays, union } from "../../core/intervals.ts";
import { estRenseigne } from "../entry-values.ts";
import type { Etape } from "../etape.ts";
import { type Cas, jourVu } from "./cas.ts";
import { type Condition, condition, etatDe, type Voie, voie } from "./condition.ts";
import { heuresAuMoins, heuresPositives, minutesAuMoins, partielChoisi } from "./heures.ts";
import { type Chaine, chaineDe, conclu, depuisLeMois, ecoules, emploiContinu, moisEcoules, verifier } from "./suite.ts";

type Contrat = NonNullable<Etape["row"]["contrat"]>;

const CONSECUTIFS: ReadonlySet<Contrat> = new Set(["CDD", "INTERIM", "SAISONNIER"]);

/** One employer over the étapes (empty = unknown), or several by the participant's choice where that is allowed. */
function unEmployeur(etapes: readonly Etape[], choix: boolean | null): Condition {
  const noms = etapes.map((e) => e.row.employeur);
  const connus = new Set(noms.filter((nom) => nom !== null));
  const preuves = etapes.map((e) => e.row);
  const constate =
    connus.size > 1 ? `${connus.size} employeurs` : noms.includes(null) ? "employeur inconnu" : "un employeur";
  const libelle = "un seul employeur, ou plusieurs par choix";
  if (choix === true) return condition(libelle, "remplie", `${constate}, par choix`, preuves);
  if (connus.size > 1) return condition(libelle, choix === null ? "inconnue" : "manquee", constate, preuves);
  return condition(libelle, noms.includes(null) ? "inconnue" : "remplie", constate, preuves);
}

/** Consecutive CDD, INTERIM or SAISONNIER: six months over the chain, by its own dates. */
function chaineConsecutive(etape: Etape, cas: Cas): { suite: Chaine["certaine"]; duree: Condition } {
  const mois = cas.seuils.moisEmploi;
  const { suite, etat } = verifier(
    chaineDe(etape, cas, (contrat) => CONSECUTIFS.has(contrat)),
    ({ debut }) => addMonths(debut, mois) <= etape.fin + 1,
  );
  const duree = condition(
    `contrats qui se suivent sur ${mois} mois au moins`,
    etat,
    `du ${frDay(suite.debut)} au ${frDay(etape.fin)}`,
    suite.membres.map((e) => e.row),
  );
  return { suite, duree };
}

/** A way of the row « Positive · emploi » (domaine.md §5). */
function ligneEmploi(titre: string, etape: Etape, conditions: readonly Condition[]): Voie {
  return { ...voie("Positive", titre, etape, conditions), ligneEmploi: true };
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
    ligneEmploi(titre, etape, [...autres, heuresPositives(contrats, cas), continu]),
    voie("derogation", `${titre}, à temps partiel choisi`, etape, [...autres, partielChoisi(contrats, cas), continu]),
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
  return voie("Dynamique", titre, etape, [
    heuresAuMoins([etape], heuresDynamique),
    moisEcoules(`${moisDynamique} mois dans le contrat`, etape, cas, moisDynamique),
  ]);
}

/** INTERIM or INTERIM_INSERTION of a Dynamique: in the chain of that contrat, at one employer, without any choice. */
function interimDynamique(titre: string, contrat: Contrat, etape: Etape, cas: Cas, autres: Condition[]): Voie {
  const { heuresDynamique, moisDynamique } = cas.seuils;
  const chaine = chaineDe(etape, cas, (autre) => autre === contrat);
  const duree = ecoules(`${moisDynamique} mois de missions qui se suivent`, etape, cas, moisDynamique, chaine);
  const { membres } = duree.etat === "inconnue" ? chaine.possible : chaine.certaine;
  return voie("Dynamique", titre, etape, [
    ...autres,
    heuresAuMoins(membres, heuresDynamique),
    duree,
    { ...unEmployeur(membres, false), libelle: "un seul employeur" },
  ]);
}

/** Older than an age on the day of the sortie; unknown without a birth date. */
function plusDe(age: number, cas: Cas): Condition {
  return condition(
    `plus de ${age} ans`,
    etatDe(cas.age === null ? null : cas.age > age),
    cas.age === null ? null : `${cas.age} ans`,
    cas.personne ? [cas.personne] : [],
  );
}

function saisonnier(etape: Etape, cas: Cas): Voie {
  const { joursSaisonnier, moisSaisonnier } = cas.seuils;
  const jours = countDays(
    union(cas.emplois.map((e) => [e.debut, e.fin] as const)),
    addMonths(cas.jour, -moisSaisonnier) + 1,
    cas.jour,
  );
  return voie("Positive", "saisonnier", etape, [
    condition(
      `${joursSaisonnier} jours en emploi dans les ${moisSaisonnier} derniers mois`,
      etatDe(jours >= joursSaisonnier),
      `${jours} jours`,
      cas.emplois.map((e) => e.row),
    ),
  ]);
}

function associationIntermediaire(etape: Etape, cas: Cas): Voie {
  const { ageAi, joursAi, minutesAi } = cas.seuils;
  const jours = (garde: (e: Etape) => boolean) =>
    countDays(union(cas.emplois.filter(garde).map((e) => [e.debut, e.fin] as const)), -Infinity, cas.jour);
  const certains = jours((e) => e.row.contrat === "AI");
  const possibles = jours((e) => e.row.contrat === "AI" || e.row.contrat === null);
  const argumente = estRenseigne(cas.parcours.row.argumentation_sortie);
  return voie("Positive", "association intermédiaire", etape, [
    plusDe(ageAi, cas),
    condition(
      `plus de ${joursAi} jours de missions`,
      certains > joursAi ? "remplie" : possibles > joursAi ? "inconnue" : "manquee",
      `${certains} jours`,
      cas.emplois.filter((e) => e.row.contrat === "AI").map((e) => e.row),
    ),
    minutesAuMoins(etape, minutesAi),
    condition(
      "souhait de quitter le PLIE, dit dans l'argumentation",
      argumente ? "remplie" : "inconnue",
      argumente ? "argumentation saisie" : null,
      [cas.parcours.row],
    ),
  ]);
}

function etapeDeParcours(etape: Etape): Voie {
  return voie("etape", "contrat d'insertion", etape, []);
}

function cuiPec(etape: Etape, cas: Cas): Voie[] {
  const { moisEmploi, moisCuiPec } = cas.seuils;
  const type = etape.row.employeur_type;
  const jour = jourVu(etape, cas);
  const admis = condition(
    "employeur association ou collectivité",
    etatDe(type === null ? null : type === "ASSOCIATION" || type === "COLLECTIVITE"),
    type === null ? null : type.toLowerCase(),
    [etape.row],
  );
  return [
    voie("derogation", "CUI-PEC assimilé à un emploi classique", etape, [
      admis,
      moisEcoules(`${moisEmploi} mois dans le contrat`, etape, cas, moisEmploi),
    ]),
    voie("Dynamique", "CUI-PEC", etape, [
      depuisLeMois(etape, moisCuiPec, jour, `du ${frDay(etape.debut)} au ${frDay(jour)}`),
    ]),
  ];
}

const PAR_CONTRAT = {
  CDI: (etape, cas) => [...positifOuPartiel("CDI", etape, cas, [etape], []), dynamique("CDI", etape, cas)],
  CDD: (etape, cas) => [
    ...positifOuPartiel(
      "CDD",
      etape,
      cas,
      [etape],
      [conclu(`conclu pour ${cas.seuils.moisEmploi} mois au moins`, etape, cas.seuils.moisEmploi)],
    ),
    ...consecutifs(etape, cas),
    dynamique("CDD", etape, cas),
  ],
  INTERIM: (etape, cas) => [...consecutifs(etape, cas), interimDynamique("intérim", "INTERIM", etape, cas, [])],
  SAISONNIER: (etape, cas) => [saisonnier(etape, cas), ...consecutifs(etape, cas)],
  CONTRAT_PRO: (etape, cas) => [ligneEmploi("contrat de professionnalisation", etape, [emploiContinu(etape, cas)])],
  APPRENTISSAGE: (etape, cas) => [ligneEmploi("contrat d'apprentissage", etape, [emploiContinu(etape, cas)])],
  CREATION: (etape, cas) => [
    voie("Positive", "création d'activité", etape, [
      condition("démarrage de l'activité vérifié", etatDe(etape.row.activite_verifiee), null, [etape.row]),
      moisEcoules(`${cas.seuils.moisEmploi} mois d'activité`, etape, cas, cas.seuils.moisEmploi),
    ]),
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
  CDI_INCLUSION: (etape) => [voie("Dynamique", "CDI d'inclusion", etape, [])],
  AUTRE: () => [],
} satisfies Record<Contrat, (etape: Etape, cas: Cas) => Voie[]>;

/** The ways that an emploi opens (Annexes 2 and 3); without its contrat it may be any, and each way stays unknown. */
export function voiesEmploi(etape: Etape, cas: Cas): Voie[] {
  const { contrat } = etape.row;
  if (contrat !== null) return PAR_CONTRAT[contrat](etape, cas);
  const inconnu = condition("contrat", "inconnue", "contrat vide", [etape.row]);
  return Object.values(PAR_CONTRAT).flatMap((voies) =>
    voies(etape, cas).map((voie) => ({ ...voie, conditions: [inconnu, ...voie.conditions] })),
  );
}
