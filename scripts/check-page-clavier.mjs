// Plays a person's paths on dist/plie.html without a mouse: files chosen, the month made and taken away, a light answered, an
// unknown file mapped, a threshold changed, a constat justified, all by Tab, Enter, Space, arrows and letters.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { navigateur, regardFini } from "./page/navigateur.mjs";

const { ouvrir, fermer, faute, fautes } = await navigateur();
const SAMPLE = "samples/plie-fictif";
/** Tab is pressed so many times before a thing is said not to be there. */
const TABULATIONS = 400;
const texte = (name, contenu) => ({ name, mimeType: "text/csv", buffer: Buffer.from(contenu) });

/** In the page: the name of what has the focus, as a screen reader says it, or near enough. */
function nomDuFocus() {
  const e = document.activeElement;
  const etiquette = e.labels?.[0] ?? (e.id ? document.querySelector(`label[for="${CSS.escape(e.id)}"]`) : null);
  return (
    e.getAttribute("aria-label") ??
    etiquette?.textContent ??
    e.getAttribute("title") ??
    e.textContent ??
    ""
  ).trim();
}

/** Tabs to what bears this name. */
async function aller(page, nom) {
  for (let i = 0; i < TABULATIONS; i++) {
    if (nom.test(await page.evaluate(nomDuFocus))) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not reach ${nom}`);
}

async function presser(page, nom, touche = "Enter") {
  await aller(page, nom);
  await page.keyboard.press(touche);
}

async function saisir(page, nom, mots) {
  await aller(page, nom);
  await page.keyboard.press("Control+a");
  await page.keyboard.type(mots);
}

/** Goes down a list to this choice. */
async function descendre(page, nom, choix) {
  await aller(page, nom);
  for (let i = 0; i < TABULATIONS; i++) {
    if ((await page.evaluate(() => document.activeElement.selectedOptions?.[0]?.text)) === choix) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`${nom} has no « ${choix} »`);
}

/** The files are chosen by the button, which the keyboard presses. */
async function choisir(page, fichiers) {
  const choix = page.waitForEvent("filechooser");
  await presser(page, /^Choisir des fichiers$/, "Space");
  await (await choix).setFiles(fichiers);
  await regardFini(page);
}

const echantillon = readdirSync(SAMPLE)
  .filter((nom) => /\.(csv|xlsx)$/.test(nom))
  .map((nom) => join(SAMPLE, nom));

async function leMois() {
  const page = await ouvrir();
  await choisir(page, echantillon);
  await presser(page, /^Faire le mois$/);
  await saisir(page, /mois du tableau de bord/, "2026-10");
  await presser(page, /^Lancer$/);
  await page.getByRole("heading", { name: "C'est fait." }).waitFor();
  await presser(page, /^Voir .*consolid.*\.html$/);
  await page.frameLocator("iframe").locator("h1").first().waitFor();
  await aller(page, /consolid.*\.html$/);
  await presser(page, /^Fermer$/);
  const telechargement = page.waitForEvent("download");
  await presser(page, /^Tout télécharger/);
  const zip = unzipSync(readFileSync(await (await telechargement).path()));
  if (!Object.keys(zip).some((nom) => /consolide-2026-10\.xlsx$/.test(nom))) faute("the zip lacks the month");
  await page.close();
}

async function constats() {
  const page = await ouvrir();
  await choisir(page, echantillon);
  await presser(page, /^Contrôler$/);
  await presser(page, /^Autres options$/, "Space");
  await saisir(page, /^date jusqu'à laquelle/, "10312026");
  await presser(page, /^Lancer$/);
  await page.getByText(/^Constats : \d+ sur/).waitFor();
  await descendre(page, /^Règle$/, "ENT-01");
  await presser(page, /^Participant/);
  await presser(page, /^Justifier ENT-01/);
  await saisir(page, /^Raison/, "Hospitalisation");
  await presser(page, /^Garder cette raison$/);
  await page.getByText("1 raison dans").waitFor();
  await presser(page, /^P\d+$/);
  await page.locator("iframe").waitFor();
  await presser(page, /^Retour$/);
  await page.getByText(/^Constats : \d+ sur/).waitFor();
  await page.close();
}

/** A file that nothing recognises is told by lists; an answer of a light is a button. */
async function inconnus() {
  const page = await ouvrir();
  await choisir(page, [texte("etapes.csv", "Code perso;Quoi;Debute;Finit\nP1;Formation;01/02/2026;03/03/2026\n")]);
  await presser(page, /^Examiner les fichiers$/);
  await descendre(page, /^Ce que contient/, "Étapes");
  await descendre(page, /^Quoi$/, "Intitulé");
  await presser(page, /^Appliquer/);
  await regardFini(page);
  await presser(page, /^Accepter LEC-01 pour de bon/);
  await page.getByRole("button", { name: "Ne plus accepter LEC-01" }).first().waitFor();
  await page.close();
}

async function seuils() {
  const page = await ouvrir();
  await presser(page, /^Régler les seuils$/);
  await saisir(page, /^Chercher une règle/, "ENT-01");
  // Tab goes round faster than a busy machine answers
  await page.locator("summary", { hasText: /^ENT-01/ }).waitFor();
  await presser(page, /^ENT-01/, "Space");
  await saisir(page, /^un mois est jugé/, "28");
  await presser(page, /^Appliquer/);
  await page.locator("button:enabled", { hasText: /^Enregistrer plie\.yaml$/ }).waitFor();
  const telechargement = page.waitForEvent("download");
  await presser(page, /^Enregistrer plie\.yaml$/);
  const yaml = readFileSync(await (await telechargement).path(), "utf8");
  if (!/joursSoumisMin: 28/.test(yaml)) faute(`settings: ${yaml}`);
  await page.close();
}

try {
  for (const chemin of [leMois, constats, inconnus, seuils]) {
    await chemin().catch((error) => faute(`${chemin.name}: ${error.message}`));
  }
} finally {
  await fermer();
}
console.log(`keyboard: ${fautes.length} faults`);
process.exitCode = fautes.length > 0 ? 1 : 0;
