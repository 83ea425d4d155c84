import type { DonneesEntree } from "../../parcours/fse/donnees-entree.ts";
import { type Definition, definitionDe } from "../indicator.ts";
import { COMPLET, type CodeFse, indicateurFse } from "./code.ts";

/** A code that looks at the entry data of the complete records. */
function alEntree<const Id extends string>(
  id: Id,
  titre: string,
  definition: Definition,
  compte: (donnees: DonneesEntree) => boolean,
  colonnes: readonly string[] = [],
): CodeFse<Id> {
  return {
    id,
    titre,
    definition: (communs) => `Enregistrements complets : ${definitionDe({ definition }, communs)}`,
    colonnes: [...COMPLET, ...colonnes],
    complets: true,
    compte: ({ donnees }) => compte(donnees),
  };
}

function code<const Id extends string>(code: CodeFse<Id>): CodeFse<Id> {
  return code;
}

function age(donnees: DonneesEntree, min: number, max: number): boolean {
  return donnees.age !== null && donnees.age >= min && donnees.age <= max;
}

/** Common output indicators of the FSE+, at the entry (domaine.md §7.2). */
export const CODES_EECO = [
  code({
    id: "EECO01",
    titre: "Participants",
    definition:
      "Tous les enregistrements : un participant dans une opération FSE+, dont un parcours est ouvert dans la période.",
    colonnes: [],
    complets: false,
    compte: () => true,
  }),
  code({
    id: "EECO01_complets",
    titre: "Participants, enregistrements complets",
    definition:
      "Enregistrements dont le sexe, la date de naissance, la situation à l'entrée et le niveau de formation sont connus.",
    colonnes: COMPLET,
    complets: true,
    compte: () => true,
  }),
  alEntree(
    "EECO02",
    "Chômeurs, longue durée comprise",
    "demandeurs d'emploi à l'entrée ; l'inscription à France Travail l'emporte sur un petit emploi.",
    ({ categorie }) => categorie === "EECO02",
  ),
  alEntree(
    "EECO03",
    "Chômeurs de longue durée",
    ({ moisChomageLongueDuree }) =>
      `parmi EECO02, demandeurs d'emploi de longue durée, ou inscrits à France Travail depuis au moins ${moisChomageLongueDuree} mois à l'entrée.`,
    ({ longueDuree }) => longueDuree,
  ),
  alEntree("EECO04", "Inactifs", "inactifs ou en formation à l'entrée.", ({ categorie }) => categorie === "EECO04"),
  alEntree(
    "EECO05",
    "En emploi, indépendants compris",
    "en emploi à l'entrée et non inscrits à France Travail.",
    ({ categorie }) => categorie === "EECO05",
  ),
  alEntree("EECO06", "Moins de 18 ans", "moins de 18 ans à l'entrée.", (d) => age(d, Number.NEGATIVE_INFINITY, 17)),
  alEntree("EECO07", "18 à 29 ans", "de 18 à 29 ans à l'entrée.", (d) => age(d, 18, 29)),
  alEntree("EECO08", "55 ans et plus", "55 ans ou plus à l'entrée.", (d) => age(d, 55, Number.POSITIVE_INFINITY)),
  alEntree("EECO09", "CITE 0 à 2", "niveau de formation CITE 0 à 2.", ({ cite }) => cite === "0-2"),
  alEntree("EECO10", "CITE 3 ou 4", "niveau de formation CITE 3 ou 4.", ({ cite }) => cite === "3-4"),
  alEntree("EECO11", "CITE 5 à 8", "niveau de formation CITE 5 à 8.", ({ cite }) => cite === "5-8"),
  alEntree("EECO12", "Handicap", "RQTH.", ({ rqth }) => rqth === true, ["participants.rqth"]),
  alEntree(
    "EECO13",
    "Ressortissants de pays tiers",
    "nationalité hors Union européenne.",
    ({ nationalite }) => nationalite === "HORS_UE",
    ["participants.nationalite"],
  ),
  alEntree(
    "EECO14",
    "Origine étrangère",
    "au moins un parent né à l'étranger.",
    ({ parentNeEtranger }) => parentNeEtranger === true,
    ["participants.parent_ne_etranger"],
  ),
  code({
    id: "EECO15",
    titre: "Minorités",
    definition: "Non collecté en France.",
    colonnes: [],
    empechement: "non collecté en France",
    complets: true,
    compte: () => false,
  }),
  alEntree(
    "EECO16",
    "Sans domicile ou exclusion du logement",
    "sans domicile ou en exclusion du logement à l'entrée.",
    ({ sansDomicile }) => sansDomicile === true,
    ["parcours.sans_domicile|participants.sans_domicile"],
  ),
  alEntree("EECO17", "Zone rurale", "habitants d'une zone rurale.", ({ zoneRurale }) => zoneRurale === true, [
    "participants.zone_rurale",
  ]),
];

export default CODES_EECO.map((c) => indicateurFse<(typeof CODES_EECO)[number]["id"]>(c));
