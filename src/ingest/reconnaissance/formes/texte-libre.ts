import { frPercent } from "../../../core/format.ts";
import { foldWords } from "../../../core/text.ts";
import { columnsOf } from "../../../tables/index.ts";
import { deduire } from "../../deduction/deduire.ts";
import { fieldsNamed } from "../../headers/header-index.ts";
import { codeProche } from "../../observation/codes-proches.ts";
import type { Proposition } from "../reconnaitre.ts";
import type { Forme } from "./forme.ts";

/** Texts looked at, share of them that the deduction must understand, and lines that one beginning must bear. */
const TEXTES_MAX = 2000;
const PART_DEDUITE = 0.3;
const FOIS_MIN = 5;
const MOTS_MAX = 12;
const LONGUEUR_MIN = 10;
/** Different texts, against the filled cells, of a column of free text. */
const TEXTES_DIFFERENTS = 0.05;

/** The column of free text, by its name, else the one with the longest texts. */
function texteDe({ feuille, champs }: Proposition): number {
  const prises = new Set(
    champs.filter((c) => c.champs.some(({ champ }) => champ !== "commentaire")).map((c) => c.colonne),
  );
  let choisie = -1;
  let longueur = LONGUEUR_MIN;
  for (const [i, vue] of feuille.colonnes.entries()) {
    if (prises.has(i) || vue.remplies === 0) continue;
    const nommee = feuille.headers[i]?.forms.some((f) => fieldsNamed(f).some((n) => n.field === "commentaire"));
    let total = 0;
    for (const { texte, nombre } of vue.valeurs.values()) total += texte.length * nombre;
    // a few labels over and over are a list, not a text
    if (nommee !== true && vue.valeurs.size < vue.remplies * TEXTES_DIFFERENTS) continue;
    const moyenne = nommee === true ? Number.POSITIVE_INFINITY : total / vue.remplies;
    if (moyenne > longueur) {
      longueur = moyenne;
      choisie = i;
    }
  }
  return choisie;
}

/** Contacts of which only a text tells the modality: the deduction, and the beginnings of texts that it does not know. */
export function texteLibre(proposition: Proposition): { colonne: number; formes: Forme[] } | null {
  const { feuille, tables, manquants } = proposition;
  if (!tables.includes("entretiens") || !manquants.some(({ champ }) => champ === "modalite")) return null;
  const colonne = texteDe(proposition);
  const vue = feuille.colonnes[colonne];
  if (!vue) return null;
  let dits = 0;
  let total = 0;
  const debuts = new Map<string, number>();
  for (const { texte, nombre } of [...vue.valeurs.values()].slice(0, TEXTES_MAX)) {
    total += nombre;
    if (deduire(texte).modalite !== null) dits += nombre;
    else {
      const [un = "", deux = ""] = foldWords(texte).split(" ");
      const debut = `${un} ${deux}`.trim();
      if (debut.length > 2 && !/\d/.test(debut)) debuts.set(debut, (debuts.get(debut) ?? 0) + nombre);
    }
  }
  const frequents = [...debuts].filter(([, n]) => n >= FOIS_MIN).sort(([, a], [, b]) => b - a);
  const couverts = frequents.reduce((n, [, fois]) => n + fois, 0);
  if (total === 0 || (dits + couverts) / total < PART_DEDUITE) return null;
  const entete = feuille.headers[colonne]?.label ?? "";
  const part = frPercent(dits / total, 0);
  const formes: Forme[] = [
    {
      cle: "deduction",
      champs: ["modalite"],
      question: `la modalité n'est que dans le texte (« ${entete} ») : l'en déduire, pour ${part} des contacts ?`,
    },
  ];
  const column = columnsOf("entretiens").get("modalite");
  const mots = Object.fromEntries(
    frequents.slice(0, MOTS_MAX).flatMap(([debut]) => {
      const proche = column ? codeProche("modalite", column, debut)?.code : undefined;
      const code = proche ?? (/^(rdv|rendez|entretien|permanence|accueil|bureau)\b/.test(debut) ? "FACE_A_FACE" : null);
      return code === null ? [] : [[debut, code] as const];
    }),
  );
  if (Object.keys(mots).length > 0) {
    const dit = Object.entries(mots).map(([mot, code]) => `« ${mot} » = ${code}`);
    formes.push({ cle: "vocabulaire", champ: "modalite", mots, champs: [], question: `${dit.join(", ")} ?` });
  }
  return { colonne, formes };
}
