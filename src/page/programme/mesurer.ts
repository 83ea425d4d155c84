import { analyserLecture, chiffresCles } from "../../audit/consequences.ts";
import { jugerPour, preparer, preparerLecture } from "../../commands/preparer.ts";
import { FeuxRouges } from "../../core/feux-rouges.ts";
import { PlieError } from "../../core/plie-error.ts";
import { DisqueMemoire } from "../../disque/disque-memoire.ts";
import { feuxBloquants } from "../../feux/juger-feux.ts";
import { RULES } from "../../rules/index.ts";
import { TABLES } from "../../tables/index.ts";
import type { Avancer, Fichier, Mesure } from "../protocole.ts";
import { io } from "./executer.ts";

/** What these files give as they are read: lines by table, lights, key figures; to be compared with another reading. */
export async function mesurer(
  avancer: Avancer,
  entrees: readonly string[],
  fichiers: readonly Fichier[],
): Promise<Mesure> {
  avancer("Ce que change ce choix", null);
  const dehors = io(new DisqueMemoire(fichiers));
  const options = { silencieux: true };
  try {
    const lecture = await preparerLecture(entrees, options, dehors, { sansFeux: true, taire: true });
    const { extraction, profil, reglages } = lecture;
    const lignes = Object.values(TABLES).flatMap(({ name, titre }) => {
      const n = extraction.tables[name]?.length ?? 0;
      return n === 0 ? [] : [{ nom: titre, valeur: String(n) }];
    });
    const lues = {
      lignes: [...lignes, { nom: "valeurs ou lignes non lues", valeur: String(extraction.rejets.length) }],
    };
    const relire = async () => extraction;
    const { feux } = await jugerPour(extraction, { profil, reglages, relire }, options, dehors);
    const rouges = feuxBloquants(feux).map(({ id }) => id);
    if (rouges.length > 0) return { ...lues, rouges, chiffres: [], refus: null };
    const preparation = await preparer(entrees, options, dehors);
    const report = analyserLecture(preparation.extraction, { ...preparation, regles: RULES });
    return { ...lues, rouges, chiffres: chiffresCles(report).map(([nom, valeur]) => ({ nom, valeur })), refus: null };
  } catch (error) {
    if (!(error instanceof PlieError)) throw error;
    const refus = error instanceof FeuxRouges ? "feu rouge" : error.message;
    return { lignes: [], rouges: [], chiffres: [], refus };
  }
}
