import { isMap, parseDocument } from "yaml";
import { parseProfil } from "../../ingest/profile-parser.ts";
import type { Avancer, ChoixDeLecture, ProfilLu } from "../protocole.ts";

/** A profile with these answers in it; what else it says stays, comments included. Throws PlieError on what it may not say. */
export function profilAvec(_: Avancer, texte: string, choix: readonly ChoixDeLecture[]): string {
  const document = parseDocument(texte);
  for (const { chemin, valeur } of choix) {
    if (valeur !== "") document.setIn(chemin, valeur);
    else if (document.hasIn(chemin)) document.deleteIn(chemin);
    // a set that is left empty would be read as a set, and shown as one
    for (let n = chemin.length - 1; n > 0; n--) {
      const dessus = document.getIn(chemin.slice(0, n));
      if (isMap(dessus) && dessus.items.length === 0) document.deleteIn(chemin.slice(0, n));
    }
  }
  const neuf = isMap(document.contents) && document.contents.items.length > 0 ? document.toString() : "";
  parseProfil(neuf, "profil.yaml");
  return neuf;
}

/** The answers that one line of a profile gives: `alias: { apap: { A: B } }` → its path and its value. */
export function choixDe(_: Avancer, ligne: string, libelle: string): ChoixDeLecture[] {
  const choix: ChoixDeLecture[] = [];
  const descendre = (valeur: unknown, chemin: readonly string[]) => {
    if (typeof valeur === "object" && valeur !== null && !Array.isArray(valeur)) {
      for (const [cle, dessous] of Object.entries(valeur)) descendre(dessous, [...chemin, cle]);
    } else choix.push({ chemin, valeur: valeur as ChoixDeLecture["valeur"], libelle });
  };
  descendre(parseDocument(ligne).toJS(), []);
  return choix;
}

/** What a profile says, as plain data; the form shows it. */
export function profilLu(_: Avancer, texte: string): ProfilLu {
  return (parseDocument(texte).toJS() ?? {}) as ProfilLu;
}
