import { addMonths, type Day, elapsed, frDay } from "../../core/day.ts";
import type { Etape } from "../etape.ts";
import { type Cas, jourVu } from "./cas.ts";
import { type Condition, condition, type Etat, etatDe } from "./condition.ts";

type Contrat = NonNullable<Etape["row"]["contrat"]>;

/** Étapes that follow each other up to one of them, which is last in the list. */
export interface Suite {
  membres: readonly Etape[];
  debut: Day;
}

/**
 * Walks back from an étape over those that `garde` keeps, each next one beginning at most `joursInterruption` days after
 * the previous ends; the latest begun first, whatever the order of the file.
 */
export function suiteDe(
  etape: Etape,
  etapes: readonly Etape[],
  garde: (etape: Etape) => boolean,
  joursInterruption: number,
): Suite {
  const membres = [etape];
  let { debut } = etape;
  let limite = debut;
  let precedent = debut;
  const avant = etapes.filter((e) => e.debut < etape.debut && garde(e)).sort((a, b) => b.debut - a.debut);
  for (const e of avant) {
    // étapes begun on the same day are all compared with what follows them
    if (e.debut !== precedent) {
      precedent = e.debut;
      limite = debut;
    }
    if (e.fin < limite - joursInterruption) continue;
    membres.unshift(e);
    debut = e.debut;
  }
  return { membres, debut };
}

/** A chain of some contrats: without the étapes whose contrat is unknown, then with them. */
export interface Chaine {
  certaine: Suite;
  /** Longer than the other when étapes without contrat may belong to it. */
  possible: Suite;
}

/** The chain of emplois that ends with the étape, of the contrats kept (precisions.md, Rules, « Consecutive contracts »). */
export function chaineDe(etape: Etape, cas: Cas, garde: (contrat: Contrat) => boolean): Chaine {
  const suite = (inconnus: boolean) =>
    suiteDe(
      etape,
      cas.emplois,
      ({ row: { contrat } }) => (contrat === null ? inconnus : garde(contrat)),
      cas.seuils.joursInterruption,
    );
  return { certaine: suite(false), possible: suite(true) };
}

/** Contrats that are not employment for the six months of a sortie positive. */
const HORS_EMPLOI: ReadonlySet<Contrat> = new Set(["CDDI", "AI", "INTERIM_INSERTION", "CUI_PEC"]);

/** « 6 months elapsed in employment »: continuous employment up to the étape's last day seen, whatever the contrats. */
export function emploiContinu(etape: Etape, cas: Cas): Condition {
  const { moisEmploi } = cas.seuils;
  const chaine = chaineDe(etape, cas, (contrat) => !HORS_EMPLOI.has(contrat));
  return ecoules(`${moisEmploi} mois d'emploi continu`, etape, cas, moisEmploi, chaine);
}

/** `mois` months have elapsed in the étape alone. */
export function moisEcoules(libelle: string, etape: Etape, cas: Cas, mois: number): Condition {
  const seule = { membres: [etape], debut: etape.debut };
  return ecoules(libelle, etape, cas, mois, { certaine: seule, possible: seule });
}

/** `mois` months have elapsed over a chain at the étape's last day seen. */
export function ecoules(libelle: string, etape: Etape, cas: Cas, mois: number, chaine: Chaine): Condition {
  const fin = jourVu(etape, cas);
  const { suite, etat } = verifier(chaine, ({ debut }) => elapsed(debut, mois, fin));
  return condition(
    libelle,
    etat,
    `du ${frDay(suite.debut)} au ${frDay(fin)}`,
    suite.membres.map((e) => e.row),
  );
}

/** Met by the certain chain, unknown when only étapes without contrat would make it, failed otherwise. */
export function verifier(chaine: Chaine, test: (suite: Suite) => boolean): { suite: Suite; etat: Etat } {
  if (test(chaine.certaine)) return { suite: chaine.certaine, etat: "remplie" };
  if (test(chaine.possible)) return { suite: chaine.possible, etat: "inconnue" };
  return { suite: chaine.certaine, etat: "manquee" };
}

/** Begun and to end for `mois` months, by the étape's own dates: unknown without any end date. */
export function conclu(libelle: string, { debut, row }: Etape, mois: number): Condition {
  const terme = row.date_fin_prevue ?? row.date_fin;
  const etat = etatDe(terme === null ? null : addMonths(debut, mois) <= terme + 1);
  return condition(libelle, etat, terme === null ? null : `du ${frDay(debut)} au ${frDay(terme)}`, [row]);
}

/** « from the n-th month »: n − 1 months have begun and ended, the n-th has begun. */
export function depuisLeMois({ debut, row }: Etape, mois: number, vu: Day, constate: string): Condition {
  return condition(`à partir du ${mois}e mois`, etatDe(addMonths(debut, mois - 1) <= vu), constate, [row]);
}
