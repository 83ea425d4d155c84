import { comparerNormes } from "../comparaison/normes.ts";
import { chargerNorme, type Reglages } from "../config/reglages.ts";
import { partsOf } from "../core/day.ts";
import { isoMonth, monthOf } from "../core/month.ts";
import { INDICATEURS } from "../indicators/index.ts";
import {
  blocsNormes,
  enTeteNormes,
  type NormesComparees,
  normesComparees,
  normesJson,
} from "../reporters/comparaison/normes.ts";
import { blocsTexte } from "../reporters/terminal/document.ts";
import { craie, type Terminal } from "../reporters/terminal/style.ts";
import { ecartsReglages } from "./ecarts-reglages.ts";
import type { Io } from "./io.ts";
import { livrer } from "./livrer.ts";
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
  const [reglagesA, reglagesB] = [avant, apres].map((n) => preparation.reglages.avecNorme(n)) as [Reglages, Reglages];
  const juger = (reglages: Reglages) =>
    analyserPreparation({ ...preparation, reglages }, io, { indicateurs: true }).report;
  const [rapportA, rapportB] = [juger(reglagesA), juger(reglagesB)];
  const { arrete } = preparation;
  const depuisJanvier = `${partsOf(arrete).year}-01..${isoMonth(monthOf(arrete))}`;
  const taux = new Set(INDICATEURS.filter(({ unite }) => unite === "part").map(({ id }) => id));
  const reglages = ecartsReglages([avant, reglagesA], [apres, reglagesB]);
  const comparees: NormesComparees = {
    avant,
    apres,
    report: rapportB,
    ecarts: comparerNormes(rapportA, rapportB, reglages, taux, depuisJanvier),
  };
  const ecrivains = {
    json: () => normesJson(comparees),
    xlsx: () => normesComparees(comparees),
    texte: (terminal: Terminal) => {
      const { titre, sousTitre } = enTeteNormes(comparees);
      return `${craie(terminal).bold(titre)}\n${sousTitre}\n\n${blocsTexte(blocsNormes(comparees), terminal)}\n`;
    },
  };
  const resultat = { nom: "normes-comparees", ecrivains };
  await livrer(options.format, resultat, options, io);
}
