import type { Fiche } from "../core/fiche.ts";
import { obtenir } from "../core/grouper.ts";
import { firstDay, lastDay, type Month, monthOf } from "../core/month.ts";
import type { Constat, Figure } from "../core/report.ts";
import type { Couverture } from "../parcours/couverture.ts";
import type { Dossier } from "../parcours/dossier.ts";
import { ouvertDans } from "../parcours/parcours.ts";

/** What the extraction holds that may explain a gap, for one APAP and month. Participants by id. */
export interface Indices {
  /** A line of contact of that month exists in their portfolio. */
  couvert: boolean;
  /** Handed over to another APAP during the month, and received from one. */
  partis: readonly string[];
  recus: readonly string[];
  /** Sortie proposed for the month's end at the latest, and no sortie réelle. */
  sortiesASaisir: readonly string[];
  /** Face-to-face of the month whose presence is still to be specified. */
  aPreciser: number;
  /** Likely duplicates of the month (DON-01). */
  doublons: number;
}

/** Follows the handovers of a month, dossier by dossier. */
export class CollecteRelais {
  private readonly partis = new Map<string, string[]>();
  private readonly recus = new Map<string, string[]>();

  constructor(
    private readonly mois: Month,
    private readonly arrete: number,
  ) {}

  readonly dossier = (dossier: Dossier): void => {
    const debut = firstDay(this.mois);
    const fin = Math.min(lastDay(this.mois), this.arrete);
    // in charge the evening before, as the stock of the month's beginning is counted
    if (!dossier.parcours.some((p) => p.integration < debut && ouvertDans(p, debut, fin))) return;
    const avant = dossier.chargeLe(debut - 1).apap;
    const apres = dossier.chargeLe(fin).apap;
    if (avant === apres) return;
    if (avant !== null) obtenir(this.partis, avant, () => []).push(dossier.id);
    if (apres !== null) obtenir(this.recus, apres, () => []).push(dossier.id);
  };

  de(apap: string): Pick<Indices, "partis" | "recus"> {
    return { partis: this.partis.get(apap) ?? [], recus: this.recus.get(apap) ?? [] };
  }
}

export interface SourcesIndices {
  mois: Month;
  arrete: number;
  couverture: Couverture;
  fiches: readonly Fiche[];
  constats: readonly Constat[];
  /** `contacts_a_preciser` of the APAP in the month. */
  aPreciser: (apap: string) => Figure["valeur"];
  relais: CollecteRelais;
}

/** The clues about one APAP. */
export function indicesDe(apap: string, sources: SourcesIndices): Indices {
  const { mois, arrete } = sources;
  return {
    ...sources.relais.de(apap),
    couvert: sources.couverture.couvert(apap, mois),
    sortiesASaisir: sources.fiches
      .filter((f) => f.apap === apap && f.sortieReelle === null && f.sortiePrevue !== null && f.sortiePrevue <= arrete)
      .map((f) => f.participant),
    aPreciser: sources.aPreciser(apap) ?? 0,
    doublons: sources.constats.filter(
      (c) => c.regle === "DON-01" && c.apap === apap && c.date !== null && monthOf(c.date) === mois,
    ).length,
  };
}
