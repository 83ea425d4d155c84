import type { Clause, DocumentCite } from "../core/clause.ts";
import { CAEN_2026 } from "../normes/index.ts";
import { citer, clauseDe, documentsDe, type Norme } from "../normes/norme.ts";
import { RULES } from "../rules/index.ts";
import type { PointControle } from "./point.ts";

/** How a point names what is no article of the cahier des charges. */
const DITS: Readonly<Record<string, readonly DocumentCite[]>> = {
  "Annexe 2": ["annexe-2"],
  "Annexes 2 et 3": ["annexe-2", "annexe-3"],
  "règlement (UE) 2021/1057": ["reglement-fse"],
};

const PROPRES: ReadonlyMap<string, Clause> = new Map(RULES.map(({ id, clause }) => [id, clause]));

/**
 * Where the norm in force places what a point controls: its own articles, but for those of its rules that the norm places
 * elsewhere, and the documents as the norm names them.
 */
export function referenceDuPoint({ reference, regles }: Pick<PointControle, "reference" | "regles">, norme: Norme) {
  const documents = documentsDe(norme);
  const places = regles.flatMap((id) => {
    const propre = PROPRES.get(id);
    return propre ? [{ propre, place: clauseDe(id, propre, norme) }] : [];
  });
  const deplacees = places.filter(({ propre, place }) => !memeClause(propre, place));
  const dites = reference.split(", ").flatMap((partie) => {
    const cites = DITS[partie] ?? [];
    const estIci = ({ propre }: { propre: Clause }) =>
      propre.document === "cahier-des-charges" ? propre.article === partie : cites.includes(propre.document);
    const dici = places.filter(estIci);
    const parties = deplacees.filter(estIci).map(({ place }) => breve(place, norme));
    if (dici.length > 0 && parties.length === dici.length) return parties;
    const renommes = cites.some((cle) => documents[cle] !== CAEN_2026.documents[cle]);
    return [...(renommes ? cites.map((cle) => documents[cle] ?? partie) : [partie]), ...parties];
  });
  return [...new Set([...dites, ...deplacees.map(({ place }) => breve(place, norme))])].join(", ");
}

function memeClause(a: Clause, b: Clause): boolean {
  return a.document === b.document && a.article === b.article;
}

/** The article alone of the cahier des charges, which the grid says once. */
function breve(clause: Clause, norme: Norme): string {
  return clause.document === "cahier-des-charges" ? clause.article : citer(clause, norme);
}
