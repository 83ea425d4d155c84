import { frDay } from "../core/day.ts";
import { frDe } from "../core/format.ts";
import { obtenir } from "../core/grouper.ts";
import { lastDay, type Month } from "../core/month.ts";
import { DESACTIVEE, type Figure } from "../core/report.ts";
import type { Reserve } from "../core/reserve.ts";
import type { Contexte } from "../parcours/contexte.ts";
import { colonneAbsente, manque } from "../parcours/disponibilite.ts";
import type { Dossier } from "../parcours/dossier.ts";
import type { Parcours } from "../parcours/parcours.ts";
import { tableRejetee } from "../parcours/reserves.ts";
import type { TableName } from "../tables/index.ts";
import { ColonnesFaibles } from "./colonnes-faibles.ts";
import { Ecartes } from "./ecartes.ts";
import { EtatLignes } from "./etat-lignes.ts";
import { type EtatChiffre, figuresDe, figuresNulles } from "./figures.ts";
import { PartageFse } from "./fse/partage.ts";
import type { Calcul, Indicateur, Mesure, OptionsMesures, Ventilation } from "./indicator.ts";
import { type Axe, Periodes } from "./periodes.ts";
import { type PorteeNommee, Portees } from "./portees.ts";
import { Mediane, Quotient, QuotientParPortee } from "./quotients.ts";
import { Releve } from "./releve.ts";
import {
  type Cle,
  type Compteur,
  type Detail,
  Nombre,
  ParPortee,
  Personnes,
  type Serie,
  type Support,
} from "./series.ts";

/** Computes the indicators over the dossiers, in the same pass as the rules: nothing of a dossier is kept. */
export class Mesures {
  readonly periodes: Periodes;
  readonly portees: Portees;
  private readonly courses: Course[];
  private readonly calculs: readonly Calcul[];
  private readonly avecVeilles: readonly boolean[];
  private readonly courant: { rang: number; participant: string | null } = { rang: -1, participant: null };

  constructor(
    indicateurs: readonly Indicateur[],
    contexte: Contexte,
    /** `periodes`: those of the arrêté when absent. */
    options: OptionsMesures & { detail?: Detail; periodes?: Periodes },
  ) {
    const { detail = null, periodes: donnees, ...autres } = options;
    this.periodes = donnees ?? new Periodes(contexte.arrete, contexte.listes.convention);
    this.portees = new Portees(contexte);
    const { periodes, portees, courant } = this;
    const fse = new PartageFse(contexte, portees);
    const etatLignes = new EtatLignes(contexte.sansLigne, contexte.couverture, portees, periodes);
    const colonnesFaibles = new ColonnesFaibles(contexte.extraction);
    const relaisRejetes = rejetee([RELAIS], contexte);
    this.courses = indicateurs.map(
      (indicateur) =>
        new Course(
          indicateur,
          contexte,
          { ...autres, periodes, portees, fse, etatLignes, colonnesFaibles, relaisRejetes },
          {
            indicateur: indicateur.id,
            periodes: indicateur.cadre === "fse" ? fse.periodes : periodes,
            portees: indicateur.cadre === "fse" ? fse : portees,
            detail,
            courant,
          },
        ),
    );
    this.avecVeilles = periodes.fins.map((fin) => contexte.communsLe(fin).fileActiveAvecVeilles);
    this.calculs = this.courses.flatMap(({ calcul }) => calcul ?? []);
  }

  /** Counts one participant; a participant without parcours is in no figure. */
  dossier(dossier: Dossier): void {
    if (dossier.parcours.length === 0) return;
    this.courant.rang++;
    this.courant.participant = dossier.id;
    const releve = new Releve(dossier, this.portees, this.periodes.fins, this.avecVeilles);
    const { parcours } = dossier;
    for (const calcul of this.calculs) {
      calcul.dossier?.(releve);
      if (calcul.parcours) for (let n = 0; n < parcours.length; n++) calcul.parcours(parcours[n] as Parcours, releve);
    }
  }

  /** Every figure, in the order of the indicators, then scope, name, period, ventilation. */
  fin(): Figure[] {
    const figures: Figure[] = [];
    for (const course of this.courses) for (const figure of course.fin(figures)) figures.push(figure);
    return figures;
  }
}

/** What an indicator is given beside the context. */
type Fournis = OptionsMesures &
  Pick<Mesure, "periodes" | "portees" | "fse" | "etatLignes"> & {
    colonnesFaibles: ColonnesFaibles;
    /** Why no APAP and no structure has a figure. */
    relaisRejetes: string | null;
  };

/** Why a table that was hardly read gives no figure (domaine.md §6). */
function rejetee(tables: readonly TableName[], { extraction }: Contexte): string | null {
  const table = tableRejetee(tables, extraction);
  return table === null ? null : `plus de la moitié des lignes ${frDe(table)} rejetées`;
}

/** Says who is in charge (domaine.md §4): what each APAP and structure has stands on it, the ensemble does not. */
const RELAIS: TableName = "affectations";

function tablesDe({ reads, siPresentes = [], colonnes = [] }: Indicateur): readonly TableName[] {
  const desColonnes = colonnes.flatMap((demande) => demande.split("|").map((c) => c.split(".")[0] as TableName));
  return [...new Set([...reads, ...siPresentes, ...desColonnes])];
}

/** The first thing that keeps an indicator from being computed at all, as a French reason; null when nothing does. */
export function raisonDeNePasCalculer(indicateur: Indicateur, contexte: Contexte): string | null {
  return (
    manque(indicateur, contexte) ??
    rejetee(tablesDe(indicateur), contexte) ??
    indicateur.empechement?.(contexte) ??
    null
  );
}

/** True when the réserve is about this scope; the ensemble holds everyone. */
function vise({ apaps, structures }: Reserve, portee: PorteeNommee | undefined): boolean {
  if (portee?.portee === "apap") return apaps === null || (portee.nom !== null && apaps.includes(portee.nom));
  if (portee?.portee === "structure") {
    return structures === null || (portee.nom !== null && structures.includes(portee.nom));
  }
  return true;
}

/** What weakens a ventilation, whatever the period. `partage`: only what APAPs and structures have of it. */
interface Lus {
  reserves: readonly { reserve: Reserve; partage: boolean }[];
  faibles: readonly string[];
  /** By scope, what it says in every period; made when asked for. */
  parPortee: (readonly string[])[];
}

/** Nothing weakens it. */
const SOLIDE = { raison: null, reserve: null };

/** One indicator at work. */
class Course {
  readonly calcul: Calcul | null;
  private readonly series: Serie[] = [];
  private readonly parCle = new Map<string, Compteur & Serie>();
  private readonly raison: string | null;
  private ecartes: Ecartes | null = null;

  constructor(
    private readonly indicateur: Indicateur,
    private readonly contexte: Contexte,
    private readonly options: Fournis,
    private readonly support: Support,
  ) {
    this.raison = raisonDeNePasCalculer(indicateur, contexte);
    this.calcul = this.raison === null ? indicateur.calculer(this.mesure(options)) : null;
  }

  fin(figures: readonly Figure[]): readonly Figure[] {
    const { indicateur, support } = this;
    if (this.raison !== null) return figuresNulles(indicateur, support, () => this.raison);
    const ajoutees = this.calcul?.fin?.(figures) ?? [];
    const absente = (colonnes: readonly string[]) => colonneAbsente(colonnes, this.contexte);
    return [...figuresDe(indicateur, support, this.series, absente, this.etat), ...ajoutees];
  }

  /** What the indicator's figures stand on (precisions.md, General 22): the lights first, then what was counted here. */
  private readonly etat: EtatChiffre = (portee, periode, ventilation) => {
    const { indicateur, options, support } = this;
    const nommee = support.portees.liste[portee];
    const lignes = indicateur.parLignes ? options.etatLignes.lire(portee, periode) : null;
    const partagee = nommee?.portee === "apap" || nommee?.portee === "structure";
    const raison = lignes?.raison ?? (partagee ? options.relaisRejetes : null);
    if (raison !== null) return { raison, reserve: null };
    const { reserves, faibles, parPortee } = this.lus(ventilation);
    const toujours = (parPortee[portee] ??= [
      ...reserves
        .filter(({ reserve, partage }) => (partagee || !partage) && vise(reserve, nommee))
        .map(({ reserve }) => reserve.texte),
      ...faibles,
    ]);
    const ecartes = this.ecartes?.lire(portee, periode) ?? [];
    if (toujours.length === 0 && lignes?.reserve == null && ecartes.length === 0) return SOLIDE;
    const textes = [...toujours, ...(lignes?.reserve == null ? [] : [lignes.reserve]), ...ecartes];
    return { raison: null, reserve: textes.join(" ; ") };
  };

  private readonly lusPar = new Map<Ventilation | null, Lus>();

  /** What weakens all that a ventilation reads, whatever the scope and the period. */
  private lus(ventilation: Ventilation | null): Lus {
    let lus = this.lusPar.get(ventilation);
    if (!lus) {
      const { indicateur, options, contexte } = this;
      const colonnes = [...(indicateur.colonnes ?? []), ...(indicateur.lit ?? []), ...(ventilation?.colonnes ?? [])];
      const lues = new Set<string>([...tablesDe(indicateur), ...colonnes.flatMap((c) => c.split("|"))]);
      const reserves = contexte.reserves.flatMap((reserve) => {
        const partage = !reserve.lit.some((l) => lues.has(l));
        return partage && !reserve.lit.includes(RELAIS) ? [] : [{ reserve, partage }];
      });
      this.lusPar.set(ventilation, (lus = { reserves, faibles: options.colonnesFaibles.de(colonnes), parPortee: [] }));
    }
    return lus;
  }

  private mesure(options: Fournis): Mesure {
    const { support } = this;
    const { sansObjet = "", juge } = this.indicateur;
    const { periodes, reglage } = options;
    const eteinte = (mois: readonly Month[]) =>
      juge !== undefined && mois.length > 0 && mois.every((m) => !reglage(juge, lastDay(m)).active);
    const raisonDe = (mois: readonly Month[]) => (eteinte(mois) ? `${juge} : ${DESACTIVEE}` : sansObjet);
    const raison = (axe: Axe) => (axe === periodes.parMois ? raisonMoisEntier(periodes, raisonDe) : () => sansObjet);
    const garder = <S extends Serie>(serie: S): S => {
      this.series.push(serie);
      return serie;
    };
    const compter: Mesure["compter"] = (axe, cle = {}) =>
      obtenir(this.parCle, JSON.stringify(cle), () =>
        garder(this.indicateur.enPersonnes ? new Personnes(support, axe, cle) : new Nombre(support, axe, cle)),
      );
    return {
      ...this.contexte,
      ...options,
      compter,
      ventiler: (axe, cle) => {
        const valeurs = new Map<string, Compteur>();
        const de = (valeur: string) => {
          return valeurs.get(valeur) ?? obtenir(valeurs, valeur, () => compter(axe, { [cle]: valeur }));
        };
        for (const v of this.indicateur.ventilations) {
          if (!v.fixe && v.cles.length === 1 && v.cles[0] === cle) for (const valeur of v.valeurs ?? []) de(valeur);
        }
        return de;
      },
      diviser: (axe, cle = {}, echelle = 1) => garder(new Quotient(support, axe, cle, raison(axe), echelle)),
      diviserParPortee: (axe) => garder(new QuotientParPortee(support, axe, sansObjet)),
      ecarter: (axe) => (this.ecartes = new Ecartes(support, axe)),
      mediane: (axe, raison) => garder(new Mediane(support, axe, {}, raison)),
      compterParPortee: () => garder(new ParPortee(support)),
    };
  }
}

export type { Cle, Detail };

/** Why a figure of whole months has nothing to judge: the month is cut by the arrêté, or the `raison` of its months. */
function raisonMoisEntier(periodes: Periodes, raison: (mois: readonly Month[]) => string): (periode: number) => string {
  return (p) => {
    const periode = periodes.liste[p];
    if (!periode || periode.mois === null || lastDay(periode.mois) <= periode.fin) {
      return raison((periodes.parMois.colonnes[p] ?? []).map((c) => periodes.mois[c] as Month));
    }
    return `mois incomplet : arrêté au ${frDay(periode.fin)}`;
  };
}
