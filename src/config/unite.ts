import type { Champ } from "./forme.ts";

/** Words that begin the name of a number and are not its unit. */
const SANS_UNITE = new Set(["age", "objectif", "valeur", "etp", "taux"]);

const SIMPLES = { booleen: "oui ou non", jour: "date AAAA-MM-JJ", mois: "mois AAAA-MM", texte: "texte" };

/**
 * What a setting is made of, in French: « nombre entier, en jours », « oui ou non »… The unit of a number is the first
 * word of its name, since durations carry theirs (`joursSoumisMin`); `part…` is a share.
 */
export function uniteDe(nom: string, { forme, nullable, optionnel }: Champ): string {
  const facultatif = optionnel ? ", facultatif" : nullable ? ", ou null" : "";
  switch (forme.type) {
    case "nombre": {
      const mot = /^[a-z]+/.exec(nom)?.[0] ?? "";
      const genre = forme.entier ? "nombre entier" : "nombre";
      if (mot === "part") return `part, de 0 à 1${facultatif}`;
      if (mot === "age" || mot === "annees") return `${genre}, en années${facultatif}`;
      const unite = mot.endsWith("s") && !SANS_UNITE.has(mot) ? `, en ${mot}` : "";
      return `${genre}${unite}${facultatif}`;
    }
    case "choix":
      return `${forme.valeurs.length === 1 ? "" : "au choix : "}${forme.valeurs.join(", ")}${facultatif}`;
    case "liste":
      return forme.element.forme.type === "objet" ? "liste" : `liste de ${pluriel(forme.element)}`;
    case "dictionnaire":
      return "ensemble « nom: valeur »";
    case "objet":
      return nullable ? "ensemble de réglages, ou null" : "ensemble de réglages";
    default:
      return `${SIMPLES[forme.type]}${facultatif}`;
  }
}

function pluriel({ forme }: Champ): string {
  return forme.type === "texte" ? "textes" : forme.type === "nombre" ? "nombres" : "valeurs";
}
