import { periodLabel } from "../../core/period.ts";
import { enregistrementsDe, operationsDe } from "../../faits/enregistrements.ts";
import type { Contexte } from "../../parcours/contexte.ts";
import type { Charge, Dossier } from "../../parcours/dossier.ts";
import type { EnregistrementFse } from "../../parcours/fse/enregistrements.ts";
import type { OperationFse } from "../../parcours/fse/operations.ts";
import { type CodeResultat, resultatsFse } from "../../parcours/fse/resultats.ts";
import type { Axe, Periode } from "../periodes.ts";
import type { Grille, PorteeNommee, Portees } from "../portees.ts";

/** A record with its results and the number under which it is counted. */
export interface EnregistrementCompte {
  enregistrement: EnregistrementFse;
  resultats: ReadonlySet<CodeResultat>;
  numero: number;
}

/** What the FSE+ indicators share: the control period, the opérations as scopes, the records of the dossier at hand. */
export class PartageFse implements Grille {
  readonly periodes: { liste: readonly Periode[] };
  readonly axe: Axe = { taille: 1, colonnes: [[0]], periodes: [[0]] };
  /** Ensemble, opérations of the settings, structures, APAPs; the implicit opération is the ensemble. */
  readonly liste: readonly PorteeNommee[];
  readonly charges: readonly Charge[];
  readonly scopes: readonly (readonly number[])[];
  private readonly operations: readonly OperationFse[];
  private dernier: { dossier: Dossier; comptes: readonly EnregistrementCompte[] } | null = null;

  constructor(
    private readonly contexte: Contexte,
    private readonly portees: Portees,
  ) {
    const { periode } = contexte;
    this.periodes = { liste: [{ label: periodLabel(periode), debut: periode.start, fin: periode.end, mois: null }] };
    this.operations = operationsDe(contexte);
    const nommees = this.operations.flatMap(({ code }) =>
      code === null ? [] : [{ portee: "operation" as const, nom: code }],
    );
    const [ensemble, ...autres] = portees.liste;
    this.liste = [ensemble as PorteeNommee, ...nommees, ...autres];
    this.charges = this.operations.flatMap(() => portees.charges);
    this.scopes = this.operations.flatMap((_, rang) =>
      portees.scopes.map(([, ...suite]) => [
        0,
        ...(nommees.length > 0 ? [1 + rang] : []),
        ...suite.map((s) => s + nommees.length),
      ]),
    );
  }

  /** The records of a dossier, computed once for all the codes. */
  enregistrements(dossier: Dossier): readonly EnregistrementCompte[] {
    if (this.dernier?.dossier === dossier) return this.dernier.comptes;
    const { contexte, operations, portees } = this;
    const comptes = enregistrementsDe(dossier, contexte).map((enregistrement) => ({
      enregistrement,
      resultats: resultatsFse(enregistrement, contexte.arrete),
      numero:
        operations.indexOf(enregistrement.operation) * portees.charges.length + portees.numero(enregistrement.charge),
    }));
    this.dernier = { dossier, comptes };
    return comptes;
  }
}
