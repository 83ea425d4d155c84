import type { ReglagesMaDemarche } from "../../parcours/fse/reglages-ma-demarche.ts";
import type { ChampFse } from "../../tables/liste-fse.ts";
import { colonnesEnVigueur } from "../entrees-sorties/fichier.ts";
import { CHAMP_DE_SOURCE } from "./a-saisir.ts";

/** The platform's own words, as the settings of the entry/exit file write them: headers by field, labels by code. */
export function motsDeLaPlateforme(
  reglages: ReglagesMaDemarche,
  normaliser: (entete: string) => string,
): { enTetes: Map<string, ChampFse>; valeurs: Map<ChampFse, Map<string, string>> } {
  const enTetes = new Map<string, ChampFse>();
  const valeurs = new Map<ChampFse, Map<string, string>>();
  for (const { libelle, source, valeurs: siennes } of colonnesEnVigueur(reglages)) {
    const champ = CHAMP_DE_SOURCE[source];
    if (champ === undefined) continue;
    enTetes.set(normaliser(libelle), champ);
    const libelles = Object.entries(siennes).filter(([code, texte]) => code !== "vide" && texte !== "");
    if (libelles.length > 0) valeurs.set(champ, new Map(libelles.map(([code, texte]) => [texte, code])));
  }
  return { enTetes, valeurs };
}
