// Plays a person's paths on dist/plie.html, on real controls, in headless Chromium: the month from a drop to the zip in at
// most seven clicks, unknown files through the assistant, keyboard alone; axe finds nothing on any screen, light and dark,
// 390 to 1920 px. Pictures go to the folder given, if one is. RALENTI=6: as on a
// processor six times slower.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const images = process.argv[2] ?? null;
if (images !== null) mkdirSync(images, { recursive: true });
const adresse = pathToFileURL(resolve("dist/plie.html")).href;
const profil = mkdtempSync(join(tmpdir(), "plie-chromium-"));
const navigateur = await chromium.launchPersistentContext(profil, {
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  headless: true,
  acceptDownloads: true,
  viewport: { width: 1280, height: 900 },
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"],
});
/** A wait for a state has no other limit than a machine at a standstill. */
const LENTEUR = 300_000;
let fautes = 0;
let clics = 0;

function faute(texte) {
  fautes++;
  console.error(texte);
}

async function ouvrir() {
  const page = await navigateur.newPage();
  page.on("request", (requete) => {
    if (requete.url() !== adresse && !/^(blob|data|about):/.test(requete.url())) faute(`fetches ${requete.url()}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error") faute(message.text());
  });
  page.on("pageerror", (error) => faute(String(error)));
  page.setDefaultTimeout(LENTEUR);
  if (process.env["RALENTI"]) {
    const cdp = await navigateur.newCDPSession(page);
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: Number(process.env["RALENTI"]) });
  }
  page.on("dialog", (dialogue) => dialogue.accept());
  await page.goto(adresse);
  // axe is run beside the page's own policy, which forbids it
  await page.getByRole("heading", { name: "Que voulez-vous faire ?" }).waitFor();
  return page;
}

/** No violation on this screen, at each width and in both lights; a picture at 1280. */
async function regarder(page, ecran) {
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    for (const width of [390, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() =>
        globalThis.axe.run(document, {
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
          iframes: false,
        }),
      );
      for (const { id, nodes } of violations) faute(`${ecran}, ${colorScheme}, ${width} px: ${id} ${nodes[0]?.html}`);
      const deborde = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (deborde > 1) faute(`${ecran}, ${width} px: ${deborde} px too wide`);
      if (images !== null && (width === 1280 || width === 390)) {
        await page.screenshot({ path: join(images, `${ecran}-${colorScheme}-${width}.png`), fullPage: width === 1280 });
      }
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 900 });
}

async function cliquer(cible) {
  clics++;
  await cible.click();
}

const fichiersDe = (dossier) =>
  readdirSync(dossier)
    .filter((nom) => /\.(csv|xlsx|ya?ml)$/.test(nom))
    .map((nom) => join(dossier, nom));

/** The page says when it has looked at the files dropped; it says nothing from the drop on until then. */
async function deposer(page, fichiers) {
  clics++;
  await page.getByLabel("Choisir des fichiers").setInputFiles(fichiers);
  await regardFini(page);
}

const regardFini = (page) =>
  page
    .getByRole("status")
    .filter({ hasText: /regardé/ })
    .waitFor();

async function leMois() {
  const page = await ouvrir();
  await regarder(page, "accueil");
  await deposer(page, fichiersDe("samples/plie-fictif"));
  await regarder(page, "depot");
  await cliquer(page.getByRole("button", { name: "Faire le mois" }));
  await regarder(page, "formulaire");
  await page.getByLabel(/mois du tableau de bord/).fill("2026-10");
  await cliquer(page.getByRole("button", { name: "Lancer" }));
  await page.getByRole("heading", { name: "C'est fait." }).waitFor();
  await cliquer(page.getByRole("button", { name: /Voir .*consolid.*\.html/ }).first());
  const cadre = page.frameLocator("iframe");
  await cadre.locator("h1").first().waitFor();
  await regarder(page, "resultat");
  const attendu = page.waitForEvent("download");
  await cliquer(page.getByRole("button", { name: "Tout télécharger (zip)" }));
  const zip = unzipSync(readFileSync(await (await attendu).path()));
  const constats = JSON.parse(strFromU8(zip["sorties/2026-10/v1/donnees/constats.json"]));
  if (constats.constats.length === 0) faute("the zip holds no constat");
  console.log(`month: ${clics} clicks, ${Object.keys(zip).length} files, ${constats.constats.length} constats`);
  if (clics > 7) faute(`${clics} clicks`);
  const garde = await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length);
  if (garde > 0) faute("something was stored");
  await page.close();
}

/** A header that nothing names is told by hand; the profile says so, and the file is read. */
async function inconnus() {
  const page = await ouvrir();
  const etapes = "Code perso;Quoi;Debute;Finit\nP1;Formation;01/02/2026;03/03/2026\n";
  // clicked while the files are still being looked at: the form comes as soon as they have been
  await page
    .getByLabel("Choisir des fichiers")
    .setInputFiles([{ name: "<b>drôle</b>.csv", mimeType: "text/csv", buffer: Buffer.from(etapes) }]);
  await page.getByRole("button", { name: "Examiner les fichiers" }).click();
  await page.getByLabel(/Ce que contient/).selectOption({ label: "Étapes" });
  await page.getByLabel("Code perso").selectOption("participant");
  await page.getByLabel("Quoi").selectOption("intitule");
  await page.getByLabel("Debute").selectOption("date_debut");
  await regarder(page, "assistant");
  await page.getByRole("button", { name: /Appliquer/ }).click();
  await regardFini(page);
  const [profilLu] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Enregistrer profil.yaml" }).click(),
  ]);
  const texte = readFileSync(await profilLu.path(), "utf8");
  if (!/Code perso: participant/.test(texte)) faute(`profile: ${texte}`);
  if (!(await page.getByLabel("Debute").inputValue()).includes("date_debut")) faute("the answer was not read again");
  if ((await page.locator("main b").count()) > 0) faute("a file name was taken for HTML");
  await page.close();
}

/** The keyboard alone reaches the first door. */
async function clavier() {
  const page = await ouvrir();
  await deposer(page, fichiersDe("samples/plie-fictif"));
  const porte = page.getByRole("button", { name: "Faire le mois" });
  for (let i = 0; i < 40 && !(await porte.evaluate((e) => e === document.activeElement)); i++) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  if (!(await page.getByRole("heading", { name: "mensuel" }).isVisible())) faute("the keyboard did not open the door");
  await page.close();
}

try {
  await leMois();
  await inconnus();
  await clavier();
} finally {
  await navigateur.close();
  rmSync(profil, { recursive: true, force: true });
}
console.log(`${fautes} faults`);
process.exitCode = fautes > 0 ? 1 : 0;
