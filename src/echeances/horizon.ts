import type { Day } from "../core/day.ts";
import type { GenreEcarte, GenreEcheance } from "../core/echeance.ts";
import type { Reglage } from "../faits/seuil.ts";
import type { Entree } from "../justifications/justifications.ts";
import type { Contexte } from "../parcours/contexte.ts";
import { RULES } from "../rules/index.ts";
import { empechementDe, type ReglageDe } from "../rules/run-rules.ts";
import type { TableName } from "../tables/index.ts";

/** The rule that each kind of échéance announces; the others announce none, and are always looked for. */
const ANNONCE: Readonly<Partial<Record<GenreEcheance, string>>> = {
  ENTRETIEN: "ENT-01",
  SUIVI_EMPLOI: "EMP-01",
  VEILLE: "VEI-02",
  OPERATION: "OPE-01",
  SORTIE_A_PROPOSER: "EMP-03",
  SORTIE_PREVUE: "SOR-06",
  CONTRAT_ENGAGEMENT: "RSA-01",
  RELANCE: "ENT-09",
  MOYENNE: "ENT-03",
  DOUBLE_SAISIE: "RSA-03",
  PREMIERE_ETAPE: "OPE-07",
  RETOUR_PRESCRIPTEUR: "PRE-01",
  DOSSIER_SIGNE: "ELI-03",
  COMMISSION_INTEGRATION: "ELI-04",
  INSCRIPTION_FT: "ELI-01",
  PRESCRIPTION: "OPE-08",
  BILAN_MI_PARCOURS: "OPE-05",
  BILAN: "OPE-05",
  COMMISSION_EMPLOI: "EMP-02",
  DOCUMENT_SORTIE: "SOR-09",
  SITUATION_SORTIE: "FSE-02",
};

/** What an échéance is computed from; contacts, étapes and veilles up to the contexte's arrêté count. */
export interface Horizon {
  /** Day of reference, included. */
  au: Day;
  /** Last day looked at, included. */
  jusquAu: Day;
  /** Settings of any rule on the day that it judges by. */
  reglage: Reglage;
  contexte: Contexte;
  /** What the PLIE has justified of a participant. */
  justifications(participant: string): readonly Entree[];
  ecartes: readonly GenreEcarte[];
  /** Their kinds. */
  genresEcartes: ReadonlySet<GenreEcheance>;
  /** Tables whose dropped rows may hold what is asked for, by kind. */
  retenues: ReadonlyMap<GenreEcheance, readonly TableName[]>;
}

/** What is looked for from a day on, for some days: nothing that no rule could say afterwards. */
export function creerHorizon(
  contexte: Contexte,
  reglage: ReglageDe,
  { au, jours }: { au: Day; jours: number },
  justifications: Horizon["justifications"] = () => [],
): Horizon {
  const ecartes: GenreEcarte[] = [];
  const retenues = new Map<GenreEcheance, readonly TableName[]>();
  for (const [genre, regle] of Object.entries(ANNONCE) as [GenreEcheance, string][]) {
    const rule = RULES.find((r) => r.id === regle);
    if (!rule) throw new Error(`no rule ${regle}`);
    const raison = empechementDe(rule, contexte, reglage);
    if (raison !== null) ecartes.push({ genre, regle, raison });
    retenues.set(genre, rule.retenuePar ?? []);
  }
  const genresEcartes = new Set(ecartes.map((e) => e.genre));
  return { au, jusquAu: au + jours, reglage, contexte, justifications, ecartes, genresEcartes, retenues };
}
