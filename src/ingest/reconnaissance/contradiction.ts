import { foldWords } from "../../core/text.ts";
import { columnsOf, TABLES, type TableName } from "../../tables/index.ts";
import type { Valeur } from "../observation/colonne-vue.ts";
import type { Profil } from "../profile.ts";
import { readDay } from "../values/day.ts";
import { isEmptyText } from "../values/lecture.ts";
import { readerFor } from "../values/reader-for.ts";

/** A value of a column, and how many cells hold it. */
export type ValeurVue = Pick<Valeur, "texte" | "cell" | "nombre">;

/** Share of the filled cells that a field must understand for its values not to contradict it. */
const PART_COMPRISE = 0.5;
/** Share of the filled cells from which they are « all » dates, numbers, yes or no. */
const PART_TOUTES = 0.8;
/** A list of labels has no more than these; ninety different values are no modality. */
export const LIBELLES_MAX = 40;
/** Persons have as many ids: a column with so few different values on so many lines holds none. */
const NUMEROS_MIN = 3;
const LIGNES_MIN = 30;
/** A longer text is no label. */
const LIBELLE_LONG = 60;

const OUI_NON = new Set(["oui", "non", "o", "n", "x", "vrai", "faux", "true", "false", "yes", "no"]);
const NUMERO = /^[\p{L}]{0,6}[\s/_.-]?\d{2,}$/u;
const NOMBRE = /^\d+([.,]\d+)?$/;

const ATTENDU: Readonly<Record<string, string>> = {
  day: "une date",
  time: "une heure",
  minutes: "une durée",
  hours: "un nombre d'heures",
  number: "un nombre",
  postal: "un code postal",
  level: "un niveau de formation",
  yesno: "oui ou non",
  dateOrYesNo: "une date, ni oui ou non",
};

/** Share of the filled cells for which a test holds, and one value for which it does. */
function part(valeurs: readonly ValeurVue[], test: (valeur: ValeurVue) => boolean): { part: number; exemple: string } {
  let tenues = 0;
  let total = 0;
  let exemple = "";
  for (const valeur of valeurs) {
    if (isEmptyText(valeur.texte)) continue;
    total += valeur.nombre;
    if (!test(valeur)) continue;
    tenues += valeur.nombre;
    if (exemple === "") exemple = valeur.texte;
  }
  return { part: total === 0 ? 0 : tenues / total, exemple };
}

const estDate = ({ cell }: ValeurVue): boolean => readDay(cell).etat === "lu" && !NOMBRE.test(String(cell));
const estOuiNon = ({ texte }: ValeurVue): boolean => OUI_NON.has(foldWords(texte));
const estNumero = ({ texte }: ValeurVue): boolean => NUMERO.test(texte) || /^\d+$/.test(texte);

/** What values plainly are, and one of them. */
export interface Nature {
  dit: string;
  exemple: string;
}

/** What values plainly are, whatever the column is called; null when they are nothing in particular. */
export function nature(valeurs: readonly ValeurVue[]): Nature | null {
  const sortes: readonly [string, (valeur: ValeurVue) => boolean][] = [
    ["ce sont des dates", estDate],
    ["ce sont des oui ou non", estOuiNon],
    ["ce sont des numéros", estNumero],
  ];
  for (const [dit, test] of sortes) {
    const { part: tenue, exemple } = part(valeurs, test);
    if (tenue >= PART_TOUTES) return { dit, exemple };
  }
  return null;
}

/**
 * Why the values of a column contradict a field, in French and without its beginning (« ce sont des dates (« 12/03/2026 ») »);
 * null when they may be it, or when nothing can be said. `valeurs`: the distinct values of a column, or the most frequent
 * ones. Labels that a profile could map to a list contradict nothing. `montrer` says how a value may be shown.
 */
export function contradiction(
  valeurs: readonly ValeurVue[],
  { table, champ, entete }: { table: TableName; champ: string; entete: string },
  profil: Profil,
  est: Nature | null = nature(valeurs),
  montrer: (texte: string) => string = (texte) => texte.slice(0, LIBELLE_LONG),
): string | null {
  const cite = (exemple: string): string => (exemple === "" ? "" : ` (« ${montrer(exemple)} »)`);
  const column = columnsOf(table).get(champ);
  const remplies = valeurs.filter(({ texte }) => !isEmptyText(texte));
  if (!column || remplies.length === 0) return null;
  const lire = readerFor({ table, field: champ, column, header: entete, profil });
  const comprise = part(remplies, ({ cell }) => lire(cell).etat !== "illisible").part >= PART_COMPRISE;
  const cellules = remplies.reduce((n, { nombre }) => n + nombre, 0);
  switch (column.kind) {
    case "code":
    case "codes": {
      if (comprise) return null;
      if (est !== null) return `${est.dit}${cite(est.exemple)}, pas des libellés de « ${column.titre} »`;
      if (remplies.length > LIBELLES_MAX) {
        return `elle a ${remplies.length} valeurs différentes${cite(remplies[0]?.texte ?? "")} : une liste n'en a que quelques-unes`;
      }
      const long = remplies.find(({ texte }) => texte.length > LIBELLE_LONG);
      return long ? `ce sont des textes${cite(long.texte)}, pas des libellés` : null;
    }
    case "name":
    case "text":
      return est === null || champ === "intitule" || champ.includes("identifiant")
        ? null
        : `${est.dit}${cite(est.exemple)}, pas ${column.kind === "name" ? "des noms" : "un texte"}`;
    case "id": {
      if (est !== null && est.dit !== "ce sont des numéros") return `${est.dit}${cite(est.exemple)}, pas des numéros`;
      return remplies.length < NUMEROS_MIN && cellules >= LIGNES_MIN
        ? `elle n'a que ${remplies.length === 1 ? "une valeur" : `${remplies.length} valeurs différentes`} sur ${cellules} lignes : un numéro de personne en a davantage`
        : null;
    }
    case "bulk":
      return null;
    default: {
      if (comprise) return null;
      const faux = part(remplies, ({ cell }) => lire(cell).etat === "illisible").exemple;
      if (column.kind === "yesno" && est === null && remplies.length <= NUMEROS_MIN * 2) return null;
      return `« ${montrer(faux)} » n'est pas ${ATTENDU[column.kind] ?? `« ${TABLES[table].titre} »`}`;
    }
  }
}
