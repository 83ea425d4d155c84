import { frMonth, type Month, monthOf, parseTypedMonth } from "../../core/month.ts";
import { foldWords } from "../../core/text.ts";
import type { RawCell } from "../raw.ts";
import { readDay } from "./day.ts";
import { illisible, type Lecture, lu, openCell } from "./lecture.ts";

/** « janvier » … « decembre ». */
const NOMS = Array.from({ length: 12 }, (_, i) => foldWords(frMonth(2000 * 12 + i)).split(" ")[0] ?? "");
const PAS_UN_MOIS = "mois non compris (attendu : AAAA-MM)";

/**
 * Month of a cell: `2026-03`, `03/2026`, « mars 2026 », or what Excel makes of it: `mars-26`, a date cell, a whole date
 * (the month that holds it).
 */
export function lireMois(cell: RawCell): Lecture<Month> {
  const texte = openCell(cell);
  if (typeof texte !== "string") return texte;
  const mots = foldWords(texte);
  const iso = /^(\d{4}) (\d{1,2})$/.exec(mots);
  const francais = /^(\d{1,2}) (\d{4})$/.exec(mots);
  const nomme = /^([a-z]{3,9}) (\d{4}|\d{2})$/.exec(mots);
  if (iso) return mois(iso[1], iso[2]);
  if (francais) return mois(francais[2], francais[1]);
  if (nomme) return mois(nomme[2], String(rangDuNom(nomme[1] ?? "") ?? 0));
  const jour = readDay(cell);
  return jour.etat === "lu" ? lu(monthOf(jour.valeur)) : illisible(PAS_UN_MOIS);
}

function mois(annee = "", rang = ""): Lecture<Month> {
  const siecle = annee.length === 2 ? `20${annee}` : annee;
  const month = parseTypedMonth(`${siecle}-${rang.padStart(2, "0")}`);
  return month === null ? illisible(PAS_UN_MOIS) : lu(month);
}

/** 1 to 12; null when no name, or more than one, begins so (« jui »). */
function rangDuNom(mot: string): number | null {
  const rangs = NOMS.flatMap((nom, i) => (nom.startsWith(mot) ? [i + 1] : []));
  return rangs.length === 1 ? (rangs[0] ?? null) : null;
}
