import { frCount } from "../core/format.ts";
import { compter } from "../core/grouper.ts";
import { compareText } from "../core/text.ts";
import type { Extraction } from "../tables/extraction.ts";

/** Settings of `plie.yaml` that an extraction lets one propose. */
export type CleVue = "effectifs" | "territoire" | "programmation";

/** One value that an extraction shows for a setting. */
interface Vu {
  /** As an element of a YAML list written in brackets. */
  element: string;
  /** How often, in French. */
  note: string;
}

/** What an extraction shows of the settings: a key is there when its files say something of it. */
export type Vus = ReadonlyMap<CleVue, readonly Vu[]>;

const cite = (texte: string): string => JSON.stringify(texte);

/**
 * The APAPs with their structures, postal codes and opérations that an extraction names, most frequent first. What the
 * files settle by themselves (a table of effectifs, a column that says what is of the programming) is not in it.
 */
export function vusDe({ tables }: Extraction): Vus {
  const vus = new Map<CleVue, readonly Vu[]>();
  const noter = (cle: CleVue, elements: readonly (string | null)[], un: string, plusieurs: string) => {
    const tries = [...compter(elements.filter((e) => e !== null))].sort(([a, m], [b, n]) => n - m || compareText(a, b));
    if (tries.length > 0)
      vus.set(
        cle,
        tries.map(([element, n]) => ({ element, note: frCount(n, un, plusieurs) })),
      );
  };
  if (tables.effectifs === null) {
    const elements = (tables.parcours?.rows() ?? []).map(({ apap, structure }) =>
      apap === null || structure === null ? null : `{ apap: ${cite(apap)}, structure: ${cite(structure)}, etp: 1 }`,
    );
    noter("effectifs", elements, "parcours", "parcours");
  }
  const codes = (tables.participants?.rows() ?? []).map(({ code_postal: code }) =>
    code !== null && /^\d{5}$/.test(code) ? cite(code) : null,
  );
  noter("territoire", codes, "personne", "personnes");
  const etapes = tables.etapes?.rows() ?? [];
  if (etapes.every(({ programmation_plie: dite }) => dite === null)) {
    const intitules = etapes.map(({ intitule, famille }) =>
      intitule === null || famille === "accompagnement" ? null : `{ intitule: ${cite(intitule)} }`,
    );
    noter("programmation", intitules, "étape", "étapes");
  }
  return vus;
}

/**
 * A `plie.yaml` whose empty lists hold, behind a `#`, what an extraction shows; each line can be uncommented alone. A list
 * that an answer filled is left as it is.
 */
export function avecVus(plieYaml: string, vus: Vus): string {
  return [...vus].reduce((texte, [cle, liste]) => {
    const lignes = liste.map(({ element, note }) => `  # ${element},  # ${note}`);
    const dit = "  # Vu dans votre extraction : retirez le # de ce qui est à vous (l'ETP est à corriger).";
    const entete = cle === "effectifs" ? dit : dit.replace(" (l'ETP est à corriger)", "");
    return texte.replace(new RegExp(`^${cle}: \\[\\]$`, "m"), () => [`${cle}: [`, entete, ...lignes, "  ]"].join("\n"));
  }, plieYaml);
}
