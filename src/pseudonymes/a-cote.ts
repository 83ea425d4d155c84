import { stringify } from "yaml";
import { profilYamlCommente } from "../config/profil-yaml.ts";
import type { Artefact } from "../core/artefact.ts";
import { FORMES_VIDES } from "../ingest/profile-shapes.ts";
import type { Extraction } from "../tables/extraction.ts";
import type { TableData } from "../tables/table-data.ts";
import type { Ecrits } from "./ecrire-fichiers.ts";
import type { Pseudonymes } from "./ecritures.ts";
import { justificationsCsv } from "./justifications.ts";
import type { Demande } from "./pseudonymiser.ts";
import { reglagesPseudonymises } from "./reglages.ts";

/** Settings, profile and justifications, written beside the files so that they are read as before. */
export function aCote(
  { contenuProfil, reglages, justifications, extraction }: Demande,
  pseudonymes: Pseudonymes,
  tables: Ecrits["tables"],
): Artefact[] {
  const profil = profilYamlCommente({
    colonnes: contenuProfil?.colonnes ?? new Map(),
    valeurs: contenuProfil?.valeurs ?? new Map(),
    echelleNiveaux: contenuProfil?.echelleNiveaux ?? null,
    uniteDuree: contenuProfil?.uniteDuree ?? null,
    presenceVide: contenuProfil?.presenceVide ?? null,
    fichiers: tables,
    deduction: false,
    // the files are rewritten with the model's names; their dates and repeated columns are kept as they were
    ...FORMES_VIDES,
    repete: contenuProfil?.repete ?? FORMES_VIDES.repete,
    datesVides: contenuProfil?.datesVides ?? FORMES_VIDES.datesVides,
    ordreDates: contenuProfil?.ordreDates ?? FORMES_VIDES.ordreDates,
    feux: contenuProfil?.feux ?? FORMES_VIDES.feux,
  });
  const ecrits = {
    ...(reglages === null ? {} : reglagesPseudonymises(reglages, pseudonymes)),
    ...(justifications === null ? {} : { justifications: "justifications.csv" }),
  };
  const entete = "# Réglages écrits par plie pseudonymiser : noms et identifiants sous pseudonymes.\n";
  return [
    { chemin: "profil.yaml", contenu: profil },
    { chemin: "plie.yaml", contenu: `${entete}${stringify(ecrits, { lineWidth: 0 })}` },
    ...(justifications === null
      ? []
      : [
          {
            chemin: "justifications.csv",
            contenu: justificationsCsv(justifications, pseudonymes.jetons, idsDeParcours(extraction)),
          },
        ]),
  ];
}

function idsDeParcours({ tables }: Extraction): Set<string> {
  const data = tables.parcours as TableData | null;
  const ids = new Set<string>();
  for (let i = 0; data && i < data.length; i++) {
    const id = data.value(i, "id") as string | null;
    if (id !== null) ids.add(id);
  }
  return ids;
}
