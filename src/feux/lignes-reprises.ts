import { frInteger } from "../core/format.ts";
import { normaliseHeader } from "../ingest/headers/normalise.ts";
import type { Profil } from "../ingest/profile.ts";
import type { Extraction, LignesMarquees, Source } from "../tables/extraction.ts";
import { liste, nomDe } from "./lignes.ts";
import type { FeuVu } from "./regle-feu.ts";

/** Lines that the software says to be deleted, cancelled or refused, in a column that nothing reads: they count all the same. */
export function lignesReprises({ sources, marquees }: Extraction, profil: Profil): FeuVu[] {
  return marquees.flatMap(({ source: index, entete, valeurs, dit }): FeuVu[] => {
    const source = sources[index];
    if (!source) return [];
    const tables = sources
      .filter(({ fichier, feuille }) => fichier === source.fichier && feuille === source.feuille)
      .map(({ table }) => table);
    if (tables.some((table) => profil.colonnes.get(table)?.has(normaliseHeader(entete)) === true)) return [];
    const nombre = valeurs.reduce((somme, [, n]) => somme + n, 0);
    const lignes = `${frInteger(nombre)} ligne${nombre > 1 ? "s" : ""}`;
    const ignorer = `colonnes: { ${source.table}: { ${JSON.stringify(entete)}: ignorer } }`;
    if (dit === "ailleurs") return [melange(source, entete, valeurs, ignorer)];
    if (dit === "plusieurs") return [recapitulatif(source, entete, lignes, ignorer)];
    return [
      {
        couleur: "orange",
        fichiers: [source.fichier],
        message: `${nomDe(source)} : la colonne « ${entete} » n'est pas lue, et dit ${liste(valeurs.map(([texte]) => `« ${texte} »`))} de ${lignes} : comptées comme les autres, alors que le logiciel les a peut-être supprimées, annulées ou refusées.`,
        remede: `Si ces lignes ne valent plus, retirez-les de l'export (filtre sur « ${entete} ») ; sinon dites-le dans le profil : ${ignorer}.`,
        reserve: {
          texte: `${lignes} que « ${entete} » dit supprimées, annulées ou refusées sont comptées`,
          lit: tables,
        },
      },
    ];
  });
}

/** Lines of several PLIEs, or of other schemes, in one export. */
function melange(source: Source, entete: string, valeurs: LignesMarquees["valeurs"], ignorer: string): FeuVu {
  const dites = valeurs.map(([texte, n]) => `« ${texte} » ${frInteger(n)} fois`);
  return {
    couleur: "orange",
    fichiers: [source.fichier],
    message: `${nomDe(source)} : la colonne « ${entete} » n'est pas lue, et dit ${liste(dites)} : toutes les lignes sont comptées ensemble, alors que certaines sont peut-être d'un autre PLIE ou d'un autre dispositif.`,
    remede: `Ne gardez dans l'export que les lignes de votre PLIE (filtre sur « ${entete} »), dans la liste, le suivi et les étapes ; si toutes en sont, dites-le dans le profil : ${ignorer}.`,
    reserve: {
      texte: `des lignes que « ${entete} » distingue sont comptées ensemble`,
      lit: ["participants", "parcours", "etapes", "entretiens", "veilles"],
    },
  };
}

/** Lines that each tell several facts, in one: how many there were, not when. */
function recapitulatif(source: Source, entete: string, lignes: string, ignorer: string): FeuVu {
  return {
    couleur: "orange",
    fichiers: [source.fichier],
    message: `${nomDe(source)} : la colonne « ${entete} » n'est pas lue, et dit plus d'un de ${lignes} : c'est un récapitulatif, où une ligne en vaut plusieurs ; chacune est comptée une fois, à une seule date et avec une seule durée.`,
    remede: `Refaites l'export avec une ligne pour chacun ; si « ${entete} » dit autre chose, écrivez dans le profil : ${ignorer}.`,
    reserve: { texte: `${lignes} que « ${entete} » dit plusieurs sont comptées une fois`, lit: [source.table] },
  };
}
