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
/** Pixels of an A4 sheet between its margins. */
const FEUILLE = 703;
/** Tab is pressed so many times before one looks at what is left, and so many times over before one gives up. */
const PAS = 20;
const TOURS = 60;

/** In the page: what is wider than the sheet, and cut by it. */
function debordements() {
  return [...document.querySelectorAll("main *")]
    .filter(
      (e) => e.checkVisibility() && !e.closest("iframe, select") && e.getBoundingClientRect().right > innerWidth + 1,
    )
    .slice(0, 3)
    .map((e) => e.outerHTML.slice(0, 120));
}

/** In the page: marks what can be activated, and notes from here on what the focus reaches, and what it does not show. */
function suivreFocus() {
  const cibles = [
    ...document.querySelectorAll("a[href], button, input, select, summary, iframe, [tabindex='0']"),
  ].filter((e) => e.checkVisibility() && !e.disabled && e.tabIndex >= 0);
  const [atteints, fautes] = [new Set(), []];
  const visible = (e) => {
    const { left, right, top, bottom } = e.getBoundingClientRect();
    const [x, y] = [
      (Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
      (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
    ];
    const dessus = document.elementFromPoint(x, y);
    return dessus !== null && (e.contains(dessus) || dessus.contains(e));
  };
  const noter = ({ target: e }) => {
    atteints.add(e);
    // a file's input is drawn by its label
    const dessine = e.closest("label") ?? e;
    const { outlineStyle, outlineWidth } = getComputedStyle(dessine);
    if (e.tagName !== "IFRAME" && (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2))
      fautes.push(`no mark of the focus: ${e.outerHTML.slice(0, 120)}`);
    if (!visible(dessine)) fautes.push(`the focus is hidden: ${e.outerHTML.slice(0, 120)}`);
  };
  document.addEventListener("focusin", noter);
  // a frame that takes the focus is not told otherwise
  const quitter = () => atteints.add(document.activeElement);
  addEventListener("blur", quitter);
  cibles[0].focus({ focusVisible: true });
  const manques = () => cibles.filter((e) => !atteints.has(e)).map((e) => `not reached: ${e.outerHTML.slice(0, 120)}`);
  window.resteAuFocus = () => manques().length;
  window.finirFocus = () => {
    document.removeEventListener("focusin", noter);
    removeEventListener("blur", quitter);
    return [...manques(), ...fautes].slice(0, 5);
  };
}

/** What the Tab key does not reach, or reaches without showing it. */
async function parTabulation(page) {
  await page.evaluate(suivreFocus);
  // a frame has stops of its own
  for (let tours = 0; tours < TOURS && (await page.evaluate(() => window.resteAuFocus())) > 0; tours++)
    for (let i = 0; i < PAS; i++) await page.keyboard.press("Tab");
  return page.evaluate(() => window.finirFocus());
}

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

  /** A new page, or the page again; RALENTI=6: as on a processor six times slower; `gio`: memory that the browser tells of. */
  async function ouvrir({ gio = null } = {}) {
    const page = await contexte.newPage();
    if (gio !== null)
      await page.addInitScript((dit) => Object.defineProperty(navigator, "deviceMemory", { get: () => dit }), gio);
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

  /**
   * No violation on this screen, at each width and in both lights, nothing too wide, on paper neither; all that a click does
   * is reached by Tab, and seen there; a picture where one is wanted, a PDF in the folder IMPRESSIONS.
   */
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
    await page.emulateMedia({ colorScheme: "dark", media: "print" });
    await page.setViewportSize({ width: FEUILLE, height: 900 });
    for (const trop of await page.evaluate(debordements)) faute(`${ecran}, on paper: too wide: ${trop}`);
    if (process.env["IMPRESSIONS"])
      await page.pdf({ path: join(process.env["IMPRESSIONS"], `${ecran}.pdf`), preferCSSPageSize: true });
    await page.emulateMedia({ colorScheme: "light", media: "screen" });
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const perdu of await parTabulation(page)) faute(`${ecran}, keyboard: ${perdu}`);
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

/** Clicks the button of the first name; as soon as that of the second one can be used, clicks that of the third. */
export async function cliquerDesQue(page, ...noms) {
  await page.evaluate(([debut, signe, suite]) => {
    const bouton = (nom) => [...document.querySelectorAll("button")].find((b) => b.textContent.startsWith(nom));
    return new Promise((fait) => {
      const veille = new MutationObserver(() => {
        if (bouton(signe)?.disabled !== false) return;
        veille.disconnect();
        bouton(suite).click();
        fait();
      });
      veille.observe(document.body, { subtree: true, childList: true, attributes: true });
      bouton(debut).click();
    });
  }, noms);
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
