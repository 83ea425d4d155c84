import { type Day, frDay } from "./day.ts";

/** A number as texts print it: « 15 », « 1 000 », « 0,5 ». */
const NOMBRE = /(\d+(?:[\u00a0\u202f]\d{3})*(?:,\d+)?)/u;

/**
 * A text that thresholds make, by those of every day on which they may change, in order: « 15 (puis 23 à partir du
 * 17/05/2026) jours soumis » where numbers alone change, else one text after the other, each with its day.
 */
export function direParDate(jours: readonly Day[], dire: (day: Day) => string): string {
  const dits = jours
    .map((depuis) => ({ depuis, texte: dire(depuis) }))
    .filter(({ texte }, rang, tous) => texte !== tous[rang - 1]?.texte);
  const [premier, ...suivants] = dits;
  if (!premier) return "";
  if (suivants.length === 0) return premier.texte;
  const morceaux = dits.map(({ depuis, texte }) => ({ depuis, parts: texte.split(NOMBRE) }));
  const [avant] = morceaux;
  // numbers are the odd parts
  const memesMots = morceaux.every(
    ({ parts }) =>
      parts.length === avant?.parts.length && parts.every((part, i) => i % 2 === 1 || part === avant.parts[i]),
  );
  if (!avant || !memesMots) {
    return [premier.texte, ...suivants.map(({ depuis, texte }) => `À partir du ${frDay(depuis)} : ${texte}`)].join(" ");
  }
  return avant.parts.map((part, i) => (i % 2 === 1 ? nombreDate(part, i, morceaux.slice(1)) : part)).join("");
}

/** A number with those that follow it: « 15 (puis 23 à partir du 17/05/2026) ». */
function nombreDate(
  premier: string,
  place: number,
  morceaux: readonly { depuis: Day; parts: readonly string[] }[],
): string {
  const suite: string[] = [];
  let courant = premier;
  for (const { depuis, parts } of morceaux) {
    const nombre = parts[place] ?? courant;
    if (nombre !== courant) suite.push(`${nombre} à partir du ${frDay(depuis)}`);
    courant = nombre;
  }
  return suite.length === 0 ? premier : `${premier} (puis ${suite.join(", ")})`;
}
