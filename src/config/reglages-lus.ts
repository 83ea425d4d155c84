import { ParEtendue } from "../core/datee.ts";
import { type Day, isoDay } from "../core/day.ts";
import type { FeuId } from "../core/feu.ts";
import { obtenir } from "../core/grouper.ts";
import { estListeDatee } from "../core/palier-ecrit.ts";
import { compareText } from "../core/text.ts";
import { type RegleLocale, reglagesLocales } from "../locales/reglages.ts";
import { type Langage, langageDe } from "../normes/langage.ts";
import { ligneeDe, type Norme, referencesDans, titresDe } from "../normes/norme.ts";
import type { Vocabulaire } from "../normes/vocabulaire.ts";
import type { ReglagesCommuns, ReglagesListes } from "../parcours/reglages.ts";
import { reglageParDefaut } from "../rules/reglage.ts";
import type { Rule } from "../rules/rule.ts";
import type { ReglageRegle } from "../rules/run-rules.ts";
import type { ReglagesRisque } from "../signaux/index.ts";
import type { ReglagesAffichage } from "./affichage.ts";
import { type Couches, couchesDe, effetsDe, empiler, estEnsemble, referenceLe } from "./couches.ts";
import { enClair } from "./en-vigueur.ts";
import { champDe } from "./forme.ts";
import type { SchemaReglages } from "./schema.ts";

/** What the layers give on one stretch. */
interface Etendue {
  lu: ReturnType<SchemaReglages["parse"]>;
  regles: ReadonlyMap<string, ReglageRegle>;
  listes: ReglagesListes;
}

/** The settings in force: the norm, and what `plie.yaml` changes; some of them change on their dates of effect. */
export type Reglages = Pick<ReglagesLus, keyof ReglagesLus>;

/** Settings that fit their schema on every stretch. */
export class ReglagesLus {
  /** Id of the norm in force (the name that 0.1.0 gave it). */
  readonly prereglage: string;
  readonly vocabulaire: Vocabulaire;
  /** Rules of this PLIE's own, those of the norm's file first. */
  readonly locales: readonly RegleLocale[];
  readonly affichage: ReglagesAffichage;
  /** Reading profile, justifications and workbook theme, resolved from the folder of the settings file; null when not set. */
  readonly profil: string | null;
  readonly justifications: string | null;
  readonly charte: string | null;
  /** Name of the PLIE; null when not set. */
  readonly plie: string | null;
  private readonly couches: Couches;
  private readonly etendues: ParEtendue<Etendue>;
  private readonly clairs = new Map<Day, Readonly<Record<string, unknown>>>();

  constructor(
    private readonly schema: SchemaReglages,
    /** What the file itself says, above the norm. */
    private readonly propres: unknown,
    /** The norm in force. */
    readonly norme: Norme,
    private readonly rules: readonly Rule[],
    /** Name of the file read, without folder; null: only defaults. */
    readonly fichier: string | null,
    private readonly resoudre: (chemin: string) => string,
  ) {
    const couches = [...couchesDe(norme), propres];
    this.couches = couches;
    const racine = champDe(schema);
    this.etendues = new ParEtendue(effetsDe(couches), (day) =>
      etendue(schema.parse(empiler(couches, racine, day)), rules),
    );
    const { affichage, profil, justifications, charte, plie, vocabulaire } = this.derniere.lu;
    const chemin = (p: string | null): string | null => (p === null ? null : resoudre(p));
    this.prereglage = norme.id;
    this.vocabulaire = vocabulaire;
    this.locales = localesDe(couches);
    this.affichage = affichage;
    this.profil = chemin(profil);
    this.justifications = chemin(justifications);
    this.charte = chemin(charte);
    this.plie = plie;
  }

  /** Days on which a setting changes, in order. */
  get effets(): readonly Day[] {
    return this.etendues.effets;
  }

  /** Titles of the official texts that the norm, and these settings, cite. */
  get textes(): readonly string[] {
    return [...titresDe(this.norme), ...referencesDans(this.propres)];
  }

  /** What is said under these settings: the words of the norm, and the titles that keep their own. */
  get langage(): Langage {
    return langageDe({ reglages: { vocabulaire: this.vocabulaire }, textes: this.textes });
  }

  /** As on the last date of effect; `listesLe` gives a day's. */
  get listes(): ReglagesListes {
    return this.derniere.listes;
  }

  /** What holds on a day; the same object for two days of one stretch. */
  communsLe(day: Day): ReglagesCommuns {
    return this.etendues.le(day).lu.communs;
  }

  listesLe(day: Day): ReglagesListes {
    return this.etendues.le(day).listes;
  }

  /** A rule's place in the settings on a day. Throws on an id that is not in the catalogue. */
  regle(id: string, day: Day): ReglageRegle {
    const reglage = this.etendues.le(day).regles.get(id);
    if (!reglage) throw new Error(`no rule ${id} in the settings`);
    return reglage;
  }

  /** How the order by risk weighs, and the thresholds of the signals, on a day. */
  risqueLe(day: Day): ReglagesRisque {
    return this.etendues.le(day).lu.risque;
  }

  /** Thresholds of a light; empty when it has none. */
  feu(id: FeuId): Readonly<Record<string, unknown>> {
    return this.derniere.lu.feux[id] ?? {};
  }

  /**
   * The settings as printed in reports, up to a day (default: all of them): each rule's thresholds under its id, with
   * `gravite`, `active`, `confirmee` where they depart from the rule's own; then `prereglage`, `communs`, `affichage` and
   * the lists. Days and months as written. A setting that changed by then is a list of `{depuis, valeur, reference}`.
   * `risque`, which judges nothing, is there only when asked for.
   */
  enVigueur(
    jusquAu: Day = Number.POSITIVE_INFINITY,
    { risque } = { risque: false },
  ): Readonly<Record<string, unknown>> {
    const effets = this.effets.filter((effet) => effet <= jusquAu);
    const jours = [(this.effets[0] ?? 0) - 1, ...effets];
    const [premier, ...suivants] = jours.map((day) => {
      const { risque: poids, ...autres } = this.clairLe(day);
      return risque ? { ...autres, risque: poids } : autres;
    });
    const ecrit = suivants.reduce<Record<string, unknown>>(
      (avant, clair, rang) =>
        fondreDates(avant, clair, effets[rang] as Day, (nom) => this.referenceDe(nom, effets[rang] as Day)),
      { ...premier },
    );
    for (const rule of this.rules) ecrit[rule.id] = sansDefauts(ecrit[rule.id] as Record<string, unknown>, rule);
    return ecrit;
  }

  /** The same file's settings over another norm. Throws when they do not fit it. */
  avecNorme(norme: Norme): Reglages {
    return new ReglagesLus(this.schema, this.propres, norme, this.rules, this.fichier, this.resoudre);
  }

  private get derniere(): Etendue {
    return this.etendues.le(this.effets[this.effets.length - 1] ?? 0);
  }

  /** What a day's settings are in words: every edition prints them. */
  clairLe(day: Day): Readonly<Record<string, unknown>> {
    return obtenir(this.clairs, day, () => this.ecrireLe(day));
  }

  private ecrireLe(day: Day): Record<string, unknown> {
    const { lu, regles } = this.etendues.le(day);
    const tout = enClair(lu, champDe(this.schema).forme) as Record<string, unknown>;
    const { regles: _, norme: _n, reglesLocales: _l, ...reste } = tout;
    const clair: Record<string, unknown> = {};
    for (const rule of this.rules) clair[rule.id] = regleEcrite(regles.get(rule.id) ?? reglageParDefaut(rule), rule);
    const enVigueur = ligneeDe(this.norme).findLast((n) => commence(n) <= day);
    return { ...clair, ...reste, prereglage: enVigueur?.id ?? this.norme.id };
  }

  private referenceDe(chemin: readonly string[], day: Day): string | null {
    const [tete = "", ...reste] = chemin;
    return referenceLe(this.couches, /^[A-Z]{3}-\d\d$/.test(tete) ? ["regles", tete, ...reste] : chemin, day);
  }
}

/** The first day on which a norm says something; a norm with an undated value says it since ever. */
function commence(norme: Norme): Day {
  const [premier] = effetsDe([{}, norme.reglages]);
  return norme.herite === null || premier === undefined ? Number.NEGATIVE_INFINITY : premier;
}

/** Local rules of every layer, by id: one of the same id replaces that of the norm. */
function localesDe(couches: Couches): RegleLocale[] {
  const parId = new Map<string, RegleLocale>();
  for (const couche of couches) {
    const ecrites = estEnsemble(couche) ? couche["reglesLocales"] : undefined;
    for (const regle of reglagesLocales.parse(ecrites ?? [])) parId.set(regle.id, regle);
  }
  return [...parId.values()].sort((a, b) => compareText(a.id, b.id));
}

function etendue(lu: ReturnType<SchemaReglages["parse"]>, rules: readonly Rule[]): Etendue {
  const { prereglage: _p, norme: _n, vocabulaire: _v, communs: _c, affichage: _a, profil: _f, feux: _x, ...suite } = lu;
  const { justifications: _j, charte: _h, plie: _i, reglesLocales: _l, risque: _r, regles, ...listes } = suite;
  return { lu, listes, regles: new Map(rules.map(({ id }) => [id, reglageLu(regles[id])])) };
}

/** What the schema read of a rule: its thresholds apart from what every rule is set by. */
function reglageLu({ active, confirmee, gravite, ...params }: Readonly<Record<string, unknown>> = {}): ReglageRegle {
  return { active, confirmee, gravite, params } as ReglageRegle;
}

/**
 * The settings of a stretch under those of the earlier ones: what changes becomes a list of values by date of effect, what
 * does not stays as it is.
 */
function fondreDates(
  avant: Readonly<Record<string, unknown>>,
  apres: Readonly<Record<string, unknown>>,
  day: Day,
  reference: (chemin: readonly string[]) => string | null,
  chemin: readonly string[] = [],
): Record<string, unknown> {
  const fusion: Record<string, unknown> = { ...avant };
  for (const nom of new Set([...Object.keys(avant), ...Object.keys(apres)])) {
    const ici = [...chemin, nom];
    const ancienne = avant[nom];
    const valeur = apres[nom] ?? null;
    if (estEnsemble(ancienne) && estEnsemble(valeur)) {
      fusion[nom] = fondreDates(ancienne, valeur, day, reference, ici);
      continue;
    }
    const paliers = estListeDatee(ancienne) ? ancienne : [{ depuis: null, valeur: ancienne ?? null, reference: null }];
    if (JSON.stringify(paliers[paliers.length - 1]?.valeur) === JSON.stringify(valeur)) continue;
    fusion[nom] = [...paliers, { depuis: isoDay(day), valeur, reference: reference(ici) }];
  }
  return fusion;
}

/** A rule's settings as they are written, whatever departs from its own or not. */
function regleEcrite({ params, ...autres }: ReglageRegle, rule: Rule): Record<string, unknown> {
  return { ...(enClair(params, champDe(rule.params).forme) as Record<string, unknown>), ...autres };
}

/** The same without `gravite`, `active` and `confirmee` where they are, all along, the rule's own. */
function sansDefauts(ecrite: Readonly<Record<string, unknown>>, rule: Rule): Record<string, unknown> {
  const { params: _, ...defaut } = reglageParDefaut(rule);
  return Object.fromEntries(
    Object.entries(ecrite).filter(([nom, valeur]) => !(nom in defaut) || defaut[nom as keyof typeof defaut] !== valeur),
  );
}
