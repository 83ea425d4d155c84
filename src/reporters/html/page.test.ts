import { expect, test } from "vitest";
import { LANGAGE } from "../../normes/langage.ts";
import { DEFAULT_THEME } from "../xlsx/theme.ts";
import desConstats from "./constats/constats.css";
import { blocsHtml } from "./document.ts";
import { html } from "./html.ts";
import commun from "./page.css";
import { type Page, renderPage } from "./page.ts";
import { expectSealed } from "./page-fixture.ts";
import duTableau from "./tableau/tableau.css";

const PAGE: Page = { titre: "Titre", sousTitres: [], mention: "Mention", corps: null, pied: "plie", langage: LANGAGE };

test("French, with the EU emblem and its words, a skip link and a main part", () => {
  const page = renderPage(PAGE);
  expect(page).toMatch(/^<!doctype html>\n<html lang="fr">/);
  expect(page).toContain("<title>Emblème de l'Union européenne</title>");
  expect(page).toContain("Cofinancé par l'Union européenne");
  expect(page).toContain('<a class="evitement" href="#contenu">');
  expect(page).toContain('<main id="contenu"');
  expectSealed(page);
});

test("the policy allows the script of paper, which every page has, and its own if there is one", () => {
  const seule = renderPage(PAGE);
  expect(seule).toMatch(/; script-src 'sha256-[^']{44}'; /);
  expect(seule).toContain('addEventListener("beforeprint"');
  expectSealed(seule);
  const page = renderPage({ ...PAGE, script: "let a = 1;" });
  // sha256 of « let a = 1; », by openssl dgst -binary | base64
  expect(page).toMatch(/; script-src 'sha256-[^']{44}' 'sha256-xY6QKfH9PRsQnLz56nj6MBwiK5oHg\+im1Jkpdp1x\/Ck='; /);
  expectSealed(page);
});

test("air is given to rows and titles on paper alone", () => {
  for (const style of [commun, duTableau, desConstats]) {
    const [ecran, papier, ...autres] = style.split("@media print");
    expect(ecran).not.toContain("--air");
    expect(papier).toContain("calc(0.08cm + var(--air, 0mm))");
    expect(autres).toEqual([]);
  }
});

test("on paper alone, « Qui est en retard » of fourteen columns has narrower cells: it asked for 16 pixels too many", () => {
  // with « Non jugées » and a name of fourteen capitals, Chromium printed every page at 98 %, letters of 6.9 points
  const [ecran = "", papier = ""] = commun.split("@media print");
  const regle = /table:has\(\.courbe\):has\(tr > :nth-child\(14\)\) :is\(th, td\) \{\s*padding-inline: 0\.06cm;/;
  expect([regle.test(ecran), regle.test(papier)]).toEqual([false, true]);
});

test("a link whose place is not on the page is its text; French quotes never stand alone", () => {
  const corps = html`<p id="la">« ici »</p><a href="#la">là</a> <a href="#nulle-part">nulle part</a>`;
  const page = renderPage({ ...PAGE, corps });
  expect(page).toContain('«\u00a0ici\u00a0»</p><a href="#la">là</a> nulle part');
});

test("what it finds is its title; what it is of goes under it, names its tab and its sheets of paper", () => {
  const page = renderPage({ ...PAGE, titre: "Constats au 31/10/2026", constat: "2 bloquants", sousTitres: ["PLIE"] });
  expect(page).toContain("<h1>2 bloquants</h1><p>Constats au 31/10/2026</p><p>PLIE</p>");
  expect(page).toContain("<title>Constats au 31/10/2026</title>");
  expect(page).toContain('content:"Constats au 31\\2f 10\\2f 2026 · PLIE · plie"');
});

test("of a long list that is shortened, paper has the first thirty rows and says so; a list of thirty is whole", () => {
  const liste = (n: number) =>
    blocsHtml(
      [
        {
          kind: "table",
          columns: [{ key: "n", titre: "N", kind: "integer" }],
          rows: Array.from({ length: n }, (_, i) => [i]),
        },
      ],
      "d",
      true,
    ).markup;
  expect(liste(31)).toContain("Sur papier, 30 lignes sur 31 ; la suite est à l'écran.");
  expect(liste(31)).toContain('<table class="abrege">');
  expect(liste(30)).not.toMatch(/papier|abrege/);
  expect(renderPage(PAGE)).toContain(".abrege > tbody > tr:nth-child(n + 31)");
});

test("a PLIE's colours and logo take their place; the logo is in the page", () => {
  const logo = {
    bytes: new Uint8Array([1, 2, 3]),
    extension: "png",
    width: 1,
    height: 1,
    description: 'Le "PLIE"',
  } as const;
  const page = renderPage({ ...PAGE, theme: { ...DEFAULT_THEME, principale: "112233", logo } });
  expect(page).toContain("--marine:#112233");
  expect(page).toContain('<img class="logo" src="data:image/png;base64,AQID" alt="Le &quot;PLIE&quot;">');
});

test("every printed page says at its foot what it is of; its style holds nothing of what data write", () => {
  const pied = (page: Partial<Page>) =>
    /@bottom-left\{content:"(.*)"\}\}<\/style>/.exec(renderPage({ ...PAGE, ...page }))?.[1];
  expect(pied({ sousTitres: ["octobre 2026, arrêté au 31/10/2026", "suite"] })).toBe(
    "Titre · octobre 2026, arrêté au 31\\2f 10\\2f 2026 · plie",
  );
  // a pied that says the arrêté itself
  expect(pied({ sousTitres: ["arrêté ici"], pied: "arrêté là" })).toBe("Titre · arrêté là");
  expect(pied({ titre: 'a"}</style>\\\u202e' })).toBe("a\\22 \\7d \\3c \\2f style\\3e \\5c \\202e  · plie");
});
