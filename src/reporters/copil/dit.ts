import { type Cadre, lignesDe } from "./mise-en-place.ts";

/** What a page shows of the coordinator's commentary. */
export interface Dit {
  /** Points of its letters. */
  taille: number;
  montre: readonly string[];
  /** True when the page has no room for the end of it. */
  coupe: boolean;
  /** Points that it takes, with what is around it; 0 without a commentary. */
  hauteur: number;
}

/** The room of a commentary, in points: the letters that it may have, what is about it, between two paragraphs, in a line. */
export interface CadreDit extends Pick<Cadre, "largeur" | "hauteur" | "tailles" | "interligne"> {
  autour: number;
  entre: number;
}

/** All of a commentary in the biggest letters that its room takes; in the smallest, its beginning, and a line for where the rest is. */
export function placer(commentaire: readonly string[], cadre: CadreDit): Dit {
  if (commentaire.length === 0) return { taille: 0, montre: [], coupe: false, hauteur: 0 };
  const { largeur, hauteur, tailles, autour, entre, interligne } = cadre;
  const prend = (textes: readonly string[], taille: number) =>
    autour + lignesDe(textes, taille, largeur) * taille * interligne + (textes.length - 1) * entre;
  for (const taille of tailles) {
    const h = prend(commentaire, taille);
    if (h <= hauteur) return { taille, montre: commentaire, coupe: false, hauteur: h };
  }
  const taille = tailles.at(-1) ?? 10;
  const tient = (textes: readonly string[]) => prend([...textes, SUITE], taille) <= hauteur;
  const montre = debut(commentaire, tient);
  return { taille, montre, coupe: true, hauteur: prend([...montre, SUITE], taille) };
}

/** Stands for the line that says where the rest is. */
const SUITE = "La suite…";

/** The first paragraphs that a room holds; the last one up to the end of a sentence, else of a word. */
function debut(textes: readonly string[], tient: (textes: readonly string[]) => boolean): string[] {
  const montre: string[] = [];
  for (const texte of textes) {
    if (!tient([...montre, texte])) {
      const coupe = couper(texte, (dit) => tient([...montre, dit]));
      return coupe === null ? montre : [...montre, coupe];
    }
    montre.push(texte);
  }
  return montre;
}

function couper(texte: string, tient: (dit: string) => boolean): string | null {
  for (const fin of [/[.!?…](?= )/g, /(?= )/g]) {
    const places = [...texte.matchAll(fin)].map((trouve) => trouve.index + trouve[0].length);
    const place = places.findLast((p) => p > 1 && tient(`${texte.slice(0, p)} […]`));
    if (place !== undefined) return `${texte.slice(0, place)} […]`;
  }
  return null;
}
