import { Datee } from "../core/datee.ts";
import { isoDay } from "../core/day.ts";
import type { Disque } from "../disque/disque.ts";
import { RULES } from "../rules/index.ts";
import { couchesDe, estEnsemble } from "./couches.ts";
import { lireEnsemble } from "./lire-norme.ts";
import { chargerNorme } from "./reglages.ts";
import { schemaReglages } from "./schema.ts";
import { texteDeFichier } from "./texte-de-fichier.ts";

type Donnees = Readonly<Record<string, unknown>>;

/**
 * What a settings file says, as plain data: only what is written there and in the norms of files that it names, days and
 * months as typed. For what writes the file again, on its own; `chargerReglages` is what checks it.
 */
export async function donneesReglages(chemin: string, disque: Disque): Promise<Donnees> {
  const texte = texteDeFichier(disque.fichier(chemin), "fichier de réglages");
  const { basename, dirname } = disque.chemins;
  const { donnees } = lireEnsemble(texte, basename(chemin), schemaReglages(RULES), "un fichier de réglages");
  const { norme, ...propres } = donnees;
  const couches =
    typeof norme === "string" ? couchesDe(await chargerNorme(norme, dirname(chemin), disque)).slice(1) : [];
  return enEcrit([...couches, propres].reduce(superposer, {})) as Donnees;
}

/** One layer over another: ensembles merge, dated values follow what they replace from their first date on. */
function superposer(dessous: unknown, dessus: unknown): unknown {
  if (dessus instanceof Datee && dessous instanceof Datee) {
    const [premier] = dessus.paliers;
    return new Datee([...dessous.paliers.filter((p) => !premier || p.depuis < premier.depuis), ...dessus.paliers]);
  }
  if (!estEnsemble(dessous) || !estEnsemble(dessus)) return dessus === undefined ? dessous : dessus;
  const noms = new Set([...Object.keys(dessous), ...Object.keys(dessus)]);
  return Object.fromEntries([...noms].map((nom) => [nom, superposer(dessous[nom], dessus[nom])]));
}

/** Dated values as one types them. */
function enEcrit(donnees: unknown): unknown {
  if (donnees instanceof Datee) {
    return Object.fromEntries(
      donnees.paliers.map(({ depuis, valeur, reference }) => [
        isoDay(depuis),
        reference === null ? valeur : { valeur, reference },
      ]),
    );
  }
  if (!estEnsemble(donnees)) return donnees;
  return Object.fromEntries(Object.entries(donnees).map(([nom, valeur]) => [nom, enEcrit(valeur)]));
}
