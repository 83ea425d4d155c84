import { frInteger } from "../core/format.ts";
import type { Extraction } from "../tables/extraction.ts";
import { pasDe } from "./echantillon.ts";
import { fichiersDe } from "./lignes.ts";
import type { FeuVu } from "./regle-feu.ts";

/** From how many face-to-face lines on their presence and their duration are said not to go together. */
export interface SeuilsPresence {
  absencesMin: number;
  partContraires: number;
  /** Face-to-face lines that have a duration, among which it is not always the same. */
  dureesMin: number;
}

/** Days between a contact and the day it was typed, when its year is the one before. */
const UN_AN = [335, 395] as const;
const DEUX_MOIS = 60;

/** Durations of 0 where no column says who was there; absences that last, presences that do not. */
export function presenceEtDuree(
  extraction: Extraction,
  { absencesMin, partContraires, dureesMin }: SeuilsPresence,
): FeuVu[] {
  const data = extraction.tables.entretiens;
  if (data === null || !data.mapped.has("duree")) return [];
  const [modalites, presences, durees] = ["modalite", "presence", "duree"].map((c) => data.cells(c));
  const { pool } = data;
  const faceAFace = pool.find("FACE_A_FACE");
  const present = pool.find("PRESENT");
  const absences = new Set([pool.find("ABSENT"), pool.find("ABSENT_EXCUSE")]);
  let [nulles, absents, durent, presents, sansDuree] = [0, 0, 0, 0, 0];
  let [dites, memes, premiere] = [0, 0, 0];
  const pas = pasDe(data.length);
  for (let i = 0; i < data.length; i += pas) {
    if (modalites?.[i] !== faceAFace) continue;
    const duree = durees?.[i] as number;
    if (duree === 0) nulles++;
    if (duree > 0) {
      dites++;
      if (duree === premiere || dites === 1) memes++;
      if (dites === 1) premiere = duree;
    }
    if (absences.has(presences?.[i] as number)) {
      absents++;
      if (duree > 0) durent++;
    } else if (presences?.[i] === present) {
      presents++;
      if (!(duree > 0)) sansDuree++;
    }
  }
  const fichiers = fichiersDe(extraction, "entretiens");
  if (dites >= dureesMin && memes === dites)
    return [
      {
        couleur: "orange",
        fichiers,
        message: `Les ${frInteger(dites)} durées en face à face sont toutes de ${frInteger(premiere)} minutes : c'est le créneau de l'agenda, ou une valeur mise à défaut, pas le temps passé ; la durée moyenne n'en dit rien.`,
        remede: "Reliez dans le profil la colonne du temps passé, ou mettez « ignorer » en face de celle-ci.",
        reserve: { texte: "toutes les durées sont égales", lit: ["entretiens.duree", "entretiens"] },
      },
    ];
  if (!data.mapped.has("presence"))
    return nulles < absencesMin
      ? []
      : [
          {
            couleur: "orange",
            fichiers,
            message: `Aucune colonne ne dit la présence : tous les contacts sont lus « présent », et ${frInteger(nulles)} face-à-face ont une durée de 0 : ce sont sans doute des absences, comptées comme des entretiens sans durée.`,
            remede: "Ajoutez la présence à l'export du suivi, ou reliez sa colonne dans le profil.",
            reserve: { texte: `${frInteger(nulles)} face-à-face de durée 0 lus « présent »`, lit: ["entretiens"] },
          },
        ];
  if (absents < absencesMin || durent <= partContraires * absents) return [];
  if (sansDuree < partContraires * absents || sansDuree > partContraires * presents) return [];
  return [
    {
      couleur: "orange",
      fichiers,
      message: `${frInteger(durent)} absences en face à face sur ${frInteger(absents)} ont une durée, et ${frInteger(sansDuree)} présences n'en ont pas : la présence ne va pas avec le reste de la ligne, une colonne a sans doute été recollée une ligne trop bas, ou triée seule.`,
      remede: "Refaites l'export du suivi depuis le logiciel, sans le retoucher dans un tableur.",
      reserve: { texte: "la présence ne va pas avec la durée", lit: ["entretiens"] },
    },
  ];
}

/** A real end that is years ahead: « 2062 » for « 2026 », and the étape lasts until then. */
export function finsLointaines(extraction: Extraction, { jours, min }: { jours: number; min: number }): FeuVu[] {
  const { etapes, entretiens } = extraction.tables;
  if (etapes === null || entretiens === null || !etapes.mapped.has("date_fin")) return [];
  const dates = entretiens.cells("date");
  let dernier = Number.NEGATIVE_INFINITY;
  const pas = pasDe(entretiens.length);
  for (let i = 0; i < entretiens.length; i += pas) dernier = Math.max(dernier, dates[i] as number);
  const lointaines = etapes
    .cells("date_fin")
    .subarray(0, etapes.length)
    .filter((fin) => fin > dernier + jours).length;
  if (lointaines < min) return [];
  return [
    {
      couleur: "orange",
      fichiers: fichiersDe(extraction, "etapes"),
      message: `${frInteger(lointaines)} étapes ont une date de fin réelle des années après le dernier contact saisi : une année mal tapée (« 2062 » pour « 2026 »), ou une date convenue pour « pas finie » ; elles sont lues comme toujours en cours.`,
      remede: "Corrigez ces années, ou dites la date convenue dans le profil (datesVides).",
      reserve: { texte: `${frInteger(lointaines)} étapes à la fin trop lointaine`, lit: ["etapes"] },
    },
  ];
}

/** Contacts typed a year after their date, or so: the year of the date was typed wrong. */
export function anneesFausses(extraction: Extraction, { min, part }: { min: number; part: number }): FeuVu[] {
  const data = extraction.tables.entretiens;
  if (data === null || !data.mapped.has("date_saisie")) return [];
  const [jours, saisies] = [data.cells("date"), data.cells("date_saisie")];
  let [lignes, unAn, tard] = [0, 0, 0];
  const pas = pasDe(data.length);
  for (let i = 0; i < data.length; i += pas) {
    lignes++;
    const delai = (saisies[i] as number) - (jours[i] as number);
    if (delai >= UN_AN[0] && delai <= UN_AN[1]) unAn++;
    else if (delai > DEUX_MOIS && delai < UN_AN[0]) tard++;
  }
  if (unAn < min || unAn < part * lignes || tard >= unAn) return [];
  return [
    {
      couleur: "orange",
      fichiers: fichiersDe(extraction, "entretiens"),
      message: `${frInteger(unAn)} contacts ont été saisis un an après leur date, à un mois près, quand presque aucun autre ne l'est si tard : leur année est sans doute mal tapée (celle d'avant), et leurs mois n'ont plus d'entretien.`,
      remede: "Corrigez l'année de ces contacts dans Viesion (« Saisi le » dit la bonne), puis refaites l'export.",
      reserve: {
        texte: `${frInteger(unAn)} contacts à l'année sans doute mal tapée`,
        lit: ["entretiens.date", "entretiens"],
      },
    },
  ];
}
