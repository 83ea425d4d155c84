import { compareBy } from "../core/text.ts";
import { enregistrementsDe, operationsDe } from "../faits/enregistrements.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { Dossier } from "../parcours/dossier.ts";
import type { OperationFse } from "../parcours/fse/operations.ts";
import { resultatsFse } from "../parcours/fse/resultats.ts";
import { type DonneesLigne, donneesLigne } from "./entrees-sorties/donnees.ts";
import { type FicheFse, ficheFse } from "./fiche-fse.ts";

/** The FSE+ lists, made in the pass over the dossiers (`Demande.visiter`). */
export class CollecteFse {
  operations: readonly OperationFse[] = [];
  private readonly fiches: FicheFse[] = [];
  private readonly donnees: DonneesLigne[] = [];

  /** `avecDonnees`: keep what the entry/exit file says of each record too. */
  constructor(private readonly avecDonnees: boolean) {}

  readonly visiter = (contexte: Contexte) => {
    const operations = operationsDe(contexte);
    this.operations = operations;
    return (dossier: Dossier): void => {
      for (const e of enregistrementsDe(dossier, contexte)) {
        const resultats = resultatsFse(e, contexte.arrete);
        this.fiches.push(ficheFse(e, resultats, contexte));
        if (this.avecDonnees) this.donnees.push(donneesLigne(e, resultats, contexte.arrete));
      }
    };
  };

  /** One line per record: by opération in the settings' order, then participant. */
  fichesTriees(): FicheFse[] {
    return this.trier(this.fiches);
  }

  /** What the file says of each record of an opération, by participant. */
  donneesDe(operation: string | null): DonneesLigne[] {
    return this.trier(this.donnees.filter((d) => d.operation === operation));
  }

  private trier<T extends { operation: string | null; participant: string }>(lignes: readonly T[]): T[] {
    const rang = new Map(this.operations.map((o, i) => [o.code, i]));
    return [...lignes].sort(compareBy((l) => [rang.get(l.operation) ?? 0, l.participant]));
  }
}
