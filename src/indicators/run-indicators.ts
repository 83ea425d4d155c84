import type { Figure } from "../core/report.ts";
import type { Contexte } from "../parcours/contexte.ts";
import { colonneAbsente, manque } from "../parcours/disponibilite.ts";
import type { Dossier } from "../parcours/dossier.ts";
import { figuresDe, figuresNulles } from "./figures.ts";
import { PartageFse } from "./fse/partage.ts";
import type { Calcul, Indicateur, Mesure, OptionsMesures } from "./indicator.ts";
import { Periodes } from "./periodes.ts";
import { Portees } from "./portees.ts";
import { Releve } from "./releve.ts";
import {
  type Cle,
  type Compteur,
  type Detail,
  Mediane,
  Nombre,
  ParPortee,
  Personnes,
  Quotient,
  type Serie,
  type Support,
} from "./series.ts";

/** Computes the indicators over the dossiers, in the same pass as the rules: nothing of a dossier is kept. */
export class Mesures {
  readonly periodes: Periodes;
  readonly portees: Portees;
  private readonly courses: Course[];
  private readonly courant = { rang: -1, participant: "" };

  constructor(
    indicateurs: readonly Indicateur[],
    private readonly contexte: Contexte,
    options: OptionsMesures & { detail?: Detail },
  ) {
    this.periodes = new Periodes(contexte.arrete, contexte.listes.convention);
    this.portees = new Portees(contexte);
    const { detail = null, ...autres } = options;
    const { periodes, portees, courant } = this;
    const fse = new PartageFse(contexte, portees);
    this.courses = indicateurs.map(
      (indicateur) =>
        new Course(
          indicateur,
          contexte,
          { ...autres, periodes, portees, fse },
          {
            indicateur: indicateur.id,
            periodes: indicateur.cadre === "fse" ? fse.periodes : periodes,
            portees: indicateur.cadre === "fse" ? fse : portees,
            detail: indicateur.cadre === "fse" ? null : detail,
            courant,
          },
        ),
    );
  }

  /** Counts one participant; a participant without parcours is in no figure. */
  dossier(dossier: Dossier): void {
    if (dossier.parcours.length === 0) return;
    this.courant.rang++;
    this.courant.participant = dossier.id;
    const { communs } = this.contexte;
    const releve = new Releve(dossier, this.portees, this.periodes.fins, communs.fileActiveAvecVeilles);
    for (const course of this.courses) course.calcul?.dossier?.(releve);
  }

  /** Every figure, in the order of the indicators, then scope, name, period, ventilation. */
  fin(): Figure[] {
    const figures: Figure[] = [];
    for (const course of this.courses) for (const figure of course.fin(figures)) figures.push(figure);
    return figures;
  }
}

/** What an indicator is given beside the context. */
type Fournis = OptionsMesures & Pick<Mesure, "periodes" | "portees" | "fse">;

/** One indicator at work. */
class Course {
  readonly calcul: Calcul | null;
  private readonly series: Serie[] = [];
  private readonly parCle = new Map<string, Compteur & Serie>();
  private readonly raison: string | null;

  constructor(
    private readonly indicateur: Indicateur,
    private readonly contexte: Contexte,
    options: Fournis,
    private readonly support: Support,
  ) {
    this.raison = manque(indicateur, contexte) ?? indicateur.empechement?.(contexte) ?? null;
    this.calcul = this.raison === null ? indicateur.calculer(this.mesure(options)) : null;
  }

  fin(figures: readonly Figure[]): readonly Figure[] {
    const { indicateur, support } = this;
    if (this.raison !== null) return figuresNulles(indicateur, support, () => this.raison);
    const ajoutees = this.calcul?.fin?.(figures) ?? [];
    const absente = (colonnes: readonly string[]) => colonneAbsente(colonnes, this.contexte);
    return [...figuresDe(indicateur, support, this.series, absente), ...ajoutees];
  }

  private mesure(options: Fournis): Mesure {
    const { support } = this;
    const garder = <S extends Serie>(serie: S): S => {
      this.series.push(serie);
      return serie;
    };
    const compter: Mesure["compter"] = (axe, cle = {}) => {
      const key = JSON.stringify(cle);
      let compteur = this.parCle.get(key);
      if (!compteur) {
        compteur = garder(
          this.indicateur.enPersonnes ? new Personnes(support, axe, cle) : new Nombre(support, axe, cle),
        );
        this.parCle.set(key, compteur);
      }
      return compteur;
    };
    return {
      ...this.contexte,
      ...options,
      compter,
      ventiler: (axe, cle) => {
        const valeurs = new Map<string, Compteur>();
        const de = (valeur: string) => {
          let compteur = valeurs.get(valeur);
          if (!compteur) valeurs.set(valeur, (compteur = compter(axe, { [cle]: valeur })));
          return compteur;
        };
        for (const v of this.indicateur.ventilations) {
          if (!v.fixe && v.cles.length === 1 && v.cles[0] === cle) for (const valeur of v.valeurs ?? []) de(valeur);
        }
        return de;
      },
      diviser: (axes, cle, raison, echelle = 1) =>
        garder(
          new Quotient(
            support,
            "haut" in axes ? axes : { haut: axes, bas: axes },
            cle,
            typeof raison === "string" ? () => raison : raison,
            echelle,
          ),
        ),
      mediane: (axe, raison) => garder(new Mediane(support, axe, {}, raison)),
      compterParPortee: () => garder(new ParPortee(support, {})),
    };
  }
}

export type { Cle, Detail };
