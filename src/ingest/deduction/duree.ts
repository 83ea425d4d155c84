import { TETE_DE_CONTACT } from "./contact.ts";
import { modalitesDe } from "./modalite.ts";
import { presencesDe } from "./presence.ts";
import { accompli, type Segment } from "./segments.ts";

/** A length of time met in a segment: its minutes and what stands before and after. */
interface Mesure {
  minutes: number;
  avant: string;
  apres: string;
  /** Written as hours, so that it may be the time of day. */
  heures: boolean;
}

const MAX_MINUTES = 240;

const NOMBRES: Readonly<Record<string, number>> = { une: 1, deux: 2, trois: 3, quatre: 4 };
const FRACTIONS: Readonly<Record<string, number>> = {
  "1/4": 15,
  "un quart": 15,
  quart: 15,
  "1/2": 30,
  "une demi": 30,
  demi: 30,
  "3/4": 45,
  "trois quart": 45,
  "trois quarts": 45,
};

const FRACTION = "(?<fraction>1/4|1/2|3/4|une demi|demi|un quart|trois quarts?|quart)[ -]?(?:d')?(?:heure|h)\\b";
const HEURES = "(?<h>\\d{1,2}|une|deux|trois|quatre) ?(?:h|heures?)(?![a-z])";
const ET = "(?: et (?<reste>quart|demie?|(?:1/2)))?";
const RESTE = "(?: ?(?<m>\\d{2})(?!\\d)(?: ?(?:min|mn|m)\\b)?)?";
const DECIMALE = "(?<dec>\\d[.,]\\d{1,2}) ?(?:h|heures?)\\b";
const HORLOGE = "(?<hh>\\d{1,2}):(?<mm>\\d{2})(?!\\d)";
const MINUTES = "(?<min>\\d{1,3}) ?(?:min|mins|mn|mns|minutes?|m|')(?![a-z])";
const DUREE_NUE = "(?<=\\b(?:duree|temps passe)(?: [a-z']+){0,3} ?)(?<nue>\\d{1,3})(?= ?$)";
const MESURE = new RegExp(
  `(?<![\\d/,.:])(?:${DECIMALE}|${FRACTION}|${HORLOGE}|${HEURES}${ET}${RESTE}|${MINUTES}|${DUREE_NUE})`,
  "g",
);

function minutesDe(g: Record<string, string | undefined>): { minutes: number; heures: boolean } {
  if (g["dec"] !== undefined) return { minutes: Math.round(Number(g["dec"].replace(",", ".")) * 60), heures: true };
  if (g["fraction"] !== undefined) return { minutes: FRACTIONS[g["fraction"]] ?? 0, heures: false };
  if (g["hh"] !== undefined) return { minutes: Number(g["hh"]) * 60 + Number(g["mm"]), heures: true };
  if (g["h"] !== undefined) {
    const reste = g["reste"] === undefined ? Number(g["m"] ?? 0) : g["reste"] === "quart" ? 15 : 30;
    return { minutes: (NOMBRES[g["h"]] ?? Number(g["h"])) * 60 + reste, heures: true };
  }
  return { minutes: Number(g["min"] ?? g["nue"]), heures: false };
}

function mesuresDe(texte: string): Mesure[] {
  return [...texte.matchAll(MESURE)].map((trouve) => {
    const fin = trouve.index + trouve[0].length;
    return {
      ...minutesDe(trouve.groups ?? {}),
      avant: texte.slice(0, trouve.index).trim(),
      apres: texte.slice(fin).trim(),
    };
  });
}

/** The time of day: « à 14h », « de 9h à 10h », « le 12/03 10h ». */
const AVANT_HEURE = /(?:^|\s)(?:a|vers|des|avant|apres|jusqu'a|a partir de|depuis|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?)$/;
/** Either end of a range, or the rest of one. */
const INTERVALLE_AVANT = /(?:\d ?(?:h|mn|min)? ?-|\d ?(?:h\d{0,2}|mn|min)? (?:a|ou))$|\bentre \d+ ?(?:h|mn|min)? et$/;
const INTERVALLE_APRES = /^(?:-|a|ou) ?(?:\d|une|deux)|^(?:\/|x) ?\d/;
/** A length of something else. */
const AUTRE_APRES =
  /^(?:(?:par|\/|chaque|la|toutes les) ?(?:sem|semaine|mois|jour|j\b|an)|hebdo|mensuel|de (?:route|trajet|bus|train|marche|transports?|retard|conduite|cours|formation|menage|travail|stage|code|vol|pause|attente|sport|voiture|tram|velo|repassage|service)|d'(?:attente|avance)|en (?:bus|voiture|train|tram|velo|retard|transports?|avance)|a (?:pied|velo)|plus tard|aller|(?:apres|avant)\b)/;
const AUTRE_AVANT =
  /\b(?:cdd|cddi|cdi|contrat|mission|interim|travail|travaille|poste|stage|formation|trajet|marche|marcher|retard|attendu|attendre|semaine|menage|depuis|il y a|toutes les|chaque|conduite|route|arrivee?|remplacement|garde|cours|module|partiel|base|recherche|cherche|signe|bus|train|voiture|quotite|moins de|plus de|toutes)\b/;

/** What a lone length may be followed by. */
const SUITE =
  /^(?:d'entretien|de rdv|d'echange|en |au |par |de visio|tel\b|tph\b|telephone\b|visio\b|physique\b|presentiel\b|$)/;
/** Words of a contact that are those of something else when they stand alone. */
const DU_CONTACT = /\bsuivi (?:dans l'|en |de l'|d')?emploi\b|\b(?:organisme|centre) de formation\b/g;

function estAutreChose({ minutes, avant, apres, heures }: Mesure): boolean {
  if (minutes === 0 || minutes > MAX_MINUTES) return true;
  if (heures && AVANT_HEURE.test(avant)) return true;
  return AUTRE_APRES.test(apres) || AUTRE_AVANT.test(avant.replace(DU_CONTACT, ""));
}

function ditContact(segment: Segment): boolean {
  return (
    TETE_DE_CONTACT.test(segment.texte) ||
    /^(?:duree|temps passe|faf|f\/f|vad|rencontree?|recue?)\b/.test(segment.texte) ||
    modalitesDe(segment).size > 0 ||
    presencesDe(segment).size > 0
  );
}

/** True when the length is that of the contact: it stands in a piece that names one, or alone beside such a piece. */
function estDuContact(mesure: Mesure, segment: Segment, precedent: Segment | null, suivant: Segment | null): boolean {
  if (ditContact(segment)) return true;
  if (mesure.avant !== "" || !SUITE.test(mesure.apres)) return false;
  return precedent === null || ditContact(precedent) || (suivant !== null && ditContact(suivant));
}

/**
 * Minutes that a text gives to the contact, from 1 to 240; null when it gives none, several, a range, or a length that
 * may be that of something else (a contract, a journey, the time of day).
 */
export function dureeDe(segments: readonly Segment[]): number | null {
  const durees = new Set<number>();
  for (const [i, segment] of segments.entries()) {
    for (const mesure of mesuresDe(segment.texte)) {
      if (estAutreChose(mesure)) continue;
      if (!accompli(segment)) {
        // a planned length beside a real one: which is which is not sure
        if (segments.slice(0, i).some((s) => accompli(s) && s.phrase === segment.phrase)) return null;
        continue;
      }
      if (INTERVALLE_AVANT.test(mesure.avant) || INTERVALLE_APRES.test(mesure.apres)) return null;
      if (estDuContact(mesure, segment, segments[i - 1] ?? null, segments[i + 1] ?? null)) durees.add(mesure.minutes);
    }
  }
  const [duree, ...autres] = durees;
  return duree !== undefined && autres.length === 0 ? duree : null;
}
