import { frCount } from "../core/format.ts";
import { phrasesDAnonymat } from "./anonymat.ts";
import type { Bilan } from "./pseudonymiser.ts";

/** Whatever is done, someone can still be recognised: said on the terminal and beside the files. */
export const RESTE_PERSONNELLE =
  "Le résultat reste une donnée personnelle au sens du RGPD : dates, statuts, parcours et situations y sont, et peuvent suffire à reconnaître quelqu'un. Ne le remettez qu'à qui en a besoin, pour un temps dit d'avance, et faites-le détruire ensuite.";

const FAIT = [
  "Participants, APAP, structures, employeurs, opérateurs, prescripteurs, intitulés, postes et résultats : un pseudonyme (HMAC-SHA-256), le même partout, et d'un mois à l'autre avec la même clé.",
  "Numéros des parcours, des étapes et des entretiens, identifiants France Travail : de même.",
  "Noms et prénoms : un pseudonyme par personne, le même sous deux identifiants quand tout les rapproche (DON-07).",
  "Naissances : un autre jour du même mois, sans changer d'âge à l'intégration, à la sortie, à l'arrêté, ni au premier et au dernier jour d'aucun mois. Qui est né le 1er le reste.",
  "Textes libres (commentaires, lieux, motifs des entretiens, argumentations, justificatifs) : « texte » et une marque ; deux textes égaux ont la même.",
  "Motifs de veille et de sortie : réduits aux mots que les réglages cherchent, avec une marque.",
  "Codes postaux : le département seul. Communes, adresses, téléphones, courriels : vidés.",
  "Valeurs illisibles : « illisible » et une marque. Titres au-dessus des tableaux : remplacés.",
  "Durées, codes des listes, oui/non, diplômes ramenés à leur niveau : gardés.",
  "Lignes : dans un ordre que seule la clé donne, celles d'une personne gardant le leur.",
];

const DATES_GARDEES = "Dates : gardées, naissances à part.";
const DATES_DECALEES =
  "Dates : celles d'une même personne, naissance comprise, décalées du même nombre entier de semaines (de 1 à 26, avant ou après) que seule la clé donne. Durées et jours de la semaine restent ; les chiffres par mois, par année et à une date donnée ne sont plus ceux de l'extraction, et l'audit non plus.";

/** Columns that were dropped, by name: for who runs the program, not for who receives the files. */
export function colonnesRetirees({ colonnesRetirees: retirees }: Bilan): string[] {
  return retirees.map(
    ({ fichier, colonnes }) =>
      `Non reconnue${colonnes.length > 1 ? "s" : ""}, donc retirée${colonnes.length > 1 ? "s" : ""} de ${fichier} : ${colonnes.map((c) => `« ${c} »`).join(", ")}.`,
  );
}

/** What was written, in French sentences. */
export function phrasesDuBilan(bilan: Bilan): string[] {
  const { fichiers, participants, naissancesDeplacees, naissancesInchangees, deduites } = bilan;
  const retirees = bilan.colonnesRetirees.reduce((somme, { colonnes }) => somme + colonnes.length, 0);
  const renommes = fichiers.filter(({ avant, apres }) => apres !== null && apres !== avant);
  const repetes = fichiers.filter(({ apres }) => apres === null);
  const siUn = (n: number, phrase: string) => (n === 0 ? [] : [phrase]);
  return [
    `${frCount(fichiers.length - repetes.length, "fichier réécrit", "fichiers réécrits")}, ${frCount(participants, "participant")}.`,
    ...siUn(
      renommes.length,
      `Renommés, car leur nom pouvait désigner quelqu'un : ${renommes.map(({ apres }) => apres).join(", ")}.`,
    ),
    ...siUn(
      repetes.length,
      `${frCount(repetes.length, "fichier")} de plus ne différaient d'un autre que par ce qui est retiré : non remis.`,
    ),
    `Naissances : ${frCount(naissancesDeplacees, "déplacée")} dans leur mois, ${frCount(naissancesInchangees, "laissée")} (aucun autre jour ne garde les mêmes âges).`,
    ...phrasesDAnonymat(bilan.anonymat, bilan.decalees),
    ...siUn(
      deduites,
      `${frCount(deduites, "valeur déduite", "valeurs déduites")} des textes, inscrites dans leurs colonnes.`,
    ),
    ...siUn(
      retirees,
      `${frCount(retirees, "colonne non reconnue, donc retirée", "colonnes non reconnues, donc retirées")} : elles pouvaient contenir n'importe quoi.`,
    ),
  ];
}

/** First line of the note: a folder that holds it is one of these. */
export const TITRE_DE_LA_NOTE = "# Extraction sous pseudonymes";

/** The note that goes with the files: what was done, what differs, what it still is. */
export function noteDAccompagnement(bilan: Bilan): string {
  return `${TITRE_DE_LA_NOTE}

${RESTE_PERSONNELLE}

La clé qui permet de remonter aux personnes n'est pas dans ce dossier et n'a pas à y être.

## Ce qui a été fait

${[...FAIT, bilan.decalees ? DATES_DECALEES : DATES_GARDEES].map((phrase) => `- ${phrase}`).join("\n")}

## Cette fois

${phrasesDuBilan(bilan)
  .map((phrase) => `- ${phrase}`)
  .join("\n")}

## L'audit

${bilan.decalees ? "Les dates étant décalées, `plie controler` ne donne pas ici les constats de l'extraction d'origine : ce dossier sert à essayer un programme, pas à juger." : AUDIT}
`;
}

const AUDIT = `\`plie controler\` sur ce dossier donne les mêmes constats, règle par règle et personne par personne, que sur l'extraction d'origine, sauf :

- ELI-02 (territoire) n'est pas exécutée : les codes postaux sont coupés ;
- DON-12 (valeurs déduites) : elles sont inscrites comme si elles avaient été saisies ;
- DON-07 (même personne sous deux identifiants) désigne celui dont l'identifiant vient après : les pseudonymes se rangent autrement, ce peut être l'autre des deux ; de même DON-09 (deux entretiens à la même heure) quand ils sont dans deux fichiers.`;
