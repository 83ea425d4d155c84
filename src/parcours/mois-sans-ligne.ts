import type { Day } from "../core/day.ts";
import { firstDay, lastDay, type Month, monthOf } from "../core/month.ts";
import type { Charge, Dossier } from "./dossier.ts";
import { ouvertDans } from "./parcours.ts";

/**
 * APAPs and months that no line of entretiens speaks of (domaine.md §6, « What is not in the extraction is not 0 »): an
 * APAP en charge, on the month's last day or the arrêté, of a parcours open in the month, when no line of the month is
 * of a participant in their charge on the line's day. « Sans APAP » is never so.
 */
export class MoisSansLigne {
  /** By month: the charges of the open parcours, and those of the lines, each once. */
  private readonly ouverts = new Map<Month, Charges>();
  private readonly lignes = new Map<Month, Charges>();

  constructor(private readonly arrete: Day) {}

  /** Adds a participant: his open parcours, and the days of his lines up to the arrêté. */
  ajouter(dossier: Dossier, jours: Iterable<Day>): void {
    // lines of one month and charge mostly follow one another
    let dernierMois: Month = -1;
    let derniere: Charge | null = null;
    for (const jour of jours) {
      const charge = dossier.chargeLe(jour);
      const month = monthOf(jour);
      if (dernierMois !== month || derniere !== charge) noter(this.lignes, month, charge);
      dernierMois = month;
      derniere = charge;
    }
    const mois = new Set<Month>();
    for (const parcours of dossier.parcours) {
      const fin = Math.min(parcours.fin, this.arrete);
      for (let m = monthOf(parcours.integration); firstDay(m) <= fin; m++) {
        if (ouvertDans(parcours, firstDay(m), Math.min(lastDay(m), this.arrete))) mois.add(m);
      }
    }
    for (const m of mois) noter(this.ouverts, m, dossier.chargeLe(Math.min(lastDay(m), this.arrete)));
  }

  /** True when the APAP's month is « sans ligne ». */
  de(apap: string | null, month: Month): boolean {
    return (
      apap !== null &&
      (this.ouverts.get(month)?.aApap(apap) ?? false) &&
      !(this.lignes.get(month)?.aApap(apap) ?? false)
    );
  }

  /** Charges (APAP, structure) of the parcours open in the month. */
  chargesOuvertes(month: Month): readonly Charge[] {
    return this.ouverts.get(month)?.liste ?? [];
  }

  /** Charges (APAP, structure) of the lines of the month, each on its day. */
  chargesDesLignes(month: Month): readonly Charge[] {
    return this.lignes.get(month)?.liste ?? [];
  }
}

/** Distinct charges of a month. */
class Charges {
  readonly liste: Charge[] = [];
  private readonly vues = new Map<string | null, Set<string | null>>();

  ajouter({ apap, structure }: Charge): void {
    const structures = this.vues.get(apap);
    if (structures?.has(structure)) return;
    if (structures) structures.add(structure);
    else this.vues.set(apap, new Set([structure]));
    this.liste.push({ apap, structure });
  }

  aApap(apap: string): boolean {
    return this.vues.has(apap);
  }
}

function noter(parMois: Map<Month, Charges>, month: Month, charge: Charge): void {
  let charges = parMois.get(month);
  if (!charges) parMois.set(month, (charges = new Charges()));
  charges.ajouter(charge);
}
