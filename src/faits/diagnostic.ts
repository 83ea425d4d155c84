import type { Contact } from "../parcours/contact.ts";
import type { Parcours } from "../parcours/parcours.ts";

/**
 * DIAGNOSTIC lines of a parcours that count for its entry: PRESENT, of any modality, dated on or before the integration
 * (precisions.md, ENT-07 and ENT-08).
 */
export function diagnosticsDe(parcours: Parcours): Contact[] {
  return parcours.contacts.filter(
    (c) => c.nature === "DIAGNOSTIC" && c.presence === "PRESENT" && c.date <= parcours.integration,
  );
}
