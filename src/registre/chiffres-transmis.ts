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

/**
 * The figures of a period in the text of a `tableau.json`, one a line: the other months, and the figures that are `connus`
 * (by `debutDe`), are not parsed. Throws when a line is none.
 */
export function lireChiffres(texte: string, periode: string, connus: ReadonlySet<string>): ChiffresTransmis {
  const cherchee = `"periode":"${periode}"`;
  const figures: Figure[] = [];
  const [vus, indicateurs] = [new Set<string>(), new Set<string>()];
  for (let ici = texte.indexOf(cherchee); ici >= 0; ) {
    const fin = texte.indexOf("\n", ici);
    const ligne = texte.slice(texte.lastIndexOf("\n", ici) + 1, fin < 0 ? undefined : fin).trim();
    const debut = ligne.slice(0, ligne.indexOf(APRES_VALEUR));
    if (connus.has(debut)) vus.add(debut);
    else {
      const figure = FIGURE.parse(JSON.parse(ligne.replace(/,$/, "")));
      figures.push({ ...figure, reserve: null });
      indicateurs.add(figure.indicateur);
    }
    ici = fin < 0 ? -1 : texte.indexOf(cherchee, fin);
  }
  return { figures, connus: vus, indicateurs };
}
