/** The file that the coordinator writes, beside the folders of the committees. */
export const FICHIER_COMMENTAIRES = "commentaires-copil.md";

const TITRE = /^##\s*(\d+)\b/;
const NOTE = /<!--[\s\S]*?-->/g;

/** What is written under each numbered heading (`## 2. Objectifs`): paragraphs, by page; HTML comments are no text. */
export function lireCommentaires(texte: string): ReadonlyMap<number, readonly string[]> {
  const pages = new Map<number, string[]>();
  let courante: string[] | null = null;
  let paragraphe = "";
  const finir = () => {
    if (paragraphe !== "") courante?.push(paragraphe);
    paragraphe = "";
  };
  for (const ligne of texte
    .replace(/^\uFEFF/, "")
    .replace(NOTE, "")
    .split(/\r?\n/)) {
    const numero = TITRE.exec(ligne)?.[1];
    if (numero !== undefined) {
      finir();
      const n = Number(numero);
      courante = pages.get(n) ?? [];
      pages.set(n, courante);
    } else if (ligne.startsWith("#")) {
      finir();
      courante = null;
    } else if (ligne.trim() === "") finir();
    else if (/^\s*[-*]\s/.test(ligne)) {
      finir();
      paragraphe = `- ${ligne.trim().slice(1).trim()}`;
    } else paragraphe = paragraphe === "" ? ligne.trim() : `${paragraphe} ${ligne.trim()}`;
  }
  finir();
  return pages;
}

/** The file as it is given the first time: a heading by page, nothing under it. */
export function modeleCommentaires(sujets: readonly string[]): string {
  const tete = `# Commentaires pour le comité

<!-- Ce fichier est à vous : écrivez sous chaque titre ce que la page doit dire. plie le relit à chaque édition,
     d'un mois à l'autre, et n'y écrit jamais. Un titre sans texte ne laisse rien sur sa page. -->
`;
  return `${tete}${sujets.map((sujet, i) => `\n## ${i + 1}. ${sujet}\n`).join("")}`;
}
