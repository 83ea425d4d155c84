import { compareText } from "../core/text.ts";
import type { ContenuProfil } from "../ingest/profile.ts";
import { formeEnYaml } from "../ingest/reconnaissance/en-yaml.ts";
import type { Forme } from "../ingest/reconnaissance/formes/forme.ts";
import { TABLE_NAMES } from "../tables/index.ts";
import { commentaire, titre } from "./commentaire.ts";

/** What each key of the shapes is for, with an example that is valid once its `#` is taken off. */
const AIDE = {
  identifiants: {
    quoi: "ce qui ne compte pas quand un numéro de participant est écrit autrement d'un fichier à l'autre (feu LEC-02)",
    exemple: ['identifiants: {sansZeros: true, sansPrefixe: "P-"}'],
  },
  alias: {
    quoi: "un même APAP ou une même structure écrits de plusieurs façons (feu LEC-07) : l'écriture du fichier, puis celle à garder",
    exemple: ["alias:", "  apap:", '    "DUPONT M.": "Marie DUPONT"'],
  },
  ordreDates: {
    quoi: "dates écrites le mois d'abord (feu LEC-05) : mjj pour mm/jj/aaaa, jjm pour jj/mm/aaaa ; pour tous les fichiers, ou par fichier",
    exemple: ["ordreDates:", '  "suivi*.csv": mjj'],
  },
  prevaut: {
    quoi: "le fichier qui l'emporte quand deux fichiers se contredisent (feu LEC-04)",
    exemple: ['prevaut: ["liste 2026-10*"]'],
  },
  constantes: {
    quoi: "valeurs qu'aucune colonne ne porte : un texte, ou ce qu'on lit à la place de {fichier}, {feuille} ou {titre}",
    exemple: [
      "constantes:",
      '  "Tableau *.xlsx":',
      '    apap: "Portefeuille de {titre}"',
      '    structure: "Maison bleue"',
    ],
  },
  cles: {
    quoi: "sans numéro de participant : les colonnes qui, ensemble, en tiennent lieu, les mêmes dans tous les fichiers",
    exemple: ["cles:", "  participants: [nom, prenom, date_naissance]"],
  },
  repete: {
    quoi: "colonnes répétées le long de la ligne (Étape 1, Début 1, Étape 2…) : {n} est le numéro",
    exemple: [
      "repete:",
      "  etapes:",
      '    intitule: "Étape {n}"',
      '    date_debut: "Début {n}"',
      '    date_fin: "Fin {n}"',
    ],
  },
  depivoter: {
    quoi: "une colonne par mois, dont chaque case remplie est une date : {mois} est le mois de l'en-tête",
    exemple: ["depivoter:", "  entretiens:", '    date: "{mois}"'],
  },
  vocabulaire: {
    quoi: "vos mots, pour la déduction à partir du texte libre",
    exemple: ["vocabulaire:", "  modalite:", '    "RDV bureau": FACE_A_FACE'],
  },
  datesVides: {
    quoi: "dates qui veulent dire « pas de date » dans votre logiciel (AAAA-MM-JJ), outre 01/01/1900, 31/12/9999…",
    exemple: ["datesVides: [2050-12-31]"],
  },
  feux: {
    quoi: "feux de lecture réglés une fois pour toutes ; ils restent dits",
    exemple: ["feux: {LEC-10: accepte}"],
  },
} as const;

/** The part of the commented profile about the shapes of the extraction, what is proposed behind a `#`. */
export function formesYaml(contenu: ContenuProfil, propose: readonly Forme[] = []): string[] {
  const valeurs: Record<keyof typeof AIDE, readonly string[]> = {
    identifiants: identifiants(contenu),
    alias: parCle("alias", new Map(Object.entries(contenu.alias))),
    ordreDates: ordre(contenu),
    prevaut: [`prevaut: [${contenu.prevaut.map(cite).join(", ")}]`],
    constantes: parCle("constantes", contenu.constantes),
    cles: cles(contenu),
    repete: parCle("repete", contenu.repete),
    depivoter: parCle("depivoter", contenu.depivoter),
    vocabulaire: parCle("vocabulaire", contenu.vocabulaire),
    datesVides: [`datesVides: [${contenu.datesVides.join(", ")}]`],
    feux: plat("feux", contenu.feux),
  };
  return [
    ...titre("Formes de l'extraction : ce que les colonnes seules ne disent pas"),
    ...Object.entries(AIDE).flatMap(([cle, { quoi, exemple }]) => [
      ...commentaire(quoi),
      ...exemple.map((ligne) => `# ${ligne}`),
      ...avecProposees(cle, valeurs[cle as keyof typeof AIDE], propose),
    ]),
  ];
}

/** A key, then the lines proposed for it, valid once their `#` is taken off: an empty key is then written without `{}`. */
function avecProposees(cle: string, dites: readonly string[], propose: readonly Forme[]): readonly string[] {
  const lignes = propose.flatMap((forme) => ligneDe(cle, forme));
  if (lignes.length === 0) return dites;
  const [premiere = "", ...reste] = dites;
  const ouverte = premiere === `${cle}: {}` ? `${cle}:` : premiere;
  return [ouverte, ...reste, ...commentaire("À vérifier : retirez le # de ce qui est juste.", "  "), ...lignes];
}

function ligneDe(cle: string, forme: Forme): string[] {
  const yaml = formeEnYaml(forme);
  return yaml?.cle === cle ? [`  # ${yaml.sous}  # ${forme.question.replace(/[\s\p{C}]+/gu, " ").trim()}`] : [];
}

/** A key and what it holds, written `{}` when that is nothing. */
export function bloc(cle: string, lignes: readonly string[]): string[] {
  return lignes.length === 0 ? [`${cle}: {}`] : [`${cle}:`, ...lignes];
}

/** A key or a value that YAML gives back as it is. */
export function cite(texte: string): string {
  return JSON.stringify(texte);
}

function triees<K extends string, V>(map: ReadonlyMap<K, V>): [K, V][] {
  return [...map].sort(([a], [b]) => compareText(a, b));
}

function identifiants({ identifiants: dits }: ContenuProfil): string[] {
  const { sansPrefixe, ...cases } = dits;
  const lignes = Object.entries(cases).flatMap(([cle, oui]) => (oui ? [`  ${cle}: true`] : []));
  if (sansPrefixe !== null) lignes.push(`  sansPrefixe: ${cite(sansPrefixe)}`);
  return bloc("identifiants", lignes);
}

/** Patterns keep their order: the first that fits holds. */
function ordre({ ordreDates }: ContenuProfil): string[] {
  return bloc(
    "ordreDates",
    [...ordreDates].map(([motif, valeur]) => `  ${cite(motif)}: ${valeur}`),
  );
}

function plat(nom: string, map: ReadonlyMap<string, string>): string[] {
  const lignes = triees(map).map(([cle, valeur]) => `  ${cite(cle)}: ${cite(valeur)}`);
  return bloc(nom, lignes);
}

function parCle(nom: string, maps: ReadonlyMap<string, ReadonlyMap<string, string>>): string[] {
  const lignes = [...maps].flatMap(([cle, map]) => {
    if (map.size === 0) return [];
    return [`  ${cite(cle)}:`, ...triees(map).map(([nomme, valeur]) => `    ${cite(nomme)}: ${cite(valeur)}`)];
  });
  return bloc(nom, lignes);
}

function cles({ cles: composees }: ContenuProfil): string[] {
  const lignes = TABLE_NAMES.flatMap((table) => {
    const parties = composees.get(table);
    return parties ? [`  ${table}: [${parties.map(cite).join(", ")}]`] : [];
  });
  return bloc("cles", lignes);
}
