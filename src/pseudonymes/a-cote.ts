import { stringify } from "yaml";
import { profilYamlCommente } from "../config/profil-yaml.ts";
import type { Artefact } from "../core/artefact.ts";
import { isoDay } from "../core/day.ts";
import { isoMonth } from "../core/month.ts";
import { FORMES_VIDES } from "../ingest/profile-shapes.ts";
import { type CleColonne, COLONNES_JUSTIFICATION } from "../justifications/colonnes.ts";
import type { Entree } from "../justifications/justifications.ts";
import { celluleCsv, fichierCsv } from "../reporters/csv/cellule.ts";
import type { Extraction } from "../tables/extraction.ts";
import type { TableData } from "../tables/table-data.ts";
import type { Ecrits } from "./ecrire-fichiers.ts";
import type { Pseudonymes } from "./ecritures.ts";
import type { Jetons } from "./jetons.ts";
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

/**
 * The justifications as CSV, under pseudonyms: who and what they justify, reasons and authors as marks. `parcours` are the
 * ids of parcours that the extraction writes itself; the others are `<participant>-<n>`.
 */
function justificationsCsv(entrees: readonly Entree[], jetons: Jetons, parcours: ReadonlySet<string>): string {
  const titres = COLONNES_JUSTIFICATION.map(({ titre }) => titre);
  const lignes = entrees.map((entree) => {
    const cellules: Record<CleColonne, string> = {
      regle: entree.regle,
      participant: entree.participant === null ? "" : jetons.participant(entree.participant),
      parcours: entree.parcours === null ? "" : parcoursEcrit(entree.parcours, entree.participant, jetons, parcours),
      apap: entree.apap === null ? "" : jetons.nom("apap", entree.apap),
      mois: entree.mois === null ? "" : isoMonth(entree.mois),
      date: entree.date === null ? "" : isoDay(entree.date),
      raison: jetons.texte(entree.raison),
      auteur: entree.auteur === null ? "" : `Auteur ${jetons.jeton("auteur", entree.auteur)}`,
      jusquAu: entree.jusquAu === null ? "" : isoDay(entree.jusquAu),
    };
    return COLONNES_JUSTIFICATION.map(({ cle }) => celluleCsv(cellules[cle]));
  });
  return fichierCsv([titres, ...lignes]);
}

function parcoursEcrit(id: string, participant: string | null, jetons: Jetons, ecrits: ReadonlySet<string>): string {
  const rang = participant !== null && id.startsWith(`${participant}-`) ? id.slice(participant.length) : null;
  if (rang !== null && /^-\d+$/.test(rang) && !ecrits.has(id)) return `${jetons.participant(participant ?? "")}${rang}`;
  return jetons.ligne("parcours", id);
}
