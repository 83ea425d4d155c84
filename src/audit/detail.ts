import type { LigneDetail } from "../core/fiche.ts";
import type { Figure, Preuve } from "../core/report.ts";
import { compareBy, compareText } from "../core/text.ts";
import { INDICATEURS, INDICATEURS_FSE, type IndicateurId } from "../indicators/index.ts";
import { Periodes } from "../indicators/periodes.ts";
import type { Compte, Detail } from "../indicators/series.ts";
import type { Contexte } from "../parcours/contexte.ts";

/** Not listed: persons, the difference of four lists, a middle value, and records that « FSE+ » lists. */
const SANS_DETAIL: ReadonlySet<string> = new Set<IndicateurId>([
  "flux_ecart",
  "flux_reste",
  "protocole_personnes",
  "delai_integration",
  ...INDICATEURS.filter((i) => i.enPersonnes).map((i) => i.id),
  ...INDICATEURS_FSE.map((i) => i.id),
]);
/** Counts that are listed since January too. */
const CUMULES: ReadonlySet<string> = new Set<IndicateurId>([
  "entrees",
  "sorties",
  "taux_sorties_positives",
  "prescriptions",
  "mises_en_relation",
]);
/** A parcours counts once, however many ventilations it is counted under. */
const UNE_FOIS: ReadonlySet<string> = new Set<IndicateurId>(["profil", "profil_public"]);

interface Note extends LigneDetail {
  precisions: string[];
  preuves: Preuve[];
  /** Counted under no ventilation, under some: the first one is the number when it is there. */
  total: number;
  ventile: number;
}

const parTitulaire = compareBy((n: Note) => [
  n.terme === "valeur" ? "" : n.precisions.join(),
  ...[n.structure, n.apap, n.participant, n.parcours],
]);

/**
 * Keeps the facts behind the figures of the arrêté's month, and of the year for what happens on a day: one line per
 * indicator, term, period, parcours and charge, with the ventilations that it was counted under and the rows read. What
 * each scope counts for itself is listed as the ensemble counts it.
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

  readonly noter: Detail = (compte) => {
    const { indicateur, periode, portee, ventilation, nombre } = compte;
    if (periode !== this.courant && !(periode === this.cumul && CUMULES.has(indicateur))) return;
    if (SANS_DETAIL.has(indicateur) || (portee !== null && portee !== ENSEMBLE)) return;
    const valeurs = Object.values(ventilation);
    if (valeurs.length > 1 || "flux" in ventilation) return;
    const note = this.note(compte, valeurs);
    for (const preuve of compte.preuves) {
      if (!note.preuves.some((p) => p.source === preuve.source && p.ligne === preuve.ligne)) note.preuves.push(preuve);
    }
    const [valeur] = valeurs;
    if (valeur === undefined) note.total += nombre;
    else {
      note.ventile += nombre;
      if (!note.precisions.includes(valeur)) note.precisions.push(valeur);
    }
  };

  private note(compte: Compte, valeurs: readonly string[]): Note {
    const { indicateur, terme, periode, charge, participant, parcours } = compte;
    // each form of a quotient has its own two terms
    const forme = terme === "valeur" ? [] : valeurs;
    const cle = [indicateur, terme, forme, periode, participant, parcours?.id, charge.apap, charge.structure].join("|");
    const connue = this.notes.get(cle);
    if (connue) return connue;
    const note: Note = {
      indicateur,
      terme,
      periode: this.labels[periode] ?? "",
      precisions: [],
      participant,
      parcours: parcours?.id ?? null,
      apap: charge.apap,
      structure: charge.structure,
      nombre: 0,
      preuves: [],
      total: 0,
      ventile: 0,
    };
    this.notes.set(cle, note);
    return note;
  }

  /** By indicator, period, term, structure, APAP, participant; nothing of a figure that could not be computed. */
  fin(figures: readonly Figure[]): LigneDetail[] {
    const calcules = new Set(
      figures.flatMap((f) =>
        f.portee === "ensemble"
          ? TERMES.flatMap((terme) => {
              const forme = terme === "valeur" ? [] : Object.values(f.ventilation);
              return f[terme] === null ? [] : [cleDuTerme(f.indicateur, f.periode, terme, forme)];
            })
          : [],
      ),
    );
    const ordre = new Map<string, number>(INDICATEURS.map((i, n) => [i.id, n]));
    return [...this.notes.values()]
      .filter((n) =>
        calcules.has(cleDuTerme(n.indicateur, n.periode, n.terme, n.terme === "valeur" ? [] : n.precisions)),
      )
      .sort(
        (a, b) =>
          (ordre.get(a.indicateur) ?? 0) - (ordre.get(b.indicateur) ?? 0) ||
          compareText(a.periode, b.periode) ||
          compareText(b.terme, a.terme) ||
          parTitulaire(a, b),
      )
      .map(({ total, ventile, ...ligne }) => ({
        ...ligne,
        nombre: UNE_FOIS.has(ligne.indicateur) ? 1 : total !== 0 ? total : ventile,
      }));
  }
}

const TERMES = ["valeur", "numerateur", "denominateur"] as const;

function cleDuTerme(indicateur: string, periode: string, terme: string, forme: readonly string[]): string {
  return [indicateur, periode, terme, ...forme].join("|");
}

/** Rank of the ensemble among the scopes. */
const ENSEMBLE = 0;
