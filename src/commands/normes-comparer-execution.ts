import { comparerNormes } from "../comparaison/normes.ts";
import { chargerNorme } from "../config/reglages.ts";
import { isoDay, partsOf } from "../core/day.ts";
import { isoMonth, monthOf } from "../core/month.ts";
import { INDICATEURS } from "../indicators/index.ts";
import { type NormesComparees, normesCompareesTexte } from "../reporters/terminal/normes-comparees-texte.ts";
import type { Ecrivains } from "./formats.ts";
import type { Io } from "./io.ts";
import { livrerTexte } from "./livrer.ts";
import type { OptionsComparerNormes } from "./normes.ts";
import { analyserPreparation, preparer } from "./preparer.ts";

/** Runs `plie normes comparer`: the same data judged by two norms, under the same settings file. */
export async function comparerLesNormes(
  a: string,
  b: string,
  entrees: readonly string[],
  options: OptionsComparerNormes,
  io: Io,
): Promise<void> {
  const avant = await chargerNorme(a, ".", io.disque);
  const apres = await chargerNorme(b, ".", io.disque);
  const preparation = await preparer(entrees, options, io);
  const juger = (norme: typeof avant) =>
    analyserPreparation({ ...preparation, reglages: preparation.reglages.avecNorme(norme) }, io, { indicateurs: true })
      .report;
  const [rapportA, rapportB] = [juger(avant), juger(apres)];
  const { arrete } = preparation;
  const depuisJanvier = `${partsOf(arrete).year}-01..${isoMonth(monthOf(arrete))}`;
  const taux = new Set(INDICATEURS.filter(({ unite }) => unite === "part").map(({ id }) => id));
  const comparees: NormesComparees = {
    avant,
    apres,
    report: rapportA,
    ecarts: comparerNormes(rapportA, rapportB, taux, depuisJanvier),
    indicateurs: new Map(INDICATEURS.map(({ id, titre, unite }) => [id, { titre, unite }])),
  };
  const couleur = io.couleur && !options.sansCouleur && options.sortie === undefined;
  const ecrivains: Ecrivains<OptionsComparerNormes["format"]> = {
    json: () => livrerTexte(json(comparees), "normes-comparees.json", options, io),
    texte: () => {
      const texte = normesCompareesTexte(comparees, { colonnes: io.colonnes, couleur });
      return livrerTexte(texte, "normes-comparees.txt", options, io);
    },
  };
  await ecrivains[options.format]();
}

function json({ avant, apres, report, ecarts }: NormesComparees): string {
  const { start, end } = report.periode;
  return `${JSON.stringify(
    {
      a: avant.id,
      b: apres.id,
      arrete: isoDay(report.arrete),
      periode: { debut: isoDay(start), fin: isoDay(end) },
      ...ecarts,
    },
    null,
    2,
  )}\n`;
}
