import { chargerNorme, NORMES } from "../config/reglages.ts";
import { isoDay } from "../core/day.ts";
import { articlesDe, ligneeDe, type Norme, parametresDe } from "../normes/norme.ts";
import { normeMarkdown } from "../reporters/docs/norme-md.ts";
import { listeNormes, type NormeMontree, normeTexte } from "../reporters/terminal/norme-texte.ts";
import type { Ecrivains } from "./formats.ts";
import type { Io } from "./io.ts";
import type { OptionsNormes } from "./normes.ts";

/** Runs `plie normes`. */
export async function normes(nom: string | undefined, options: OptionsNormes, io: Io): Promise<void> {
  const terminal = { colonnes: io.colonnes, couleur: io.couleur && !options.sansCouleur };
  const choisies = nom === undefined ? NORMES : [await chargerNorme(nom, ".", io.disque)];
  const montrees = await Promise.all(choisies.map(montrer));
  const ecrivains: Ecrivains<"normes"> = {
    json: async () => {
      io.out(`${JSON.stringify({ normes: montrees.map(enJson) }, null, 2)}\n`);
      return;
    },
    md: async () => {
      io.out(`${montrees.map(normeMarkdown).join("\n\n")}\n`);
      return;
    },
    texte: async () => {
      io.out(
        nom === undefined ? listeNormes(montrees, terminal) : montrees.map((m) => normeTexte(m, terminal)).join("\n"),
      );
    },
  };
  await ecrivains[options.format]();
}

async function montrer(norme: Norme): Promise<NormeMontree> {
  return { norme, articles: await articlesDe(norme), parametres: ligneeDe(norme).flatMap(parametresDe) };
}

function enJson({ norme, articles, parametres }: NormeMontree) {
  return {
    id: norme.id,
    titre: norme.titre,
    herite: norme.herite?.id ?? null,
    articles: articles.map(({ phrases, ...article }) => ({
      ...article,
      phrases: phrases.map(({ texte, sort }) =>
        typeof sort === "string" ? { texte, sort } : { texte, sort: null, ...sort },
      ),
    })),
    parametres: parametres.map((p) => ({ ...p, depuis: isoDay(p.depuis) })),
  };
}
