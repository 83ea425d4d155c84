/** French formatting written once: `Intl` output differs between Node versions (no-break spaces, separators). */

const NBSP = "\u00a0";

/** `1 234` with no-break spaces; integers only. */
export function frInteger(n: number): string {
  if (n >= 0 && n < 1000) return String(Math.trunc(n));
  const sign = n < 0 ? "-" : "";
  return sign + String(Math.abs(Math.trunc(n))).replace(/\B(?=(\d{3})+(?!\d))/g, NBSP);
}

/** `1 234,5`: decimal comma, at most `digits` decimals, trailing zeros dropped. */
export function frNumber(n: number, digits = 1): string {
  if (Number.isInteger(n)) return frInteger(n);
  const fixed = n.toFixed(digits);
  const [whole = "0", decimals = ""] = fixed.split(".");
  const trimmed = decimals.replace(/0+$/, "");
  const negative = whole.startsWith("-") && (Number(whole) !== 0 || trimmed !== "");
  const body = frInteger(Math.abs(Number(whole))) + (trimmed === "" ? "" : `,${trimmed}`);
  return negative ? `-${body}` : body;
}

/** `52,3 %` */
export function frPercent(share: number, digits = 1): string {
  return `${frNumber(share * 100, digits)}${NBSP}%`;
}

/** `2 points`, `0,5 point`, of a difference between two shares; `moins de 0,1 point` of one that a decimal does not show. */
export function frPoints(ecart: number): string {
  const dit = frNumber(ecart * 100);
  return dit === "0" && ecart !== 0
    ? `moins de 0,1${NBSP}point`
    : `${dit}${NBSP}${Math.round(ecart * 1000) >= 20 ? "points" : "point"}`;
}

/** Under this number, a rate is told by its two terms alone: one person more or less would move it by ten points. */
export const EFFECTIF_MIN_TAUX = 10;

/** `3 sur 4` */
export function frSur(part: number, total: number): string {
  return `${frNumber(part)}${NBSP}sur${NBSP}${frNumber(total)}`;
}

/** `66,7 % (18 sur 27)`; `2 sur 3` alone on fewer than ten. */
export function frTaux(part: number, total: number, share = part / total): string {
  return Math.abs(total) < EFFECTIF_MIN_TAUX ? frSur(part, total) : `${frPercent(share)} (${frSur(part, total)})`;
}

/** `1 constat`, `2 constats`: French plural starts at 2. */
export function frCount(n: number, singular: string, plural = `${singular}s`): string {
  return `${frInteger(n)}${NBSP}${Math.abs(n) >= 2 ? plural : singular}`;
}

/** A name after « de »: `de Tremplin`, `d'Atelier`, `d'octobre 2026`. Before an h, « de »: which ones are mute is not known. */
export function frDe(name: string): string {
  return /^[aeiouœæ]/.test(name.normalize("NFD").toLowerCase()) ? `d'${name}` : `de ${name}`;
}
