import { createEvents, type DateArray, type EventAttributes } from "ics";
import { type Day, frDay, isoDay, partsOf } from "../../core/day.ts";
import type { Agenda, Echeance } from "../../core/echeance.ts";
import { sha256Hex } from "../../core/sha256.ts";
import { nomEcheance } from "./mots.ts";

/** Octets of a line of a calendar (RFC 5545, 3.1). */
const OCTETS_PAR_LIGNE = 75;

/**
 * What is due as a calendar: one all-day event each, overdue ones on the day of reference. Nothing personal but the
 * participant's id. An échéance keeps its UID from one run to the next, so that importing again replaces it. Same agenda,
 * same bytes (docs/decisions/0005-calendrier.md).
 */
export function echeancesIcs(agenda: Agenda): string {
  const vues = new Map<string, number>();
  const evenements = agenda.echeances.map((e) => {
    // whom, what and by when; neither who is in charge nor the day of the run
    const cle = JSON.stringify([e.participant, e.parcours, e.genre, e.regle, isoDay(e.jour)]);
    const rang = (vues.get(cle) ?? 0) + 1;
    vues.set(cle, rang);
    return evenement(e, agenda.au, sha256Hex(rang === 1 ? cle : `${cle}#${rang}`).slice(0, 32));
  });
  const { error, value } = createEvents(evenements, {
    productId: `-//plie//${agenda.version}//FR`,
    method: "PUBLISH",
    calName: "Échéances du PLIE",
  });
  if (value === null) throw new Error(`calendar refused: ${error?.message ?? "unknown reason"}`);
  return replier(value);
}

/** The library takes a timestamp that its types leave out. */
type Evenement = EventAttributes & { timestamp: string };

function evenement(e: Echeance, au: Day, uid: string): Evenement {
  const retard = e.jour < au;
  const start = dateDe(retard ? au : e.jour);
  return {
    uid: `${uid}@plie`,
    timestamp: `${isoDay(au).replaceAll("-", "")}T000000Z`,
    start,
    end: start,
    title: uneLigne(`${retard ? "EN RETARD, " : ""}${e.participant} : ${nomEcheance(e)}`),
    description: uneLigne(
      `${retard ? `À faire au plus tard le ${frDay(e.jour)}. ` : ""}${e.action} (Règle ${e.regle}.)`,
    ),
    categories: ["PLIE"],
    classification: "PRIVATE",
    busyStatus: "FREE",
    transp: "TRANSPARENT",
  };
}

function uneLigne(texte: string): string {
  return texte.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, " ");
}

function dateDe(day: Day): DateArray {
  const { year, month, dayOfMonth } = partsOf(day);
  return [year, month, dayOfMonth];
}

/** Folds lines by octets, as the standard counts them; the library counts characters. */
function replier(calendrier: string): string {
  return calendrier
    .replaceAll("\r\n\t", "")
    .split("\r\n")
    .map((ligne) => {
      let out = "";
      let octets = 0;
      for (const c of ligne) {
        const n = new TextEncoder().encode(c).length;
        if (octets + n > OCTETS_PAR_LIGNE) {
          out += "\r\n ";
          octets = 1;
        }
        out += c;
        octets += n;
      }
      return out;
    })
    .join("\r\n");
}
