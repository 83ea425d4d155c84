import { frDay } from "../../core/day.ts";
import { frCount, frNumber } from "../../core/format.ts";
import { estObjet } from "../../core/objet.ts";
import { type Article, citer, type Norme, type Parametre, type Sort } from "../../normes/norme.ts";
import { note, noteTitree } from "../document/blocs.ts";
import { champ, lister } from "../document/lister.ts";
import type { Block, Table } from "../document/model.ts";
import { blocsTexte } from "./document.ts";
import type { Terminal } from "./style.ts";

/** A norm and what is shown of it. */
export interface NormeMontree {
  norme: Norme;
  articles: readonly Article[];
  parametres: readonly Parametre[];
}

/**
 * « contrôlée par ENT-01 ; comptée par conformite », « invisible dans les données », « pas la nôtre »; `parametres` say which
 * rules the norm puts off, and since when.
 */
export function direSort(sort: Sort, parametres: readonly Parametre[]): string {
  if (sort === "invisible") return "invisible dans les données";
  if (sort === "autrui") return "pas la nôtre";
  if (sort === "contexte") return "sans obligation";
  return [
    sort.controlee ? `contrôlée par ${sort.controlee.map((id) => regleDite(id, parametres)).join(", ")}` : null,
    sort.comptee ? `comptée par ${sort.comptee.join(", ")}` : null,
    sort.preparee ? `préparée par ${sort.preparee.join(", ")}` : null,
  ]
    .filter((part) => part !== null)
    .join(" ; ");
}

/** « ENT-01 », « ENT-01 (désactivée à partir du 12/04/2026, puis active à partir du 01/09/2026) » */
function regleDite(id: string, parametres: readonly Parametre[]): string {
  const tous = parametres.filter(({ nom }) => nom === `${id}.active`);
  // what a norm says without a date replaces all that those it inherits from say
  const etats = tous.slice(
    Math.max(
      0,
      tous.findLastIndex(({ depuis }) => depuis === null),
    ),
  );
  if (etats.every(({ valeur }) => valeur === true)) return id;
  const dits = etats.map(
    ({ depuis, valeur }) =>
      `${valeur === true ? "active" : "désactivée"}${depuis === null ? "" : ` à partir du ${frDay(depuis)}`}`,
  );
  return `${id} (${dits.join(", puis ")})`;
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
  const blocs: Block[] = [
    lister(normes, [
      champ("norme", "Norme", "text", ({ norme }) => norme.id),
      champ("herite", "Hérite de", "text", ({ norme }) => norme.herite?.id ?? ""),
      champ("articles", "Articles", "integer", ({ articles }) => articles.length),
      champ("titre", "Titre", "prose", ({ norme }) => norme.titre),
    ]),
    note([
      "Pour en lire une : plie normes caen-2026",
      "Une norme à vous est un fichier : norme: ./avenant.yaml dans plie.yaml (voir le guide).",
    ]),
  ];
  return `${blocsTexte(blocs, terminal)}\n`;
}

/** A norm article by article, then what it sets by date of effect. */
export function normeTexte({ norme, articles, parametres }: NormeMontree, terminal: Terminal): string {
  const phrases = articles.reduce((n, article) => n + article.phrases.length, 0);
  const blocs: Block[] = [
    noteTitree(`${norme.id}  ${norme.titre}`, [
      ...(norme.herite ? [`Hérite de ${norme.herite.id}, ${norme.herite.titre}.`] : []),
      `${frCount(articles.length, "article")}, ${frCount(phrases, "phrase")} : ${bilanDesSorts(articles)}.`,
    ]),
    ...articles.map(
      (article): Block =>
        noteTitree(
          `${citer(article, norme)} · ${article.titre}`,
          article.phrases.flatMap(({ texte, sort }) => [`« ${texte} »`, `  → ${direSort(sort, parametres)}`]),
        ),
    ),
    ...(parametres.length > 0 ? [tableParametres(parametres)] : []),
  ];
  return `${blocsTexte(blocs, terminal)}\n`;
}

/** What a norm sets, by date of effect. */
export function tableParametres(parametres: readonly Parametre[]): Table {
  return {
    titre: "Ce qu'elle fixe, par date d'effet",
    ...lister(parametres, [
      champ("nom", "Réglage", "text", (p) => p.nom),
      champ("valeur", "Valeur", { kind: "text", align: "right" }, (p) => direValeur(p.valeur)),
      champ("depuis", "Depuis", "date", (p) => p.depuis),
      champ("texte", "Texte", "prose", (p) => p.reference),
    ]),
  };
}

/** A value as one says it; « — » for none. */
export function direValeur(valeur: unknown): string {
  if (valeur === null || valeur === undefined) return "—";
  if (typeof valeur === "boolean") return valeur ? "oui" : "non";
  if (typeof valeur === "number") return frNumber(valeur, 4);
  if (Array.isArray(valeur)) return valeur.map(direValeur).join(", ") || "—";
  return estObjet(valeur) ? Object.values(valeur).map(direValeur).join(" ") : String(valeur);
}
