import * as z from "zod";
import { isoMonth, type Month, parseTypedMonth } from "../core/month.ts";
import { sha256Hex } from "../core/sha256.ts";
import { compareText } from "../core/text.ts";
import type { Disque } from "../disque/disque.ts";
import { hashFile } from "../disque/hash-file.ts";

/** The mark of a month: beside its versions. */
export const NOM_CLOTURE = "cloture.json";

/** A file of the version that was sent, by its path in the version's folder. */
export interface FichierClos {
  chemin: string;
  sha256: string;
}

/** Which version of a month was sent, and what its files were then. */
export interface Cloture {
  version: number;
  /** SHA-256 of the list of files: one fingerprint to write down, or to send beside the documents. */
  empreinte: string;
  fichiers: readonly FichierClos[];
}

const schema = z.object({
  mois: z.string(),
  version: z.string().regex(/^v[1-9]\d*$/),
  empreinte: z.string(),
  fichiers: z.array(z.object({ chemin: z.string(), sha256: z.string() })),
});

/** The mark of a month; null when the file says something else, or another month. */
export function lireCloture(json: unknown, mois: Month): Cloture | null {
  const lu = schema.safeParse(json);
  if (!lu.success || parseTypedMonth(lu.data.mois) !== mois) return null;
  const { version, empreinte, fichiers } = lu.data;
  return { version: Number(version.slice(1)), empreinte, fichiers };
}

/** The same as it is written. */
export function clotureJson(mois: Month, { version, empreinte, fichiers }: Cloture): string {
  return `${JSON.stringify({ mois: isoMonth(mois), version: `v${version}`, empreinte, fichiers }, null, 2)}\n`;
}

/** Closes a version: its files as they are now. */
export function clore(version: number, dossier: string, disque: Disque): Cloture {
  const fichiers = fichiersDe(dossier, disque);
  return { version, empreinte: empreinteDe(fichiers), fichiers };
}

/** One fingerprint of all the files. */
function empreinteDe(fichiers: readonly FichierClos[]): string {
  return sha256Hex(fichiers.map(({ chemin, sha256 }) => `${sha256}  ${chemin}\n`).join(""));
}

function fichiersDe(dossier: string, disque: Disque): FichierClos[] {
  const { join } = disque.chemins;
  const visiter = (relatif: string): FichierClos[] =>
    disque.lister(join(dossier, relatif)).flatMap((nom) => {
      const chemin = relatif === "" ? nom : `${relatif}/${nom}`;
      if (disque.nature(join(dossier, chemin)) === "dossier") return visiter(chemin);
      return [{ chemin, sha256: hashFile(disque.fichier(join(dossier, chemin))) }];
    });
  return visiter("").sort((a, b) => compareText(a.chemin, b.chemin));
}

/** What is no longer as it was sent: files changed, gone, or added since, by path; empty when the fingerprint holds. */
export function changesDepuis(cloture: Cloture, dossier: string, disque: Disque): string[] {
  const avant = new Map(cloture.fichiers.map((f) => [f.chemin, f.sha256]));
  const apres = new Map(fichiersDe(dossier, disque).map((f) => [f.chemin, f.sha256]));
  const chemins = new Set([...avant.keys(), ...apres.keys()]);
  return [...chemins].filter((chemin) => avant.get(chemin) !== apres.get(chemin)).sort(compareText);
}
