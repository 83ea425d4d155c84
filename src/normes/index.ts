import { CAEN_2026 } from "./caen-2026/norme.ts";
import type { Norme } from "./norme.ts";

/** The norms that ship with the program, by id; the others are files. */
export const NORMES: readonly Norme[] = [CAEN_2026];

/** The norm of this id, null when the program has none. */
export function normeConnue(id: string): Norme | null {
  return NORMES.find((norme) => norme.id === id) ?? null;
}

export { CAEN_2026 };
