import { stringify } from "yaml";
import { profilYamlCommente } from "../config/profil-yaml.ts";
import type { Artefact } from "../core/artefact.ts";
import { CONTENU_VIDE } from "../ingest/profile.ts";
import { COLONNES_JUSTIFICATION, enCellules } from "../justifications/colonnes.ts";
import type { Entree } from "../justifications/justifications.ts";
import { celluleCsv, fichierCsv } from "../reporters/csv/cellule.ts";
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
  const { colonnes, valeurs, echelleNiveaux, uniteDuree, presenceVide, repete, datesVides, ordreDates, feux } =
    contenuProfil;
  const profil = profilYamlCommente({
    // the files are rewritten with the model's names; their dates and repeated columns are kept as they were
    ...CONTENU_VIDE,
    ...{ colonnes, valeurs, echelleNiveaux, uniteDuree, presenceVide, repete, datesVides, ordreDates, feux },
    fichiers: tables,
  });
  const ecrits = {
    ...(reglages === null ? {} : reglagesPseudonymises(reglages, pseudonymes)),
    ...(justifications === null ? {} : { justifications: JUSTIFICATIONS }),
  };
  const entete = "# Réglages écrits par plie pseudonymiser : noms et identifiants sous pseudonymes.\n";
  const fichiers = [
    { chemin: "profil.yaml", contenu: profil },
    { chemin: "plie.yaml", contenu: `${entete}${stringify(ecrits, { lineWidth: 0 })}` },
  ];
  if (justifications === null) return fichiers;
  const ids = new Set(extraction.tables.parcours?.rows().flatMap(({ id }) => id ?? []));
  const contenu = justificationsCsv(justifications, pseudonymes.jetons, ids);
  return [...fichiers, { chemin: JUSTIFICATIONS, contenu }];
}

const JUSTIFICATIONS = "justifications.csv";

/**
 * The justifications as CSV, under pseudonyms: who and what they justify, reasons and authors as marks. `parcours` are the
 * ids of parcours that the extraction writes itself; the others are `<participant>-<n>`.
 */
function justificationsCsv(entrees: readonly Entree[], jetons: Jetons, parcours: ReadonlySet<string>): string {
  const titres = COLONNES_JUSTIFICATION.map(({ titre }) => titre);
  const lignes = entrees.map((entree) => {
    const { participant, apap, auteur } = entree;
    const cellules = enCellules({
      ...entree,
      participant: participant && jetons.participant(participant),
      parcours: entree.parcours && parcoursEcrit(entree.parcours, participant, jetons, parcours),
      apap: apap && jetons.nom("apap", apap),
      raison: jetons.texte(entree.raison),
      auteur: auteur && `Auteur ${jetons.jeton("auteur", auteur)}`,
    });
    return COLONNES_JUSTIFICATION.map(({ cle }) => celluleCsv(cellules[cle]));
  });
  return fichierCsv([titres, ...lignes]);
}

function parcoursEcrit(id: string, participant: string | null, jetons: Jetons, ecrits: ReadonlySet<string>): string {
  const rang = participant !== null && id.startsWith(`${participant}-`) ? id.slice(participant.length) : null;
  if (rang !== null && /^-\d+$/.test(rang) && !ecrits.has(id)) return `${jetons.participant(participant ?? "")}${rang}`;
  return jetons.ligne("parcours", id);
}
