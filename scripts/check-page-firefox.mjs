// The page in Firefox: the guide's commands give the bytes that node gives, and a person makes the month on real controls.
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { comparer } from "./page/comparer.mjs";
import { firefox } from "./page/firefox.mjs";

const SAMPLE = "samples/plie-fictif";
const fautes = [];
const faute = (texte) => {
  fautes.push(texte);
  console.error(texte);
};
const { page, fermer } = await firefox(faute);

const bouton = (nom) => page.locator(`::-p-aria([name="${nom}"][role="button"])`);

async function leMois() {
  const entree = await page.waitForSelector('.depot input[type="file"]:not([webkitdirectory])');
  await entree.uploadFile(
    ...readdirSync(SAMPLE)
      .filter((f) => /\.(csv|xlsx)$/.test(f))
      .map((f) => resolve(SAMPLE, f)),
  );
  await page.waitForFunction(() => /regardé/.test(document.querySelector('[role="status"]')?.textContent ?? ""));
  await bouton("Faire le mois").click();
  await page.locator('[id="opt--mois"]').fill("2026-10");
  await bouton("Lancer").click();
  await page.waitForFunction(() => /C'est fait/.test(document.querySelector("#titre-resultat")?.textContent ?? ""));
  await page.evaluate(() => {
    const voir = [...document.querySelectorAll("button")].find((b) => /^Voir .*consolid.*\.html$/.test(b.textContent));
    voir.click();
  });
  const cadre = await (await page.waitForSelector("iframe")).contentFrame();
  const titre = await cadre.waitForSelector("h1");
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
} finally {
  await fermer();
}
console.log(`firefox: ${compares} files compared, ${fautes.length} faults`);
process.exitCode = fautes.length > 0 ? 1 : 0;
