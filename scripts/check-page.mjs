// Runs the commands of the guide in dist/plie.html, in headless Chromium opened on the file itself, and in node; compares
// status, texts and every byte written; of a package (xlsx, docx) every part, since the two compress it by their own means. Nothing may be fetched nor stored. node scripts/check-page.mjs [folder…]; a folder
// may stand for an extraction with its red lights: then both refuse alike.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";
import { chromium } from "playwright-core";

const PLIE = resolve("bin/plie.js");
const PAGE = process.env["PLIE_PAGE"] ?? resolve("dist/plie.html");
const dossiers = process.argv.length > 2 ? process.argv.slice(2) : ["samples/plie-fictif"];

const COMMANDES = [
  "mensuel extraction --mois 2026-10",
  "controler extraction --arrete 2026-10-31",
  "controler extraction --arrete 2026-10-31 --format json --seuil jamais",
  "controler extraction --arrete 2026-10-31 --format xlsx --sortie controle",
  "controler extraction --arrete 2026-10-31 --format html --sortie controle",
  "controler extraction --arrete 2026-10-31 --format csv --sortie controle",
  "tableau extraction --mois 2026-10 --sortie tableaux",
  "tableau extraction --mois 2026-10 --format json",
  "tableau extraction --mois 2026-10 --diffusion",
  "tableau extraction --mois 2026-12 --bilan --arrete 2026-10-31",
  "tableau extraction --mois 2026-10 --modele-apap",
  "tableau extraction --mois 2026-10 --feuille-emargement",
  "fse extraction --periode 2026-01..2026-06",
  "fse extraction --periode 2026-01..2026-06 --format json",
  "fse extraction --au 2026-10-31 --fichier-entrees-sorties --sortie depot",
  "csf extraction --periode 2026-01..2026-06 --taille 10% --graine essai",
  "csf extraction --periode 2026-01..2026-06 --risque",
  "csf extraction --periode 2026-01..2026-06 --risque --format json",
  "csf extraction --periode 2026-01..2026-06 --risque --format xlsx --sortie risque",
  "csf extraction --periode 2026-01..2026-06 --risque --format html --sortie risque",
  "rapprocher extraction --fse extraction/liste-participants.csv --format json",
  "rapprocher extraction --periode 2026-01..2026-06 --format xlsx --sortie rapprochement",
  "rapprocher extraction --periode 2026-01..2026-06 --format json",
  "echeances extraction --au 2026-11-01 --jours 60",
  "echeances extraction --au 2026-11-01 --format xlsx --sortie echeances",
  "echeances extraction --au 2026-11-01 --format ics --sortie agenda",
  "inspecter extraction",
  "inspecter extraction --ecrire-profil",
  "inspecter extraction --format json",
  "importer extraction --format csv",
  "importer extraction --format json",
  "importer extraction --format parquet",
  "comparer extraction extraction",
  "regles",
  "regles ENT-01",
  "regles --format md",
  "indicateurs",
  "normes",
  "normes caen-2026 --format md",
  "exemple essai --participants 20 --mois 12",
  "init --defauts --sortie reglages",
  "controlr extraction",
  "mensuel absente --mois 2026-10",
  "--help",
];

/** PLIE_COMMANDES: a regular expression of the commands wanted; all of them by default. */
const CHOISIES = new RegExp(process.env["PLIE_COMMANDES"] ?? "");

function fichiersDe(racine, sous = "") {
  return readdirSync(join(racine, sous)).flatMap((nom) => {
    const chemin = sous === "" ? nom : `${sous}/${nom}`;
    return statSync(join(racine, chemin)).isDirectory() ? fichiersDe(racine, chemin) : [chemin];
  });
}

/** One command in node, in a folder that holds the extraction alone. */
function enNode(argv, source) {
  const racine = mkdtempSync(join(tmpdir(), "plie-page-"));
  cpSync(source, join(racine, "extraction"), { recursive: true });
  const avant = new Set(fichiersDe(racine));
  const { status, stdout, stderr } = spawnSync("node", [PLIE, ...argv], {
    cwd: racine,
    maxBuffer: 1 << 30,
    env: { ...process.env, NO_COLOR: "1" },
  });
  const fichiers = fichiersDe(racine).filter((f) => !avant.has(f));
  return {
    statut: status,
    // the current folder has a name on a disk, and none in a page
    sortie: stdout.toString().replaceAll(`${racine}/`, ""),
    erreurs: stderr.toString().replaceAll(`${racine}/`, ""),
    fichiers: fichiers
      .sort()
      .map((chemin) => ({ chemin, octets: readFileSync(join(racine, chemin)).toString("base64") })),
    fin: () => rmSync(racine, { recursive: true }),
  };
}

/** In the page: the command over files given in base 64. */
async function dansLaPage([argv, donnes]) {
  const fichiers = donnes.map(({ chemin, base64 }) => ({
    chemin,
    octets: Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)),
  }));
  const debut = performance.now();
  const r = await window.plie.executer(argv, fichiers);
  const ms = performance.now() - debut;
  const enBase64 = (octets) => {
    let latin = "";
    for (let i = 0; i < octets.length; i += 8192) latin += String.fromCharCode(...octets.subarray(i, i + 8192));
    return btoa(latin);
  };
  return { ...r, ms, fichiers: r.fichiers.map(({ chemin, octets }) => ({ chemin, octets: enBase64(octets) })) };
}

/** What a file holds, to be compared: the parts of a package in their order, else its bytes. */
function contenu(nom, base64) {
  if (base64 === undefined || !/\.(xlsx|docx)$/.test(nom)) return base64;
  const parts = Object.entries(unzipSync(Buffer.from(base64, "base64")));
  return JSON.stringify(parts.map(([chemin, octets]) => [chemin, Buffer.from(octets).toString("base64")]));
}

/** What differs, in words; empty when nothing does. */
function ecarts(page, node) {
  const differents = ["statut", "sortie", "erreurs"].filter((quoi) => page[quoi] !== node[quoi]);
  const noms = [...new Set([...page.fichiers, ...node.fichiers].map(({ chemin }) => chemin))];
  const octetsDe = ({ fichiers }, nom) => contenu(nom, fichiers.find(({ chemin }) => chemin === nom)?.octets);
  return [...differents, ...noms.filter((nom) => octetsDe(page, nom) !== octetsDe(node, nom))];
}

const profil = mkdtempSync(join(tmpdir(), "plie-chromium-"));
const navigateur = await chromium.launchPersistentContext(profil, {
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  headless: true,
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"],
});
let fautes = 0;
let compares = 0;
try {
  const page = await navigateur.newPage();
  const adresse = pathToFileURL(PAGE).href;
  page.on("request", (requete) => {
    if (requete.url() === adresse || /^(blob|data):/.test(requete.url())) return;
    fautes++;
    console.error(`fetches ${requete.url()}`);
  });
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    fautes++;
    console.error(message.text());
  });
  page.on("pageerror", (error) => {
    fautes++;
    console.error(String(error));
  });
  page.setDefaultTimeout(300_000);
  await page.goto(adresse);
  for (const dossier of dossiers) {
    const donnes = fichiersDe(dossier).map((chemin) => ({
      chemin: `extraction/${chemin}`,
      base64: readFileSync(join(dossier, chemin)).toString("base64"),
    }));
    for (const commande of COMMANDES.filter((c) => CHOISIES.test(c))) {
      const argv = commande.split(" ");
      const node = enNode(argv, dossier);
      const lue = await page.evaluate(dansLaPage, [argv, donnes]);
      const trouves = ecarts(lue, node);
      node.fin();
      compares += node.fichiers.length;
      if (trouves.length > 0) fautes++;
      const verdict = trouves.length === 0 ? "same" : `DIFFERS: ${trouves.slice(0, 5).join(", ")}`;
      console.log(
        `${basename(dossier)}: plie ${commande}: ${verdict} (${node.fichiers.length} files, ${Math.round(lue.ms)} ms)`,
      );
      if (trouves.length > 0 && process.env["DETAIL"])
        console.log(lue.erreurs.slice(0, 500), "\n---\n", node.erreurs.slice(0, 500));
    }
  }
  const garde = await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length);
  if (garde > 0) fautes++;
} finally {
  await navigateur.close();
  rmSync(profil, { recursive: true, force: true });
}
console.log(`${compares} files compared, ${fautes} faults`);
process.exitCode = fautes > 0 ? 1 : 0;
