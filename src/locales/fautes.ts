import { parseTypedDay } from "../core/day.ts";
import { lePlusProche } from "../core/proches.ts";
import { foldName } from "../core/text.ts";
import { type Column, type Kind, LEVELS } from "../tables/column.ts";
import type { Comparaison, Operateur } from "./reglages.ts";

/** What a column holds, as an operator sees it; `rempli`: only whether it is filled is kept. */
type Nature = "texte" | "liste" | "date" | "nombre" | "ouiNon" | "rempli";

const NATURES: Readonly<Record<Kind, Nature>> = {
  id: "texte",
  text: "texte",
  name: "texte",
  postal: "texte",
  bulk: "rempli",
  code: "liste",
  codes: "liste",
  level: "liste",
  day: "date",
  dateOrYesNo: "date",
  time: "nombre",
  minutes: "nombre",
  hours: "nombre",
  number: "nombre",
  yesno: "ouiNon",
};

const DITES: Readonly<Record<Nature, string>> = {
  texte: "un texte",
  liste: "une liste fermée",
  date: "une date",
  nombre: "un nombre",
  ouiNon: "un oui ou non",
  rempli: "un texte libre, dont plie ne garde que s'il est rempli",
};

const EGALITES = ["egal", "different", "parmi", "horsDe"] as const;

/** What may be asked of each; anything else would be true of no row. */
const ADMIS: Readonly<Record<Nature, readonly Operateur[]>> = {
  texte: ["vide", "rempli", ...EGALITES, "contient"],
  liste: ["vide", "rempli", ...EGALITES, "contient"],
  date: ["vide", "rempli", ...EGALITES, "avant", "apres"],
  nombre: ["vide", "rempli", ...EGALITES, "inferieur", "superieur"],
  ouiNon: ["vide", "rempli", ...EGALITES],
  rempli: ["vide", "rempli"],
};

/** What is wrong in a comparison, and where in it. */
interface Faute {
  lieu: readonly (string | number)[];
  message: string;
}

/** Why a comparison can be true of no row, by what its columns hold; null when it can. */
export function fauteDeNature(
  { colonne: nom, operateur, valeur, valeurs, autre }: Comparaison,
  colonne: Column,
  colonneAutre: Column | undefined,
): Faute | null {
  const nature = NATURES[colonne.kind];
  const admis = ADMIS[nature];
  if (!admis.includes(operateur)) {
    return {
      lieu: ["operateur"],
      message: `aucune ligne ne peut le vérifier, ${nom} est ${DITES[nature]} ; prenez ${enumerer(admis)}, ou une autre colonne`,
    };
  }
  if (autre !== undefined && colonneAutre !== undefined && NATURES[colonneAutre.kind] !== nature) {
    return {
      lieu: ["autre"],
      message: `${autre} est ${DITES[NATURES[colonneAutre.kind]]}, et ${nom} ${DITES[nature]} : comparez deux colonnes de même nature`,
    };
  }
  if (!EGALITES.some((o) => o === operateur)) return null;
  if (valeurs?.length === 0) return { lieu: ["valeurs"], message: "donnez au moins une valeur" };
  for (const [rang, ecrite] of (valeurs ?? [valeur]).entries()) {
    const attendu = ecrite === undefined ? null : valeurAttendue(ecrite, colonne);
    if (attendu === null) continue;
    return {
      lieu: valeurs === undefined ? ["valeur"] : ["valeurs", rang],
      message: `${nom} n'a jamais cette valeur : ${attendu}`,
    };
  }
  return null;
}

/** What a value ought to be to be found in a column; null when it may be. */
function valeurAttendue(valeur: string, { kind, values }: Column): string | null {
  if (kind === "yesno" || kind === "dateOrYesNo")
    return ["oui", "non"].includes(foldName(valeur)) ? null : "écrivez oui ou non";
  if (kind === "day") return parseTypedDay(valeur) === null ? "écrivez une date AAAA-MM-JJ" : null;
  if (NATURES[kind] === "nombre")
    return String(Number(valeur)) === valeur ? null : "écrivez un nombre, comme 45 ou 0.5";
  const codes = kind === "level" ? LEVELS : Object.keys(values ?? {});
  if (NATURES[kind] !== "liste" || codes.some((code) => foldName(code) === foldName(valeur))) return null;
  const proche = lePlusProche(valeur, codes);
  return proche === null ? `prenez ${enumerer(codes)}` : `la valeur la plus proche est « ${proche} »`;
}

function enumerer(mots: readonly string[]): string {
  return mots.length < 2 ? mots.join("") : `${mots.slice(0, -1).join(", ")} ou ${mots.at(-1)}`;
}
