import { describe, expect, it } from "vitest";
import { LANGAGE } from "../../normes/langage.ts";
import type { Table } from "../document/model.ts";
import { DEFAULT_THEME } from "../xlsx/theme.ts";
import { readParts, textOf } from "../xlsx/zip.ts";
import { copilHtml } from "./html.ts";
import type { DocumentCopil, PageCopil } from "./modele.ts";
import { FEUILLE, surPapier } from "./papier.ts";
import { copilPptx } from "./pptx.ts";

const PHRASE = "Les entrées reprennent depuis septembre, après un été calme & long.";
const texte = (n: number): string => Array.from({ length: Math.ceil(n / 68) }, () => PHRASE).join(" ");

/** Ten pages of five objectives, drawn with last year but on the first, and their table of six columns. */
function document(commentaire: readonly string[], rangees = 5): DocumentCopil {
  const noms = Array.from({ length: rangees }, (_, i) => `Objectif numéro ${i + 1}`);
  const page = (numero: number): PageCopil => ({
    numero,
    sujet: "Objectifs",
    constat: "4 objectifs sur 5 sont en retard sur le rythme de l'année",
    phrases: ["L'année est faite à 83 %."],
    // the first sheet has the document's title, and never a picture
    graphique:
      numero === 1
        ? null
        : {
            type: "bar",
            titre: "Part de l'objectif atteinte",
            alt: "Barres.",
            categories: noms,
            series: ["Atteint", "Rythme", "2025"].map((nom) => ({ nom, values: noms.map(() => 0.5) })),
            format: "percent",
            etiquettes: true,
          },
    tables: [
      {
        kind: "table",
        columns: ["Objectif", "Réalisé", "Attendu", "Cible", "2025", "État"].map((titre) => ({
          key: titre,
          titre,
          kind: "text" as const,
        })),
        rows: noms.map((nom) => [nom, "29", "46", "55", "61", "en retard"]),
      },
    ],
    commentaire,
  });
  return {
    titre: "Comité de pilotage",
    sousTitre: "PLIE · chiffres arrêtés au 31/10/2026",
    pied: "PLIE · octobre 2026, arrêté au 31/10/2026",
    pages: Array.from({ length: 10 }, (_, i) => page(i + 1)),
  };
}

const html = (commentaire: readonly string[]) => copilHtml(document(commentaire), DEFAULT_THEME, LANGAGE);
const notesDe = (octets: Uint8Array): string[] => {
  const parts = readParts(octets);
  return Array.from({ length: 10 }, (_, i) => textOf(parts, `ppt/notesSlides/notesSlide${i + 1}.xml`) ?? "");
};

describe("the pages of the committee on paper", () => {
  it.each([0, 235, 940, 3000, 20_000])("keep to their sheets with %i characters of commentary", (n) => {
    for (const page of document(n === 0 ? [] : [texte(n)]).pages) {
      const { image, tables, dit } = surPapier(page, LANGAGE);
      const hauteurTables = tables.flatMap(({ hauteurs }) => hauteurs).reduce((a, b) => a + b, 0);
      expect(tables.every(({ tient, taille }) => tient && taille >= 8)).toBe(true);
      // ten units are the smallest letters of a drawing
      if (image) expect(10 * (image.largeur / image.unites)).toBeGreaterThanOrEqual(7.4);
      expect((image?.hauteur ?? 0) + hauteurTables + dit.hauteur + 80).toBeLessThan(FEUILLE.hauteur);
      expect(dit.coupe).toBe(n >= 3000);
    }
  });

  it("give the room of last year's bars, which are in the table, to a commentary that lacks it alone", () => {
    const series = (n: number) =>
      document(n === 0 ? [] : [texte(n)])
        .pages.slice(1)
        .map((page) => surPapier(page, LANGAGE))
        .map(({ image, dit }) => [image?.chart.series.length, dit.coupe]);
    expect(series(0)).toEqual(Array(9).fill([3, false]));
    expect(series(940)).toEqual(Array(9).fill([2, false]));
    expect(series(3000)).toEqual(Array(9).fill([3, true]));
  });

  it("have one folio, the browser's, and no commentary elsewhere when all of it is there", () => {
    const { contenu, coupees, feuilles } = html([texte(235)]);
    expect([coupees, feuilles]).toEqual([[], 0]);
    expect(contenu).not.toMatch(/ \d+\/10<|Commentaires, en entier/);
  });

  it("say where a commentary is whole, and have all of it there, for the screen and for paper", () => {
    const { contenu, coupees, feuilles } = html([texte(3000)]);
    expect(coupees).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(feuilles).toBeGreaterThan(1);
    // the tenth is some sheets after the eleventh
    expect(contenu.match(/en entier après les pages du comité, sous le même titre/g)).toHaveLength(10);
    expect(contenu.split(`<p>${texte(3000).replaceAll("&", "&amp;")}</p>`)).toHaveLength(21);
  });
});

describe("the slides of the committee", () => {
  it.each([0, 235])("have nothing in their notes when all stands on them (%i characters)", async (n) => {
    const { octets, coupees } = await copilPptx(document(n === 0 ? [] : [texte(n)]), DEFAULT_THEME, LANGAGE);
    expect(coupees).toEqual([]);
    expect(notesDe(octets).join("")).not.toContain("Les entrées");
  });

  it("keep the picture and the table, say that the commentary goes on, and have it whole in the notes, by paragraph", async () => {
    const { octets, coupees } = await copilPptx(document([texte(940), "- fin"]), DEFAULT_THEME, LANGAGE);
    const slide = textOf(readParts(octets), "ppt/slides/slide2.xml") ?? "";
    expect(coupees).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(slide).toContain("La suite est dans les notes de la diapositive.");
    const [, image = 0, bas = 0] =
      /<p:graphicFrame>.*?<a:off x="\d+" y="(\d+)"\/><a:ext cx="\d+" cy="(\d+)"/s.exec(slide) ?? [];
    expect(Number(bas)).toBeGreaterThan(2.5 * 914_400);
    expect(Number(image)).toBeGreaterThan(914_400);
    for (const notes of notesDe(octets).slice(1)) {
      expect(notes).toContain(`<a:t>${texte(940).replaceAll("&", "&amp;")}</a:t></a:r></a:p><a:p>`);
      expect(notes).toContain("<a:t>- fin</a:t>");
    }
  });

  it("do not say that a commentary goes on of which they show nothing", async () => {
    const { octets } = await copilPptx(document([texte(235)], 8), DEFAULT_THEME, LANGAGE);
    const slide = textOf(readParts(octets), "ppt/slides/slide2.xml") ?? "";
    expect(slide).not.toContain("Les entrées");
    expect(slide).toContain("Le commentaire est dans les notes de la diapositive.");
  });

  it.each([
    [3, 11],
    [6, 10],
    [9, 8],
  ])("write the numbers of %i times three bars so that they do not touch, with no scale beside", async (n, points) => {
    const { octets } = await copilPptx(document([], n), DEFAULT_THEME, LANGAGE);
    const chart = textOf(readParts(octets), "ppt/charts/chart1.xml") ?? "";
    const lettres = [...chart.matchAll(/<c:dLbls>.*?sz="(\d+)"/gs)].map(([, sz]) => Number(sz) / 100);
    expect(new Set(lettres)).toEqual(new Set([points]));
    expect(chart).toMatch(/<c:valAx>(?:(?!<\/c:valAx>).)*<c:delete val="1"\/>/s);
  });

  it("keep every decision, whatever the commentary and however unequal their tables", async () => {
    const table = (titre: string, n: number): Table => ({
      kind: "table",
      titre,
      columns: [{ key: "quoi", titre, kind: "prose" }],
      rows: Array.from({ length: n }, (_, i) => [`${titre} ${i + 1}`]),
    });
    const { pages, ...reste } = document([texte(940)]);
    const decisions = pages.map((page) => ({
      ...page,
      graphique: null,
      tables: [table("Alerte", 2), table("Décision", 8)],
    }));
    const { octets } = await copilPptx({ ...reste, pages: decisions }, DEFAULT_THEME, LANGAGE);
    const slide = textOf(readParts(octets), "ppt/slides/slide10.xml") ?? "";
    expect(slide).toContain("Décision 8");
    expect(slide).not.toContain("de plus, dans les notes");
  });

  it("write elsewhere the rows that a slide has no room for, and say it", async () => {
    const { octets, coupees } = await copilPptx(document([], 30), DEFAULT_THEME, LANGAGE);
    expect(coupees).toHaveLength(10);
    expect(textOf(readParts(octets), "ppt/slides/slide1.xml")).toMatch(/\d+\slignes de plus, dans les notes/);
    expect(notesDe(octets)[0]).toContain("Objectif numéro 30 · 29");
  });
});
