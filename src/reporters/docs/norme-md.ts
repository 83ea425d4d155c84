import { citer } from "../../normes/norme.ts";
import { blocsMarkdown } from "../md/document.ts";
import { bilanDesSorts, direSort, type NormeMontree, tableParametres } from "../terminal/norme-texte.ts";

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
        ...article.phrases.map(({ texte, sort }) => `- « ${texte} » *${direSort(sort, parametres)}*`),
      ].join("\n"),
    ),
    ...(parametres.length === 0 ? [] : [blocsMarkdown([tableParametres(parametres)])]),
  ].join("\n\n");
}
