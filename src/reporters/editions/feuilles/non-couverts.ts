import { frCount } from "../../../core/format.ts";
import { grouper } from "../../../core/grouper.ts";
import { frMonth, lastDay, type Month } from "../../../core/month.ts";
import type { Rang } from "../chiffres.ts";
import { apapsDe } from "../edition.ts";
import { moisCourt } from "../libelles.ts";
import type { Socle } from "../socle.ts";

/** A month of which the lines of an APAP are not covered (domaine.md §4). */
export interface NonCouvert {
  apap: string;
  mois: Month;
}

/**
 * Whole months of the year that are not covered, of the APAPs that a scope may show: the one judgement of the coverage grid,
 * of what is missing and of the pictures. A month that goes on is not judged.
 */
export function moisNonCouverts(socle: Socle, rang: Rang): NonCouvert[] {
  const { analyse, report, spans } = socle;
  const siens = new Set(apapsDe(socle, { rang }).map(({ nom }) => nom));
  const entiers = spans.tous.filter((m) => lastDay(m) <= report.arrete);
  return analyse.contexte.couverture.nonCouverts(entiers).filter(({ apap }) => siens.has(apap));
}

/** Names that a sentence gives; the coverage grid has all of them. */
const NOMS = 3;

/** « Pas entièrement couvert : avril, mai (Genêt), juin (Basilic) », and what that makes of the interviews; null when all is. */
export function phraseNonCouverts(socle: Socle, rang: Rang): string | null {
  const parApap = [...grouper(moisNonCouverts(socle, rang), ({ apap }) => apap)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  if (parApap.length === 0) return null;
  const dits = parApap.slice(0, NOMS).map(([apap, siens]) => {
    const mois = siens.map((s) => moisCourt(s.mois)).join(", ");
    return rang.portee === "apap" ? mois : `${mois} (${apap})`;
  });
  const reste = parApap.length - dits.length;
  const autres = reste > 0 ? ` et ${frCount(reste, "autre APAP", "autres APAP")}` : "";
  return `Pas entièrement couvert : ${dits.join(", ")}${autres}. Des entretiens n'y ont pas été exportés ou saisis : leur nombre est un minimum.`;
}

/** The finding on the interviews where it stands on a month that is not wholly covered, which is compared to none; null otherwise. */
export function titreNonCouvert(socle: Socle, rang: Rang): string | null {
  const { chiffres, spans } = socle;
  const vides = new Set(moisNonCouverts(socle, rang).map(({ mois }) => mois));
  const tenus = chiffres.nombre(rang, { indicateur: "entretiens" }, spans.courant);
  if (tenus === null || (!vides.has(spans.mois) && !vides.has(spans.mois - 1))) return null;
  const dits = `${frCount(tenus, "face à face tenu", "face à face tenus")} en ${frMonth(spans.mois)}`;
  return vides.has(spans.mois)
    ? `${dits}, mois pas entièrement couvert`
    : `${dits} ; ${frMonth(spans.mois - 1)} n'est pas entièrement couvert`;
}
