// Opens every page under a folder in headless Chromium, on screen, at night, on a telephone and in print: nothing may be fetched,
// nothing refused by the page's own policy, no violation found by axe-core, no link that leads nowhere, no identifier used
// twice. Screenshots go to a temporary folder.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

/** Pixels of a picture: a list of thousands of rows is as good as its beginning. */
const TALLEST = 5000;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const target = process.argv[2] ?? "demo";
const pages = statSync(target).isDirectory()
  ? readdirSync(target, { recursive: true })
      .filter((f) => f.endsWith(".html"))
      .map((f) => join(target, f))
      .sort()
  : [target];
if (pages.length === 0) throw new Error(`no page under ${target}`);

const out = mkdtempSync(join(tmpdir(), "plie-pages-"));
const profile = mkdtempSync(join(tmpdir(), "plie-chromium-"));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  headless: true,
  viewport: { width: 1280, height: 900 },
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
let faults = 0;
try {
  for (const file of pages) {
    const page = await browser.newPage();
    const url = pathToFileURL(resolve(file)).href;
    const found = [];
    page.on("request", (request) => {
      if (request.url() !== url) found.push(`fetches ${request.url()}`);
    });
    page.on("console", (message) => {
      if (message.type() === "error") found.push(message.text());
    });
    page.on("pageerror", (error) => found.push(String(error)));
    await page.goto(url);
    found.push(...(await page.evaluate(perdus)));
    const name = join(out, basename(file, ".html"));
    await page.evaluate(axe);
    for (const [width, colorScheme] of [
      [1280, "light"],
      [390, "light"],
      [1280, "dark"],
    ]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      found.push(...(await violations(page, `${width} px, ${colorScheme}`)));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) found.push(`${wide - width} px too wide at ${width} px`);
      const height = Math.min(TALLEST, await page.evaluate(() => document.documentElement.scrollHeight));
      await page.screenshot({
        path: `${name}-${width}-${colorScheme}.png`,
        fullPage: true,
        clip: { x: 0, y: 0, width, height },
      });
    }
    await page.emulateMedia({ media: "print", colorScheme: "light" });
    found.push(...(await violations(page, "print")));
    const pdf = await page.pdf({ path: `${name}.pdf`, preferCSSPageSize: true, printBackground: false });
    const printed = pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
    if (basename(file).startsWith("entretien-") && printed !== 1) found.push(`prints ${printed} pages instead of one`);
    await page.close();
    for (const fault of new Set(found)) console.error(`${file}: ${fault}`);
    faults += found.length;
  }
} finally {
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
}
console.log(`pages: ${pages.length} opened in Chromium, ${faults} faults; pictures in ${out}`);
process.exitCode = faults > 0 ? 1 : 0;

/** In the page: links to a place that is not there, identifiers that two parts bear. */
function perdus() {
  const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
  return [
    ...[...document.querySelectorAll('a[href^="#"]')]
      .filter((a) => !ids.includes(decodeURIComponent(a.hash.slice(1))))
      .map((a) => `leads nowhere: ${a.hash} (${a.textContent.slice(0, 40)})`),
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `two parts named ${id}`),
  ];
}

/** Violations of axe-core in the page as it is shown. */
async function violations(page, where) {
  const results = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return results.violations.map(
    (v) =>
      `${where}: ${v.id} (${v.impact}) ${v.help}: ${v.nodes
        .slice(0, 3)
        .map((n) => n.target.join(" "))
        .join(", ")}`,
  );
}
