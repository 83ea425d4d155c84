import { frCount, frPercent } from "../core/format.ts";
import { obtenir } from "../core/grouper.ts";
import { foldWords } from "../core/text.ts";
import { mappableCodes } from "../ingest/values/mappable-codes.ts";
import { columnsOf } from "../tables/index.ts";
import { type ContenuModifiable, cleDeValeurs } from "./brouillon.ts";
import { type Choix, type Dialogue, reponse } from "./dialogue.ts";
import type { Inspection, Intitule } from "./inspection.ts";
import { score } from "./questions-colonnes.ts";

const LAISSER = "laisser";
const INCONNU = "inconnu";
/** Labels asked about per field, the most frequent first; the others stay in the profile as comments. */
const LIBELLES_MAX = 20;
/** Share of the contacts that a deduction must help for the question to be worth asking. */
const DEDUCTION_UTILE = 0.05;

interface LibelleInconnu {
  cle: string;
  libelle: string;
  nombre: number;
  codes: readonly string[];
  proposition: { code: string; score: number } | null;
}

/** Labels that no code stands for, over all files, by field and then by frequency. */
function libellesInconnus(inspection: Inspection): LibelleInconnu[] {
  const vus = new Map<string, LibelleInconnu>();
  for (const { feuilles } of inspection.fichiers) {
    for (const { champs, nonComprises } of feuilles.flatMap((f) => f.colonnes)) {
      const [lu] = champs;
      const column = lu && columnsOf(lu.table).get(lu.champ);
      if (!lu || !column) continue;
      const cle = cleDeValeurs(lu.table, lu.champ);
      for (const { valeur, nombre, proposition } of nonComprises) {
        if (valeur === null) continue;
        const id = JSON.stringify([cle, foldWords(valeur)]);
        const nouveau = () => ({ cle, libelle: valeur, nombre: 0, codes: mappableCodes(column), proposition });
        obtenir(vus, id, nouveau).nombre += nombre;
      }
    }
  }
  return [...vus.values()].sort((a, b) => (a.cle < b.cle ? -1 : a.cle > b.cle ? 1 : b.nombre - a.nombre));
}

/** Asks what the labels mean that no code stands for; the answers go to `contenu`. Throws `Abandon`. */
export async function demanderValeurs(
  inspection: Inspection,
  contenu: ContenuModifiable,
  dialogue: Dialogue,
): Promise<void> {
  const parCle = new Map<string, number>();
  for (const { cle, libelle, nombre, codes, proposition } of libellesInconnus(inspection)) {
    const deja = parCle.get(cle) ?? 0;
    parCle.set(cle, deja + 1);
    if (deja >= LIBELLES_MAX) continue;
    const proche = proposition?.code;
    const ordre = [...(proche === undefined ? [] : [proche]), ...codes.filter((c) => c !== proche)];
    const choix: Choix[] = [
      ...ordre.map((code) => ({
        valeur: code,
        libelle: code,
        ...(code === proche ? { indice: `le plus proche, ${score(proposition?.score ?? 0)}` } : {}),
      })),
      { valeur: LAISSER, libelle: "Ne pas relier : ces cellules restent sans valeur" },
    ];
    const message = `${cle} : que veut dire « ${libelle} » (${frCount(nombre, "fois", "fois")}) ?`;
    const choisi = reponse(await dialogue.choisir({ message, choix, initiale: proche ?? LAISSER }));
    if (choisi === LAISSER) continue;
    obtenir(contenu.valeurs, cle, () => new Map<string, string>()).set(libelle, choisi);
  }
}

/** Asks what nothing in the files tells: scale of levels, unit of durations, empty presence, deduction. Throws `Abandon`. */
export async function demanderReglages(
  { niveauxChiffres, dureesDecimales, presenceVide, deductible }: Inspection,
  contenu: ContenuModifiable,
  dialogue: Dialogue,
): Promise<void> {
  const choisir = async <C extends string>(
    message: string,
    reponses: Readonly<Record<C, string>>,
    initiale: string,
  ) => {
    const codes = Object.keys(reponses) as C[];
    const choix = codes.map((valeur) => ({ valeur: valeur as string, libelle: reponses[valeur] }));
    choix.push({ valeur: INCONNU, libelle: "Je ne sais pas : rien n'est supposé" });
    const choisi = reponse(await dialogue.choisir({ message, choix, initiale }));
    return codes.find((code) => code === choisi) ?? null;
  };
  if (niveauxChiffres > 0 && contenu.echelleNiveaux === null) {
    contenu.echelleNiveaux = await choisir(
      `${frCount(niveauxChiffres, "niveau de formation est écrit", "niveaux de formation sont écrits")} d'un seul chiffre. Dans quelle échelle ?`,
      {
        ancienne: "Ancienne : 6 sans diplôme, 5 CAP, 4 bac, 3 bac + 2…",
        nouvelle: "Nouvelle (2019) : 3 CAP, 4 bac, 5 bac + 2, 6 licence…",
      },
      INCONNU,
    );
  }
  if (dureesDecimales > 0 && contenu.uniteDuree === null) {
    contenu.uniteDuree = await choisir(
      `${frCount(dureesDecimales, "durée est un nombre décimal", "durées sont des nombres décimaux")} sans unité (0,75). En quelle unité ?`,
      {
        heures: "En heures : 0,75 = 45 minutes",
        minutes: "En minutes",
      },
      "heures",
    );
  }
  if (presenceVide?.recommandation && contenu.presenceVide === null) {
    contenu.presenceVide = await choisir(
      `${frPercent(presenceVide.partFaceAFace, 0)} des face-à-face n'ont pas de présence (${presenceVide.pourquoi}). Que veut dire une présence vide ?`,
      {
        PRESENT: "La personne était présente",
        A_PRECISER: "On ne sait pas : à préciser",
      },
      presenceVide.recommandation,
    );
  }
  const utile = deductible?.champs.some(({ nombre }) => nombre >= deductible.lignes * DEDUCTION_UTILE) === true;
  if (deductible && utile && !contenu.deduction) {
    const liste = deductible.champs
      .filter(({ nombre }) => nombre > 0)
      .map(({ champ, nombre }) => `${champ} ${frPercent(nombre / deductible.lignes, 0)}`)
      .join(", ");
    const message = `Le texte du suivi donne parfois ce que les colonnes ne donnent pas (${liste}). L'en déduire ? Chaque valeur déduite est comptée et listée.`;
    contenu.deduction = reponse(await dialogue.confirmer({ message, initiale: false }));
  }
}

/** Asks which intitulés belong to the year's programming; null when there is nothing to ask. Throws `Abandon`. */
export async function demanderProgrammation(
  intitules: readonly Intitule[] | null,
  dialogue: Dialogue,
): Promise<string[] | null> {
  if (!intitules || intitules.length === 0) return null;
  const choix = intitules.map(({ intitule, nombre, famille }) => ({
    valeur: intitule,
    libelle: intitule,
    indice: `${frCount(nombre, "fois", "fois")}${famille === null ? "" : `, ${famille}`}`,
  }));
  const message =
    "Aucune colonne ne dit ce qui est de la programmation du PLIE. Cochez ses opérations (espace), puis entrée :";
  return [...reponse(await dialogue.cocher({ message, choix, cochees: [] }))];
}
