import { comparerNormes, type EcartReglage } from "../comparaison/normes.ts";
import { chargerNorme, type Reglages } from "../config/reglages.ts";
import { partsOf } from "../core/day.ts";
import { isoMonth, monthOf } from "../core/month.ts";
import { INDICATEURS } from "../indicators/index.ts";
import { langageDe } from "../normes/langage.ts";
import { ligneeDe, type Norme, parametresDe } from "../normes/norme.ts";
import {
  blocsNormes,
  enTeteNormes,
  type NormesComparees,
  normesComparees,
  normesJson,
} from "../reporters/comparaison/normes.ts";
import { blocsTexte } from "../reporters/terminal/document.ts";
import { craie, type Terminal } from "../reporters/terminal/style.ts";
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
  const resultat = { nom: "normes-comparees", langage: langageDe(rapportB), ecrivains };
  await livrer(options.format, resultat, options, io);
}

/** Every setting that either norm, or one that it alone inherits from, says by date, where the two do not say the same. */
function ecartsReglages([a, sousA]: [Norme, Reglages], [b, sousB]: [Norme, Reglages]): EcartReglage[] {
  const communes = new Set(ligneeDe(a).filter((n) => ligneeDe(b).includes(n)));
  const dits = [a, b].flatMap((n) => ligneeDe(n).filter((ancetre) => !communes.has(ancetre)));
  return dits.flatMap(parametresDe).flatMap(({ nom, depuis, reference }): EcartReglage[] => {
    const [avant, apres] = [valeurLe(sousA, nom, depuis ?? 0), valeurLe(sousB, nom, depuis ?? 0)];
    return JSON.stringify(avant) === JSON.stringify(apres) ? [] : [{ nom, depuis, avant, apres, reference }];
  });
}

/** « ENT-02.minutesMoyenneMin », « communs.partCouverte », « territoire » as in force on a day. */
function valeurLe(reglages: Reglages, nom: string, jour: number): unknown {
  const [tete = "", ...suite] = nom.split(".");
  const racine: Record<string, unknown> = /^[A-Z]{3}-\d\d$/.test(tete)
    ? { ...reglages.regle(tete, jour), ...reglages.regle(tete, jour).params }
    : tete === "communs"
      ? reglages.communsLe(jour)
      : { [tete]: (reglages.listesLe(jour) as Record<string, unknown>)[tete] };
  const chemin = /^[A-Z]{3}-\d\d$/.test(tete) || tete === "communs" ? suite : [tete, ...suite];
  return chemin.reduce<unknown>((valeur, cle) => (valeur as Record<string, unknown> | undefined)?.[cle], racine);
}
