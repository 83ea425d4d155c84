import type { Day } from "../core/day.ts";
import type { Contact } from "../parcours/contact.ts";
import type { Dossier } from "../parcours/dossier.ts";
import { estArsa, valeurEntree } from "../parcours/entry-values.ts";
import type { Parcours } from "../parcours/parcours.ts";
import { type Reglage, seuilDe } from "./seuil.ts";

/** The diagnostic before the entry in a parcours (§III.1.1): what ENT-07 and ENT-08 judge, and the control looks at. */
export interface FaitDiagnostic {
  /** DIAGNOSTIC lines of the parcours, PRESENT, of any modality, dated on or before the integration. */
  contacts: readonly Contact[];
  /** Typed on the parcours, else of the first line; null when there is none. */
  jour: Day | null;
  /** Typed on the parcours, else of the longest line; null when unknown (0 is: precisions.md, General 10). */
  minutes: number | null;
}

/** The diagnostic of a parcours, by what the parcours says of it, else by the lines of « suivi ». */
export function diagnosticDe({ contacts: lignes, integration, row }: Parcours): FaitDiagnostic {
  const contacts = lignes.filter((c) => c.nature === "DIAGNOSTIC" && c.presence === "PRESENT" && c.date <= integration);
  const minutes = row.duree_diagnostic || Math.max(0, ...contacts.map((c) => c.duree ?? 0));
  return { contacts, jour: row.date_diagnostic ?? contacts[0]?.date ?? null, minutes: minutes === 0 ? null : minutes };
}

/** The contrat d'engagement that an ARSA subject to the rights and duties signs (§II.2.4, RSA-01). */
export interface FaitContrat {
  /** Integration + 30 days *param*, by the settings of the integration: the last day on which it is in time. */
  limite: Day;
  /** Signed; null when it is not typed. */
  contrat: Day | null;
}

/** The contract due at the entry in a parcours; null when none is (not ARSA, not subject, person unknown). */
export function contratDu(dossier: Dossier, parcours: Parcours, reglage: Reglage): FaitContrat | null {
  if (!dossier.participant || !estArsa(dossier, parcours)) return null;
  if (valeurEntree(dossier, parcours, "soumis_droits_devoirs") === false) return null;
  return {
    limite: parcours.integration + seuilDe(reglage, "RSA-01", "jours", parcours.integration),
    contrat: valeurEntree(dossier, parcours, "contrat_engagement"),
  };
}
