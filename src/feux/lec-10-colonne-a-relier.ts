import * as z from "zod";
import { entier, proportion } from "../core/seuil.ts";
import { apapEnFeuille, apapEnTitre } from "./apap-en-titre.ts";
import { colonnesRepetees } from "./colonnes-repetees.ts";
import { datesInterverties } from "./dates-interverties.ts";
import { lignesReprises } from "./lignes-reprises.ts";
import { personnesDEssai } from "./personnes-d-essai.ts";
import { anneesFausses, finsLointaines, presenceEtDuree } from "./presence-et-duree.ts";
import { direConsequences, type Lecture, type QuestionJugee } from "./question.ts";
import { etapesSans, sansSortie } from "./questions-parcours.ts";
import { defineFeu } from "./regle-feu.ts";
import { structuresParApap } from "./structures-par-apap.ts";
import { suitesTirees } from "./suites.ts";

function effet({ consequences, lectures }: QuestionJugee): string {
  const [, autre] = lectures;
  if (consequences === null) return "";
  const dites = direConsequences(consequences);
  const change = dites.length === 0 ? "aucun constat ni chiffre principal ne change" : dites.join(", ");
  return ` ${autre.libelle} : ${change.replace(/\.$/, "")}.`;
}

function yaml(table: QuestionJugee["table"], { colonnes, datesVides = [] }: Lecture): string {
  if (datesVides.length > 0) return `datesVides: [${datesVides.join(", ")}]`;
  const lignes = [...colonnes].map(([entete, champ]) => `${JSON.stringify(entete)}: ${champ ?? "ignorer"}`);
  return `colonnes: { ${table}: { ${lignes.join(", ")} } }`;
}

export default defineFeu({
  id: "LEC-10",
  titre: "Une colonne qui décide d'un chiffre reste à relier",
  definition: () =>
    "Une colonne que rien ne relie est la seule candidate pour un champ qui décide d'un chiffre (temps, heures, présence, durée, contrat, statuts, date de fin, sortie réelle, nature de sortie) ; ou « Date de sortie » est seule, et peut être la prévue (de même « Date de fin » d'une étape, quand des fins sont encore à venir) ; ou « Élément standard » est à côté d'« Intitulé » ; ou une même date de sortie réelle, sans nature ni motif, tient lieu de « pas sorti » ; ou chaque APAP a plusieurs structures, et une autre colonne peut être son employeur. Les deux réponses sont calculées. Une colonne qui n'est pas lue dit que des lignes sont supprimées, annulées ou refusées, ou d'un autre PLIE : orange. Aucune date de sortie réelle : orange, rouge si une colonne dit que des dossiers sont clos. Aucune date de fin d'étape, ni prévue ni réelle, ou des heures qui ne sont pas par semaine : orange. Une colonne numérotée répète une date lue (« Date d'entrée 2 ») et ne l'est pas : rouge. La plupart des lignes finissent avant de commencer, les deux dates étant interverties : rouge. Des personnes portent un nom d'essai, ou l'APAP des contacts n'est qu'en titre : orange. Des dates ou des numéros se suivent un à un (une case tirée vers le bas), la présence contredit la durée, des années sont mal tapées, ou chaque APAP a plusieurs structures : orange.",
  params: z.strictObject({
    intervertiesMin: entier(
      5,
      "lignes qui finissent avant de commencer à partir desquelles leurs deux dates sont dites interverties",
    ),
    partInterverties: proportion(0.5, "part qu'elles font, au moins, de celles qui ont les deux dates"),
    contactsAutres: entier(5, "contacts d'une feuille au nom d'un APAP qui seraient comptés à un autre, pour le dire"),
    partAutres: proportion(0.02, "part qu'ils font, au moins, des contacts de ces feuilles"),
    suiteMin: entier(
      20,
      "lignes dont chacune suit celle d'avant à partir desquelles une date ou un numéro est dit tiré",
    ),
    absencesMin: entier(10, "absences, ou durées nulles, en face à face pour juger la présence par la durée"),
    partContraires: proportion(0.5, "part des absences qui ont une durée au-delà de laquelle elles se contredisent"),
    dureesMin: entier(300, "durées en face à face parmi lesquelles elles ne sont pas toutes égales"),
    finLointaine: entier(1830, "jours après le dernier contact au-delà desquels une fin réelle est trop lointaine"),
    finsMin: entier(3, "étapes à la fin trop lointaine à partir desquelles c'est dit"),
    anneesMin: entier(10, "contacts saisis un an après leur date à partir desquels leur année est dite mal tapée"),
    partAnnees: proportion(0.01, "part qu'ils font, au moins, des contacts"),
    parcoursParApap: entier(5, "parcours d'un APAP pour compter ses structures"),
    structuresMax: entier(3, "structures d'un même APAP à partir desquelles la colonne est mise en doute"),
  }),
  juger: ({ questions, extraction, profil }, { intervertiesMin, partInterverties, suiteMin, ...p }) => [
    ...datesInterverties(extraction, { min: intervertiesMin, part: partInterverties }),
    ...sansSortie(extraction, profil),
    ...colonnesRepetees(extraction, profil),
    ...lignesReprises(extraction, profil),
    ...personnesDEssai(extraction),
    ...apapEnTitre(extraction),
    ...apapEnFeuille(extraction, { min: p.contactsAutres, part: p.partAutres }),
    ...suitesTirees(extraction, suiteMin),
    ...presenceEtDuree(extraction, p),
    ...finsLointaines(extraction, { jours: p.finLointaine, min: p.finsMin }),
    ...anneesFausses(extraction, { min: p.anneesMin, part: p.partAnnees }),
    ...(questions.some(({ champ }) => champ === "structure")
      ? []
      : structuresParApap(extraction, { parcoursMin: p.parcoursParApap, structures: p.structuresMax })),
    ...questions.map((question) => ({
      couleur: "rouge" as const,
      fichiers: question.fichiers,
      message: `${question.constat}${effet(question)}`,
      remede: `Dites dans le profil ce qu'elle est : ${yaml(question.table, question.lectures[1])}, ou la lecture d'aujourd'hui : ${yaml(question.table, question.lectures[0])}.`,
      reponses: question.lectures.map((lecture) => ({
        libelle: lecture.libelle,
        profil: yaml(question.table, lecture),
      })),
      reserve: {
        texte: reserveDe(question),
        lit: [`${question.table}.${question.champ}`],
      },
    })),
    ...(questions.some(({ table }) => table === "etapes") ? [] : etapesSans(extraction, profil)),
  ],
  exemple: {
    fichiers: {
      "etapes.csv": `participant;famille;intitule;date_debut;Rythme\n${["Temps plein", "Temps partiel"].map((t, n) => `P${n};operation;Atelier;01/02/2026;${t}\n`).join("")}`,
    },
    couleur: "rouge",
  },
});

/** Low and high bounds where both readings were computed; without the file, whose name may name someone. */
function reserveDe({ constat, consequences }: QuestionJugee): string {
  const bornes = (consequences ?? [])
    .filter(({ valeurs }) => new Set(valeurs).size > 1)
    .map(({ nom, valeurs }) => `${nom} entre ${valeurs.join(" et ")}`);
  const quoi = constat.replace(/^« [^»]+ »(, feuille « [^»]+ »)? : /, "").replace(/[.\s]+$/, "");
  return bornes.length === 0 ? quoi : `${quoi} : ${bornes.join(", ")}`;
}
