/**
 * JSON that people can read and compare: one line per member, one line per item of a long list. Keys stay in the order
 * given; the text ends with a line end.
 */
export function enLignes(membres: readonly (readonly [nom: string, valeur: unknown])[]): string {
  const lignes = membres.map(([nom, valeur]) => `  ${JSON.stringify(nom)}: ${membre(valeur)}`);
  return `{\n${lignes.join(",\n")}\n}\n`;
}

/** A list of objects, or an object of objects, one per line. */
function membre(valeur: unknown): string {
  if (Array.isArray(valeur)) {
    return valeur.length === 0 ? "[]" : `[\n${valeur.map((item) => `    ${JSON.stringify(item)}`).join(",\n")}\n  ]`;
  }
  if (valeur !== null && typeof valeur === "object") {
    const sous = Object.entries(valeur);
    if (sous.some(([, v]) => v !== null && typeof v === "object")) {
      const lignes = sous.map(([cle, v]) => `    ${JSON.stringify(cle)}: ${JSON.stringify(v)}`);
      return `{\n${lignes.join(",\n")}\n  }`;
    }
  }
  return JSON.stringify(valeur);
}
