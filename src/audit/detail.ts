import type { LigneDetail } from "../core/fiche.ts";
import { obtenir } from "../core/grouper.ts";
import type { Figure, Preuve } from "../core/report.ts";
import { compareBy, compareText } from "../core/text.ts";
import { INDICATEURS, type IndicateurId } from "../indicators/index.ts";
import { Periodes } from "../indicators/periodes.ts";
import { UNITES } from "../indicators/presentation.ts";
import type { Cle, Detail, SerieDite, Unite } from "../indicators/series.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { Charge } from "../parcours/dossier.ts";

/** Not listed: persons, differences of lists, a middle value, targets, and records that « FSE+ » lists. */
const SANS_DETAIL: ReadonlySet<string> = new Set<string>([
  ...(["flux_ecart", "flux_reste", "protocole_personnes", "delai_integration", "objectifs"] satisfies IndicateurId[]),
  ...INDICATEURS.filter((i) => i.enPersonnes || i.cadre === "fse").map((i) => i.id),
]);
const STOCKS: ReadonlySet<string> = new Set(INDICATEURS.filter((i) => i.temps === "stock").map((i) => i.id));

/** What a figure is of: an indicator, under one ventilation or none. */
type Chiffre = Pick<SerieDite, "indicateur" | "ventilation">;

/** True when « Détail » has the facts of a figure: alone or under the values of one key, the crossed ones being theirs. */
export function estDetaille({ indicateur, ventilation }: Chiffre): boolean {
  if (SANS_DETAIL.has(indicateur) || "flux" in ventilation) return false;
  let cles = 0;
  for (const _ in ventilation) cles++;
  return cles <= 1;
}

/** Means of the interviews held: since January, « Face à face » has their lines. */
const MOYENNES: ReadonlySet<string> = new Set<IndicateurId>([
  "entretiens_par_participant",
  "entretiens_duree_moyenne",
  "entretiens_part_avec_duree",
  "entretiens_intervalle_moyen",
]);

/** True of the figures that are listed since January too. */
export function estCumule(chiffre: Chiffre): boolean {
  return !estDeFin(chiffre) && !MOYENNES.has(chiffre.indicateur);
}

/** True of what is counted at the end of a period: since January it is the month's, whose lines say it. */
export function estDeFin({ indicateur, ventilation }: Chiffre): boolean {
  // those open on 1 January, and those who have left, are another count since January
  return STOCKS.has(indicateur) && indicateur !== "stock_debut" && ventilation["etat"] !== "sorti";
}

/** Keys that one row of an indicator says together, one value of each; those of which a unit may have several are apart. */
const CLES: ReadonlyMap<string, readonly string[]> = new Map(
  INDICATEURS.filter((i) => UNITES[i.unite].nature === "nombre").map((i) => {
    const formes = i.ventilations.filter((v) => v.fixe === undefined && v.cles.length <= 1 && !v.plusieurs);
    const cles = [...new Set(formes.flatMap((v) => v.cles))];
    const entier = formes.some((v) => v.cles.length === 0);
    // of one key alone, each value is a list
    return [i.id, cles.length + Number(entier) > 1 ? cles : []];
  }),
);

/** The keys that one row says together, in their order; none where each value has rows of its own. */
export function clesEnsemble(indicateur: string): readonly string[] {
  return CLES.get(indicateur) ?? [];
}

const parTitulaire = (a: LigneDetail, b: LigneDetail) =>
  compareText(a.participant, b.participant) || compareText(a.parcours, b.parcours);
const parCharge = compareBy(({ structure, apap }: Charge) => [structure, apap]);

interface Ligne extends LigneDetail {
  ventilation: Record<string, string>;
  preuves: Preuve[];
  /** Already counted whole. */
  entiere: boolean;
}

/** What is listed together: the units of an indicator that it counts whole and by keys, else those of one figure. */
class Page {
  private readonly lignes = new Map<Charge, Ligne[]>();

  constructor(
    readonly indicateur: string,
    readonly periode: string,
    /** What all of its units are counted under; null when each unit says its own. */
    private readonly commune: Cle | null,
  ) {}

  /** Adds to one of the two numbers of the parcours' row. */
  ajouter(unite: Unite, terme: SerieDite["terme"]): void {
    const ligne = this.derniere(unite) ?? this.nouvelle(unite);
    prouver(ligne, unite);
    if (terme === "denominateur") ligne.sur = (ligne.sur ?? 0) + unite.nombre;
    else ligne.nombre = (ligne.nombre ?? 0) + unite.nombre;
  }

  /** A unit is told under each of its values in turn: one told again is another. */
  preciser(unite: Unite, cle: string | null, valeur: string): void {
    let ligne = this.derniere(unite);
    if (ligne === null || (cle === null ? ligne.entiere : cle in ligne.ventilation)) ligne = this.nouvelle(unite);
    prouver(ligne, unite);
    ligne.nombre = unite.nombre;
    if (cle === null) ligne.entiere = true;
    else ligne.ventilation[cle] = valeur;
  }

  private derniere({ charge, participant, parcours }: Unite): Ligne | null {
    const lignes = this.lignes.get(charge);
    if (lignes === undefined) return null;
    const id = parcours?.id ?? null;
    // the units of a participant come together
    for (let n = lignes.length - 1; n >= 0; n--) {
      const ligne = lignes[n] as Ligne;
      if (ligne.participant !== participant) return null;
      if (ligne.parcours === id) return ligne;
    }
    return null;
  }

  private nouvelle({ charge, participant, parcours }: Unite): Ligne {
    const { indicateur, periode, commune } = this;
    const { apap, structure } = charge;
    // one literal: what spreading makes has no shape that the engine shares, and there is one of these a unit
    const ligne: Ligne = {
      indicateur,
      periode,
      ventilation: commune ?? {},
      participant,
      parcours: parcours?.id ?? null,
      apap,
      structure,
      nombre: null,
      sur: null,
      preuves: [],
      entiere: false,
    };
    obtenir(this.lignes, charge, () => []).push(ligne);
    return ligne;
  }

  /** By structure, APAP, participant, parcours; the units of a parcours that are counted alike make one row. */
  fin(calcule: (ventilation: Cle) => boolean): LigneDetail[] {
    const fin: LigneDetail[] = [];
    for (const [, lignes] of [...this.lignes].sort(([a], [b]) => parCharge(a, b))) {
      lignes.sort(parTitulaire);
      if (this.commune === null) ajouterFondues(fin, lignes, calcule);
      else for (const ligne of lignes) fin.push(ligne);
    }
    return fin;
  }
}

function ajouterFondues(fin: LigneDetail[], lignes: readonly Ligne[], calcule: (ventilation: Cle) => boolean): void {
  let debut = fin.length;
  let avant: Ligne | null = null;
  for (const ligne of lignes) {
    if (avant === null || parTitulaire(avant, ligne) !== 0) debut = fin.length;
    avant = ligne;
    const { ventilation, preuves, nombre } = ligne;
    for (const cle in ventilation) if (!calcule({ [cle]: ventilation[cle] ?? "" })) delete ventilation[cle];
    let deja: Ligne | null = null;
    for (let n = debut; n < fin.length && deja === null; n++) {
      const autre = fin[n] as Ligne;
      if (memes(autre.ventilation, ventilation)) deja = autre;
    }
    if (deja === null) fin.push(ligne);
    else {
      deja.nombre = (deja.nombre ?? 0) + (nombre ?? 0);
      for (const preuve of preuves) joindre(deja.preuves, preuve);
    }
  }
}

/** Of the keys of one indicator, one said of two units is said of both or computed of neither. */
function memes(a: Cle, b: Cle): boolean {
  for (const cle in a) if (a[cle] !== b[cle]) return false;
  for (const cle in b) if (a[cle] !== b[cle]) return false;
  return true;
}

/**
 * Keeps the facts behind the figures of the arrêté's month and of the year: one line per figure, period, parcours and
 * charge, with both terms of a quotient and the rows read; what is counted whole and by keys has one line per set of values. What each scope counts for itself is listed as the ensemble counts it.
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

  readonly ecouter: Detail = (serie) => {
    const { periode, indicateur, ventilation, terme } = serie;
    if (periode !== this.courant && !(periode === this.cumul && estCumule(serie))) return null;
    if (!estDetaille(serie)) return null;
    const label = this.labels[periode] ?? "";
    let cle: string | null = null;
    for (const nom in ventilation) cle = nom;
    const cles = clesEnsemble(indicateur);
    if (cles.length === 0 || (cle !== null && !cles.includes(cle))) {
      const page = this.page(cleDe(indicateur, label, ventilation), () => new Page(indicateur, label, ventilation));
      return (unite) => {
        if (unite.portee === null || unite.portee === ENSEMBLE) page.ajouter(unite, terme);
      };
    }
    const valeur = cle === null ? "" : (ventilation[cle] ?? "");
    const page = this.page(cleEnsemble(indicateur, label), () => new Page(indicateur, label, null));
    return (unite) => {
      if (unite.portee === null || unite.portee === ENSEMBLE) page.preciser(unite, cle, valeur);
    };
  };

  private page(cle: string, creer: () => Page): Page {
    return obtenir(this.pages, cle, creer);
  }

  /** By indicator, period, ventilation, structure, APAP, participant; nothing of a figure that could not be computed. */
  fin(figures: readonly Figure[]): LigneDetail[] {
    const periodes = [this.labels[this.courant], this.labels[this.cumul]];
    // a figure with nothing to divide by still has two terms
    const dites = figures.filter(
      (f) => f.portee === "ensemble" && periodes.includes(f.periode) && (f.valeur ?? f.denominateur) !== null,
    );
    const calcules = new Set(dites.map((f) => cleDe(f.indicateur, f.periode, f.ventilation)));
    const lignes: LigneDetail[] = [];
    const faites = new Set<Page>();
    for (const { indicateur, periode, ventilation } of dites) {
      for (const cle of [cleEnsemble(indicateur, periode), cleDe(indicateur, periode, ventilation)]) {
        const page = this.pages.get(cle);
        if (page === undefined || faites.has(page)) continue;
        faites.add(page);
        for (const ligne of page.fin((v) => calcules.has(cleDe(indicateur, periode, v)))) lignes.push(ligne);
      }
    }
    return lignes;
  }
}

function prouver({ preuves }: Ligne, unite: Unite): void {
  if ("source" in unite.preuves) joindre(preuves, unite.preuves);
  else for (const preuve of unite.preuves) joindre(preuves, preuve);
}

/** Adds the place of a row that is not there yet. */
function joindre(preuves: Preuve[], { source, ligne }: Preuve): void {
  for (const p of preuves) if (p.source === source && p.ligne === ligne) return;
  preuves.push({ source, ligne });
}

function cleDe(indicateur: string, periode: string, ventilation: Cle): string {
  let cle = `${indicateur}|${periode}`;
  for (const nom in ventilation) cle += `|${nom}=${ventilation[nom]}`;
  return cle;
}

const cleEnsemble = (indicateur: string, periode: string) => `${indicateur}|${periode}|*`;

/** Rank of the ensemble among the scopes. */
const ENSEMBLE = 0;
