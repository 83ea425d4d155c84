import type { Comparaison } from "../../comparaison/comparaison.ts";
import { frDay } from "../../core/day.ts";
import { frCount } from "../../core/format.ts";
import { TABLES, titreDuChamp } from "../../tables/index.ts";
import { feuilleIndicateurs, tableParRegle } from "../comparaison/feuilles/effets.ts";
import { resume } from "../comparaison/feuilles/synthese.ts";
import { GENRES, resumeLigne, valeurLisible } from "../comparaison/mots.ts";
import { noteTitree } from "../document/blocs.ts";
import type { Block, Note } from "../document/model.ts";
import { blocsTexte, suites } from "./document.ts";
import type { Terminal } from "./style.ts";

/** What the reader sees beside the comparison. */
export interface OptionsComparaison extends Terminal {
  /** Show the values of personal columns. */
  valeurs: boolean;
  suites: readonly string[];
}

const PREMIERS = 10;
const AILLEURS = "--format xlsx";

/** Two extractions as a page of terminal: the workbook's synthesis, the first differences, then the effect on the figures. */
export function comparaisonTexte(comparaison: Comparaison, options: OptionsComparaison): string {
  const { noms, arrete, indicateurs } = comparaison;
  const deTous = indicateurs.filter((e) => e.portee === "ensemble" && Object.keys(e.ventilation).length === 0);
  const blocs: Block[] = [
    { kind: "titre", texte: `De « ${noms[0]} » à « ${noms[1]} » : mois clos jusqu'au ${frDay(arrete)}` },
    // the first table says that nothing changed; the others would only repeat it
    ...resume(comparaison).filter((b) => b.kind !== "table" || b.id === "tables" || b.rows.length > 0),
    tableParRegle(comparaison),
    { kind: "titre", texte: `Effet sur les chiffres de ces mois : ${frCount(indicateurs.length, "chiffre")} en tout` },
    ...(deTous.length === 0 ? [] : feuilleIndicateurs({ indicateurs: deTous })),
  ];
  return `${[
    blocsTexte(blocs, { ...options, premieres: PREMIERS, ailleurs: AILLEURS }),
    blocsTexte([exemples(comparaison, options), suites(options.suites, options)], options),
  ].join("\n\n")}\n`;
}

/** The first differences of closed months: interviews before all, since they are what a control is about. */
function exemples({ tables }: Comparaison, options: OptionsComparaison): Note {
  const closes = tables.flatMap((table) =>
    table.differences.filter((d) => d.temps === "clos").map((difference) => ({ table, difference })),
  );
  const rang = (table: string) => (table === "entretiens" ? 0 : 1);
  const premieres = [...closes]
    .sort((a, b) => rang(a.table.table) - rang(b.table.table))
    .slice(0, PREMIERS)
    .map(({ table, difference }) => {
      const { genre, participant, paire, changements } = difference;
      const quoi =
        genre === "modifiee"
          ? changements
              .filter((k) => k.temps === "clos")
              .map((k) => {
                const [avant, apres] = [k.avant, k.apres].map((v) =>
                  valeurLisible(table.table, k.champ, v, options.valeurs),
                );
                return `${titreDuChamp(table.table, k.champ)} ${avant} → ${apres}`;
              })
              .join(", ")
          : resumeLigne(table, paire, options.valeurs);
      const jour = genre === "modifiee" && difference.jour !== null ? `, ${frDay(difference.jour)}` : "";
      const qui = [GENRES[genre].signe, participant, `${TABLES[table.table].titre}${jour}`].filter((t) => t !== null);
      return `${qui.join(" ")} : ${quoi}`;
    });
  const reste = closes.length - PREMIERS;
  const suite = reste > 0 ? [`et ${frCount(reste, "autre")} (${AILLEURS})`] : [];
  return noteTitree("Premières différences", [...premieres, ...suite]);
}
