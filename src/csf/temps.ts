import { obtenir } from "../core/grouper.ts";
import { type Month, monthOf } from "../core/month.ts";
import { compareBy } from "../core/text.ts";
import { contactsEnEmploi } from "../faits/emploi-durable.ts";
import type { Reglage } from "../faits/seuil.ts";
import { CAUSES, type Cause, type TempsContact } from "../faits/temps-eligible.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { Charge, Dossier } from "../parcours/dossier.ts";

/** Minutes by cause, over some appointments; they close: viesion = eligibles + ecart + the causes. */
export interface SommeTemps {
  contacts: number;
  viesion: number;
  eligibles: number;
  /** Minutes of Viesion above those of the sheet, on eligible appointments. */
  ecart: number;
  causes: Record<Cause, { contacts: number; minutes: number }>;
}

/** The minutes of one APAP, in one structure, in one month. */
export interface TempsMois extends SommeTemps, Charge {
  mois: Month;
}

/** A sum of no appointment. */
export function sommeVide(): SommeTemps {
  const causes = Object.fromEntries(CAUSES.map((cause) => [cause, { contacts: 0, minutes: 0 }]));
  return { contacts: 0, viesion: 0, eligibles: 0, ecart: 0, causes: causes as SommeTemps["causes"] };
}

/** Adds an appointment to a sum. */
export function ajouter(somme: SommeTemps, { cause, viesion, eligibles }: TempsContact): void {
  somme.contacts++;
  somme.viesion += viesion;
  somme.eligibles += eligibles;
  if (cause === null) somme.ecart += viesion - eligibles;
  else {
    somme.causes[cause].contacts++;
    somme.causes[cause].minutes += viesion;
  }
}

/** Adds a sum to another. */
export function ajouterSomme(somme: SommeTemps, autre: SommeTemps): void {
  somme.contacts += autre.contacts;
  somme.viesion += autre.viesion;
  somme.eligibles += autre.eligibles;
  somme.ecart += autre.ecart;
  for (const cause of CAUSES) {
    somme.causes[cause].contacts += autre.causes[cause].contacts;
    somme.causes[cause].minutes += autre.causes[cause].minutes;
  }
}

/** Minutes by APAP en charge that day and month, and those of EMP-02 that are no appointment with the participant. */
export class CollecteTemps {
  private readonly mois = new Map<string, TempsMois>();
  /** Calls, video and employers beyond six months of job: EMP-02 counts them, no sheet can prove them. */
  readonly autresTardifs = { contacts: 0, minutes: 0 };

  constructor(
    private readonly concerne: (charge: Charge) => boolean,
    private readonly reglage: Reglage,
  ) {}

  dossier(dossier: Dossier, temps: readonly TempsContact[], { periode }: Contexte): void {
    const vus = new Set(temps.map((t) => t.contact));
    for (const t of temps) {
      const charge = dossier.chargeLe(t.contact.date);
      if (this.concerne(charge)) ajouter(this.de(charge, monthOf(t.contact.date)), t);
    }
    for (const { tardifs } of contactsEnEmploi(dossier, periode, this.reglage)) {
      for (const { contact } of tardifs) {
        if (vus.has(contact) || !this.concerne(dossier.chargeLe(contact.date))) continue;
        this.autresTardifs.contacts++;
        this.autresTardifs.minutes += contact.duree ?? 0;
      }
    }
  }

  private de({ apap, structure }: Charge, mois: Month): TempsMois {
    const cle = JSON.stringify([apap, structure, mois]);
    return obtenir(this.mois, cle, () => ({ ...sommeVide(), apap, structure, mois }));
  }

  /** By APAP, structure, month. */
  fin(): TempsMois[] {
    return [...this.mois.values()].sort(compareBy(({ apap, structure, mois }) => [apap, structure, mois]));
  }
}
