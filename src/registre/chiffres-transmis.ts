import { z } from "zod";
import type { Figure } from "../core/report.ts";
import { ecrireCle } from "./jetons.ts";
import { estEntier, estLa, FIN_DE_LIGNE, octetsDe } from "./octets.ts";

/** The figures of one month as a run printed them. */
export interface ChiffresTransmis {
  /** Those that are not among the known ones. */
  figures: readonly Figure[];
  /** Those of today that say the same. */
  connus: ReadonlySet<Figure>;
  /** Indicators of all of them. */
  indicateurs: ReadonlySet<string>;
}

const nombre = z.number().nullable();
const FIGURE = z.object({
  indicateur: z.string(),
  portee: z.enum(["apap", "structure", "operation", "ensemble"]),
  nom: z.string().nullable(),
  periode: z.string(),
  ventilation: z.record(z.string(), z.string()),
  valeur: nombre,
  numerateur: nombre,
  denominateur: nombre,
  raison: z.string().nullable(),
});
/** Spaces before an item in a file of one a line. */
const MARGE = 4;
/** What follows the value in a line of `tableau.json`. */
const APRES_VALEUR = ',"numerateur":';

/** Names and indicators as JSON writes them: few, met thousands of times. */
const ECRITS = new Map<string | null, string>();

function ecrire(texte: string | null): string {
  let ecrit = ECRITS.get(texte);
  if (ecrit === undefined) ECRITS.set(texte, (ecrit = JSON.stringify(texte)));
  return ecrit;
}

/** The line of a figure in `tableau.json`, up to its value: equal for two figures that say the same. */
export function debutDe({ indicateur, portee, nom, periode, ventilation, valeur }: Figure): string {
  const qui = `{"indicateur":${ecrire(indicateur)},"portee":"${portee}","nom":${ecrire(nom)}`;
  return `${qui},"periode":${ecrire(periode)},"ventilation":${ecrireCle(ventilation)},"valeur":${valeur}`;
}

/** The whole line of a figure: what `tableau.json` has, and what the next months look for in it. */
export function ligneDe(figure: Figure): string {
  const { numerateur, denominateur, raison, reserve } = figure;
  const termes = `${APRES_VALEUR}${numerateur},"denominateur":${denominateur}`;
  return `${debutDe(figure)}${termes},"raison":${ecrire(raison)},"reserve":${JSON.stringify(reserve)}}`;
}

/**
 * The figures of a period in the bytes of a `tableau.json`, one a line: the other months, nine lines in ten, are not decoded,
 * and the figures that are known (by `debutDe`) are not parsed. Throws when a line is none, or the file is cut.
 */
export function lireChiffres(
  octets: Uint8Array,
  periode: string,
  connueDe: (debut: string) => Figure | null,
): ChiffresTransmis {
  const figures: Figure[] = [];
  const [connus, indicateurs] = [new Set<Figure>(), new Set<string>()];
  const texte = new TextDecoder();
  if (!estEntier(octets)) throw new Error("fichier coupé");
  for (const [debut, fin] of suites(octets, periode)) {
    for (const ligne of texte.decode(octets.subarray(debut, fin)).split("\n")) {
      const connue = connueDe(ligne.slice(MARGE, ligne.indexOf(APRES_VALEUR)));
      if (connue !== null) connus.add(connue);
      else {
        const figure = FIGURE.parse(JSON.parse(ligne.replace(/,\s*$/, "")));
        figures.push({ ...figure, reserve: null });
        indicateurs.add(figure.indicateur);
      }
    }
  }
  return { figures, connus, indicateurs };
}

const PERIODE = octetsDe('"periode":"');

/** Where the lines of a period begin and end, those that follow one another together. */
function* suites(octets: Uint8Array, periode: string): Generator<readonly [debut: number, fin: number]> {
  const cherchee = octetsDe(`"periode":"${periode}"`);
  let [depuis, place] = [-1, 0];
  for (let ligne = 0; ligne < octets.length; ) {
    // the period stands where it stood in the line above, of the same indicator and scope
    if (!estLa(octets, ligne + place, PERIODE)) place = placeDe(octets, ligne, PERIODE);
    const trouvee = estLa(octets, ligne + place, cherchee);
    if (trouvee && depuis < 0) depuis = ligne;
    if (!trouvee && depuis >= 0) {
      yield [depuis, ligne - 1];
      depuis = -1;
    }
    const fin = octets.indexOf(FIN_DE_LIGNE, ligne + place);
    ligne = fin < 0 ? octets.length : fin + 1;
  }
  if (depuis >= 0) yield [depuis, octets.length];
}

/** Where bytes stand in a line, from its beginning; 0 when they do not. */
function placeDe(octets: Uint8Array, ligne: number, cherches: Uint8Array): number {
  for (let i = ligne; i < octets.length && octets[i] !== FIN_DE_LIGNE; i++)
    if (estLa(octets, i, cherches)) return i - ligne;
  return 0;
}
