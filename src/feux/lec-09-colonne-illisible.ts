import * as z from "zod";
import { frInteger, frPercent } from "../core/format.ts";
import { compter, obtenir } from "../core/grouper.ts";
import { entier, proportion } from "../core/seuil.ts";
import { compareText, masked } from "../core/text.ts";
import type { Column } from "../tables/column.ts";
import type { Rejet, Source } from "../tables/extraction.ts";
import { TABLE_NAMES, TABLES } from "../tables/index.ts";
import { nullCell, type TableData } from "../tables/table-data.ts";
import { ordresDouteux } from "./lec-05-dates-americaines.ts";
import { NOMBRE_NU } from "./lec-13-durees-sans-unite.ts";
import { nomDe, sourcesDe } from "./lignes.ts";
import { defineFeu, type FeuVu } from "./regle-feu.ts";

/** Kinds whose values are those of a list, dates, or durations. */
const JUGEES: ReadonlySet<Column["kind"]> = new Set([
  "code",
  "codes",
  "yesno",
  "level",
  "day",
  "dateOrYesNo",
  "minutes",
  // a name is unreadable only where a formula is in error
  "name",
]);
/** Those of them whose unknown values come back: labels, and durations as this PLIE writes them. */
const LISTES: ReadonlySet<Column["kind"]> = new Set(["code", "codes", "yesno", "level", "minutes", "name"]);
const VALEURS_MONTREES = 3;
const REMEDE_DUREES =
  "Refaites l'export avec des durées en minutes (45, 45 min, 0h45) ; si le classeur a des formules, ouvrez-le dans Excel et enregistrez-le avant de le déposer.";

function remplies(data: TableData, source: number, champ: string, column: Column): number {
  const cells = data.cells(champ);
  const vide = nullCell(column.kind);
  let nombre = 0;
  for (let i = 0; i < data.length; i++) if (data.sources[i] === source && !Object.is(cells[i], vide)) nombre++;
  return nombre;
}

/** Values refused, as they may be shown, the commonest first, with the number of cells. */
function parValeur(rejets: readonly Rejet[]): [valeur: string, cases: number][] {
  const dites = rejets.map(({ valeur, personnelle }) =>
    personnelle ? masked(valeur) : valeur.replace(/\s+/g, " ").slice(0, 40),
  );
  return [...compter(dites)].sort(([a, n], [b, m]) => m - n || compareText(a, b));
}

function exemples(rejets: readonly Rejet[]): string {
  const premieres = parValeur(rejets).slice(0, VALEURS_MONTREES);
  return premieres.map(([valeur]) => `« ${valeur} »`).join(", ");
}

/** A day without its month. */
const JOUR_SEUL = /^(?:[1-9]|[12]\d|3[01])$/;
const REMEDE_JOUR =
  "Le mois et l'année sont dans d'autres colonnes, ou dans le nom de la feuille : réunissez la date dans une seule colonne (dans Excel, =DATE(année;mois;jour)), ou refaites l'export avec la date entière.";
const FORMULE = /^#\w/;

/** A number of minutes that a spreadsheet shows as a date of its first years: 45 is « 14/02/1900 ». */
const NOMBRE_EN_DATE = /^\d{1,2}[/.-]\d{1,2}[/.-]190\d$|^190\d-\d\d-\d\d/;
const REMEDE_FORMAT =
  "Ce sont des nombres que le tableur montre comme des dates (45 s'écrit « 14/02/1900 ») : remettez la colonne au format Nombre, puis refaites l'export.";
/** What a formula that points to an empty cell shows. */
const ZERO = /^0(?:[.,]0+)?$/;

/** The way on of a column whose values come back and are not understood. */
function remedeDe({ kind }: Column, champ: string, inconnus: readonly [string, number][]): string {
  if (inconnus.some(([valeur]) => FORMULE.test(valeur)))
    return "Une formule du classeur ne trouve rien (RECHERCHEV) : corrigez-la dans Excel et enregistrez, ou écrivez la valeur.";
  if (kind === "minutes" && inconnus.every(([valeur]) => NOMBRE_EN_DATE.test(valeur))) return REMEDE_FORMAT;
  if (kind === "minutes") return REMEDE_DUREES;
  return `Dites dans le profil ce que chaque libellé veut dire (« valeurs », ${champ}) : « plie inspecter » les liste et propose.`;
}

/** A label that comes back is a word of this PLIE, not a slip: its cells are missing from the figures that read them. */
function libellesInconnus(
  rejets: readonly Rejet[],
  column: Column,
  foisMin: { case: number; rangee: number },
): [string, number][] {
  if (!LISTES.has(column.kind)) return [];
  const min = column.key === true ? foisMin.rangee : foisMin.case;
  return parValeur(rejets).filter(([valeur, cases]) => cases >= min || (column.key === true && VEILLE.test(valeur)));
}

/** Veilles typed among the étapes: without them, suspended months are judged. */
const VEILLE = /^(veille|suspension|parcours suspendu)/i;

function cle(fichier: string, feuille: string | null, colonne: string): string {
  return JSON.stringify([fichier, feuille, colonne]);
}

function libelle(
  source: Source,
  entete: string,
  {
    champ,
    column,
    inconnus,
    rangees,
    sansVeilles,
  }: {
    champ: string;
    column: Column;
    inconnus: readonly [string, number][];
    /** Their rows are rejected. */
    rangees: boolean;
    /** No other table gives the veilles. */
    sansVeilles: boolean;
  },
): FeuVu {
  const cases = inconnus.reduce((somme, [, n]) => somme + n, 0);
  const dits = inconnus.slice(0, VALEURS_MONTREES).map(([valeur, n]) => `« ${valeur} » ${frInteger(n)} fois`);
  const reste = inconnus.length - dits.length;
  return {
    // without any table of veilles, nothing tells the suspended months from the others
    couleur: sansVeilles && inconnus.some(([valeur]) => VEILLE.test(valeur)) ? "rouge" : "orange",
    fichiers: [source.fichier],
    message: `${nomDe(source)}, colonne « ${entete} » lue comme « ${column.titre} » : des ${column.kind === "minutes" ? "durées" : "libellés"} reviennent et ne sont pas ${column.kind === "minutes" ? "comprises" : "compris"} (${dits.join(", ")}${reste > 0 ? ` et ${frInteger(reste)} autres` : ""}). ${rangees ? `Ces ${frInteger(cases)} lignes sont rejetées` : `Ces ${frInteger(cases)} cases manquent aux chiffres qui les lisent`}.${inconnus.some(([valeur]) => VEILLE.test(valeur)) ? " Si les veilles sont saisies ici, elles ne sont pas lues : les mois suspendus sont jugés." : ""}`,
    remede: remedeDe(column, champ, inconnus),
    reserve: {
      texte: `${frInteger(cases)} cases de « ${entete} » au libellé inconnu`,
      lit: [
        `${source.table}.${champ}`,
        // a row without its key is no row of its table at all, and a nature says to which parcours a contact belongs
        ...(rangees || champ === "nature" ? [source.table] : []),
        ...(inconnus.some(([valeur]) => VEILLE.test(valeur)) ? ["veilles"] : []),
      ],
    },
  };
}

export default defineFeu({
  id: "LEC-09",
  titre: "Une colonne dont les valeurs ne sont pas comprises",
  definition: ({ partMax, cellulesMin, foisMin, foisMinRangee }) =>
    `Une colonne de liste fermée, de oui/non, de dates ou de durées dont plus de ${frPercent(partMax, 0)} des cases remplies (${frInteger(cellulesMin)} au moins) ne se lisent pas : rouge. Un libellé inconnu qui revient ${frInteger(foisMin)} fois ou plus dans une colonne (${frInteger(foisMinRangee)} si la ligne en est rejetée) : orange.`,
  params: z.strictObject({
    partMax: proportion(0.5, "rouge au-delà de cette part de cases illisibles"),
    cellulesMin: entier(3, "cases illisibles d'une colonne pour la juger"),
    foisMin: z.int().min(2).default(3).describe("fois qu'un libellé inconnu revient pour le dire"),
    foisMinRangee: entier(2, "fois qu'un libellé inconnu fait rejeter une ligne pour le dire"),
  }),
  juger({ extraction }, { partMax, cellulesMin, foisMin, foisMinRangee }) {
    const parColonne = new Map<string, Rejet[]>();
    for (const rejet of extraction.rejets) {
      if (rejet.colonne === "" || rejet.valeur === "") continue;
      obtenir(parColonne, cle(rejet.fichier, rejet.feuille, rejet.colonne), () => []).push(rejet);
    }
    if (parColonne.size === 0) return [];
    const datesDites = new Set(
      ordresDouteux(extraction, 1).map(({ source: s, colonne }) => cle(s.fichier, s.feuille, colonne)),
    );
    const feux: FeuVu[] = [];
    const juger = (source: Source, index: number, data: TableData): void => {
      const columns: Readonly<Record<string, Column>> = TABLES[source.table].columns;
      for (const { entete, champ } of source.colonnes) {
        const column = champ === null ? undefined : columns[champ];
        const nom = cle(source.fichier, source.feuille, entete);
        // dates and numbers that another light tells
        const ailleurs = (r: Rejet) => column?.kind === "minutes" && NOMBRE_NU.test(r.valeur.trim());
        const rejets = parColonne.get(nom)?.filter((r) => r.table === source.table && !ailleurs(r)) ?? [];
        if (champ === null || !column || !JUGEES.has(column.kind) || rejets.length === 0 || datesDites.has(nom))
          continue;
        // a row rejected for another column keeps no cell: it is taken for readable here
        const cases = remplies(data, index, champ, column) + Math.max(rejets.length, source.rejetees);
        if (rejets.length < cellulesMin || rejets.length <= partMax * cases) {
          const inconnus = libellesInconnus(rejets, column, { case: foisMin, rangee: foisMinRangee });
          const dits = {
            champ,
            column,
            inconnus,
            rangees: column.key === true,
            sansVeilles: extraction.tables.veilles === null,
          };
          if (inconnus.length > 0) feux.push(libelle(source, entete, dits));
          continue;
        }
        feux.push({
          couleur: "rouge",
          fichiers: [source.fichier],
          message: `${nomDe(source)}, colonne « ${entete} » lue comme « ${column.titre} » : ${frInteger(rejets.length)} valeurs sur ${frInteger(cases)} ne sont pas comprises (${exemples(rejets)}) ; ou ce n'est pas cette colonne, ou ses libellés sont propres à votre PLIE.`,
          remede:
            column.kind === "day" && rejets.every((r) => JOUR_SEUL.test(r.valeur.trim()))
              ? REMEDE_JOUR
              : column.kind === "minutes" || column.kind === "name"
                ? remedeDe(column, champ, parValeur(rejets))
                : rejets.every((r) => ZERO.test(r.valeur.trim()))
                  ? "« 0 » est ce que montre une formule vers une case vide : videz ces cases, ou dites dans le profil ce que 0 veut dire (« valeurs »)."
                  : `Dites dans le profil ce que chaque valeur veut dire (« valeurs », ${champ}), ou reliez une autre colonne à « ${column.titre} » : « plie inspecter » les liste et propose.`,
          reserve: { texte: `colonne « ${entete} » en grande partie illisible`, lit: [`${source.table}.${champ}`] },
        });
      }
    };
    for (const table of TABLE_NAMES) {
      const data = extraction.tables[table] as TableData | null;
      if (data) for (const { index, source } of sourcesDe(extraction, table)) juger(source, index, data);
    }
    return feux;
  },
  exemple: {
    fichiers: {
      "etapes.csv": `participant;famille;intitule;date_debut;temps\n${[1, 2, 3].map((n) => `P${n};operation;Atelier;01/02/2026;ARSA\n`).join("")}`,
    },
    couleur: "rouge",
  },
});
