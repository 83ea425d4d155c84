// The page in Firefox: the guide's commands give the bytes that node gives, and a person makes the month on real controls.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { comparer } from "./page/comparer.mjs";
import { firefox } from "./page/firefox.mjs";
import { BALISES, HOSTILES } from "./page/hostile.mjs";

const SAMPLE = "samples/plie-fictif";
const fautes = [];
const faute = (texte) => {
  fautes.push(texte);
  console.error(texte);
};
const { page, fermer } = await firefox(faute);

const bouton = (nom) => page.locator(`::-p-aria([name="${nom}"][role="button"])`);

async function deposer(chemins) {
  const entree = await page.waitForSelector('.depot input[type="file"]:not([webkitdirectory])');
  await entree.uploadFile(...chemins);
  await page.waitForFunction(() => /regardé/.test(document.querySelector('[role="status"]')?.textContent ?? ""));
}

/** Names that are markup are shown as they are written; nothing of them runs. */
async function hostile() {
  const dossier = mkdtempSync(join(tmpdir(), "plie-hostile-"));
  try {
    const chemins = HOSTILES.map(([nom, contenu]) => {
      writeFileSync(join(dossier, nom), contenu);
      return join(dossier, nom);
    });
    await deposer(chemins);
    await bouton("Examiner les fichiers").click();
    await page.waitForFunction(() => /Comment lire ces fichiers/.test(document.querySelector("main").textContent));
    const venues = await page.evaluate((bs) => bs.filter((b) => document.querySelector(b) !== null), BALISES);
    if (venues.length > 0) faute(`${venues.join(", ")} comes from the extraction`);
    if (await page.evaluate(() => window.pris !== undefined)) faute("a script of the extraction ran");
  } finally {
    rmSync(dossier, { recursive: true });
  }
}

async function leMois() {
  await deposer(
    readdirSync(SAMPLE)
      .filter((f) => /\.(csv|xlsx)$/.test(f))
      .map((f) => resolve(SAMPLE, f)),
  );
  await bouton("Faire le mois").click();
  await page.locator('[id="opt--mois"]').fill("2026-10");
  await bouton("Lancer").click();
  await page.waitForFunction(() => /C'est fait/.test(document.querySelector("#titre-resultat")?.textContent ?? ""));
  await page.evaluate(() => {
    const voir = [...document.querySelectorAll("button")].find((b) => /^Voir .*consolid.*\.html$/.test(b.textContent));
    voir.click();
  });
  const cadre = await (await page.waitForSelector("iframe")).contentFrame();
  const titre = await cadre.waitForSelector("header .titres");
  if (!/Tableau de bord/.test(await titre.evaluate((e) => e.textContent))) faute("the month's page is not shown");
  const garde = await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length);
  if (garde > 0) faute("something was stored");
}

let compares = 0;
try {
  compares = await comparer((fonction, arg) => page.evaluate(fonction, arg), SAMPLE, faute, {
    nom: "sample",
    entiere: true,
  });
  await leMois();
  // leaving says that everything will be forgotten
  page.on("dialog", (dialogue) => dialogue.accept());
  await page.reload();
  await hostile();
} finally {
  await fermer();
}
console.log(`firefox: ${compares} files compared, ${fautes.length} faults`);
process.exitCode = fautes.length > 0 ? 1 : 0;
