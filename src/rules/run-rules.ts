import type { Day } from "../core/day.ts";
import { lastDay } from "../core/month.ts";
import {
  type Constat,
  DESACTIVEE,
  type Gravite,
  type NonJuge,
  RANGEE_REJETEE,
  type ResultatRegle,
} from "../core/report.ts";
import { compareText } from "../core/text.ts";
import { direParDate } from "../core/texte-date.ts";
import type { Contexte } from "../parcours/contexte.ts";
import { manque, titreDeColonne } from "../parcours/disponibilite.ts";
import type { Charge, Dossier } from "../parcours/dossier.ts";
import { type Defaut, dire, type Etendue, type Juge, type Jugement, type Rule } from "./rule.ts";

/** A rule's place in the settings. */
export interface ReglageRegle {
  active: boolean;
  confirmee: boolean;
  gravite: Gravite;
  params: Record<string, unknown>;
}

/** More than half of at least this many units in default: *suspecte* (domaine.md §5). */
const SUSPECTE_MIN = 30;

/** A rule's settings on a day. */
export type ReglageDe = (id: string, day: Day) => ReglageRegle;

/** Why a rule cannot run on this extraction, null when it can. Off on every day that it would judge: it cannot. */
export function empechementDe(rule: Rule, contexte: Contexte, reglageDe: ReglageDe): string | null {
  const active = joursJuges(rule, contexte).some((day) => reglageDe(rule.id, day).active);
  return active ? manqueDe(rule, contexte) : DESACTIVEE;
}

/** What the extraction lacks for a rule, whether it is on or off; null when it lacks nothing. */
export function manqueDe(rule: Rule, contexte: Contexte): string | null {
  return manque(rule, contexte) ?? rule.empechement?.(contexte) ?? null;
}

/** A text of a rule by every value in force on the days that it judges; when it judges none, by those of the arrêté. */
function direDate(texte: Rule["definition"], rule: Rule, contexte: Contexte, reglageDe: ReglageDe): string {
  const jours = joursJuges(rule, contexte).filter((day) => reglageDe(rule.id, day).active);
  return direParDate(jours.length > 0 ? jours : [contexte.arrete], (day) =>
    dire(texte, reglageDe(rule.id, day).params, contexte.vocabulaire, contexte.communsLe(day)),
  );
}

/** One day of each stretch that a rule judges. */
function joursJuges(rule: Rule, contexte: Contexte): Day[] {
  const { arrete, periode, effets } = contexte;
  const premier = premierJourJuge(rule, contexte);
  const dernier = rule.quand === undefined ? Math.min(periode.end, arrete) : arrete;
  return [premier, ...effets.filter((effet) => effet > premier && effet <= dernier)];
}

/** The first day that a rule may judge. */
export function premierJourJuge({ quand }: Rule, { arrete, periode }: Contexte): Day {
  return quand === "arrete" ? arrete : quand === "extraction" ? Number.NEGATIVE_INFINITY : periode.start;
}

/** Days from the first to the last, cut where the parameters change or the rule is switched on or off; off ones left out. */
export function etenduesDe(
  premier: Day,
  dernier: Day,
  effets: readonly Day[],
  reglageLe: (day: Day) => { active: boolean; params: Record<string, unknown> },
): Etendue<Record<string, unknown>>[] {
  const cle = (day: Day) => {
    const { active, params } = reglageLe(day);
    return JSON.stringify([active, params]);
  };
  const debuts = [premier, ...effets.filter((effet) => effet > premier && effet <= dernier)].filter(
    (day, rang, jours) => rang === 0 || cle(day) !== cle(jours[rang - 1] as Day),
  );
  return debuts.flatMap((debut, rang) => {
    const { active, params } = reglageLe(debut);
    const fin = (debuts[rang + 1] ?? dernier + 1) - 1;
    return active ? [{ debut, fin, params, date: debuts.length > 1 ? fin : null }] : [];
  });
}

/** Runs rules over the dossiers, one dossier at a time, and gives their results sorted. */
export class Audit {
  private readonly lances: Lance[] = [];
  private readonly regles: ResultatRegle[] = [];

  constructor(rules: readonly Rule[], contexte: Contexte, reglageDe: ReglageDe) {
    for (const rule of rules) {
      const reglage = reglageDe(rule.id, contexte.arrete);
      const raison = empechementDe(rule, contexte, reglageDe);
      const resultat: ResultatRegle = {
        id: rule.id,
        definition: direDate(rule.definition, rule, contexte, reglageDe),
        remede: direDate(rule.remede, rule, contexte, reglageDe),
        etat: raison === null ? "executee" : "non_executee",
        raison: raison ?? rule.reserve?.(contexte) ?? null,
        juges: 0,
        unite: rule.unite[0],
        constats: 0,
        nonJuges: [],
        reglages: reglage.params,
      };
      this.regles.push(resultat);
      if (raison === null) this.lances.push(new Lance(rule, contexte, reglageDe, resultat));
    }
  }

  dossier(dossier: Dossier): void {
    for (const lance of this.lances) lance.dossier(dossier);
  }

  /** Ends the rules; constats sorted by rule, structure, apap, participant, parcours, month, date. */
  fin(): { regles: ResultatRegle[]; constats: Constat[] } {
    const constats: Constat[] = [];
    for (const lance of this.lances) for (const c of lance.fin()) constats.push(c);
    return { regles: this.regles, constats: constats.sort(compareConstats) };
  }
}

class Lance {
  private readonly constats: Constat[] = [];
  private readonly vus = new Set<string>();
  private readonly juge: Juge;
  /** The settings of every day, when none changes. */
  private readonly constant: ReglageRegle | null;

  constructor(
    private readonly rule: Rule,
    private readonly contexte: Contexte,
    private readonly reglageDe: ReglageDe,
    private readonly resultat: ResultatRegle,
  ) {
    const fixe = rule.quand === "arrete" || contexte.effets.length === 0;
    this.constant = fixe ? reglageDe(rule.id, contexte.arrete) : null;
    const jugement: Jugement<Record<string, unknown>, Record<string, unknown>> = {
      ...contexte,
      params: this.reglageLe(contexte.arrete).params,
      paramsLe: (day) => this.reglageLe(day).params,
      reglage: (regle, day) => (regle === rule.id ? this.reglageLe(day) : reglageDe(regle, day)),
      etendues: this.etendues(),
      juge: (day, n = 1) => {
        if (this.reglageLe(day ?? contexte.arrete).active) resultat.juges += n;
      },
      constat: (defaut) => this.ajouter(defaut),
      retenu: ({ id }, raison, jour) => {
        if (this.reglageLe(jour).active) this.retenir(id, raison);
      },
      nonCouvert: (apap, mois, jour) => {
        if (!this.reglageLe(jour ?? lastDay(mois)).active) return;
        const couverture = contexte.couverture.du(apap, mois);
        this.nonJuge(`${apap}\n${mois}`, { participant: null, apap, mois, raison: "non couvert", couverture });
      },
    };
    this.juge = rule.juger(jugement);
  }

  dossier(dossier: Dossier): void {
    this.juge.dossier?.(dossier);
  }

  /** The stretches of the period in which the rule is on, by its parameters; severity cuts nothing (General 19). */
  private etendues(): Etendue<Record<string, unknown>>[] {
    const { arrete, periode, effets } = this.contexte;
    return etenduesDe(periode.start, Math.min(periode.end, arrete), effets, (day) => this.reglageLe(day));
  }

  /** Settings on a day; what is judged at the arrêté has no other. */
  private reglageLe(day: Day): ReglageRegle {
    return this.constant ?? this.reglageDe(this.rule.id, day);
  }

  fin(): Constat[] {
    this.juge.fin?.();
    const { resultat } = this;
    resultat.constats = this.constats.length;
    resultat.nonJuges.sort(
      (a, b) =>
        compareText(a.participant, b.participant) || compareText(a.apap, b.apap) || (a.mois ?? 0) - (b.mois ?? 0),
    );
    if (
      resultat.juges >= SUSPECTE_MIN &&
      resultat.constats * 2 > resultat.juges &&
      !this.reglageLe(this.contexte.arrete).confirmee
    ) {
      resultat.etat = "suspecte";
      resultat.raison = `${resultat.constats} en défaut sur ${resultat.juges} : sans doute une colonne ou un libellé mal compris plutôt qu'autant de manquements ; vérifiez ${aVerifier(this.rule)} avec plie inspecter ; si tout est juste, confirmez la règle dans les réglages (confirmee: oui)`;
    }
    return this.constats;
  }

  private retenir(participant: string, raison: string): void {
    this.nonJuge(`${participant}\n${raison}`, { participant, apap: null, mois: null, raison });
  }

  private nonJuge(key: string, nonJuge: NonJuge): void {
    if (this.vus.has(key)) return;
    this.vus.add(key);
    this.resultat.nonJuges.push(nonJuge);
  }

  private ajouter(defaut: Defaut<Record<string, unknown>>): void {
    const { rule } = this;
    const { dossier } = defaut;
    const jour = defaut.jour ?? defaut.date ?? this.contexte.arrete;
    const reglage = this.reglageLe(jour);
    if (!reglage.active) return;
    if (dossier && rule.retenuePar?.some((table) => dossier.rejets.has(table))) {
      this.resultat.juges--;
      this.retenir(dossier.id, RANGEE_REJETEE);
      return;
    }
    this.constats.push({
      regle: rule.id,
      gravite: defaut.gravite !== undefined && reglage.gravite === rule.gravite ? defaut.gravite : reglage.gravite,
      participant: dossier?.id ?? defaut.participant ?? null,
      parcours: defaut.parcours?.id ?? null,
      ...chargeDe(defaut, this.contexte.arrete),
      mois: defaut.mois ?? null,
      date: defaut.date ?? null,
      mesure: defaut.mesure ?? null,
      seuil: defaut.seuil ?? null,
      contexte: defaut.contexte ?? {},
      message: rule.message(defaut.data, this.contexte.vocabulaire),
      remede: dire(rule.remede, reglage.params, this.contexte.vocabulaire, this.contexte.communsLe(jour)),
      preuves: (defaut.at ?? []).map(({ source, ligne }) => ({ source, ligne })),
      justification: null,
    });
  }
}

/** The columns that explain a suspect rule, named. */
function aVerifier({ aVerifier, colonnes }: Rule): string {
  return (aVerifier ?? colonnes ?? [])
    .flatMap((c) => c.split("|"))
    .map(titreDeColonne)
    .join(" et ");
}

/** Who a constat is addressed to (precisions.md, General 8). */
function chargeDe(defaut: Defaut<Record<string, unknown>>, arrete: number): Charge {
  if (defaut.charge) return defaut.charge;
  const { dossier, parcours } = defaut;
  if (!dossier || !parcours) return { apap: defaut.apap ?? null, structure: defaut.structure ?? null };
  const day = defaut.mois != null ? lastDay(defaut.mois) : (defaut.date ?? parcours.sortie ?? arrete);
  const charge = dossier.chargeLe(day);
  return { apap: defaut.apap ?? charge.apap, structure: charge.structure };
}

function compareConstats(a: Constat, b: Constat): number {
  return (
    compareText(a.regle, b.regle) ||
    compareText(a.structure, b.structure) ||
    compareText(a.apap, b.apap) ||
    compareText(a.participant, b.participant) ||
    compareText(a.parcours, b.parcours) ||
    compareNumbers(a.mois, b.mois) ||
    compareNumbers(a.date, b.date) ||
    compareNumbers(a.mesure, b.mesure) ||
    compareText(a.message, b.message) ||
    comparePreuves(a, b)
  );
}

function compareNumbers(a: number | null, b: number | null): number {
  return a === b ? 0 : a === null ? -1 : b === null ? 1 : a - b;
}

function comparePreuves(a: Constat, b: Constat): number {
  const x = a.preuves[0];
  const y = b.preuves[0];
  return x && y ? x.source - y.source || x.ligne - y.ligne : 0;
}
