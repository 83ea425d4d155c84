// Plays what could be lost without a word in dist/plie.html: answers given at once or while a command runs, settings not applied
// yet, reasons typed meanwhile, files of one name, what cannot be read. CHROMIUM, RALENTI and PLIE_PAGE as in navigateur.mjs.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { cliquerDesQue, deposer, navigateur, regardFini, telecharge } from "./page/navigateur.mjs";

const { ouvrir, fermer, faute, fautes } = await navigateur();
const SAMPLE = "samples/plie-fictif";
const bouton = (zone, name) => zone.getByRole("button", { name });
const exiger = (tient, quoi) => {
  if (!tient) faute(quoi);
};
const octets = (name, buffer) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(buffer) });
const echantillon = readdirSync(SAMPLE)
  .filter((nom) => /\.(csv|xlsx)$/.test(nom))
  .map((nom) => octets(nom, readFileSync(join(SAMPLE, nom))));
const ETAPES = octets("etapes.csv", "Code perso;Quoi;Debute;Finit\nP1;Formation;01/02/2026;03/03/2026\n");
const SUIVI = "participant;date;modalite;presence\n";
const choisir = (page, fichiers) => page.getByLabel("Choisir des fichiers").setInputFiles(fichiers);

/** The files in hand, by path, as text. */
async function enMain(page) {
  const zip = unzipSync(await telecharge(page, bouton(page, "Enregistrer mon travail (zip)")));
  return new Map(Object.entries(zip).map(([chemin, contenu]) => [chemin, strFromU8(contenu)]));
}

/** Clicks buttons in one go, before the page can draw what the first one did. */
const cliquerEnsemble = (page, ...debuts) =>
  page.evaluate((noms) => {
    const tous = [...document.querySelectorAll("button")];
    for (const nom of noms) tous.find((b) => b.textContent.startsWith(nom)).click();
  }, debuts);

/** The page's worker is kept busy: what is asked next waits for it. */
async function occuper(page) {
  const fichiers = echantillon.map(({ name, buffer }) => [`extraction/${name}`, buffer.toString("base64")]);
  await page.evaluate((donnes) => {
    const lus = donnes.map(([chemin, b]) => ({ chemin, octets: Uint8Array.from(atob(b), (c) => c.charCodeAt(0)) }));
    void window.plie.executer(["controler", "extraction", "--arrete", "2026-10-31"], lus);
  }, fichiers);
}

/** What is chosen, then a light answered in the same breath: both are written; so are two lights. */
async function reponses() {
  const page = await ouvrir();
  await deposer(page, [ETAPES]);
  await bouton(page, "Examiner les fichiers").click();
  await page.getByLabel(/^Ce que contient/).selectOption({ label: "Étapes" });
  await page.getByLabel("Quoi", { exact: true }).selectOption({ label: "Intitulé" });
  const { choix } = JSON.parse((await enMain(page)).get("plie-travail.json"));
  exiger(choix.length === 2, "choices not applied are not in the saved work");
  await cliquerEnsemble(page, "Appliquer", "Accepter LEC-01");
  await bouton(page, "Ne plus accepter LEC-01").first().waitFor();
  await regardFini(page);
  const profil = (await enMain(page)).get("extraction/profil.yaml") ?? "";
  exiger(/Quoi: intitule/.test(profil) && /LEC-01: accepte/.test(profil), `one answer undid the other: ${profil}`);
  await page.close();
}

async function ent01(page) {
  await page.getByLabel(/^Chercher une règle/).fill("ENT-01");
  await page.locator("summary", { hasText: "ENT-01" }).click();
  return page.locator('[id="regles.ENT-01.joursSoumisMin"]');
}

/** A threshold typed is kept when another screen is opened; applied, it is shown as it was typed, whatever is stopped. */
async function seuils() {
  const page = await ouvrir();
  await deposer(page, echantillon);
  await bouton(page, "Régler les seuils").click();
  await (await ent01(page)).fill("28");
  await bouton(page, "Contrôler").click();
  await bouton(page, "Retour").click();
  const seuil = await ent01(page);
  exiger((await seuil.inputValue()) === "28", "a setting that is not applied was lost by opening another screen");
  await cliquerDesQue(page, "Appliquer", "Enregistrer plie.yaml", "Arrêter");
  await page.locator(".encours").waitFor({ state: "detached" });
  exiger((await seuil.inputValue()) === "28", "a look that was stopped shows the settings as they were");
  // a profile that comes in since is none of the settings taken back
  await deposer(page, [octets("profil.yaml", "uniteDuree: minutes\n")]);
  await bouton(page, "Revenir aux réglages d'avant").click();
  await regardFini(page);
  const fichiers = await enMain(page);
  exiger(fichiers.has("extraction/profil.yaml"), "taking the settings back took the profile away");
  exiger(!fichiers.has("extraction/plie.yaml"), "the settings were not taken back");
  await page.close();
}

const LIGNES = "regle;participant;mois;raison\n";

/** Reasons typed while a command runs are all kept, beside those of every file; a line that is not read is not rewritten. */
async function raisons() {
  const page = await ouvrir();
  const deJean = octets("justifications-jean.csv", `${LIGNES}ENT-01;P0002;2026-03;De Jean\n`);
  await deposer(page, [...echantillon, deJean, octets("justifications.csv", `${LIGNES}ENT-01;P0003;2026-03;De moi\n`)]);
  await bouton(page, "Contrôler").click();
  await page.locator('[id="opt--arrete"]').evaluate((e) => e.closest("details").setAttribute("open", ""));
  await page.locator('[id="opt--arrete"]').fill("2026-10-31");
  await bouton(page, "Lancer").click();
  await page.getByText("2 raisons dans").waitFor();
  const justifier = async (rang, raison) => {
    await bouton(page, /^Justifier/)
      .nth(rang)
      .click();
    await page.getByLabel(/^Raison/).fill(raison);
    await bouton(page, "Garder cette raison").click();
  };
  await occuper(page);
  for (const rang of [0, 2, 4]) await justifier(rang, `Raison ${rang}`);
  await page.getByText("5 raisons dans").waitFor();
  await bouton(page, "Juger de nouveau avec ces raisons").click();
  // the line before named his file too
  await page
    .locator("#travail .ligne", { hasText: "--justifications justifications.csv", hasNotText: "jean" })
    .waitFor();
  exiger((await page.getByText(/^C'est fait/).count()) > 0, "judging again names a file that is gone");
  await bouton(page, "Retour").click();
  await bouton(page, "Revoir le dernier résultat").click();
  await page.getByRole("heading", { name: /^C'est fait/ }).waitFor();
  const ecrites = (await enMain(page)).get("justifications.csv");
  for (const raison of ["De Jean", "De moi", "Raison 0", "Raison 2", "Raison 4"])
    exiger(ecrites.includes(raison), `« ${raison} » was lost`);
  const fautive = octets("justifications.csv", `${LIGNES}ENT-01;P0002;mars ?;Vue le 3\n`);
  await deposer(page, [fautive]);
  await page.locator(".faute", { hasText: "justifications.csv, ligne 2" }).waitFor();
  exiger(await page.getByText(/^Remplacé par .*justifications\.csv/).isVisible(), "a file gave way without a word");
  await justifier(0, "Neuve");
  await page.locator(".encours").waitFor({ state: "detached" });
  exiger((await page.getByLabel(/^Raison/).inputValue()) === "Neuve", "a reason that is not kept leaves its form");
  exiger((await enMain(page)).get("justifications.csv").includes("Vue le 3"), "a line that is not read was rewritten");
  await page.locator(".depot summary").click();
  await bouton(page, "Retirer justifications.csv").click();
  await regardFini(page);
  exiger((await page.getByText(/raisons? dans/).count()) === 0, "reasons of a file taken away are shown");
  await page.close();
}

/** In the page: a file dropped on the doors; true when the browser is told not to open it. */
function deposerDehors() {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(["x"], "x.csv"));
  return ["dragover", "drop"].every((nom) => {
    const geste = new DragEvent(nom, { bubbles: true, cancelable: true, dataTransfer });
    document.querySelector(".portes").dispatchEvent(geste);
    return geste.defaultPrevented;
  });
}

/** What cannot be read is said, and stays said; two zips with the same folder inside are both there; a state that is none. */
async function fichiers() {
  const page = await ouvrir();
  await choisir(page, [octets("abime.zip", "PK rien de bon")]);
  await page.locator(".faute", { hasText: "« abime.zip » n'a pas pu être ouvert" }).waitFor();
  await choisir(page, [octets("photo.png", "rien")]);
  await page.getByText("Aucun tableau parmi ces fichiers").waitFor();
  const zip = (nom) =>
    octets(`${nom}.zip`, zipSync({ "export/suivi.csv": strToU8(`${SUIVI}${nom};03/03/2026;F;P\n`) }));
  await deposer(page, [zip("A"), zip("B")]);
  const [main, tous] = [await enMain(page), ["export/suivi.csv", "export (2)/suivi.csv"]];
  exiger(
    tous.map((chemin) => main.get(chemin)?.slice(SUIVI.length, SUIVI.length + 1)).join("") === "AB",
    `a zip hid another: ${[...main.keys()]}`,
  );
  await deposer(page, [zip("C")]);
  exiger(await page.getByText(/^Remplacé par .*export\/suivi\.csv/).isVisible(), "a file gave way without a word");
  await deposer(page, [octets("plie-travail.json", "{}")]);
  await bouton(page, "Contrôler").click();
  await page.getByRole("heading", { name: "controler" }).waitFor();
  // the same file twice: no reading, and why
  await deposer(page, [octets("autre.csv", main.get("export (2)/suivi.csv"))]);
  exiger(await page.getByText(/exactement le même contenu/).isVisible(), "a reading that is refused is not told");
  exiger(await page.evaluate(deposerDehors), "a file dropped beside its place is opened instead of the page");
  await page.close();
}

try {
  for (const chemin of [reponses, seuils, raisons, fichiers]) {
    await chemin().catch((error) => faute(`${chemin.name}: ${error.message}`));
  }
} finally {
  await fermer();
}
console.log(`losses: ${fautes.length} faults`);
process.exitCode = fautes.length > 0 ? 1 : 0;
