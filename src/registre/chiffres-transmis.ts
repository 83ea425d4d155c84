import { z } from "zod";
import type { Figure } from "../core/report.ts";
import { ecrireCle } from "./jetons.ts";

/** The figures of one month as a run printed them. */
export interface ChiffresTransmis {
  /** Those that are not among the known ones. */
  figures: readonly Figure[];
  /** Beginnings of the lines of the known ones (`debutDe`). */
  connus: ReadonlySet<string>;
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
/** What follows the value in a line of `tableau.json`. */
const APRES_VALEUR = ',"numerateur":';

/** The line of a figure in `tableau.json`, up to its value: equal for two figures that say the same. */
export function debutDe({ indicateur, portee, nom, periode, ventilation, valeur }: Figure): string {
  const debut = JSON.stringify({ indicateur, portee, nom, periode }).slice(0, -1);
  return `${debut},"ventilation":${ecrireCle(ventilation)},"valeur":${valeur}`;
}

const LIGNE = 10;
/** The end of the list, then of the file. */
const FIN = /\]\s*\}\s*$/;

/**
 * The figures of a period in the bytes of a `tableau.json`, one a line: the other months, nine lines in ten, are not decoded,
 * and the figures that are known (by `debutDe`) are not parsed. Throws when a line is none, or the file is cut: what it
 * lost would pass for figures that were not sent.
 */
export function lireChiffres(
  octets: Uint8Array,
  periode: string,
  estConnu: (debut: string) => boolean,
): ChiffresTransmis {
  const figures: Figure[] = [];
  const [vus, indicateurs] = [new Set<string>(), new Set<string>()];
  const texte = new TextDecoder();
  if (!FIN.test(texte.decode(octets.subarray(-16)))) throw new Error("fichier coupé");
  for (const ici of endroits(octets, new TextEncoder().encode(`"periode":"${periode}"`))) {
    const fin = octets.indexOf(LIGNE, ici);
    const lue = octets.subarray(octets.lastIndexOf(LIGNE, ici) + 1, fin < 0 ? undefined : fin);
    const ligne = texte.decode(lue).trim();
    const debut = ligne.slice(0, ligne.indexOf(APRES_VALEUR));
    if (estConnu(debut)) vus.add(debut);
    else {
      const figure = FIGURE.parse(JSON.parse(ligne.replace(/,$/, "")));
      figures.push({ ...figure, reserve: null });
      indicateurs.add(figure.indicateur);
    }
  }
  return { figures, connus: vus, indicateurs };
}

/** Where bytes stand in others (Horspool: most of them are not looked at). */
function* endroits(octets: Uint8Array, cherches: Uint8Array): Generator<number> {
  const n = cherches.length;
  const sauts = new Uint8Array(256).fill(n);
  for (const [i, octet] of cherches.subarray(0, -1).entries()) sauts[octet] = n - 1 - i;
  for (let fin = n - 1; fin < octets.length; fin += sauts[octets[fin] ?? 0] ?? n) {
    let k = 0;
    while (k < n && octets[fin - k] === cherches[n - 1 - k]) k++;
    if (k === n) yield fin - n + 1;
  }
}
