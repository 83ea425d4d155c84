import type { LigneDetail } from "../core/fiche.ts";
import { obtenir } from "../core/grouper.ts";
import type { Figure, Preuve } from "../core/report.ts";
import { compareBy, compareText } from "../core/text.ts";
import { INDICATEURS, INDICATEURS_FSE, type IndicateurId } from "../indicators/index.ts";
import { Periodes } from "../indicators/periodes.ts";
import type { Detail, Unite } from "../indicators/series.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { Charge } from "../parcours/dossier.ts";

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

/** A line, and how much was counted under no ventilation and under some: the first is its number when it is there. */
interface Note {
  ligne: LigneDetail & { precisions: string[]; preuves: Preuve[] };
  total: number;
  ventile: number;
}

const parTitulaire = ({ ligne: a }: Note, { ligne: b }: Note) =>
  compareText(a.participant, b.participant) || compareText(a.parcours, b.parcours);
const parCharge = compareBy(({ structure, apap }: Charge) => [structure, apap]);

/** What is listed together: one indicator, term and period; each form of a quotient has its own two terms. */
class Page {
  private readonly notes = new Map<Charge, Note[]>();

  constructor(
    readonly tete: Pick<LigneDetail, "indicateur" | "terme" | "periode">,
    readonly forme: string | null,
  ) {}

  /** `valeur`: of the ventilation that the unit was counted under, null = none. */
  noter(unite: Unite, valeur: string | null): void {
    const note = this.note(unite);
    const { preuves, precisions } = note.ligne;
    if ("source" in unite.preuves) joindre(preuves, unite.preuves);
    else for (const preuve of unite.preuves) joindre(preuves, preuve);
    if (valeur === null) note.total += unite.nombre;
    else {
      note.ventile += unite.nombre;
      if (!precisions.includes(valeur)) precisions.push(valeur);
    }
  }

  private note({ charge, participant, parcours }: Unite): Note {
    const notes = obtenir(this.notes, charge, () => []);
    const id = parcours?.id ?? null;
    // the units of a participant come together
    for (let n = notes.length - 1; n >= 0; n--) {
      const { ligne } = notes[n] as Note;
      if (ligne.participant !== participant) break;
      if (ligne.parcours === id) return notes[n] as Note;
    }
    const { indicateur, terme, periode } = this.tete;
    const { apap, structure } = charge;
    // one literal: what spreading makes has no shape that the engine shares, and there is one of these a unit
    const note: Note = {
      ligne: {
        indicateur,
        terme,
        periode,
        precisions: [],
        participant,
        parcours: id,
        apap,
        structure,
        nombre: 0,
        preuves: [],
      },
      total: 0,
      ventile: 0,
    };
    notes.push(note);
    return note;
  }

  /** By structure, APAP, participant, parcours. */
  lignes(): LigneDetail[] {
    const uneFois = UNE_FOIS.has(this.tete.indicateur);
    return [...this.notes]
      .sort(([a], [b]) => parCharge(a, b))
      .flatMap(([, notes]) =>
        notes.sort(parTitulaire).map(({ ligne, total, ventile }) => {
          ligne.nombre = uneFois ? 1 : total !== 0 ? total : ventile;
          return ligne;
        }),
      );
  }
}

/**
 * Keeps the facts behind the figures of the arrêté's month, and of the year for what happens on a day: one line per
 * indicator, term, period, parcours and charge, with the ventilations that it was counted under and the rows read. What
 * each scope counts for itself is listed as the ensemble counts it.
 */
export class CollecteDetail {
  private readonly courant: number;
  private readonly cumul: number;
  private readonly labels: readonly string[];
  private readonly pages = new Map<string, Page>();

  constructor({ arrete, listes }: Pick<Contexte, "arrete" | "listes">) {
    const { liste } = new Periodes(arrete, listes.convention);
    this.labels = liste.map((p) => p.label);
    this.cumul = liste.findIndex((p) => p.mois === null);
    this.courant = this.cumul - 1;
  }

  readonly ecouter: Detail = ({ indicateur, terme, periode, ventilation }) => {
    if (periode !== this.courant && !(periode === this.cumul && CUMULES.has(indicateur))) return null;
    if (SANS_DETAIL.has(indicateur)) return null;
    const valeurs = Object.values(ventilation);
    if (valeurs.length > 1 || "flux" in ventilation) return null;
    const valeur = valeurs[0] ?? null;
    const tete = { indicateur, terme, periode: this.labels[periode] ?? "" };
    const forme = terme === "valeur" ? null : valeur;
    const page = obtenir(this.pages, cleDeLaPage(tete, forme), () => new Page(tete, forme));
    return (unite) => {
      if (unite.portee === null || unite.portee === ENSEMBLE) page.noter(unite, valeur);
    };
  };

  /** By indicator, period, term, structure, APAP, participant; nothing of a figure that could not be computed. */
  fin(figures: readonly Figure[]): LigneDetail[] {
    const calcules = new Set<string>();
    for (const f of figures) {
      if (f.portee !== "ensemble") continue;
      for (const terme of TERMES) {
        const forme = terme === "valeur" ? null : Object.values(f.ventilation).join("|") || null;
        if (f[terme] !== null) calcules.add(cleDeLaPage({ ...f, terme }, forme));
      }
    }
    const ordre = new Map<string, number>(INDICATEURS.map((i, n) => [i.id, n]));
    return [...this.pages]
      .filter(([cle]) => calcules.has(cle))
      .map(([, page]) => page)
      .sort(
        ({ tete: a, forme: x }, { tete: b, forme: y }) =>
          (ordre.get(a.indicateur) ?? 0) - (ordre.get(b.indicateur) ?? 0) ||
          compareText(a.periode, b.periode) ||
          compareText(b.terme, a.terme) ||
          compareText(x, y),
      )
      .flatMap((page) => page.lignes());
  }
}

/** Adds the place of a row that is not there yet. */
function joindre(preuves: Preuve[], { source, ligne }: Preuve): void {
  for (const p of preuves) if (p.source === source && p.ligne === ligne) return;
  preuves.push({ source, ligne });
}

const TERMES = ["valeur", "numerateur", "denominateur"] as const;

function cleDeLaPage({ indicateur, periode, terme }: Page["tete"], forme: string | null): string {
  return [indicateur, periode, terme, forme].join("|");
}

/** Rank of the ensemble among the scopes. */
const ENSEMBLE = 0;
