import { frInteger } from "../core/format.ts";
import type { Extraction } from "../tables/extraction.ts";
import { rangs } from "./echantillon.ts";
import { fichiersDe } from "./lignes.ts";
import type { FeuVu } from "./regle-feu.ts";

/** From how many face-to-face lines on their presence and their duration are said not to go together. */
export interface SeuilsPresence {
  absencesMin: number;
  partContraires: number;
}

/** Days between a contact and the day it was typed, when its year is the one before. */
const UN_AN = [335, 395] as const;
const DEUX_MOIS = 60;

/** Durations of 0 where no column says who was there; absences that last, presences that do not. */
export function presenceEtDuree(extraction: Extraction, { absencesMin, partContraires }: SeuilsPresence): FeuVu[] {
  const data = extraction.tables.entretiens;
  if (data === null || !data.mapped.has("duree")) return [];
  const [modalites, presences, durees] = ["modalite", "presence", "duree"].map((c) => data.cells(c));
  const { pool } = data;
  const faceAFace = pool.find("FACE_A_FACE");
  const present = pool.find("PRESENT");
  const absences = new Set([pool.find("ABSENT"), pool.find("ABSENT_EXCUSE")]);
  let [nulles, absents, durent, presents, sansDuree] = [0, 0, 0, 0, 0];
  for (const i of rangs(data.length)) {
    if (modalites?.[i] !== faceAFace) continue;
    const duree = durees?.[i] as number;
    if (duree === 0) nulles++;
    if (absences.has(presences?.[i] as number)) {
      absents++;
      if (duree > 0) durent++;
    } else if (presences?.[i] === present) {
      presents++;
      if (!(duree > 0)) sansDuree++;
    }
  }
  const fichiers = fichiersDe(extraction, "entretiens");
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

/** Contacts typed a year after their date, or so: the year of the date was typed wrong. */
export function anneesFausses(extraction: Extraction, { min, part }: { min: number; part: number }): FeuVu[] {
  const data = extraction.tables.entretiens;
  if (data === null || !data.mapped.has("date_saisie")) return [];
  const [jours, saisies] = [data.cells("date"), data.cells("date_saisie")];
  let [lignes, unAn, tard] = [0, 0, 0];
  for (const i of rangs(data.length)) {
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
