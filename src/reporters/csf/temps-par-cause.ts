import { frCount, frInteger } from "../../core/format.ts";
import { ajouterSomme, type SommeTemps, sommeVide } from "../../csf/temps.ts";
import { CAUSES } from "../../faits/temps-eligible.ts";
import { motsDe } from "../../normes/vocabulaire.ts";
import { graphiques } from "../document/blocs.ts";
import { champ, lister } from "../document/lister.ts";
import type { Block, ChartSource } from "../document/model.ts";
import { CAUSES_LISIBLES } from "../rapprochement/mots.ts";
import type { EtatCsf } from "./etat.ts";

const PAS_RETENUES = "Non retenues";

/** The sum of some times. */
export function sommer(liste: readonly SommeTemps[]): SommeTemps {
  const somme = sommeVide();
  for (const t of liste) ajouterSomme(somme, t);
  return somme;
}

/**
 * Minutes typed, eligible, and not retained cause by cause (domaine.md §8), of the population and of the sample: a table
 * whose columns close, and a picture of what is not retained.
 */
export function blocsTempsParCause({ personnes, tempsPopulation, report }: EtatCsf): Block[] {
  const echantillon = sommer(personnes.map((p) => p.temps));
  const ligne = (nom: string, lire: (somme: SommeTemps) => number) => ({ nom, lire });
  const lignes = [
    ligne(`Saisies dans ${motsDe(report).logiciel}`, (s) => s.viesion),
    ligne("Éligibles", (s) => s.eligibles),
    ligne(`${PAS_RETENUES} : au-delà de la feuille`, (s) => s.ecart),
    ...CAUSES.map((cause) => ligne(`${PAS_RETENUES} : ${CAUSES_LISIBLES[cause]}`, (s) => s.causes[cause].minutes)),
  ];
  return [
    {
      id: "temps_causes",
      ...lister(lignes, [
        champ("cause", "Minutes", { kind: "prose", width: 40 }, ({ nom }) => nom),
        champ("population", "Population", { kind: "integer", width: 14 }, ({ lire }) => lire(tempsPopulation)),
        champ("echantillon", "Échantillon", { kind: "integer", width: 14 }, ({ lire }) => lire(echantillon)),
      ]),
    },
    ...graphique(tempsPopulation),
  ];
}

/** Rows of the table before those of what is not retained. */
const AVANT = 2;

/** What is not retained, its first cause in the title; nothing when all of it is. */
function graphique(population: SommeTemps): Block[] {
  const parts = [
    { nom: "au-delà de la feuille", minutes: population.ecart },
    ...CAUSES.map((cause) => ({ nom: CAUSES_LISIBLES[cause], minutes: population.causes[cause].minutes })),
  ].filter((p) => p.minutes > 0);
  const [premiere] = [...parts].sort((a, b) => b.minutes - a.minutes);
  if (premiere === undefined) return [];
  const perdues = parts.reduce((n, p) => n + p.minutes, 0);
  const dites = parts.map((p) => `${p.nom} ${frInteger(p.minutes)}`).join(", ");
  const chart: ChartSource = {
    type: "bar",
    titre: `Population : ${frCount(perdues, "minute non retenue", "minutes non retenues")} sur ${frInteger(population.viesion)}, d'abord « ${premiere.nom} » (${frInteger(premiere.minutes)})`,
    alt: `Barres : sur ${frInteger(population.viesion)} minutes saisies, ${frInteger(population.eligibles)} sont éligibles. Non retenues : ${dites}.`,
    source: { table: "temps_causes", categories: "cause", de: AVANT },
    series: [{ column: "population" }],
    etiquettes: true,
  };
  return [graphiques(15, [chart])];
}
