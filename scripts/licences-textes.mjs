// The notices of the packages that a bundle holds: their licences want them handed on with it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const lire = (chemin) => JSON.parse(readFileSync(join(ROOT, chemin), "utf8"));

/** The notice of each package, given by folder, one after the other. */
export function textesDesLicences(dossiers) {
  const parts = dossiers.map((dossier) => {
    const { name, version, license } = lire(join(dossier, "package.json"));
    const fichier = readdirSync(join(ROOT, dossier)).find((f) => /^(licen[cs]e|copying)/i.test(f));
    const texte = fichier ? readFileSync(join(ROOT, dossier, fichier), "utf8") : "";
    return `${name} ${version} (${license})\n\n${texte.replaceAll("\r\n", "\n")}`.trim();
  });
  return parts.join(`\n\n${"=".repeat(78)}\n\n`);
}
