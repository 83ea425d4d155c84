import type { LigneDetail } from "../core/fiche.ts";
import { compareText } from "../core/text.ts";
import { INDICATEURS, type IndicateurId } from "../indicators/index.ts";
import { Periodes } from "../indicators/periodes.ts";
import type { Detail } from "../indicators/series.ts";
import type { Contexte } from "../parcours/contexte.ts";

/** Counts of the month that are not listed: persons, differences, and what « Étapes » and « Profil » list better. */
const SANS_DETAIL: ReadonlySet<string> = new Set<IndicateurId>([
  "flux_ecart",
  "stock_fin",
  "participants_avec_prescription",
  "protocole_personnes",
  ...INDICATEURS.filter((i) => i.enPersonnes).map((i) => i.id),
]);
/** Counts that are listed since January too. */
const CUMULES: ReadonlySet<string> = new Set<IndicateurId>([
  "entrees",
  "sorties",
  "prescriptions",
  "mises_en_relation",
]);
/** A parcours counts once, however many ventilations it is counted under. */
const UNE_FOIS: ReadonlySet<string> = new Set<IndicateurId>(["profil", "profil_public"]);

interface Note extends LigneDetail {
  precisions: string[];
  /** Counted under no ventilation, under some: the first one is the number when it is there. */
  total: number;
  ventile: number;
}

/**
 * Keeps the parcours behind the counts of the arrêté's month, and of the year for what happens on a day: one line per
 * indicator, period, parcours and charge, with the ventilations that it was counted under.
 */
export class CollecteDetail {
  private readonly courant: number;
  private readonly cumul: number;
  private readonly labels: readonly string[];
  private readonly notes = new Map<string, Note>();

  constructor({ arrete, listes }: Pick<Contexte, "arrete" | "listes">) {
    const { liste } = new Periodes(arrete, listes.convention);
    this.labels = liste.map((p) => p.label);
    this.cumul = liste.findIndex((p) => p.mois === null);
    this.courant = this.cumul - 1;
  }

  readonly noter: Detail = (indicateur, periode, charge, ventilation, participant, parcours, nombre) => {
    if (periode !== this.courant && !(periode === this.cumul && CUMULES.has(indicateur))) return;
    if (SANS_DETAIL.has(indicateur)) return;
    const valeurs = Object.values(ventilation);
    if (valeurs.length > 1 || "flux" in ventilation) return;
    const cle = `${indicateur}|${periode}|${participant}|${parcours?.id}|${charge.apap}|${charge.structure}`;
    let note = this.notes.get(cle);
    if (!note) {
      const { apap, structure } = charge;
      const label = this.labels[periode] ?? "";
      note = {
        indicateur,
        periode: label,
        precisions: [],
        participant,
        parcours: parcours?.id ?? null,
        apap,
        structure,
        nombre: 0,
        total: 0,
        ventile: 0,
      };
      this.notes.set(cle, note);
    }
    const [valeur] = valeurs;
    if (valeur === undefined) note.total += nombre;
    else {
      note.ventile += nombre;
      if (!note.precisions.includes(valeur)) note.precisions.push(valeur);
    }
  };

  /** By indicator, period, structure, APAP, participant. */
  fin(): LigneDetail[] {
    const ordre = new Map<string, number>(INDICATEURS.map((i, n) => [i.id, n]));
    return [...this.notes.values()]
      .sort(
        (a, b) =>
          (ordre.get(a.indicateur) ?? 0) - (ordre.get(b.indicateur) ?? 0) ||
          compareText(a.periode, b.periode) ||
          compareText(a.structure, b.structure) ||
          compareText(a.apap, b.apap) ||
          compareText(a.participant, b.participant) ||
          compareText(a.parcours, b.parcours),
      )
      .map(({ total, ventile, ...ligne }) => ({
        ...ligne,
        nombre: UNE_FOIS.has(ligne.indicateur) ? 1 : total > 0 ? total : ventile,
      }));
  }
}
