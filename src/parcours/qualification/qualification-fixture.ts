import { situation } from "../../rules/exemple.ts";
import { canonicalExtraction } from "../../tables/canonical.ts";
import { Dossiers } from "../build-dossiers.ts";
import { jour } from "../dossier-tester.ts";
import { reglagesCommuns } from "../reglages.ts";
import { type Qualification, qualifier } from "./qualifier.ts";

export type Row = Readonly<Record<string, string>>;

export const SORTIE = "2026-09-30";

/** Begun exactly six months before the exit, the exit day included. */
export const SIX_MOIS = "2026-04-01";

export const CDI = { contrat: "CDI", heures_hebdo: "35", date_debut: SIX_MOIS };

/** The sortie of 30 September 2026 of a person born on 14 May 1985, integrated on 1 March 2025. */
export function qualifie(
  etapes: readonly Row[],
  autre: { jour?: string; participant?: Row; parcours?: Row; seuils?: Record<string, unknown> } = {},
): Qualification {
  const tables = situation({
    participant: autre.participant ?? {},
    parcours: { date_integration: "2025-03-01", date_sortie_reelle: autre.jour ?? SORTIE, ...autre.parcours },
    etapes: etapes.map((row) => ({ famille: "emploi", employeur: "LogiExemple", ...row })),
  });
  const extraction = canonicalExtraction(tables);
  const communs = reglagesCommuns.parse({ qualification: autre.seuils ?? {} });
  const [dossier] = new Dossiers(extraction, { arrete: jour("2026-10-31"), communs, presenceVide: null });
  const [parcours] = dossier?.parcours ?? [];
  if (!dossier || !parcours) throw new Error("no parcours");
  return qualifier(dossier, parcours, jour(autre.jour ?? SORTIE), { communsLe: () => communs, extraction });
}

/** [sure class, possible class] */
export function classes(...args: Parameters<typeof qualifie>): string[] {
  const { sure, possible } = qualifie(...args);
  return [sure, possible];
}

/** Sure and possible are the same. */
export function sur(classe: string): string[] {
  return [classe, classe];
}
