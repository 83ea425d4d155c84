// Command lines run in node and in a page that is open, whatever the browser: status, texts and every byte written, and what
// differs between them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { commandesDuGuide } from "../guide-commandes.mjs";
import { fichiersDe, Node } from "./node.mjs";

/** Beside those of the guide: other formats, and what is refused. Each in a folder that holds the extraction alone. */
const AUSSI = [
  "controler extraction --arrete 2026-10-31 --format json --seuil jamais",
  "controler extraction --arrete 2026-10-31 --format csv --sortie controle",
  "tableau extraction --mois 2026-10 --format json",
  "tableau extraction --mois 2026-10 --feuille-emargement",
  "fse extraction --periode 2026-01..2026-06 --format json",
  "fse extraction --au 2026-10-31 --fichier-entrees-sorties --sortie depot",
  "csf extraction --periode 2026-01..2026-06 --risque --format json",
  "csf extraction --periode 2026-01..2026-06 --risque --format html --sortie risque",
  "rapprocher extraction --fse extraction/liste-participants.csv --format json",
  "rapprocher extraction --periode 2026-01..2026-06 --format json",
  "echeances extraction --au 2026-11-01 --format xlsx --sortie echeances",
  "inspecter extraction --format json",
  "importer extraction --format json",
  "importer extraction --format parquet",
  "pseudonymiser extraction --cle cle.txt --sortie a-remettre",
  "controlr extraction",
  "mensuel absente --mois 2026-10",
].map((ligne) => ligne.split(" "));
/** Those that read no extraction: the same for all, run with the sample. */
const SANS_EXTRACTION = [
  "regles --format md",
  "indicateurs",
  "normes caen-2026 --format md",
  "exemple essai --participants 20 --mois 12",
  "init --defauts --sortie reglages",
  "--help",
].map((ligne) => ligne.split(" "));

/** What draws at random (a key, a passphrase): the same names of files, and the same status. */
const AU_HASARD = /^(expedier|pseudonymiser .*coffre)/;
const CLE = "0123456789abcdef".repeat(4);

/** In the page: the files that the next commands find. */
function poser(donnes) {
  window.fichiersEnMain = donnes.map(({ chemin, base64 }) => ({
    chemin,
    octets: Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)),
  }));
}

/** In the page: one command over them; what it wrote joins them. */
async function dansLaPage(argv) {
  const debut = performance.now();
  const { statut, sortie, erreurs, fichiers } = await window.plie.executer(argv, window.fichiersEnMain);
  const ms = performance.now() - debut;
  const ecrits = [];
  for (const { chemin, octets } of fichiers) {
    const hache = new Uint8Array(await crypto.subtle.digest("SHA-256", octets));
    ecrits.push([chemin, Array.from(hache, (o) => o.toString(16).padStart(2, "0")).join("")]);
  }
  const neufs = new Set(fichiers.map(({ chemin }) => chemin));
  window.fichiersEnMain = [...window.fichiersEnMain.filter(({ chemin }) => !neufs.has(chemin)), ...fichiers];
  return { statut, sortie, erreurs, ecrits, ms };
}

/** What differs between two runs, in words; empty when nothing does. */
export function ecarts(page, node, argv) {
  const auHasard = AU_HASARD.test(argv.join(" "));
  const textes = auHasard ? ["statut"] : ["statut", "sortie", "erreurs"];
  const differents = textes.filter((quoi) => page[quoi] !== node[quoi]);
  const noms = [...new Set([...page.ecrits.keys(), ...node.ecrits.keys()])];
  const memes = (nom) =>
    auHasard ? page.ecrits.has(nom) && node.ecrits.has(nom) : page.ecrits.get(nom) === node.ecrits.get(nom);
  return [...differents, ...noms.filter((nom) => !memes(nom))];
}

/** The commands of the guide, over someone of this extraction rather than of the sample. */
function guidePour({ apap = "Genêt TOUQUIETTE", participant = "P0095" }) {
  return commandesDuGuide().map(({ mots }) =>
    mots.slice(1).map((mot) => mot.replace("Genêt TOUQUIETTE", apap).replace("P0095", participant)),
  );
}

/** Months in a row, that the guide leads to. */
const REGISTRE = "samples/registre";

/** The files that the commands begin with: the extraction, again as September's, the register's sample, and a key. */
export function departDe(dossier) {
  const lus = fichiersDe(dossier).flatMap((chemin) => {
    const octets = readFileSync(join(dossier, chemin));
    return ["extraction", "extraction-septembre"].map((ou) => [`${ou}/${chemin}`, octets]);
  });
  const registre = fichiersDe(REGISTRE).map((chemin) => [
    `${REGISTRE}/${chemin}`,
    readFileSync(join(REGISTRE, chemin)),
  ]);
  return [...lus, ...registre, ["cle.txt", CLE]];
}

/**
 * Runs the guide's commands one after the other, then the others each on its own, on the extraction of a folder, in node and
 * in the page, where `evaluer(fonction, arg)` runs. Its red lights may stop them: then both refuse alike. `voulues` (or
 * PLIE_COMMANDES): a regular expression of those to run. Gives the number of files compared.
 */
export async function comparer(
  evaluer,
  dossier,
  faute,
  { nom, voulues = process.env["PLIE_COMMANDES"] ?? "", entiere = false, ...qui },
) {
  const depart = departDe(dossier);
  const donnes = depart.map(([chemin, octets]) => ({ chemin, base64: Buffer.from(octets).toString("base64") }));
  const node = new Node();
  const repartir = async () => {
    node.repartir(depart);
    await evaluer(poser, donnes);
  };
  let compares = 0;
  const un = async (argv) => {
    const commande = argv.join(" ");
    if (!new RegExp(voulues).test(commande)) return;
    const [attendu, lu] = await Promise.all([node.executer(argv), evaluer(dansLaPage, argv)]);
    const trouves = ecarts({ ...lu, ecrits: new Map(lu.ecrits) }, attendu, argv);
    compares += attendu.ecrits.size;
    const ligne = `${nom}: plie ${commande}: `;
    if (trouves.length > 0) faute(`${ligne}DIFFERS: ${trouves.slice(0, 5).join(", ")}`);
    else if (process.env["DETAIL"]) console.log(`${ligne}same (${attendu.ecrits.size} files, ${Math.round(lu.ms)} ms)`);
    if (trouves.length > 0 && process.env["DETAIL"])
      console.log(lu.erreurs.slice(0, 500), "\n---\n", attendu.erreurs.slice(0, 500));
  };
  try {
    const guide = guidePour(qui).filter((argv) => entiere || argv.some((mot) => /extraction|sorties/.test(mot)));
    await repartir();
    for (const argv of guide) await un(argv);
    for (const argv of [...AUSSI, ...(entiere ? SANS_EXTRACTION : [])]) {
      await repartir();
      await un(argv);
    }
  } finally {
    node.fermer();
  }
  console.log(`${nom}: ${compares} files compared`);
  return compares;
}
