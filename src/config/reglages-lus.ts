import { isAbsolute, join } from "node:path";
import type { ReglagesCommuns, ReglagesListes } from "../parcours/reglages.ts";
import { reglageParDefaut } from "../rules/reglage.ts";
import type { Rule } from "../rules/rule.ts";
import type { ReglageRegle } from "../rules/run-rules.ts";
import type { ReglagesAffichage } from "./affichage.ts";
import { enClair } from "./en-vigueur.ts";
import { champDe } from "./forme.ts";
import { CLES_DE_TOUTE_REGLE, type SchemaReglages } from "./schema.ts";

/** The settings in force: the preset's defaults, and what `plie.yaml` changes. */
export interface Reglages {
  /** Name of the file read, without folder; null: only defaults. */
  readonly fichier: string | null;
  readonly prereglage: string;
  readonly communs: ReglagesCommuns;
  readonly listes: ReglagesListes;
  readonly affichage: ReglagesAffichage;
  /** Reading profile, justifications and workbook theme, resolved from the folder of the settings file; null when not set. */
  readonly profil: string | null;
  readonly justifications: string | null;
  readonly charte: string | null;
  /** A rule's place in the settings. Throws on an id that is not in the catalogue. */
  regle(id: string): ReglageRegle;
  /**
   * The settings as printed in reports: each rule's thresholds under its id, with `gravite`, `active`, `confirmee` where
   * they depart from the rule's own; then `prereglage`, `communs`, `affichage` and the lists. Days and months as written.
   */
  enVigueur(): Readonly<Record<string, unknown>>;
}

/** Settings that fit their schema. */
export class ReglagesLus implements Reglages {
  readonly prereglage: string;
  readonly communs: ReglagesCommuns;
  readonly listes: ReglagesListes;
  readonly affichage: ReglagesAffichage;
  readonly profil: string | null;
  readonly justifications: string | null;
  readonly charte: string | null;
  private readonly regles = new Map<string, ReglageRegle>();

  constructor(
    private readonly schema: SchemaReglages,
    private readonly lu: ReturnType<SchemaReglages["parse"]>,
    private readonly rules: readonly Rule[],
    readonly fichier: string | null,
    dossier: string,
  ) {
    const { prereglage, communs, affichage, profil, justifications, charte, regles, ...listes } = lu;
    const chemin = (p: string | null): string | null => (p === null || isAbsolute(p) ? p : join(dossier, p));
    this.prereglage = prereglage;
    this.communs = communs;
    this.listes = listes;
    this.affichage = affichage;
    this.profil = chemin(profil);
    this.justifications = chemin(justifications);
    this.charte = chemin(charte);
    for (const rule of rules) this.regles.set(rule.id, reglageLu(rule, regles[rule.id] ?? {}));
  }

  regle(id: string): ReglageRegle {
    const reglage = this.regles.get(id);
    if (!reglage) throw new Error(`no rule ${id} in the settings`);
    return reglage;
  }

  enVigueur(): Readonly<Record<string, unknown>> {
    const { regles: _, ...reste } = enClair(this.lu, champDe(this.schema).forme) as Record<string, unknown>;
    const regles: Record<string, unknown> = {};
    for (const rule of this.rules) regles[rule.id] = regleEnVigueur(rule, this.regle(rule.id));
    return { ...regles, ...reste };
  }
}

function reglageLu(rule: Rule, lu: Readonly<Record<string, unknown>>): ReglageRegle {
  const reglage: ReglageRegle = { ...reglageParDefaut(rule), params: {} };
  for (const [nom, value] of Object.entries(lu)) {
    if (CLES_DE_TOUTE_REGLE.includes(nom)) Object.assign(reglage, { [nom]: value });
    else reglage.params[nom] = value;
  }
  return reglage;
}

function regleEnVigueur(rule: Rule, reglage: ReglageRegle): Record<string, unknown> {
  const { params, ...autres } = reglage;
  const defaut: Readonly<Record<string, unknown>> = { ...reglageParDefaut(rule) };
  const ecarts = Object.entries(autres).filter(([nom, value]) => defaut[nom] !== value);
  const forme = champDe(rule.params).forme;
  return { ...(enClair(params, forme) as Record<string, unknown>), ...Object.fromEntries(ecarts) };
}
