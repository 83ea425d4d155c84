import type { Agenda, Echeance } from "../../core/echeance.ts";
import { jour } from "../rapport-fixture.ts";

/** An échéance of P0042 at the end of October 2026, changed as asked. */
export function echeance(change: Partial<Echeance> = {}): Echeance {
  return {
    genre: "ENTRETIEN",
    jour: jour("2026-10-31"),
    participant: "P0042",
    parcours: "P0042-1",
    apap: "Alix MODÈLE",
    structure: "Association Exemple",
    action: "Recevoir en face à face en octobre 2026.",
    regle: "ENT-01",
    vu: jour("2026-09-15"),
    preuves: [{ source: 0, ligne: 12 }],
    ...change,
  };
}

/** What is due from 20 October 2026 on for 60 days. */
export function agenda(echeances: readonly Echeance[], change: Partial<Agenda> = {}): Agenda {
  return {
    version: "1.0.0",
    au: jour("2026-10-20"),
    jusquAu: jour("2026-12-19"),
    dernierContact: jour("2026-10-19"),
    apap: null,
    echeances,
    ecartes: [],
    sources: [],
    ...change,
  };
}
