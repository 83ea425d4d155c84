import type { Day } from "../core/day.ts";
import { frInteger } from "../core/format.ts";
import type { Figure, Report } from "../core/report.ts";
import type { Reserve } from "../core/reserve.ts";
import { CATALOGUE } from "../indicators/catalogue.ts";
import { ColonnesFaibles } from "../indicators/colonnes-faibles.ts";
import type { IndicateurId } from "../indicators/index.ts";
import { FAMILLES_A_TEMPS, famillesSansTemps } from "../parcours/temps-saisi.ts";
import type { Column } from "../tables/column.ts";
import type { Extraction } from "../tables/extraction.ts";
import { columnsOf, type TableName } from "../tables/index.ts";
import { encodeCell, nullCell, type TableData } from "../tables/table-data.ts";
import { analyserLecture, type Comparaison, direFigure, FORME_PRINCIPALE, figureCle } from "./consequences.ts";

/** Empty cells of a column, and the two values that each of them may stand for: the two readings. */
interface DeuxLectures {
  table: TableName;
  champ: string;
  /** How the readings differ, after « selon que ». */
  selon: string;
  /** Rows whose empty cell is read both ways. */
  lignes: (data: TableData, i: number) => boolean;
  valeurs: readonly [unknown, unknown];
  /** Rules whose constats are counted. */
  regles: readonly string[];
  /** Figures that bear the bounds: those that read this column. */
  lit: string;
  chiffre: { indicateur: IndicateurId; ventilation: Figure["ventilation"] };
}

/** Closed columns that may be mostly empty: their figures are computed with each of two values. */
const COLONNES: readonly DeuxLectures[] = [
  {
    table: "parcours",
    champ: "nature_sortie",
    selon: "les sorties sans nature sont positives ou autres",
    lignes: (data, i) => data.value(i, "date_sortie_reelle") !== null,
    valeurs: ["Positive", "Autre"],
    regles: [],
    lit: "parcours.nature_sortie",
    chiffre: { indicateur: "taux_sorties_positives", ventilation: FORME_PRINCIPALE },
  },
  publicDe("FEMME", "sexe", ["F", "H"]),
  publicDe("RQTH", "rqth", [true, false]),
  publicDe("QPV", "qpv", [true, false]),
];

function publicDe(code: string, champ: string, valeurs: DeuxLectures["valeurs"]): DeuxLectures {
  return {
    table: "participants",
    champ,
    selon: "toutes les personnes sans réponse en sont, ou aucune",
    lignes: () => true,
    valeurs,
    regles: [],
    lit: `participants.${champ}`,
    chiffre: { indicateur: "profil_public", ventilation: { public: code } },
  };
}

/** Étapes of a famille that nobody gives a temps nor hours: at full time, or at the part time that leaves the monthly face-to-face due. */
function deTemps(extraction: Extraction, arrete: Day): DeuxLectures | null {
  const familles = famillesSansTemps(extraction, arrete);
  if (familles.length === 0) return null;
  const noms = familles.map((famille) => FAMILLES_A_TEMPS[famille]).join(", ");
  return {
    table: "etapes",
    champ: "heures_hebdo",
    selon: `les ${noms} sans temps ni heures sont à temps plein ou à temps partiel subi`,
    lignes: (data, i) =>
      familles.some((famille) => famille === data.value(i, "famille")) && data.value(i, "temps") === null,
    // one hour a week is under every threshold, and no hours are full time (domaine.md §4)
    valeurs: [null, 1],
    regles: ["ENT-01", "ENT-06"],
    lit: "etapes.temps",
    chiffre: { indicateur: "conformite", ventilation: {} },
  };
}

/** The extraction with one value in the empty cells of the column. */
function lueAvec(extraction: Extraction, { table, champ, lignes }: DeuxLectures, valeur: unknown): Extraction {
  const data = extraction.tables[table] as TableData | null;
  const column = columnsOf(table).get(champ) as Column | undefined;
  if (!data || !column || valeur === null) return extraction;
  const cells = data.cells(champ).slice();
  const vide = nullCell(column.kind);
  const lue = encodeCell(column, valeur, extraction.pool);
  for (let i = 0; i < data.length; i++) {
    const cell = cells[i] as number;
    const estVide = Object.is(cell, vide) || (champ === "heures_hebdo" && cell === 0);
    if (estVide && lignes(data, i)) cells[i] = lue;
  }
  return { ...extraction, tables: { ...extraction.tables, [table]: data.avec(champ, cells) } };
}

/** Counts of constats, then the figure: for each its name, its number, and that number as printed. */
function nombresDe(report: Report, { regles, chiffre }: DeuxLectures): [nom: string, nombre: number, dit: string][] {
  const figure = figureCle(report, chiffre.indicateur, chiffre.ventilation);
  const constats = regles.map((id): [string, number, string] => {
    const nombre = report.constats.filter(({ regle }) => regle === id).length;
    return [`constats ${id}`, nombre, frInteger(nombre)];
  });
  return [...constats, [CATALOGUE.enPhrase(chiffre), figure?.valeur ?? Number.NaN, direFigure(figure)]];
}

/** « constats ENT-01 entre 26 et 56 », the low one first; nothing for what no reading changes. */
function direBornes(une: ReturnType<typeof nombresDe>, autre: ReturnType<typeof nombresDe>): string[] {
  return une.flatMap((a, rang) => {
    const b = autre[rang] ?? a;
    const [bas, haut] = a[1] > b[1] ? [b, a] : [a, b];
    return bas[2] === haut[2] ? [] : [`${a[0]} entre ${bas[2]} et ${haut[2]}`];
  });
}

/**
 * Low and high bounds, for everyone, of what reads a column filled at less than half: both readings are computed
 * (domaine.md §6: a figure that stands on an incomplete ground bears a réserve). Nothing where they agree, nor for a column
 * that no file has.
 */
export function bornesDe(extraction: Extraction, comparaison: Omit<Comparaison, "relire">): Reserve[] {
  const faibles = new ColonnesFaibles(extraction);
  const temps = deTemps(extraction, comparaison.arrete);
  const peuRemplies = COLONNES.filter(
    ({ table, champ }) => extraction.tables[table]?.mapped.has(champ) && faibles.de([`${table}.${champ}`]).length > 0,
  );
  return [...(temps ? [temps] : []), ...peuRemplies].flatMap((lectures) => {
    const regles = comparaison.regles.filter(({ id }) => lectures.regles.includes(id));
    const nombres = (valeur: unknown) =>
      nombresDe(
        analyserLecture(lueAvec(extraction, lectures, valeur), { ...comparaison, regles }, [
          lectures.chiffre.indicateur,
        ]),
        lectures,
      );
    const [a, b] = lectures.valeurs;
    const bornes = direBornes(nombres(a), nombres(b));
    if (bornes.length === 0) return [];
    const texte = `${bornes.join(", ")} pour le PLIE entier à l'arrêté, selon que ${lectures.selon}`;
    return [{ texte, feu: null, lit: [lectures.lit], apaps: null, structures: null }];
  });
}
