import { frCount } from "../../core/format.ts";
import type { ColonneInspectee, FeuilleInspectee, FichierInspecte } from "../../inspection/inspection.ts";

function colonneClaire({ propositions, nonComprises, defauts }: ColonneInspectee): boolean {
  return propositions.length === 0 && nonComprises.length === 0 && defauts.length === 0;
}

/** Nothing reads it, and the profile does not say to leave it aside. */
function nonLue({ entete, champs, ignoree }: ColonneInspectee): boolean {
  return champs.length === 0 && !ignoree && entete !== "";
}

function feuilleClaire({ etat, refus, manquants, colonnes }: FeuilleInspectee): boolean {
  if (etat === "ecartee") return true;
  return etat === "reconnue" && refus === null && manquants.length === 0 && colonnes.every(colonneClaire);
}

/** Nothing in the file asks a question: its tables are read, and what is in them is understood. */
export function fichierClair({ refus, laisse, feuilles }: FichierInspecte): boolean {
  return refus === null && !laisse && feuilles.every(feuilleClaire);
}

/** The file without the columns that are understood, when its tables are. */
export function aRegler(fichier: FichierInspecte): FichierInspecte {
  const feuilles = fichier.feuilles.map((f) =>
    f.etat === "reconnue" ? { ...f, colonnes: f.colonnes.filter((c) => !colonneClaire(c) || nonLue(c)) } : f,
  );
  return { ...fichier, feuilles };
}

/** A file that is understood, on one line: its tables, its lines, and the columns that nothing reads. */
export function fichierEnBref({ fichier, feuilles }: FichierInspecte): string {
  const lues = feuilles.filter(({ etat }) => etat !== "ecartee");
  const tables = [...new Set(lues.flatMap((f) => f.tables.map(({ table }) => table)))];
  const lignes = lues.reduce((somme, f) => somme + f.lignes, 0);
  const ignorees = lues.flatMap((f) =>
    f.colonnes.flatMap((colonne) => (nonLue(colonne) ? [`« ${colonne.entete} »`] : [])),
  );
  const nonLues =
    ignorees.length === 0
      ? ""
      : ` ; ${ignorees.length > 1 ? "colonnes non lues" : "colonne non lue"} : ${ignorees.join(", ")}`;
  const dit = tables.length === 0 ? "écarté par le profil" : `${tables.join(", ")}, ${frCount(lignes, "ligne")}`;
  return `${fichier} · ${dit}${nonLues}`;
}
