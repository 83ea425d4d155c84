import { taille } from "./fichiers.ts";

/**
 * What the program itself takes, and for each byte read: bounds, not measures of each command. Reading and judging 139 MB took
 * 400 MB at the peak (docs/decisions/0023); copies to the worker and the month's workbooks are counted three times over.
 */
const SOCLE = 120e6;
const PAR_OCTET = 9;
/** What a tab of a 64-bit browser may take; beyond, the browser ends it without a word. */
const LIMITE = 4e9;

/** What these files need, and whether this browser has it. */
export interface Besoin {
  besoin: number;
  dispose: number;
  suffit: boolean;
}

/** The browser's own limit where it tells it, half of the machine's memory where it tells that, else the common limit. */
export function besoinDe(octets: number): Besoin {
  const besoin = SOCLE + PAR_OCTET * octets;
  const machine =
    "deviceMemory" in navigator && typeof navigator.deviceMemory === "number" ? navigator.deviceMemory : null;
  // browsers say 8 for 8 or more
  const dispose = machine === null || machine >= 8 ? LIMITE : Math.min(LIMITE, machine * 0.5e9);
  return { besoin, dispose, suffit: besoin <= dispose };
}

/** What is said before starting; null for files that any machine reads. */
export function avisMemoire(octets: number): string | null {
  const { besoin, dispose, suffit } = besoinDe(octets);
  if (!suffit)
    return `Ces fichiers demandent environ ${taille(besoin)} de mémoire, et ce navigateur n'en offre qu'environ ${taille(dispose)} : le travail s'arrêterait sans doute avant la fin. Déposez une période plus courte ou une structure à la fois, ou prenez le zip Windows, qui n'a pas cette limite.`;
  return besoin < 0.5e9
    ? null
    : `Ces fichiers demandent environ ${taille(besoin)} de mémoire ; ce navigateur en offre assez. Fermez les onglets dont vous ne vous servez pas.`;
}
