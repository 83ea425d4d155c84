import { beforeAll, describe, expect, it } from "vitest";
import { reglagesParDefaut } from "../../../config/reglages.ts";
import { parseTypedDay } from "../../../core/day.ts";
import type { Feu } from "../../../core/feu.ts";
import type { Cell, Table, Workbook } from "../../document/model.ts";
import { chartDe, GRAPHIQUES, noteDe, titreDe } from "../../html/tableau/graphiques.ts";
import { tableauHtml } from "../../html/tableau-html.ts";
import { analyseFictive, tablesFictives } from "../analyse-fixture.ts";
import { classeurApap } from "../apap.ts";
import { ENSEMBLE, type Rang } from "../chiffres.ts";
import { classeurConsolide } from "../consolide.ts";
import { creerSocle, nommes, type Socle } from "../socle.ts";
import { classeurStructure } from "../structure.ts";
import { manques } from "./alertes.ts";
import { blocsCouverture } from "./couverture.ts";
import { moisNonCouverts } from "./non-couverts.ts";

const FACE_A_FACE = GRAPHIQUES.filter((g) => g.id === "entretiens");
/** In charge of thirty; the June of another APAP has no line at all. */
const APAP = "Aubépine ORNEVAL";
const JUIN = 5;

/** The extraction without the lines of one APAP's participants in some months, all but one of each. */
function sansLignes(
  mois: readonly string[],
  change: Partial<ReturnType<typeof tablesFictives>> = {},
  arrete = parseTypedDay("2026-10-31") ?? 0,
): Socle {
  const tables = { ...tablesFictives(), ...change };
  const siens = new Set((tables.parcours ?? []).filter((p) => p["apap"] === APAP).map((p) => p["participant"]));
  const gardes = new Set<string>();
  const entretiens = (tables.entretiens ?? []).filter((e) => {
    const m = String(e["date"]).slice(0, 7);
    if (!siens.has(e["participant"]) || !mois.includes(m) || !gardes.has(m)) {
      if (siens.has(e["participant"])) gardes.add(m);
      return true;
    }
    return false;
  });
  const reglages = reglagesParDefaut();
  return creerSocle(analyseFictive({ arrete }, reglages, { ...tables, entretiens }), reglages);
}

describe("months that are not wholly covered", () => {
  let socle: Socle;
  const apap: Rang = { portee: "apap", nom: APAP };
  beforeAll(() => {
    socle = sansLignes(["2026-04", "2026-05"]);
  });

  it("are those of the coverage grid", () => {
    const [grille] = blocsCouverture(socle, { rang: ENSEMBLE }).filter((b): b is Table => b.kind === "table");
    const vides = grille?.rows.flat().filter((c) => dit(c).startsWith("░"));
    expect(vides?.length).toBe(3);
    expect(moisNonCouverts(socle, ENSEMBLE)).toHaveLength(vides?.length ?? 0);
    expect(moisNonCouverts(socle, apap).map(({ mois }) => (mois % 12) + 1)).toEqual([4, 5]);
  });

  it.each([
    ["the whole", ENSEMBLE, `avril, mai (${APAP}), juin (Basilic VIRENOIRE)`, [3, 4, JUIN]],
    ["the APAP", apap, "avril, mai", [3, 4]],
  ])("are hatched in the chart of the interviews held, and said beside it, for %s", (_, rang, dits, vides) => {
    for (const g of FACE_A_FACE) {
      const chart = chartDe(g, socle, rang);
      const [pleins, hachures] = chart?.series ?? [];
      expect(hachures?.motif).toBe("montant");
      expect(hachures?.values.map((v) => v !== null)).toEqual(socle.spans.tous.map((m) => vides.includes(m % 12)));
      expect(pleins?.values.map((v) => v !== null)).toEqual(socle.spans.tous.map((m) => !vides.includes(m % 12)));
      expect(noteDe(g, socle, rang)).toContain(`Pas entièrement couvert : ${dits}`);
    }
  });

  it("leave the chart and its words as they are where every month is covered", () => {
    const entier = sansLignes([]);
    for (const g of FACE_A_FACE) {
      expect(chartDe(g, entier, apap)?.series).toHaveLength(1);
      expect(noteDe(g, entier, apap)).toBeNull();
    }
  });

  it("are compared to none in the title", () => {
    const titre = (mois: string) => {
      const autre = sansLignes([mois]);
      return FACE_A_FACE.map((g) => titreDe(g, autre, ENSEMBLE)).join();
    };
    expect(titre("2026-10")).toMatch(/^\d+\sface à face tenus en octobre 2026, mois pas entièrement couvert$/);
    expect(titre("2026-09")).toMatch(/^\d+\sface à face tenus en octobre 2026 ; septembre 2026 n'est pas/);
  });

  it("leave out the month that goes on, in the words of L'essentiel too", () => {
    const arrete = parseTypedDay("2026-10-20") ?? 0;
    const auVingt = sansLignes(["2026-10"], {}, arrete);
    expect(auVingt.analyse.contexte.couverture.nonCouverts([auVingt.spans.mois])).not.toEqual([]);
    expect(moisNonCouverts(auVingt, apap)).toEqual([]);
    const sansFeu = { ...auVingt, report: { ...auVingt.report, feux: [] } };
    expect(JSON.stringify(manques(sansFeu, ENSEMBLE))).toContain("non exportés");
    expect(JSON.stringify(manques(sansFeu, apap))).not.toContain("non exportés");
  });
});

describe("what is missing", () => {
  const apap: Rang & { nom: string } = { portee: "apap", nom: APAP };
  const collegue: Rang & { nom: string } = { portee: "apap", nom: "Genêt TOUQUIETTE" };
  const autre: Feu = {
    id: "LEC-12",
    couleur: "orange",
    fichiers: ["etapes.csv"],
    message: "La table etapes n'a rien de daté en octobre 2026.",
    remede: "Refaites cet export.",
    accepte: false,
  };
  let socle: Socle;
  beforeAll(() => {
    const lu = sansLignes(["2026-04", "2026-05"]);
    const mois = moisNonCouverts(lu, ENSEMBLE);
    const message = `Trois mois ne sont pas couverts${" ; encore".repeat(40)}.`;
    const feux = [autre, { ...autre, fichiers: ["suivi.csv"], message, mois }];
    socle = { ...lu, report: { ...lu.report, feux } };
  });
  const premiere = (classeur: Workbook) => JSON.stringify(classeur.feuilles[0]?.blocks[0]);
  const haut = (rang: Rang) => /<main[\s\S]*?<nav/.exec(tableauHtml(socle, rang))?.[0] ?? "";

  it("is named on the first sheet and at the top of the page of whoever lacks it, to no colleague", () => {
    const classeurDe = (rang: typeof apap) => premiere(classeurApap(socle, rang, []));
    for (const dit of [classeurDe(apap), haut(apap)]) expect(dit).toContain("Des mois sans suivi : avril et mai 2026.");
    for (const dit of [classeurDe(collegue), haut(collegue)]) {
      expect(dit).toContain("LEC-12, orange. Une extraction incomplète.");
      expect(dit).not.toContain("sans suivi");
      expect(dit).not.toMatch(/avril|mai 2026|juin|ORNEVAL|VIRENOIRE/);
    }
  });

  it("is named to a structure of its own APAPs, to the équipe of all, beside another light", () => {
    for (const rang of nommes(socle.structures)) {
      const siens = moisNonCouverts(socle, rang).map((m) => m.apap);
      const dits = [premiere(classeurStructure(socle, rang)), haut(rang)];
      for (const nom of [APAP, "Basilic VIRENOIRE"])
        for (const dit of dits) expect(dit.includes(`${nom} (`)).toBe(siens.includes(nom));
    }
    for (const dit of [premiere(classeurConsolide(socle)), haut(ENSEMBLE)])
      expect(dit).toContain(`${APAP} (avril et mai 2026), Basilic VIRENOIRE (juin 2026)`);
  });

  it("is said in L'essentiel where no light names it: another LEC-12 says nothing of the months", () => {
    const sans = { ...socle, report: { ...socle.report, feux: [autre] } };
    expect(JSON.stringify(manques(sans, apap))).toContain(`${APAP} (2 mois)`);
    expect(JSON.stringify(manques(socle, apap))).not.toContain("non exportés");
  });
});

describe("the coverage of a structure", () => {
  it("shows an APAP of two structures by signs alone, says why, and counts their months", () => {
    const parcours = tablesFictives().parcours ?? [];
    const premier = parcours.find((p) => p["apap"] === APAP);
    const autres = parcours.filter((p) => p !== premier);
    const ailleurs = autres.find((p) => p["structure"] !== premier?.["structure"])?.["structure"] ?? "";
    const socle = sansLignes(["2026-04", "2026-05"], { parcours: [{ ...premier, structure: ailleurs }, ...autres] });
    for (const rang of socle.structures.filter((s) => socle.apapsDe.get(s.nom)?.some((a) => a.nom === APAP))) {
      const [grille, note] = blocsCouverture(socle, { rang });
      if (grille?.kind !== "table" || note?.kind !== "note") throw new Error("no grid");
      const siennes = grille.rows.filter(([nom]) => nom === APAP);
      expect(siennes.length).toBeGreaterThan(1);
      for (const [, , ...mois] of siennes) for (const cell of mois) expect(dit(cell)).toMatch(/^[■░□…]?$/);
      expect(siennes[0]?.slice(2).filter((c) => dit(c) === "░")).toHaveLength(2);
      expect(grille.titre).toContain(`${moisNonCouverts(socle, rang).length}\u00a0mois d'APAP ne sont pas couverts`);
      expect(note.texte).toContainEqual(expect.stringContaining(`${APAP} : signes sans nombres`));
    }
  });
});

function dit(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "object" && "value" in cell ? String(cell.value) : String(cell);
}
