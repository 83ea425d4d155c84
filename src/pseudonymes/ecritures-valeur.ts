import { frDay } from "../core/day.ts";
import type { RawCell } from "../ingest/raw.ts";
import { cellText, type Lecture } from "../ingest/values/lecture.ts";
import type { CellPlace } from "../ingest/values/reader-for.ts";
import { estRenseigne } from "../parcours/entry-values.ts";
import { canoniqueTexte } from "../reporters/tables/valeurs.ts";
import type { PlainCell } from "../reporters/xlsx/plain-workbook.ts";
import { telle } from "./cellule-telle.ts";
import type { Pseudonymes } from "./ecritures.ts";
import type { DomaineNomme, LigneNumerotee } from "./jetons.ts";

/** What was read in a cell. */
type Lue = Extract<Lecture<unknown>, { etat: "lu" }>;
type EcritureLue = (lue: Lue, cell: RawCell) => PlainCell;

/** Short answers that cannot be anybody's initials. */
const REPONSES = new Set(["oui", "non", "o", "n", "x", "vrai", "faux", "1", "0", "true", "false"]);
const NUMEROTEES: Readonly<Record<string, LigneNumerotee>> = {
  parcours: "parcours",
  etapes: "etape",
  entretiens: "contact",
  entretiens_cd14: "contact",
};

/** How the values of a column are written that do not depend on the line. */
export function ecritureDeValeur({ table, field, column }: CellPlace, pseudonymes: Pseudonymes): EcritureLue {
  const { jetons } = pseudonymes;
  const texte = (f: (texte: string) => string): EcritureLue => {
    return ({ valeur }) => f(String(valeur));
  };
  switch (column.kind) {
    case "id":
    case "bulk": {
      const numerotee = field === "id" ? NUMEROTEES[table] : undefined;
      if (numerotee) return texte((id) => jetons.ligne(numerotee, id));
      return texte(column.kind === "id" ? (id) => jetons.participant(id) : (t) => jetons.texte(t));
    }
    case "name":
      return texte(nomDe(column.domain ?? "", pseudonymes));
    case "text":
      return texte((t) => (estRenseigne(t) ? texteLibre(field, t, pseudonymes) : "non"));
    case "postal":
      return texte(departement);
    case "level":
      return ({ valeur }) => canoniqueTexte(column, valeur);
    case "codes":
      return ({ valeur, defaut }, cell) =>
        defaut === undefined ? telle(cell) : `${canoniqueTexte(column, valeur)}, ${jetons.illisible(cellText(cell))}`;
    case "yesno":
      return ({ valeur }, cell) => reponse(cell) ?? (valeur ? "oui" : "non");
    case "dateOrYesNo":
      return ({ valeur }, cell) => {
        if (typeof valeur !== "number") return reponse(cell) ?? String(valeur);
        return typeof cell === "string" ? frDay(valeur) : telle(cell);
      };
    default:
      return (_, cell) => telle(cell);
  }
}

/** The answer as typed when it is a plain one; null when anything else stands in the cell. */
function reponse(cell: RawCell): PlainCell {
  return REPONSES.has(cellText(cell).toLowerCase()) ? telle(cell) : null;
}

function nomDe(domaine: string, { jetons, motif, intitule }: Pseudonymes): (nom: string) => string {
  if (domaine === "motif") return motif;
  if (domaine === "intitule") return intitule;
  return (nom) => jetons.nom(domaine as DomaineNomme, nom);
}

function texteLibre(champ: string, texte: string, { jetons }: Pseudonymes): string {
  return champ === "identifiant_ft" ? `FT-${jetons.jeton("identifiant_ft", texte)}` : jetons.texte(texte);
}

/** The département alone, in a form still read as a postal code: `14123` → `14000`, `97410` → `97400`. */
export function departement(codePostal: string): string {
  const chiffres = /^9[78]/.test(codePostal) ? 3 : 2;
  return codePostal.slice(0, chiffres).padEnd(5, "0");
}
