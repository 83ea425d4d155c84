import { DISQUE_NODE } from "../disque/disque-node.ts";
import { ExtractionFolder } from "../ingest/extraction-fixture.ts";
import { listInputs } from "../ingest/list-inputs.ts";
import { PROFIL_VIDE } from "../ingest/profile.ts";
import { type DemandeInspection, inspecterFichiers } from "./inspecter-fichiers.ts";
import type { ColonneInspectee, FeuilleInspectee, Inspection } from "./inspection.ts";

/** Inspects files written in a folder of their own, one by one as a person would drop them, or the folder itself. */
export async function inspecte(
  fichiers: Readonly<Record<string, string | Buffer>>,
  demande: Partial<DemandeInspection> & { dossier?: boolean } = {},
): Promise<Inspection> {
  const folder = new ExtractionFolder();
  try {
    const chemins = Object.entries(fichiers).map(([nom, contenu]) => folder.put(nom, contenu));
    const { dossier, ...reste } = demande;
    return await inspecterFichiers(await listInputs(DISQUE_NODE, dossier ? [folder.path] : chemins), {
      profil: PROFIL_VIDE,
      ...reste,
    });
  } finally {
    folder.remove();
  }
}

/** The only sheet of a file. */
export function seule({ fichiers }: Inspection, nom?: string): FeuilleInspectee {
  const fichier = fichiers.find((f) => nom === undefined || f.fichier === nom);
  const [feuille, autre] = fichier?.feuilles ?? [];
  if (!feuille || autre) throw new Error("not one sheet");
  return feuille;
}

/** A column by its header. */
export function colonne(feuille: FeuilleInspectee, entete: string): ColonneInspectee {
  const trouvee = feuille.colonnes.find((c) => c.entete === entete);
  if (!trouvee) throw new Error(`no column ${entete}`);
  return trouvee;
}
