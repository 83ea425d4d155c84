import type { Day } from "../core/day.ts";
import { grouper } from "../core/grouper.ts";
import { firstDay, lastDay } from "../core/month.ts";
import type { Period } from "../core/period.ts";
import type { Constat, Justification, ResultatRegle, Signalement } from "../core/report.ts";
import { compareBy } from "../core/text.ts";
import { RULES } from "../rules/index.ts";
import {
  DATEES_A_L_ARRETE,
  type Declaration,
  type Entree,
  estDuSien,
  type Justifications,
  type Reponse,
  valable,
} from "./justifications.ts";
import { corrigeEtJustifie, deuxDates, doublon, pasLeSien, regleInconnue, Voisins, vu } from "./phrases.ts";
import { cleDe, convient, fold, memeSujet, type Vise } from "./viser.ts";

export type { Entree, Justifications } from "./justifications.ts";

/** What surrounds an application of the justifications. */
export interface CadreJustifications {
  arrete: Day;
  /** Entries of a month outside it are not said to match nothing. */
  periode?: Period;
  /** Results of the rules asked for: entries of a rule that was not run are not said to match nothing. */
  regles?: readonly Pick<ResultatRegle, "id" | "etat">[];
  /** Ids of every rule that exists. */
  catalogue?: readonly string[];
  /** Participants of the extraction: an answer about another is told. All are known when absent. */
  connu?: (participant: string) => boolean;
}

/** Constats with their answers. */
export interface Application {
  constats: Constat[];
  signalements: Signalement[];
  /** What somebody wrote that he mended, of this run's constats or of an earlier one's; null when nobody did. */
  declaration(constat: Vise): Declaration | null;
}

/**
 * Constats with the justification that fits them best, and what must be mended in the file: entries that expired before
 * the arrêté, match nothing, name no known rule, or come twice, with the lines that could not be read. An entry fits a
 * constat of its rule and participant, and of its parcours, month and date when it names them; an entry without participant
 * fits the constats without participant of its APAP; a line of somebody's form fits their own constats only. The most
 * precise entry wins, then the first in the files. A line that says « mended » justifies nothing: a constat that another
 * line justifies stays justified, and both are told.
 */
export function appliquerJustifications(
  constats: readonly Constat[],
  justifications: Justifications,
  cadre: CadreJustifications,
): Application {
  const { arrete, catalogue = RULES.map(({ id }) => id) } = cadre;
  const tri = new Tri(justifications, new Set(catalogue), arrete);
  const entrees = new Index(tri.valables);
  const declarations = new Index(tri.connues(justifications.declarations, cadre.connu));
  const justifies = constats.map((constat) => {
    const [entree] = entrees.pour(constat);
    const dites = declarations.pour(constat);
    const derniere = laDerniere(dites);
    const autre = dites.find((d) => d.corrigeLe !== derniere?.corrigeLe);
    if (derniere && autre) tri.signaler(autre, deuxDates(autre, derniere));
    if (derniere && entree) tri.signaler(derniere, corrigeEtJustifie(derniere, entree));
    return entree ? { ...constat, justification: justificationDe(entree) } : constat;
  });
  const vaines = tri.valables.filter((entree) => !entrees.aServi(entree) && aJuger(entree, cadre));
  if (vaines.length > 0) {
    const voisins = new Voisins(constats);
    for (const entree of vaines) tri.signaler(entree, voisins.sansObjet(entree));
  }
  for (const d of declarations.dAutrui(constats)) tri.signaler(d, pasLeSien(d));
  return {
    constats: justifies,
    signalements: tri.signalements(),
    declaration: (c) => laDerniere(declarations.pour(c)),
  };
}

function laDerniere(declarations: readonly Declaration[]): Declaration | null {
  return declarations.reduce<Declaration | null>((max, d) => (max && max.corrigeLe >= d.corrigeLe ? max : d), null);
}

function justificationDe({ raison, auteur, jusquAu, piece }: Entree): Justification {
  return { raison, auteur, jusquAu, ...(piece === null ? {} : { piece }) };
}

/** Answers by what they are about, the most precise first. */
class Index<R extends Reponse> {
  private readonly listes: ReadonlyMap<string, R[]>;
  private readonly servies = new Set<R>();

  constructor(private readonly reponses: readonly R[]) {
    this.listes = grouper(reponses, ({ regle, participant, apap }) => cleDe(regle, participant, apap));
    for (const liste of this.listes.values()) liste.sort((a, b) => precision(b) - precision(a));
  }

  /** Those that fit a constat. */
  pour(constat: Vise): R[] {
    const candidates = this.listes.get(cleDe(constat.regle, constat.participant, constat.apap)) ?? [];
    const retenues = candidates.filter((reponse) => convient(reponse, constat) && estDuSien(reponse, constat));
    for (const reponse of retenues) this.servies.add(reponse);
    return retenues;
  }

  aServi(reponse: R): boolean {
    return this.servies.has(reponse);
  }

  /** Those of somebody's form that fit the constat of somebody else only. */
  dAutrui(constats: readonly Constat[]): R[] {
    const seules = this.reponses.filter((r) => r.de !== null && !this.servies.has(r));
    return seules.filter((r) => constats.some((c) => memeSujet(r, c)));
  }
}

/** Sorts the entries: those that hold, and what is said about the others. */
class Tri {
  readonly valables: Entree[] = [];
  private readonly dits: Signalement[];

  constructor(
    justifications: Justifications,
    private readonly catalogue: ReadonlySet<string>,
    arrete: Day,
  ) {
    this.dits = [...justifications.signalements];
    const vues = new Map<string, Entree>();
    for (const entree of justifications.entrees) {
      if (!catalogue.has(entree.regle)) this.signaler(entree, regleInconnue(entree.regle, catalogue));
      else if (!valable(entree, arrete)) this.signaler(entree, "périmée à l'arrêté : prolongez sa date, ou retirez-la");
      else {
        const { regle, participant, parcours, apap, mois, date } = entree;
        const cle = [regle, participant, parcours, participant === null ? fold(apap) : "", mois, date].join("\n");
        const autre = vues.get(cle);
        if (autre === undefined) {
          vues.set(cle, entree);
          this.valables.push(entree);
        } else if (!estCopie(entree, autre)) this.signaler(entree, doublon(entree, autre));
      }
    }
  }

  /** The answers whose rule and participant exist; the others are told. */
  connues<R extends Reponse>(reponses: readonly R[], connu: (participant: string) => boolean = () => true): R[] {
    return reponses.filter((reponse) => {
      if (!this.catalogue.has(reponse.regle)) this.signaler(reponse, regleInconnue(reponse.regle, this.catalogue));
      else if (reponse.participant === null || connu(reponse.participant)) return true;
      else this.signaler(reponse, `« ${vu(reponse.participant)} » n'est dans aucune ligne de l'extraction`);
      return false;
    });
  }

  signaler({ fichier, feuille, ligne }: Reponse, message: string): void {
    this.dits.push({ fichier, feuille, ligne, message });
  }

  signalements(): Signalement[] {
    return this.dits.sort(compareBy((s) => [s.fichier, s.feuille, s.ligne, s.message]));
  }
}

function precision({ parcours, mois, date }: Reponse): number {
  return (date === null ? 0 : 4) + (mois === null ? 0 : 2) + (parcours === null ? 0 : 1);
}

/** The same answer beside constats that look alike, or beside one constat that two sheets or two files list. */
function estCopie(a: Entree, b: Entree): boolean {
  const listes = (a.deListe && b.deListe) || a.fichier !== b.fichier;
  return listes && a.raison === b.raison && a.auteur === b.auteur && a.jusquAu === b.jusquAu;
}

/** True when the rule was run on the entry's month: matching nothing then means something. */
function aJuger(entree: Entree, { arrete, periode, regles }: CadreJustifications): boolean {
  if (regles && !regles.some(({ id, etat }) => id === entree.regle && etat !== "non_executee")) return false;
  if (!periode) return true;
  const fin = Math.min(periode.end, arrete);
  if (entree.mois !== null && (lastDay(entree.mois) < periode.start || firstDay(entree.mois) > fin)) return false;
  return (
    entree.date === null || DATEES_A_L_ARRETE.has(entree.regle) || (entree.date >= periode.start && entree.date <= fin)
  );
}
