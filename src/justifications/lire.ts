import type { Day } from "../core/day.ts";
import { lastDay } from "../core/month.ts";
import { PlieError } from "../core/plie-error.ts";
import type { Signalement } from "../core/report.ts";
import type { InputFile } from "../disque/input-file.ts";
import { type Grille, grillesDe, type LigneGrille } from "../ingest/grilles.ts";
import type { RawCell } from "../ingest/raw.ts";
import { readDay } from "../ingest/values/day.ts";
import { cellText, isEmptyText, type Lecture } from "../ingest/values/lecture.ts";
import { lireMois } from "../ingest/values/month.ts";
import type { CleColonne } from "./colonnes.ts";
import { type EnTete, enTeteDe } from "./en-tete.ts";
import { type Entree, Justifications } from "./justifications.ts";

const ATTENDU = {
  siVide: "écrivez regle;participant;mois;raison;auteur;jusqu_au en première ligne",
  quoi: "des justifications",
};

/**
 * Reads a justifications file, CSV or XLSX (every sheet that has the columns). A line that cannot be read whole justifies
 * nothing and is reported. Throws PlieError when the file is missing, is of another kind, or has no such columns.
 */
export async function lireJustifications(source: InputFile): Promise<Justifications> {
  const fichier = source.name;
  const grilles = await grillesDe(source, (grille) => enTeteDe(grille, fichier) !== null, ATTENDU);
  const entrees: Entree[] = [];
  const signalements: Signalement[] = [];
  let lues = 0;
  for (const grille of grilles) {
    const enTete = enTeteDe(grille, fichier);
    if (enTete === null) continue;
    lues++;
    for (const ligne of grille.lignes.slice(enTete.rang + 1)) {
      const lu = lireLigne(grille, enTete, ligne);
      if (typeof lu === "string") {
        signalements.push({ fichier, feuille: grille.feuille, ligne: ligne.ligne, message: lu });
      } else if (lu !== null) entrees.push(lu);
    }
  }
  if (lues === 0) {
    throw new PlieError(
      `Le fichier « ${fichier} » n'a pas de ligne d'en-tête avec les colonnes « Règle » et « Raison » : écrivez regle;participant;mois;raison;auteur;jusqu_au en première ligne.`,
    );
  }
  return new Justifications(fichier, entrees, signalements);
}

/** The entry of a line; null when there is nothing on it; what is wrong when it cannot be used. */
function lireLigne(grille: Grille, enTete: EnTete, ligne: LigneGrille): Entree | string | null {
  const { colonnes, listeDeConstats } = enTete;
  const cellule = (cle: CleColonne): RawCell => {
    const i = colonnes.get(cle);
    return i === undefined ? null : (ligne.cells[i] ?? null);
  };
  const texte = (cle: CleColonne): string | null => {
    const t = cellText(cellule(cle));
    return isEmptyText(t) ? null : t;
  };
  if ([...colonnes.keys()].every((cle) => texte(cle) === null)) return null;
  if (ligne.abimee) return "un guillemet n'est pas refermé : la ligne n'est pas lue, corrigez-la";
  if (grille.feuille === null && ligne.cells.slice(enTete.largeur).some((cell) => cellText(cell) !== "")) {
    return "plus de champs que d'en-têtes : mettez entre guillemets la raison qui contient le séparateur";
  }
  const raison = texte("raison");
  const saisie = raison !== null || texte("auteur") !== null || texte("jusquAu") !== null;
  if (listeDeConstats && !saisie) return null;
  const regle = texte("regle");
  if (regle === null) return "aucune règle : écrivez son code, par exemple ENT-01";
  if (raison === null || !/[\p{L}\p{N}]/u.test(raison))
    return "aucune raison : sans elle, le constat n'est pas justifié";
  const defauts: string[] = [];
  const lire = <T>(cle: CleColonne, lecteur: (cell: RawCell) => Lecture<T>, nom: string): T | null => {
    const lecture = lecteur(cellule(cle));
    if (lecture.etat === "illisible") defauts.push(`colonne ${nom} : ${lecture.raison}`);
    return lecture.etat === "lu" ? lecture.valeur : null;
  };
  const entree: Entree = {
    feuille: grille.feuille,
    ligne: ligne.ligne,
    deListe: listeDeConstats,
    regle: codeDeRegle(regle),
    participant: texte("participant"),
    parcours: texte("parcours"),
    apap: texte("apap"),
    mois: lire("mois", lireMois, "Mois"),
    date: lire("date", readDay, "Date"),
    raison,
    auteur: texte("auteur"),
    jusquAu: lire("jusquAu", lireEcheance, "Jusqu'au"),
  };
  return defauts.length > 0
    ? `${defauts.join(" ; ")} ; la ligne ne justifie rien tant qu'elle n'est pas corrigée`
    : entree;
}

/** `ent 1`, `ENT01` → `ENT-01`; anything else is left as typed, to be told unknown. */
function codeDeRegle(texte: string): string {
  const code = /^([A-Za-z]{3})[\s_-]*(\d{1,2})$/.exec(texte);
  return code ? `${code[1]?.toUpperCase()}-${code[2]?.padStart(2, "0")}` : texte;
}

/** A day, or the last day of a month. */
function lireEcheance(cell: RawCell): Lecture<Day> {
  const jour = readDay(cell);
  if (jour.etat !== "illisible") return jour;
  const mois = lireMois(cell);
  return mois.etat === "lu" ? { etat: "lu", valeur: lastDay(mois.valeur) } : jour;
}
