// npm run licences: docs/licences.md, every package that a production install brings, its licence, and which of them are in
// what is handed over; --check compares only. A licence that nobody has looked at fails.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { construirePage, paquets } from "./build-page.mjs";
import { bundle } from "./bundle.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PAGE = "docs/licences.md";
/** Looked at: all let the program be used, changed and handed on, with their notice. */
const ADMISES = new Set([
  "MIT",
  "MIT/X11",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "0BSD",
  "Unlicense",
  "BlueOak-1.0.0",
  "(MIT OR GPL-3.0-or-later)",
  "(MIT AND Zlib)",
  "(MIT OR CC0-1.0)",
]);

const lire = (chemin) => JSON.parse(readFileSync(join(ROOT, chemin), "utf8"));

/** Packages of a production install, from the lock file: one line a name and version. */
function installes() {
  const { packages } = lire("package-lock.json");
  const lignes = new Map();
  for (const [dossier, { version, license, dev, optional }] of Object.entries(packages)) {
    if (dossier === "" || dev || optional) continue;
    const nom = dossier.replace(/^.*node_modules\//, "");
    const licence =
      license ?? (existsSync(join(ROOT, dossier)) ? lire(join(dossier, "package.json")).license : undefined);
    lignes.set(`${nom} ${version}`, {
      nom,
      version,
      licence: licenceDe(licence),
      direct: dossier === `node_modules/${nom}` && nom in lire("package.json").dependencies,
    });
  }
  return [...lignes.values()].sort((a, b) => (a.nom < b.nom || (a.nom === b.nom && a.version < b.version) ? -1 : 1));
}

const licenceDe = (licence) => (typeof licence === "string" ? licence : (licence?.type ?? null));

async function page() {
  const { packages } = await bundle();
  await construirePage();
  const cle = (dossier) => {
    const { name, version } = lire(join(dossier, "package.json"));
    return `${name} ${version}`;
  };
  const dansLeProgramme = new Set(packages.map(cle));
  const dansLaPage = new Set([...paquets].map(cle));
  const tous = installes();
  const ou = ({ nom, version }) =>
    [dansLeProgramme.has(`${nom} ${version}`) ? "programme" : "", dansLaPage.has(`${nom} ${version}`) ? "page" : ""]
      .filter(Boolean)
      .join(", ");
  const refusees = tous.filter((p) => (ou(p) !== "" || p.direct) && !ADMISES.has(p.licence));
  for (const { nom, licence } of refusees)
    console.error(`${nom}: licence ${licence} not looked at (scripts/licences.mjs)`);
  if (refusees.length > 0) process.exitCode = 1;
  const ligne = (p) =>
    `| ${p.direct ? `**${p.nom}**` : p.nom} | ${p.version} | ${p.licence ?? "non dite"} | ${ou(p)} |`;
  const embarques = tous.filter((p) => ou(p) !== "");
  const reste = tous.filter((p) => ou(p) === "");
  const entete = "| paquet | version | licence | embarqué dans |\n|---|---|---|---|";
  return `# Ce qui est embarqué, et sous quelle licence

<!-- Fichier produit par \`npm run licences\` : ne pas le modifier à la main. -->

plie est sous licence MIT. ${embarques.length} paquets sont dans ce qui est remis : « programme », le zip Windows et la ligne de commande ; « page », plie.html. Leurs textes entiers sont dans \`LICENCES.txt\` de la livraison et au bas de la page. En gras, ceux que plie demande lui-même : leur emploi est dans [dependencies.md](dependencies.md).

${entete}
${embarques.map(ligne).join("\n")}

## Installés avec, jamais remis

${reste.length} paquets que l'installation depuis npm apporte, presque tous par exceljs, et dont rien n'est dans ce qui est remis ([décision 0032](decisions/0032-exceljs.md)).

${entete}
${reste.map(ligne).join("\n")}
`;
}

const texte = await page();
const chemin = join(ROOT, PAGE);
if (!process.argv.includes("--check")) writeFileSync(chemin, texte);
else if (!existsSync(chemin) || readFileSync(chemin, "utf8") !== texte) {
  console.error(`${PAGE} is stale: run npm run licences`);
  process.exitCode = 1;
} else console.log("licences: up to date");
