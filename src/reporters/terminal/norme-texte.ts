import { frDay } from "../../core/day.ts";
import { frCount, frNumber } from "../../core/format.ts";
import { type Article, citer, type Norme, type Parametre, type Sort } from "../../normes/norme.ts";
import { craie, plier, type Terminal } from "./style.ts";
import { tableau } from "./tableau.ts";

/** A norm and what is shown of it. */
export interface NormeMontree {
  norme: Norme;
  articles: readonly Article[];
  parametres: readonly Parametre[];
}

/** « contrôlée par ENT-01 ; comptée par conformite », « invisible dans les données », « pas la nôtre ». */
export function direSort(sort: Sort): string {
  if (sort === "invisible") return "invisible dans les données";
  if (sort === "autrui") return "pas la nôtre";
  if (sort === "contexte") return "sans obligation";
  return [
    sort.controlee ? `contrôlée par ${sort.controlee.join(", ")}` : null,
    sort.comptee ? `comptée par ${sort.comptee.join(", ")}` : null,
    sort.preparee ? `préparée par ${sort.preparee.join(", ")}` : null,
  ]
    .filter((part) => part !== null)
    .join(" ; ");
}

/** How many sentences have each fate: « 113 contrôlées, 22 comptées… ». A sentence counts once, at its first. */
export function bilanDesSorts(articles: readonly Article[]): string {
  const comptes = new Map<string, number>(NOMS.map((nom) => [nom, 0]));
  for (const { phrases } of articles) {
    for (const { sort } of phrases) comptes.set(nomDe(sort), (comptes.get(nomDe(sort)) ?? 0) + 1);
  }
  return [...comptes].map(([nom, n]) => `${n} ${nom}`).join(", ");
}

const NOMS = [
  "contrôlées",
  "comptées",
  "préparées",
  "invisibles dans les données",
  "pas les nôtres",
  "sans obligation",
];

function nomDe(sort: Sort): string {
  if (sort === "invisible") return "invisibles dans les données";
  if (sort === "autrui") return "pas les nôtres";
  if (sort === "contexte") return "sans obligation";
  return sort.controlee ? "contrôlées" : sort.comptee ? "comptées" : "préparées";
}

/** The norms known, one line each. */
export function listeNormes(
  normes: readonly { norme: Norme; articles: readonly Article[] }[],
  terminal: Terminal,
): string {
  const table = tableau(
    [{ titre: "Norme" }, { titre: "Hérite de" }, { titre: "Articles", droite: true }, { titre: "Titre", souple: true }],
    normes.map(({ norme, articles }) => [norme.id, norme.herite?.id ?? "", String(articles.length), norme.titre]),
    terminal,
  );
  return `${table}\n\nPour en lire une : plie normes caen-2026\nUne norme à vous est un fichier : norme: ./avenant.yaml dans plie.yaml (voir le guide).\n`;
}

/** A norm article by article, then what it sets by date of effect. */
export function normeTexte({ norme, articles, parametres }: NormeMontree, terminal: Terminal): string {
  const c = craie(terminal);
  const phrases = articles.reduce((n, article) => n + article.phrases.length, 0);
  const blocs = [
    `${c.bold(`${norme.id}  ${norme.titre}`)}${norme.herite ? `\nHérite de ${norme.herite.id}, ${norme.herite.titre}.` : ""}`,
    plier(
      `${frCount(articles.length, "article")}, ${frCount(phrases, "phrase")} : ${bilanDesSorts(articles)}.`,
      terminal.colonnes,
    ),
    ...articles.map((article) => articleTexte(article, norme, terminal)),
  ];
  if (parametres.length > 0) {
    const lignes = parametres.map((p) => [
      p.nom,
      direValeur(p.valeur),
      p.depuis === null ? "" : frDay(p.depuis),
      p.reference ?? "",
    ]);
    blocs.push(
      `${c.bold("Ce qu'elle fixe, par date d'effet")}\n${tableau(
        [
          { titre: "Réglage" },
          { titre: "Valeur", droite: true },
          { titre: "Depuis" },
          { titre: "Texte", souple: true },
        ],
        lignes,
        terminal,
      )}`,
    );
  }
  return `${blocs.join("\n\n")}\n`;
}

function articleTexte(article: Article, norme: Norme, terminal: Terminal): string {
  const titre = craie(terminal).bold(`${citer(article, norme)} · ${article.titre}`);
  const phrases = article.phrases.map(
    ({ texte, sort }) =>
      `${plier(`  « ${texte} »`, terminal.colonnes, "    ")}\n${plier(`    → ${direSort(sort)}`, terminal.colonnes, "      ")}`,
  );
  return [titre, ...phrases].join("\n");
}

/** A value as one says it. */
export function direValeur(valeur: unknown): string {
  if (typeof valeur === "boolean") return valeur ? "oui" : "non";
  if (typeof valeur === "number") return frNumber(valeur, 4);
  return Array.isArray(valeur) ? valeur.join(", ") : String(valeur);
}
