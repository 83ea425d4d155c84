import { csvCanoniques } from "../exemple/csv-canonique.ts";
import { envoiPlie } from "../exemple/envoi/envoi.ts";
import { generateExtraction } from "../exemple/generer.ts";
import { ecrireFichiers } from "./ecrire.ts";
import { exemplePrecedent } from "./ensemble-precedent.ts";
import type { OptionsExemple } from "./exemple.ts";
import type { Io } from "./io.ts";

/** Runs `plie exemple`. */
export async function exemple(dossier: string, options: OptionsExemple, io: Io): Promise<void> {
  const { participants, mois, graine, anomalies } = options;
  const extraction = generateExtraction({ participants, mois, graine, anomalies });
  const fichiers = options.canonique ? csvCanoniques(extraction) : envoiPlie(extraction);
  const artefacts = fichiers.map(({ name, bytes }) => ({ chemin: name, contenu: bytes }));
  const precedents = exemplePrecedent(io.disque, dossier);
  await ecrireFichiers(io.disque, dossier, artefacts, options.ecraser ?? false, precedents);
  if (options.silencieux) return;
  io.out(
    `${artefacts.length} fichiers fictifs écrits dans ${dossier}.\nEnsuite : plie mensuel ${dossier} --mois 2026-10\n`,
  );
}
