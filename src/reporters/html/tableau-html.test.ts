import { beforeAll, describe, expect, test } from "vitest";
import { analyser } from "../../audit/analyser.ts";
import { reglagesParDefaut } from "../../config/reglages.ts";
import { frInteger } from "../../core/format.ts";
import { isoMonth } from "../../core/month.ts";
import type { IndicateurId } from "../../indicators/index.ts";
import { situation } from "../../rules/exemple.ts";
import { canonicalExtraction } from "../../tables/canonical.ts";
import { analyseFictive, tablesFictives } from "../editions/analyse-fixture.ts";
import { ENSEMBLE, type Rang } from "../editions/chiffres.ts";
import { blocsFrise } from "../editions/feuilles/frise.ts";
import { creerSocle, retardsDe, type Socle } from "../editions/socle.ts";
import { jour } from "../rapport-fixture.ts";
import { DEFAULT_THEME } from "../xlsx/theme.ts";
import { expectSealed, HOSTILES } from "./page-fixture.ts";
import { tableauHtml } from "./tableau-html.ts";

let socle: Socle;
let structures: (Rang & { nom: string })[];
beforeAll(() => {
  socle = creerSocle(analyseFictive(), reglagesParDefaut());
  structures = socle.structures.filter((s): s is Rang & { nom: string } => s.nom !== null);
});

interface Donnees {
  periodes: string[];
  vues: string[];
  textes: string[][];
}

function donnees(page: string): Donnees {
  const json = /<script type="application\/json" id="donnees">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? "";
  return JSON.parse(json) as Donnees;
}

/** Cells that follow the selectors: their index, fixed scope and span, and the text printed. */
function cellules(page: string): { c: number; v: number; p: number; texte: string }[] {
  return [
    ...page.matchAll(/<(td|b|small)(?: class="n")? data-c="(\d+)"(?: data-v="(\d+)")?(?: data-p="(\d+)")?>([^<]*)</g),
  ].map(([, , c, v, p, texte = ""]) => ({ c: Number(c), v: Number(v ?? 0), p: Number(p ?? 0), texte }));
}

/** Text of the cells of one row of « Tous les indicateurs ». */
function rangee(page: string, titre: string): string[] {
  const ligne =
    new RegExp(`<th scope="row">${titre.replace(/[()+]/g, "\\$&")}</th>([\\s\\S]*?)</tr>`).exec(page)?.[1] ?? "";
  return [...ligne.matchAll(/>([^<]*)<\/td>/g)].map((m) => m[1] ?? "");
}

describe("consolidated", () => {
  test("the sentences of L'essentiel lead to the list that names them, in the page of a structure too", () => {
    const [structure] = structures;
    const lien = (page: string, ancre: string, debut: string) => {
      expect(page).toContain(`<a href="#${ancre}">${debut}`);
      expect(page).toContain(` id="${ancre}"`);
    };
    const page = tableauHtml(socle, ENSEMBLE);
    lien(page, "t-appeler", "Octobre 2026 : ");
    lien(page, "t-grille", "Rattraper ");
    if (structure === undefined) throw new Error("no structure");
    lien(tableauHtml(socle, structure), "t-grille", "Octobre 2026 : ");
  });

  test("of nobody who entered, no prescripteur is said unknown", () => {
    const figures = socle.report.figures.filter((f) => f.indicateur !== "entrants");
    const autre = creerSocle({ ...socle.analyse, report: { ...socle.report, figures } }, reglagesParDefaut());
    expect(tableauHtml(autre, ENSEMBLE)).not.toContain("indicateur non calculé");
  });

  test("the bars of entrées and sorties carry their numbers", () => {
    const [, dessin = ""] = /<figure data-g="flux"[^>]*>([\s\S]*?)<\/figure>/.exec(tableauHtml(socle, ENSEMBLE)) ?? [];
    const entrees = socle.spans.tous.map((m) =>
      socle.chiffres.nombre(ENSEMBLE, { indicateur: "entrees" }, isoMonth(m)),
    );
    expect(Math.max(...entrees.map((n) => n ?? 0))).toBeGreaterThan(0);
    for (const n of entrees) if (n) expect(dessin).toMatch(new RegExp(`font-size="10"[^>]*>${n}</text>`));
  });

  test("what is printed is what the script has for the first scope and the month", () => {
    const page = tableauHtml(socle, ENSEMBLE);
    const { textes, vues, periodes } = donnees(page);
    const lues = cellules(page);
    expect(lues.length).toBeGreaterThan(300);
    for (const { c, v, p, texte } of lues) expect(textes[v]?.[c]?.split("|")[p]).toBe(texte);
    expect(vues[0]).toBe("Ensemble");
    expect(periodes.slice(0, 2)).toEqual(["octobre 2026", "septembre 2026"]);
    expect(periodes).toContain("depuis janvier");
    expect(textes.every((t) => t.length === textes[0]?.length)).toBe(true);
    expect(textes.flat().every((t) => t.split("|").length === periodes.length)).toBe(true);
  });

  test("figures are those of the report, rates with both their terms", () => {
    const page = tableauHtml(socle, ENSEMBLE);
    const { chiffres, spans } = socle;
    const nombre = (indicateur: IndicateurId, periode: string) =>
      frInteger(chiffres.nombre(ENSEMBLE, { indicateur }, periode) ?? Number.NaN);
    expect(rangee(page, "File active")).toEqual([
      nombre("file_active", spans.courant),
      nombre("file_active", spans.cumul),
    ]);
    expect(rangee(page, "Entrées")).toEqual([nombre("entrees", spans.courant), nombre("entrees", spans.cumul)]);
    const conformite = chiffres.figure(ENSEMBLE, { indicateur: "conformite" }, spans.cumul);
    expect(rangee(page, "Entretien mensuel respecté")[1]).toMatch(
      new RegExp(`%\\s\\(${conformite?.numerateur}\\ssur\\s${conformite?.denominateur}\\)( \\(\\d+\\))?$`),
    );
  });

  test("every structure and APAP has its row, its drawings and its place in the selector", () => {
    const page = tableauHtml(socle, ENSEMBLE);
    const { vues } = donnees(page);
    expect(vues).toHaveLength(1 + socle.structures.length + socle.apaps.length);
    expect(page.match(/<template id="g-/g)).toHaveLength(vues.length - 1);
    expect(page.match(/<option value="\d+">/g)).toHaveLength(vues.length + donnees(page).periodes.length);
  });

  test("each drawing has its figures in a table beside it", () => {
    const page = tableauHtml(socle, ENSEMBLE);
    const [figures = 0, tables = 0] = [
      page.match(/<figure data-g="\w+" tabindex="0"><figcaption>[^<]+<\/figcaption><svg/g)?.length,
      page.match(/<\/figure>\n<div class="defile"/g)?.length,
    ];
    expect(figures).toBe(5);
    expect(tables).toBe(figures);
  });

  test("a figure that cannot be computed says why, in a numbered note; never 0", () => {
    const { effectifs: _, ...sans } = tablesFictives();
    const page = tableauHtml(creerSocle(analyseFrom(sans), reglagesParDefaut()), ENSEMBLE);
    const [charge = ""] = rangee(page, "Charge (file active ÷ capacité)");
    const note = Number(/^n\.c\. \((\d+)\)$/.exec(charge)?.[1]);
    const notes = [
      ...(/id="t-methode"[\s\S]*?<ol class="notes">([\s\S]*?)<\/ol>/.exec(page)?.[1] ?? "").matchAll(/<li>([^<]*)/g),
    ].map((m) => m[1]);
    expect(notes[note - 1]).toBe("la table «\u00a0Effectifs\u00a0» est absente de l'extraction");
  });
});

test("what no month of the year tells is said in words, of every scope, and not drawn", () => {
  const { etapes: _, ...sans } = tablesFictives();
  const partiel = creerSocle(analyseFrom(sans), reglagesParDefaut());
  for (const rang of [ENSEMBLE, ...partiel.structures.slice(0, 1)]) {
    const [figure] = /<figure data-g="etapes"[\s\S]*?<\/figure>/.exec(tableauHtml(partiel, rang)) ?? [];
    expect(figure).toBe(
      '<figure data-g="etapes" tabindex="0"><figcaption>Parcours par étape à la fin de chaque mois : non calculé (la table «\u00a0Étapes\u00a0» est absente de l\'extraction)</figcaption></figure>',
    );
  }
});

test("a sheet that only the workbook has is named where the page has no link to it", () => {
  const apap = socle.apaps.find((a) => retardsDe(socle, a) > 0);
  if (!apap) throw new Error("nothing is overdue");
  const page = tableauHtml(socle, apap);
  expect(page).toMatch(/<p class="mention">Rattraper [^<]+ \(feuille «\u00a0À faire\u00a0» du classeur\)\.<\/p>/);
});

function analyseFrom(tables: Parameters<typeof canonicalExtraction>[0]) {
  const arrete = jour("2026-10-31");
  return analyser(canonicalExtraction(tables), {
    version: "1.0.0",
    arrete,
    periode: { start: jour("2026-01-01"), end: arrete },
    presenceVide: null,
    reglages: reglagesParDefaut(),
    justifications: null,
    regles: [],
    indicateurs: true,
    fiches: false,
  });
}

describe("who sees what", () => {
  test("no page has a participant's name, a structure's no identifier", () => {
    const { participants = [] } = tablesFictives();
    const deStructures = structures.map((r) => tableauHtml(socle, r)).join("\n");
    const pages = [ENSEMBLE, ...socle.apaps].map((r) => tableauHtml(socle, r)).join("\n");
    for (const p of participants) {
      expect(deStructures).not.toContain(`>${p["id"]}<`);
      if (p["nom"]) expect(deStructures + pages).not.toContain(`${p["nom"]} ${p["prenom"]}`);
    }
    expect(deStructures).not.toContain("Qui appeler</h2>");
  });

  test("« Qui appeler » has the rows of the workbook's sheet, in order, by identifier: all, or an APAP's own", () => {
    for (const rang of [ENSEMBLE, ...socle.apaps.filter((a) => a.nom !== null)]) {
      const page = tableauHtml(socle, rang);
      const [section = ""] = /<section class="appeler"[\s\S]*?<\/table>/.exec(page) ?? [];
      const lues = [...section.matchAll(/<tr[^>]*><th scope="row"[^>]*>([^<]*)<\/th>([\s\S]*?)<\/tr>/g)];
      const table = blocsFrise(socle, { rang, avecNoms: false, nom: () => null }).find((b) => b.kind === "table");
      if (table?.kind !== "table" || table.rows.length === 0) {
        expect(section).toBe("");
        continue;
      }
      expect(lues.map(([, id]) => id)).toEqual(table.rows.map((row) => row[0]));
      const signes = (cells: string) => [...cells.matchAll(/>([●○–✕J?]?)<\/td>/g)].map(([, signe]) => signe).slice(-12);
      const dits = table.rows.map((row) =>
        row.slice(-12).map((c) => String((typeof c === "object" && c !== null && "value" in c ? c.value : c) ?? "")),
      );
      expect(lues.map(([, , cells = ""]) => signes(cells))).toEqual(dits);
      expect(page).toContain("participants désignés par leur seul identifiant");
    }
  });

  test("on paper no heading is cut nor ends a page", () => {
    const [style = ""] = /<style>[\s\S]*?<\/style>/.exec(tableauHtml(socle, ENSEMBLE)) ?? [];
    const papier = style.slice(style.indexOf("@media print")).replace(/\s+/g, " ");
    expect(papier).toMatch(/h1, h2, h3, caption, figcaption \{ break-inside: avoid; break-after: avoid; \}/);
  });

  test("a structure's page holds its own figures and APAPs, nothing of another's, no characteristics of people", () => {
    expect(structures.length).toBeGreaterThan(1);
    for (const structure of structures) {
      const page = tableauHtml(socle, structure);
      const siens = new Set((socle.apapsDe.get(structure.nom) ?? []).map((a) => a.nom));
      for (const autre of structures) if (autre !== structure) expect(page).not.toContain(autre.nom);
      for (const { nom } of socle.apaps) if (nom !== null && !siens.has(nom)) expect(page).not.toContain(nom);
      expect(donnees(page).vues[0]).toBe(structure.nom);
      expect(page).not.toMatch(/RQTH|RSA|Motifs de sortie|Niveau de formation/);
      expect(rangee(page, "File active")[0]).toBe(
        frInteger(socle.chiffres.nombre(structure, { indicateur: "file_active" }, socle.spans.courant) ?? Number.NaN),
      );
    }
  });

  test("an APAP who was also in another structure has no row in a structure's page, which says so", () => {
    const [structure] = structures;
    if (!structure) throw new Error("no structure");
    const [apap] = socle.apapsDe.get(structure.nom) ?? [];
    if (!apap?.nom) throw new Error("no APAP");
    const deux = new Map(socle.structuresDe).set(apap.nom, new Set([structure.nom, "Ailleurs"]));
    const page = tableauHtml({ ...socle, structuresDe: deux }, structure);
    expect(donnees(page).vues).not.toContain(apap.nom);
    expect(page).toContain("Un APAP rattaché aussi à une autre structure n'a pas sa ligne ici");
  });

  test("an APAP's page is theirs alone", () => {
    const apap = socle.apaps.find((a) => a.nom !== null);
    if (!apap) throw new Error("no APAP");
    const { vues } = donnees(tableauHtml(socle, apap));
    expect(vues).toEqual([apap.nom]);
  });
});

test("whatever names the extraction holds, the page stays sealed", () => {
  const noms = HOSTILES.filter((t) => t.trim() !== "");
  const [premier = ""] = noms;
  const un = situation({ etapes: [{ famille: "operation", programmation_plie: "oui", date_debut: "2026-02-01" }] });
  const analyse = analyseFrom({
    ...un,
    parcours: noms.map((t, i) => ({
      ...un.parcours?.[0],
      id: `P${i}`,
      apap: t,
      structure: t,
      prescripteur: t,
      motif_sortie: t,
      ...(i === 0 ? {} : { date_sortie_reelle: "2026-03-31", nature_sortie: "Autre" }),
    })),
    etapes: (un.etapes ?? []).map((e) => ({ ...e, intitule: premier })),
  });
  const hostile = creerSocle(analyse, reglagesParDefaut(), {
    theme: { ...DEFAULT_THEME, nom: premier, contact: premier },
  });
  for (const rang of [ENSEMBLE, ...hostile.structures, ...hostile.apaps]) expectSealed(tableauHtml(hostile, rang));
});

test("the same analysis gives the same bytes", () => {
  expect(tableauHtml(socle, ENSEMBLE)).toBe(tableauHtml(creerSocle(analyseFictive(), reglagesParDefaut()), ENSEMBLE));
});
