import type { Day } from "../core/day.ts";
import { firstDay, frMonth, lastDay, type Month, monthOf } from "../core/month.ts";
import type { Period } from "../core/period.ts";
import { lePlusProche } from "../core/proches.ts";
import type { Constat, ResultatRegle, Signalement } from "../core/report.ts";
import { compareText, foldName } from "../core/text.ts";
import { RULES } from "../rules/index.ts";
import { DATEES_A_L_ARRETE, type Entree, type Justifications, valable } from "./justifications.ts";

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
}

/**
 * Constats with the justification that fits them best, and what must be mended in the file: entries that expired before
 * the arrêté, match nothing, name no known rule, or come twice, with the lines that could not be read. An entry fits a
 * constat of its rule and participant, and of its parcours, month and date when it names them; an entry without participant
 * fits the constats without participant of its APAP. The most precise entry wins, then the first in the file.
 */
export function appliquerJustifications(
  constats: readonly Constat[],
  justifications: Justifications,
  cadre: CadreJustifications,
): { constats: Constat[]; signalements: Signalement[] } {
  const { arrete, catalogue = RULES.map(({ id }) => id) } = cadre;
  const tri = new Tri(justifications, new Set(catalogue), arrete);
  const index = new Map<string, Entree[]>();
  for (const entree of tri.valables) {
    const cle = cleDe(entree.regle, entree.participant, entree.apap);
    const liste = index.get(cle);
    if (liste) liste.push(entree);
    else index.set(cle, [entree]);
  }
  for (const liste of index.values()) liste.sort((a, b) => precision(b) - precision(a));
  const servies = new Set<Entree>();
  const justifies = constats.map((constat) => {
    const candidates = index.get(cleDe(constat.regle, constat.participant, constat.apap)) ?? [];
    const retenues = candidates.filter((entree) => convient(entree, constat));
    for (const entree of retenues) servies.add(entree);
    const [premiere] = retenues;
    if (!premiere) return constat;
    const { raison, auteur, jusquAu } = premiere;
    return { ...constat, justification: { raison, auteur, jusquAu } };
  });
  const vaines = tri.valables.filter((entree) => !servies.has(entree) && aJuger(entree, cadre));
  if (vaines.length > 0) {
    const voisins = new Voisins(constats);
    for (const entree of vaines) tri.signaler(entree, voisins.sansObjet(entree));
  }
  return { constats: justifies, signalements: tri.signalements() };
}

/** Sorts the entries: those that hold, and what is said about the others. */
class Tri {
  readonly valables: Entree[] = [];
  private readonly dits: Signalement[];

  constructor(
    private readonly justifications: Justifications,
    catalogue: ReadonlySet<string>,
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

  signaler({ feuille, ligne }: Entree, message: string): void {
    this.dits.push({ fichier: this.justifications.fichier, feuille, ligne, message });
  }

  signalements(): Signalement[] {
    return this.dits.sort(
      (a, b) => compareText(a.feuille, b.feuille) || a.ligne - b.ligne || compareText(a.message, b.message),
    );
  }
}

const fold = (nom: string | null): string => (nom === null ? "" : foldName(nom));

function cleDe(regle: string, participant: string | null, apap: string | null): string {
  return participant === null ? `${regle}\n\n${fold(apap)}` : `${regle}\n${participant}`;
}

/** Rule and participant (or APAP) agree already. */
function convient(entree: Entree, constat: Constat): boolean {
  if (entree.parcours !== null && entree.parcours !== constat.parcours) return false;
  if (entree.mois !== null && entree.mois !== moisDe(constat)) return false;
  return entree.date === null || DATEES_A_L_ARRETE.has(constat.regle) || entree.date === constat.date;
}

/** Month of a constat: its own, else the one that holds its date. */
function moisDe({ mois, date }: Constat): Month | null {
  return mois ?? (date === null ? null : monthOf(date));
}

function precision({ parcours, mois, date }: Entree): number {
  return (date === null ? 0 : 4) + (mois === null ? 0 : 2) + (parcours === null ? 0 : 1);
}

/** The same answer beside constats that look alike, or beside one constat that two sheets of a workbook list. */
function estCopie(a: Entree, b: Entree): boolean {
  return a.deListe && b.deListe && a.raison === b.raison && a.auteur === b.auteur && a.jusquAu === b.jusquAu;
}

function doublon(entree: Entree, autre: Entree): string {
  const ou = entree.feuille === autre.feuille ? "" : ` de la feuille « ${autre.feuille} »`;
  return `justifie le même constat que la ligne ${autre.ligne}${ou} : seule cette première est prise, retirez l'autre`;
}

function regleInconnue(regle: string, catalogue: ReadonlySet<string>): string {
  const proche = lePlusProche(regle, catalogue);
  const vu = [...regle.replace(/[\u0000-\u001f\u007f-\u009f]/g, "\ufffd")].slice(0, 20).join("");
  return `règle inconnue « ${vu} »${proche === null ? " : « plie regles » en donne la liste" : ` : la plus proche est ${proche}`}`;
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

/** Months of the constats by rule and participant, made once, to say what is near an entry that matches nothing. */
class Voisins {
  private readonly mois = new Map<string, Set<Month>>();
  private readonly parPersonne = new Set<string>();

  constructor(constats: readonly Constat[]) {
    for (const constat of constats) {
      if (constat.participant === null) continue;
      this.parPersonne.add(constat.regle);
      const cle = cleDe(constat.regle, constat.participant, null);
      const mois = moisDe(constat);
      const connus = this.mois.get(cle) ?? new Set<Month>();
      if (mois !== null) connus.add(mois);
      this.mois.set(cle, connus);
    }
  }

  /** Why the entry matches nothing, and what to look at. */
  sansObjet({ regle, participant }: Entree): string {
    const quoi = "ne correspond à aucun constat";
    if (participant === null) {
      return this.parPersonne.has(regle)
        ? `${quoi} : ${regle} se justifie par participant, remplissez cette colonne`
        : `${quoi} : vérifiez l'APAP et le mois, ou retirez la ligne s'il est réparé`;
    }
    const autres = [...(this.mois.get(cleDe(regle, participant, null)) ?? [])].sort((a, b) => a - b);
    if (autres.length === 0)
      return `${quoi} : vérifiez la règle et le participant, ou retirez la ligne s'il est réparé`;
    const liste = autres.slice(0, 3).map(frMonth).join(", ") + (autres.length > 3 ? "…" : "");
    return `${quoi} ; ce participant en a pour ${regle} en ${liste} : vérifiez parcours, mois et date`;
  }
}
