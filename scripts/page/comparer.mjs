// The commands of the guide, run in node and in a page that is open, whatever the browser; what differs between them.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";

const PLIE = resolve("bin/plie.js");

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

/** What differs, in words; empty when nothing does. */
function ecarts(page, node) {
  const differents = ["statut", "sortie", "erreurs"].filter((quoi) => page[quoi] !== node[quoi]);
  const noms = [...new Set([...page.fichiers, ...node.fichiers].map(({ chemin }) => chemin))];
  const octetsDe = ({ fichiers }, nom) => fichiers.find(({ chemin }) => chemin === nom)?.octets;
  return [...differents, ...noms.filter((nom) => octetsDe(page, nom) !== octetsDe(node, nom))];
}

/** Those of a person's first minutes, refused by the lights of an extraction that nothing recognises. */
export const PREMIERES =
  /^(mensuel|controler|inspecter) extraction( --mois \S+| --arrete \S+( --format json --seuil jamais)?| --format json)?$/;

/**
 * Runs the commands wanted (PLIE_COMMANDES: a regular expression of them) on a folder, in node and in the page, where
 * `evaluer(fonction, arg)` runs. The folder may be an extraction with its red lights: then both refuse alike. Gives the
 * number of files compared.
 */
export async function comparer(evaluer, dossier, faute, voulues = new RegExp(process.env["PLIE_COMMANDES"] ?? "")) {
  const donnes = fichiersDe(dossier).map((chemin) => ({
    chemin: `extraction/${chemin}`,
    base64: readFileSync(join(dossier, chemin)).toString("base64"),
  }));
  let compares = 0;
  for (const commande of COMMANDES.filter((c) => voulues.test(c))) {
    const argv = commande.split(" ");
    const node = enNode(argv, dossier);
    const lue = await evaluer(dansLaPage, [argv, donnes]);
    const trouves = ecarts(lue, node);
    node.fin();
    compares += node.fichiers.length;
    const verdict = trouves.length === 0 ? "same" : `DIFFERS: ${trouves.slice(0, 5).join(", ")}`;
    const ligne = `${basename(dossier)}: plie ${commande}: ${verdict} (${node.fichiers.length} files, ${Math.round(lue.ms)} ms)`;
    if (trouves.length > 0) faute(ligne);
    else console.log(ligne);
    if (trouves.length > 0 && process.env["DETAIL"])
      console.log(lue.erreurs.slice(0, 500), "\n---\n", node.erreurs.slice(0, 500));
  }
  return compares;
}
