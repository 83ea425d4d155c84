import { grouper, obtenir } from "../core/grouper.ts";
import type { Figure, Portee } from "../core/report.ts";
import { compareText } from "../core/text.ts";
import { INDICATEURS } from "../indicators/index.ts";
import { estNombreOuRien, estObjet, estPortee, estTexte, estTexteOuRien, estVentilation } from "./formes.ts";
import { ecrireCle } from "./jetons.ts";
import { chercheur, estEntier, FIN_DE_LIGNE } from "./octets.ts";

/** The figures of one month as a run printed them. */
export interface ChiffresTransmis {
  /** Those that are not among the known ones. */
  figures: readonly Figure[];
  /** Indicators of all of them. */
  indicateurs: ReadonlySet<string>;
}

type Ecrite = Omit<Figure, "reserve">;

function estFigure(lue: unknown): lue is Ecrite {
  if (!estObjet(lue)) return false;
  const { indicateur, portee, nom, periode, ventilation, valeur, numerateur, denominateur, raison } =
    lue as Partial<Ecrite>;
  return (
    [indicateur, periode].every(estTexte) &&
    [nom, raison].every(estTexteOuRien) &&
    [valeur, numerateur, denominateur].every(estNombreOuRien) &&
    estPortee(portee) &&
    estVentilation(ventilation)
  );
}

/** What a line says. */
function figureDe(ligne: string): Figure {
  const lue: unknown = JSON.parse(ligne.replace(/,\s*$/, ""));
  if (!estFigure(lue)) throw new Error("ligne qui n'est pas un chiffre");
  const { indicateur, portee, nom, periode, ventilation, valeur, numerateur, denominateur, raison } = lue;
  return { indicateur, portee, nom, periode, ventilation, valeur, numerateur, denominateur, raison, reserve: null };
}

/** Spaces before an item in a file of one a line. */
const MARGE = 4;
/** What stands before the period and the value in a line of `tableau.json`, and after it. */
const PERIODE = ',"periode":';
const VALEUR = ',"valeur":';
const APRES_VALEUR = ',"numerateur":';

/** Figures that are on sheets and pages only. */
const HORS_JSON: ReadonlySet<string> = new Set(INDICATEURS.filter((i) => i.horsJson).map((i) => i.id));
/** Those of a run, put in order once. */
const RANGEES = new WeakMap<readonly Figure[], readonly Figure[]>();

/**
 * Figures in the order of `tableau.json`: by indicateur, portee, nom, periode, ventilation, by code points with null first;
 * without those that it leaves aside.
 */
export function enOrdre(figures: readonly Figure[]): readonly Figure[] {
  return obtenir(RANGEES, figures, () => {
    const groupes = grouper(figures, (f) => f.indicateur);
    const ids = [...groupes.keys()].filter((id) => !HORS_JSON.has(id)).sort(compareText);
    return ids.flatMap((id) => (groupes.get(id) ?? []).sort(comparer));
  });
}

function comparer(a: Figure, b: Figure): number {
  return (
    compareText(a.portee, b.portee) ||
    compareText(a.nom, b.nom) ||
    compareText(a.periode, b.periode) ||
    compareText(ecrireCle(a.ventilation), ecrireCle(b.ventilation))
  );
}

/** More figures than one indicator has of a scope: when they are gone, those after them are found. */
const PORTEE_MAX = 200;

/** Today's figures of a month, looked for in the lines of a run: nearly all are there, and follow one another as they do here. */
export class Attendues {
  readonly trouvees = new Set<Figure>();
  private suivante = 0;
  /** How the last line that was not found begins: the others of its scope are of a name or an indicator that is gone too. */
  private introuvable: string | null = null;

  /** In the order of `tableau.json`: those that are not are not found, and then compared as others are. */
  constructor(private readonly figures: readonly Figure[]) {}

  /** Whether a line that begins there says what one of them does. */
  trouver(texte: string, debut: number): boolean {
    if (this.introuvable !== null && texte.startsWith(this.introuvable, debut)) return false;
    const fin = Math.min(this.suivante + PORTEE_MAX, this.figures.length);
    for (let rang = this.suivante; rang < fin; rang++) {
      const figure = this.figures[rang] as Figure;
      const valeur = placeDeValeur(figure, texte, debut);
      if (valeur < 0) continue;
      this.suivante = rang + 1;
      if (!texte.startsWith(`${figure.valeur}${APRES_VALEUR}`, valeur)) return false;
      this.trouvees.add(figure);
      return true;
    }
    this.introuvable = texte.slice(debut, texte.indexOf(PERIODE, debut));
    return false;
  }
}

/** Where the value of a figure stands in its line; -1 when the line is another's. */
function placeDeValeur(
  { indicateur, portee, nom, periode, ventilation }: Figure,
  texte: string,
  debut: number,
): number {
  const qui = quiDe(indicateur, portee, nom, periode);
  if (!texte.startsWith(qui, debut)) return -1;
  const cle = ecrireCle(ventilation);
  const place = debut + qui.length;
  if (!texte.startsWith(cle, place) || !texte.startsWith(VALEUR, place + cle.length)) return -1;
  return place + cle.length + VALEUR.length;
}

/** Names and indicators as JSON writes them: few, met thousands of times. */
const ECRITS = new Map<string | null, string>();

function ecrire(texte: string | null): string {
  let ecrit = ECRITS.get(texte);
  if (ecrit === undefined) ECRITS.set(texte, (ecrit = JSON.stringify(texte)));
  return ecrit;
}

/** The beginning of the lines of a scope: figures follow one another there. */
function quiDe(indicateur: string, portee: Portee, nom: string | null, periode: string): string {
  if (
    dernier.indicateur !== indicateur ||
    dernier.nom !== nom ||
    dernier.portee !== portee ||
    dernier.periode !== periode
  ) {
    const qui = `{"indicateur":${ecrire(indicateur)},"portee":"${portee}","nom":${ecrire(nom)}`;
    dernier = { indicateur, portee, nom, periode, ecrit: `${qui}${PERIODE}${ecrire(periode)},"ventilation":` };
  }
  return dernier.ecrit;
}

let dernier = { indicateur: "", portee: "ensemble" as Portee, nom: null as string | null, periode: "", ecrit: "" };

/** The whole line of a figure: what `tableau.json` has, and what the next months look for in it. */
export function ligneDe(figure: Figure): string {
  const { indicateur, portee, nom, periode, ventilation, valeur, numerateur, denominateur, raison, reserve } = figure;
  const debut = `${quiDe(indicateur, portee, nom, periode)}${ecrireCle(ventilation)}${VALEUR}${valeur}`;
  const termes = `${APRES_VALEUR}${numerateur},"denominateur":${denominateur}`;
  return `${debut}${termes},"raison":${ecrire(raison)},"reserve":${JSON.stringify(reserve)}}`;
}

/**
 * The figures of a period in the bytes of a `tableau.json`, one a line: the other months, nine lines in ten, are not decoded,
 * and those that say what today's do are not parsed. Throws when a line is none, the file is cut, or has no figure of the period.
 */
export function lireChiffres(octets: Uint8Array, periode: string, attendues: Attendues): ChiffresTransmis {
  const [figures, indicateurs] = [[] as Figure[], new Set<string>()];
  const decodeur = new TextDecoder();
  if (!estEntier(octets)) throw new Error("fichier coupé");
  for (const [debut, fin] of suites(octets, periode)) {
    const texte = decodeur.decode(octets.subarray(debut, fin));
    for (let ligne = 0; ligne < texte.length; ) {
      let apres = texte.indexOf("\n", ligne);
      if (apres < 0) apres = texte.length;
      if (!attendues.trouver(texte, ligne + MARGE)) {
        const figure = figureDe(texte.slice(ligne, apres));
        figures.push(figure);
        indicateurs.add(figure.indicateur);
      }
      ligne = apres + 1;
    }
  }
  return { figures, indicateurs };
}

/** Where the lines of a period begin and end, those that follow one another together. */
function* suites(octets: Uint8Array, periode: string): Generator<readonly [debut: number, fin: number]> {
  // what a name says cannot look like it: its quotes are escaped
  const chercher = chercheur(octets, `"periode":"${periode}"`);
  let [debut, fin] = [0, 0];
  for (let ici = chercher(0); ici >= 0; ici = chercher(fin)) {
    const ligne = octets.lastIndexOf(FIN_DE_LIGNE, ici) + 1;
    if (ligne !== fin + 1) {
      if (fin > 0) yield [debut, fin];
      debut = ligne;
    }
    fin = octets.indexOf(FIN_DE_LIGNE, ici);
    if (fin < 0) fin = octets.length;
  }
  if (fin > 0) yield [debut, fin];
}
