/** A colour of ours: it takes no column. */
const COULEUR = /\u001b\[[0-9;]*m/g;
/** Where a line may be cut: never before « : », nor inside the guillemets' spaces. */
const COUPES = /(?<!«) (?![:;!?»])/;
/** A path, of which half would lead nowhere. */
const CHEMIN = /[/\\]/;
/** Columns that a cut keeps, however deep its indent. */
const RESTE_MIN = 8;

function largeur(texte: string): number {
  return [...texte.replace(COULEUR, "")].length;
}

/**
 * A text none of whose lines is longer than `colonnes` (colours count for nothing): a longer one goes on below, `pendant`
 * columns further than it starts (under the text, after the day of a chronology), cut between words, or inside a word that
 * no line could hold; a path, which is copied whole, then stands alone on its line. Shorter lines are left as they are.
 */
export function borner(texte: string, colonnes: number, pendant = 2): string {
  return texte
    .split("\n")
    .map((ligne) => (largeur(ligne) <= colonnes ? ligne : couper(ligne, colonnes, pendant)))
    .join("\n");
}

function couper(ligne: string, colonnes: number, pendant: number): string {
  const [debut, jour] = /^(?:\u001b\[[0-9;]*m)* *(\d\d\/\d\d\/\d{4} {2})?/.exec(ligne) ?? [""];
  const retrait = largeur(debut) + (jour === undefined ? pendant : 0);
  const suite = " ".repeat(Math.max(0, Math.min(retrait, colonnes - RESTE_MIN)));
  const lignes: string[] = [];
  let courante = debut;
  let vide = true;
  for (const mot of ligne.slice(debut.length).split(COUPES)) {
    const essai = vide ? courante + mot : `${courante} ${mot}`;
    if (largeur(essai) <= colonnes) {
      courante = essai;
      vide = false;
      continue;
    }
    if (!vide) {
      lignes.push(courante.trimEnd());
      courante = suite;
    }
    const morceaux = CHEMIN.test(mot) ? [courante + mot] : trancher(courante + mot, colonnes, suite);
    lignes.push(...morceaux.slice(0, -1));
    courante = morceaux.at(-1) ?? "";
    vide = false;
  }
  lignes.push(courante);
  return lignes.join("\n");
}

/** A line whose word is too long for any: cut at the last column. */
function trancher(ligne: string, colonnes: number, suite: string): string[] {
  if (largeur(ligne) <= colonnes) return [ligne];
  const morceaux: string[] = [];
  let morceau = "";
  let colonne = 0;
  for (const signe of ligne.match(/\u001b\[[0-9;]*m|./gsu) ?? []) {
    if (!signe.startsWith("\u001b") && colonne === colonnes) {
      morceaux.push(morceau);
      morceau = suite;
      colonne = suite.length;
    }
    morceau += signe;
    if (!signe.startsWith("\u001b")) colonne++;
  }
  return [...morceaux, morceau];
}
