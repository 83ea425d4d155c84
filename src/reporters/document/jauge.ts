/** Shares of a whole that a card draws under its figure: what is done, what is missing, and what is left or not known. */
export interface Jauge {
  fait: number;
  manque?: number;
  reste: number;
}

/** Characters of a gauge. */
const LONGUEUR = 20;

/**
 * « ████████████████▒▒░░ », read in black and white: done, missing, left, each with one character at least when it is not 0; null
 * of nothing.
 */
export function enSignes({ fait, manque = 0, reste }: Jauge): string | null {
  const tout = fait + manque + reste;
  if (tout <= 0) return null;
  const part = (n: number) => (n === 0 ? 0 : Math.max(1, Math.round((n / tout) * LONGUEUR)));
  const [autres, dernier] = [part(manque), part(reste)];
  // what is done takes what the others leave, and keeps one where there is any
  const plein = Math.max(fait === 0 ? 0 : 1, LONGUEUR - autres - dernier);
  return `${"█".repeat(plein)}${"▒".repeat(autres)}${"░".repeat(LONGUEUR - plein - autres)}`;
}
