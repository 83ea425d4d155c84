import { InvalidArgumentError } from "commander";
import { parseTypedDay } from "../core/day.ts";
import { FEUX, type FeuId, feuNomme } from "../core/feu.ts";
import { parseTypedMonth } from "../core/month.ts";
import { parseTypedPeriod } from "../core/period.ts";
import { lue, type OptionsDe, oui, texte } from "./commande.ts";

/** A reader of what is typed: what `lire` makes of it, refused as `refus` says when it makes nothing of it. */
export function lireOuDire<T>(lire: (text: string) => T | null, refus: string): (text: string) => T {
  return (text) => {
    const lu = lire(text);
    if (lu === null) throw new InvalidArgumentError(`« ${text} » n'est pas ${refus}`);
    return lu;
  };
}

export const lireJour = lireOuDire(parseTypedDay, "une date : écrivez AAAA-MM-JJ ou jj/mm/aaaa.");
export const lireMois = lireOuDire(parseTypedMonth, "un mois : écrivez AAAA-MM, par exemple 2026-10.");
export const lirePeriode = lireOuDire(
  parseTypedPeriod,
  "une période : écrivez A..B, par exemple 2026-01..2026-06 ou 2026-01-01..2026-06-30.",
);

/** Reads a whole number of at least `min`. */
export function lireEntier(min: number): (text: string) => number {
  const lire = (text: string) => (/^\d{1,9}$/.test(text) && Number(text) >= min ? Number(text) : null);
  return lireOuDire(lire, `un nombre entier d'au moins ${min}.`);
}

/** Reads the id of a light; the option may be given several times, and take several ids. */
export function lireFeu(text: string, precedents: FeuId[] | undefined): FeuId[] {
  const lus = text
    .split(/[,\s]+/)
    .filter((mot) => mot !== "")
    .map((mot) => {
      const feu = feuNomme(mot);
      if (feu === null)
        throw new InvalidArgumentError(`« ${mot} » n'est pas un feu de la lecture : ${FEUX.join(", ")}.`);
      return feu;
    });
  return [...(precedents ?? []), ...lus];
}

/** One more of an option that may be given several times. */
export function ajouter(texte: string, precedents: string[] | undefined): string[] {
  return [...(precedents ?? []), texte];
}

/** Options of every command that reads an extraction (interface.md). */
export const COMMUNES = {
  config: texte("--config <fichier>", "réglages (sinon plie.yaml à côté des entrées, puis dans le dossier courant)"),
  profil: texte(
    "--profil <fichier>",
    ({ logiciel }) =>
      `profil de lecture : colonnes et libellés de votre ${logiciel} (sinon profil.yaml au même endroit)`,
  ),
  justifications: lue(
    "--justifications <fichier>",
    "constats justifiés et retours des feuilles « À corriger » : fichiers (CSV, XLSX, ODS) ou dossiers, à répéter",
    ajouter,
  ),
  arrete: lue("--arrete <date>", "date jusqu'à laquelle tout est jugé", lireJour),
  periode: lue("--periode <A..B>", "période contrôlée (par défaut : du 1er janvier à l'arrêté)", lirePeriode),
  sortie: texte("--sortie <dossier>", "dossier où écrire"),
  ecraser: oui("--ecraser", "remplace ce qui existe"),
  malgre: lue("--malgre <feu>", "continue malgré un feu rouge de la lecture (LEC-02…), en le disant partout", lireFeu),
  valeurs: oui("--valeurs", "montre les valeurs personnelles dans rejets.csv"),
  silencieux: oui("--silencieux", "n'affiche que les erreurs"),
  verbeux: oui("--verbeux", "affiche le détail de la lecture"),
  sansCouleur: oui("--sans-couleur", "sans couleurs"),
};

/** What they give. */
export type OptionsCommunes = OptionsDe<typeof COMMUNES>;
