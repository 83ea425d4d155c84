import { isoDay } from "../../core/day.ts";
import { isoMonth } from "../../core/month.ts";
import { PlieError } from "../../core/plie-error.ts";
import { DisqueMemoire } from "../../disque/disque-memoire.ts";
import { type CleColonne, COLONNES_JUSTIFICATION } from "../../justifications/colonnes.ts";
import type { Entree } from "../../justifications/justifications.ts";
import { lireJustifications } from "../../justifications/lire.ts";
import { celluleCsv, fichierCsv } from "../../reporters/csv/cellule.ts";
import type { Avancer, Fichier, Justification } from "../protocole.ts";

/** What stands in a justifications file; nothing without one. Throws PlieError when a line of it cannot be read. */
export async function justifications(_: Avancer, fichier: Fichier | null): Promise<Justification[]> {
  if (fichier === null) return [];
  const lu = await lireJustifications(new DisqueMemoire([fichier]).fichier(fichier.chemin));
  const [faute] = lu.signalements;
  if (faute) {
    throw new PlieError(
      `${faute.fichier}, ligne ${faute.ligne} : ${faute.message} Corrigez cette ligne d'abord : le fichier serait rendu sans elle.`,
    );
  }
  return lu.entrees.map(enTexte);
}

/** The file that `--justifications` reads. */
export function fichierJustifications(_: Avancer, entrees: readonly Justification[]): string {
  const titres = COLONNES_JUSTIFICATION.map(({ titre }) => titre);
  return fichierCsv([titres, ...entrees.map((e) => COLONNES_JUSTIFICATION.map(({ cle }) => celluleCsv(e[cle])))]);
}

function enTexte(e: Entree): Record<CleColonne, string> {
  return {
    regle: e.regle,
    participant: e.participant ?? "",
    parcours: e.parcours ?? "",
    apap: e.apap ?? "",
    mois: e.mois === null ? "" : isoMonth(e.mois),
    date: e.date === null ? "" : isoDay(e.date),
    raison: e.raison,
    auteur: e.auteur ?? "",
    jusquAu: e.jusquAu === null ? "" : isoDay(e.jusquAu),
  };
}
