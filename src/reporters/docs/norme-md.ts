import { frDay } from "../../core/day.ts";
import { citer } from "../../normes/norme.ts";
import { bilanDesSorts, direSort, direValeur, type NormeMontree } from "../terminal/norme-texte.ts";

/** A norm as a Markdown page. */
export function normeMarkdown({ norme, articles, parametres }: NormeMontree): string {
  return [
    `# ${norme.titre}`,
    ...(norme.herite ? [`Hérite de ${norme.herite.id}, ${norme.herite.titre}.`] : []),
    `${bilanDesSorts(articles)}.`,
    ...articles.map((article) =>
      [
        `## ${citer(article, norme)} · ${article.titre}`,
        "",
        ...article.phrases.map(({ texte, sort }) => `- « ${texte} » *${direSort(sort)}*`),
      ].join("\n"),
    ),
    ...(parametres.length === 0
      ? []
      : [
          [
            "## Ce qu'elle fixe, par date d'effet",
            "",
            "| réglage | valeur | depuis | texte |",
            "|---|---|---|---|",
            ...parametres.map(
              (p) =>
                `| ${p.nom} | ${direValeur(p.valeur)} | ${p.depuis === null ? "" : frDay(p.depuis)} | ${p.reference ?? ""} |`,
            ),
          ].join("\n"),
        ]),
  ].join("\n\n");
}
