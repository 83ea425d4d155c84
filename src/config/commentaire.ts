/** Comments of the generated YAML files. */

const LARGEUR = 100;
/** A space where a line may be cut: not before « ; : ! ? » », nor after an opening « « ». */
const COUPURE = /(?<!«) (?![;:!?»→])/;

/** A text as comment lines of at most 100 columns, each beginning with `retrait` and `# `; `suite` indents the next ones. */
export function commentaire(texte: string, retrait = "", suite = ""): string[] {
  const lignes: string[] = [];
  let ligne: string | null = null;
  for (const mot of texte.split(COUPURE)) {
    if (ligne === null) ligne = mot;
    else if (retrait.length + 2 + ligne.length + 1 + mot.length <= LARGEUR) ligne += ` ${mot}`;
    else {
      lignes.push(ligne);
      ligne = suite + mot;
    }
  }
  lignes.push(ligne ?? "");
  return lignes.map((l) => `${retrait}# ${l}`.trimEnd());
}

/** A title between two rules, to find one's way in a long file. */
export function titre(texte: string): string[] {
  const filet = `# ${"─".repeat(LARGEUR - 2)}`;
  return ["", filet, `# ${texte}`, filet];
}
