// The page in headless Firefox, as Debian gives it, driven by WebDriver BiDi.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

/** A page of dist/plie.html, and what closes the browser. */
export async function firefox(faute) {
  const navigateur = await puppeteer.launch({
    browser: "firefox",
    executablePath: process.env["FIREFOX"] ?? "/usr/bin/firefox-esr",
    headless: true,
    timeout: 120_000,
    protocolTimeout: 600_000,
  });
  const page = await navigateur.newPage();
  page.setDefaultTimeout(300_000);
  const adresse = pathToFileURL(resolve(process.env["PLIE_PAGE"] ?? "dist/plie.html")).href;
  page.on("request", (requete) => {
    if (requete.url() !== adresse && !/^(blob|data|about):/.test(requete.url())) faute(`fetches ${requete.url()}`);
  });
  page.on("pageerror", (error) => {
    // the driver's own evaluation, which the page's policy stops before it finds another way
    if (!/JavaScript eval/.test(String(error))) faute(String(error));
  });
  await page.goto(adresse);
  return { page, fermer: () => navigateur.close() };
}
