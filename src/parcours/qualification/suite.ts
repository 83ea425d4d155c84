import { type Day, elapsed, frDay } from "../../core/day.ts";
import type { Etape } from "../etape.ts";
import { type Cas, jourVu } from "./cas.ts";
import { type Condition, condition, type Etat } from "./condition.ts";

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

/** The chain of the étapes of these contrats that ends with the étape (precisions.md, Rules, « Consecutive contracts »). */
export function chaineDe(etape: Etape, cas: Cas, contrats: ReadonlySet<Contrat>): Chaine {
  const suite = (inconnus: boolean) =>
    suiteDe(
      etape,
      cas.emplois,
      (e) => (e.row.contrat === null ? inconnus : contrats.has(e.row.contrat)),
      cas.seuils.joursInterruption,
    );
  return { certaine: suite(false), possible: suite(true) };
}

/** Contrats that are not employment for the six months of a sortie positive. */
const HORS_EMPLOI: ReadonlySet<Contrat> = new Set(["CDDI", "AI", "INTERIM_INSERTION", "CUI_PEC"]);

/** « 6 months elapsed in employment »: continuous employment up to the étape's last day seen, whatever the contrats. */
export function emploiContinu(etape: Etape, cas: Cas): Condition {
  const { moisEmploi, joursInterruption } = cas.seuils;
  const suite = (inconnus: boolean) =>
    suiteDe(
      etape,
      cas.emplois,
      (e) => (e.row.contrat === null ? inconnus : !HORS_EMPLOI.has(e.row.contrat)),
      joursInterruption,
    );
  return ecoules(`${moisEmploi} mois d'emploi continu`, etape, cas, moisEmploi, {
    certaine: suite(false),
    possible: suite(true),
  });
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
