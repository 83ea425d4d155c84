import { partsOf } from "../core/day.ts";
import { frInteger, frPercent } from "../core/format.ts";
import { obtenir } from "../core/grouper.ts";
import type { Extraction } from "../tables/extraction.ts";
import { NULL, type TableData } from "../tables/table-data.ts";
import { pasDe } from "./echantillon.ts";
import { fichiersDe } from "./lignes.ts";
import type { FeuVu } from "./regle-feu.ts";

export type Durees = ReadonlyMap<number, readonly (readonly [entree: number, sortie: number])[]>;

/** First and last day of the parcours of each participant. */
export function dureesDe(parcours: TableData): Durees {
  const personnes = parcours.cells("participant");
  const entrees = parcours.cells("date_integration");
  const sorties = parcours.cells("date_sortie_reelle");
  const durees = new Map<number, (readonly [number, number])[]>();
  for (let i = 0; i < parcours.length; i++) {
    const entree = entrees[i] as number;
    const sortie = sorties[i] as number;
    if (entree === NULL) continue;
    const duree = [entree, sortie === NULL ? Number.POSITIVE_INFINITY : sortie] as const;
    obtenir(durees, personnes[i] as number, () => []).push(duree);
  }
  return durees;
}

/** Rows of a table that begin in no parcours of their person. `avant`: of those, the last to be in an impossible century. */
function dehors(data: TableData, debut: string, durees: Durees, siecle: number) {
  const [participants, debuts, natures] = [
    data.cells("participant"),
    data.cells(debut),
    data.mapped.has("nature") ? data.cells("nature") : null,
  ];
  const diagnostic = data.pool.find("DIAGNOSTIC");
  let lignes = 0;
  let hors = 0;
  let anciennes = 0;
  const pas = pasDe(data.length);
  for (let i = 0; i < data.length; i += pas) {
    const jour = debuts[i] as number;
    const siens = durees.get(participants[i] as number);
    // a diagnostic comes before the entry
    if (jour === NULL || siens === undefined || (natures !== null && natures[i] === diagnostic)) continue;
    lignes++;
    if (siens.some((duree) => duree[0] <= jour && jour <= duree[1])) continue;
    hors++;
    if (partsOf(jour).year < siecle) anciennes++;
  }
  return { lignes, hors, anciennes };
}

const TABLES = [
  { table: "etapes", debut: "date_debut", nom: "étapes", verbe: "commencent" },
  { table: "entretiens", debut: "date", nom: "contacts", verbe: "sont datés" },
] as const;

/**
 * Étapes, and contacts, that begin in no parcours of their person: those of other people, a column that no longer goes with
 * the others, years typed wrong, or a list that lacks the parcours of then.
 */
export function horsParcours(
  extraction: Extraction,
  {
    etapesMin,
    partHors,
    contactsMin,
    partContacts,
    siecle,
  }: { etapesMin: number; partHors: number; contactsMin: number; partContacts: number; siecle: number },
): FeuVu[] {
  const { parcours } = extraction.tables;
  if (parcours === null) return [];
  const durees = dureesDe(parcours);
  return TABLES.flatMap(({ table, debut, nom, verbe }): FeuVu[] => {
    const data = extraction.tables[table] as TableData | null;
    if (data === null) return [];
    const { lignes, hors, anciennes } = dehors(data, debut, durees, siecle);
    const [min, max] = table === "etapes" ? [etapesMin, partHors] : [contactsMin, partContacts];
    if (hors < min || hors <= max * lignes) return [];
    const part = frPercent(hors / lignes, 0);
    const annees = anciennes > hors / 2;
    return [
      {
        couleur: "orange",
        fichiers: fichiersDe(extraction, table),
        message: annees
          ? `${part} des ${nom} sont datés d'avant ${siecle} : les années sont fausses (« 1926 » pour « 2026 » ?), sans doute lues sur deux chiffres par un tableur.`
          : `${frInteger(hors)} ${nom} sur ${frInteger(lignes)} (${part}) ${verbe} avant l'entrée ou après la sortie de leur participant : le numéro ne va pas avec le reste de la ligne (colonne triée seule, décalée ou recopiée), ils sont à d'autres personnes (un autre PLIE, une autre numérotation), des années sont mal tapées, ou la liste n'a pas les parcours d'avant.`,
        remede: annees
          ? "Refaites l'export avec l'année sur quatre chiffres."
          : `Vérifiez que ${table === "etapes" ? "les étapes" : "le suivi"} et la liste sont de la même extraction, non retouchés, et que la liste donne tous les parcours.`,
        reserve: {
          texte: `${part} des ${nom} hors du parcours de leur participant`,
          // when the list itself is mixed up, everything is
          lit: table === "etapes" ? ["participants", "parcours", "etapes"] : ["entretiens"],
        },
      },
    ];
  });
}
