// The page in headless Chromium, as a person has it: opened from the disk, watched for requests, errors and storage.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const ADRESSE = pathToFileURL(resolve(process.env["PLIE_PAGE"] ?? "dist/plie.html")).href;
/** A wait for a state has no other limit than a machine at a standstill. */
const LENTEUR = Number(process.env["LENTEUR"] ?? 300_000);
const LARGEURS = [390, 1280, 1920];

/** A browser with the faults that it has seen; `images`: a folder for a picture of each screen, or null. */
export async function navigateur(images = null) {
  const profil = mkdtempSync(join(tmpdir(), "plie-chromium-"));
  const contexte = await chromium.launchPersistentContext(profil, {
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    headless: true,
    acceptDownloads: true,
    viewport: { width: 1280, height: 900 },
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"],
  });
  if (images !== null) mkdirSync(images, { recursive: true });
  const fautes = [];
  const faute = (texte) => {
    fautes.push(texte);
    console.error(texte);
  };

  /** A new page, or the page again; RALENTI=6: as on a processor six times slower. */
  async function ouvrir() {
    const page = await contexte.newPage();
    page.setDefaultTimeout(LENTEUR);
    page.on("request", (requete) => {
      if (requete.url() !== ADRESSE && !/^(blob|data|about):/.test(requete.url())) faute(`fetches ${requete.url()}`);
    });
    page.on("console", (message) => {
      if (message.type() === "error") faute(message.text());
    });
    page.on("pageerror", (error) => faute(String(error)));
    page.on("dialog", (dialogue) => dialogue.accept());
    if (process.env["RALENTI"]) {
      const cdp = await contexte.newCDPSession(page);
      await cdp.send("Emulation.setCPUThrottlingRate", { rate: Number(process.env["RALENTI"]) });
    }
    await page.goto(ADRESSE);
    await page.getByRole("heading", { name: "Que voulez-vous faire ?" }).waitFor();
    return page;
  }

  /** No violation on this screen, at each width and in both lights, nothing too wide; a picture where one is wanted. */
  async function regarder(page, ecran) {
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      for (const width of LARGEURS) {
        await page.setViewportSize({ width, height: 900 });
        // run beside the page's own policy, which forbids it
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
      }
    }
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width: 1280, height: 900 });
    if (images === null) return;
    // what was opened, at the top of the picture
    await page.evaluate(() => {
      const ouvert = document.querySelector("#travail > *") ?? document.querySelector("header");
      ouvert.scrollIntoView();
    });
    await page.screenshot({ path: join(images, `plie-${ecran}.png`) });
  }

  /** Closes all; what was kept by a page is a fault. */
  async function fermer() {
    await contexte.close();
    rmSync(profil, { recursive: true, force: true });
  }

  return { ouvrir, regarder, fermer, faute, fautes };
}

/** The page says when it has looked at the files dropped; it says nothing from the drop on until then. */
export async function regardFini(page) {
  await page
    .getByRole("status")
    .filter({ hasText: /regardé/ })
    .waitFor();
}

export async function deposer(page, fichiers) {
  await page.getByLabel("Choisir des fichiers").setInputFiles(fichiers);
  await regardFini(page);
}

/** The bytes that a click downloads. */
export async function telecharge(page, cible) {
  const attendu = page.waitForEvent("download");
  await cible.click();
  return readFileSync(await (await attendu).path());
}

/** Something kept by the browser for this page: nothing may be. */
export async function garde(page) {
  return page.evaluate(async () => {
    const bases = "databases" in indexedDB ? await indexedDB.databases().catch(() => []) : [];
    return localStorage.length + sessionStorage.length + document.cookie.length + bases.length;
  });
}
