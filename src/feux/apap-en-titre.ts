import { frCount } from "../core/format.ts";
import { foldWords } from "../core/text.ts";
import type { Extraction } from "../tables/extraction.ts";
import { distinctes, fichiersDe } from "./lignes.ts";
import type { FeuVu } from "./regle-feu.ts";

/** « Référent : Ada MODÈLE » on a line above the contacts, and no column for the APAP: whose they are is not read. */
export function apapEnTitre(extraction: Extraction): FeuVu[] {
  const { entretiens, parcours } = extraction.tables;
  if (entretiens === null || entretiens.mapped.has("apap") || extraction.isoles.length === 0) return [];
  const noms = [...distinctes(parcours, "apap")].map(foldWords).filter((nom) => nom.includes(" "));
  const titres = extraction.isoles.filter((texte) => noms.some((nom) => foldWords(texte).includes(nom)));
  if (titres.length === 0) return [];
  return [
    {
      couleur: "orange",
      fichiers: fichiersDe(extraction, "entretiens"),
      message: `${frCount(titres.length, "ligne porte", "lignes portent")} seulement le nom d'un APAP, comme un titre au-dessus de ses contacts, et aucune colonne ne donne l'APAP : chaque contact est compté à l'APAP du parcours, même s'il est d'un collègue.`,
      remede: "Ajoutez au suivi une colonne « Référent » avec l'APAP sur chaque ligne.",
      reserve: {
        texte: "l'APAP des contacts n'est écrit qu'en titre, et n'est pas lu",
        lit: ["entretiens.apap", "entretiens"],
      },
    },
  ];
}
