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
  private readonly ouverts = new ChargesParMois();
  private readonly lignes = new ChargesParMois();

  constructor(private readonly arrete: Day) {}

  /** Adds a participant: his open parcours, and the days of his lines up to the arrêté. */
  ajouter(dossier: Dossier, jours: Iterable<Day>): void {
    // lines of one month and charge mostly follow one another
    let dernierMois: Month = -1;
    let derniere: Charge | null = null;
    for (const jour of jours) {
      const charge = dossier.chargeLe(jour);
      const month = monthOf(jour);
      if (dernierMois !== month || derniere !== charge) this.lignes.noter(month, charge);
      dernierMois = month;
      derniere = charge;
    }
    for (const parcours of dossier.parcours) {
      const fin = Math.min(parcours.fin, this.arrete);
      for (let m = monthOf(parcours.integration); firstDay(m) <= fin; m++) {
        const dernier = Math.min(lastDay(m), this.arrete);
        if (ouvertDans(parcours, firstDay(m), dernier)) this.ouverts.noter(m, dossier.chargeLe(dernier));
      }
    }
  }

  /** True when the APAP's month is « sans ligne ». */
  de(apap: string | null, month: Month): boolean {
    return apap !== null && this.ouverts.aApap(month, apap) && !this.aLigne(apap, month);
  }

  /** True when a line of the month is of a participant in that APAP's charge, or « Sans APAP » (null), on its day. */
  aLigne(apap: string | null, month: Month): boolean {
    return this.lignes.aApap(month, apap);
  }

  /** Charges (APAP, structure) of the parcours open in the month. */
  chargesOuvertes(month: Month): readonly Charge[] {
    return this.ouverts.liste(month);
  }

  /** Charges (APAP, structure) of the lines of the month, each on its day. */
  chargesDesLignes(month: Month): readonly Charge[] {
    return this.lignes.liste(month);
  }
}

/** Distinct charges of each month, in the order noted. */
class ChargesParMois {
  private readonly parMois = new Map<Month, { liste: Charge[]; apaps: Set<string | null> }>();
  /** Months noted, by APAP then structure. */
  private readonly vues = new Map<string | null, Map<string | null, MoisVus>>();
  /** The charge noted last, and its months: a dossier's months are mostly of one. */
  private derniere: Charge | null = null;
  private siens = new MoisVus();

  noter(month: Month, charge: Charge): void {
    if (charge !== this.derniere) {
      this.siens = this.moisDe(charge);
      this.derniere = charge;
    }
    if (!this.siens.noter(month)) return;
    const { apap, structure } = charge;
    const connues = this.parMois.get(month);
    if (connues) {
      connues.liste.push({ apap, structure });
      connues.apaps.add(apap);
    } else this.parMois.set(month, { liste: [{ apap, structure }], apaps: new Set([apap]) });
  }

  liste(month: Month): readonly Charge[] {
    return this.parMois.get(month)?.liste ?? [];
  }

  aApap(month: Month, apap: string | null): boolean {
    return this.parMois.get(month)?.apaps.has(apap) ?? false;
  }

  private moisDe({ apap, structure }: Charge): MoisVus {
    let structures = this.vues.get(apap);
    if (!structures) this.vues.set(apap, (structures = new Map()));
    let mois = structures.get(structure);
    if (!mois) structures.set(structure, (mois = new MoisVus()));
    return mois;
  }
}

/** A set of months that mostly follow one another. */
class MoisVus {
  /** Every month from `de` to `a` is in it. */
  private de: Month = 0;
  private a: Month = -1;
  private readonly autres = new Set<Month>();

  /** Adds a month; false when it was there. */
  noter(month: Month): boolean {
    if (this.de <= month && month <= this.a) return false;
    if (this.autres.has(month)) return false;
    if (this.a < this.de) this.de = this.a = month;
    else if (month === this.a + 1) this.a = month;
    else if (month === this.de - 1) this.de = month;
    else this.autres.add(month);
    return true;
  }
}
