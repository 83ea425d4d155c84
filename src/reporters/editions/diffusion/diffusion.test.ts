import { beforeAll, describe, expect, it } from "vitest";
import { lireReglages } from "../../../config/lire-reglages.ts";
import { reglagesParDefaut } from "../../../config/reglages.ts";
import { cellule } from "../../../diffusion/cellules.ts";
import type { Cell, Table } from "../../document/model.ts";
import { renderWorkbook } from "../../xlsx/workbook.ts";
import { analyseFictive, lireClasseur, tablesFictives } from "../analyse-fixture.ts";
import { Cellules } from "../formules-fixture.ts";
import { creerSocle } from "../socle.ts";
import { classeurPubliable, DEJA_REDONNES } from "./diffusion.ts";

const analyse = analyseFictive({ detail: false, echeances: null });
let bytes: Uint8Array;

function tables(masque = 10): Table[] {
  const reglages = lireReglages(`affichage:\n  diffusionMasque: ${masque}\n`, "plie.yaml");
  return classeurPubliable(creerSocle(analyse, reglages)).feuilles.flatMap((f) =>
    f.blocks.filter((b): b is Table => b.kind === "table"),
  );
}

const nombres = (t: Table, lignes: readonly (readonly Cell[])[] = t.rows): number[] =>
  lignes.flatMap((row) =>
    row.filter((cell, c): cell is number => typeof cell === "number" && t.columns[c]?.kind === "integer"),
  );

beforeAll(async () => {
  bytes = await renderWorkbook(classeurPubliable(creerSocle(analyse, reglagesParDefaut())));
});

describe("the publishable edition", () => {
  it("holds no participant, no APAP, no formula", () => {
    const { tout } = lireClasseur(bytes);
    expect(tout.match(/\bP\d{4}\b/g)).toBeNull();
    const { participants = [], parcours = [] } = tablesFictives();
    const noms = [...participants.map((p) => p["nom"]), ...parcours.map((p) => p["apap"])];
    expect(noms.filter((nom) => nom && tout.includes(nom.replaceAll("'", "&apos;")))).toEqual([]);
    expect(new Cellules(bytes).formules).toEqual([]);
  });

  it("shows no count from 1 to the threshold, and says that earlier editions were not looked at", () => {
    for (const t of tables()) expect(nombres(t).filter((n) => n >= 1 && n <= 10)).toEqual([]);
    expect(lireClasseur(bytes).tout.includes("refaire celle-ci avec --depuis")).toBe(true);
  });

  it("tells its maker, and not the reader, that earlier editions give a small count back", () => {
    const avant = [7, 8].map((m) => ({
      nom: "avant",
      au: 2026 * 12 + m,
      cellules: [{ cellule: cellule("sorties"), nombre: 12 + m, au: 2026 * 12 + m }],
    }));
    const phrases: string[] = [];
    const socle = creerSocle(analyse, reglagesParDefaut());
    const { feuilles } = classeurPubliable(socle, avant, (phrase) => phrases.push(phrase));
    expect(phrases).toEqual([DEJA_REDONNES]);
    expect(JSON.stringify(feuilles)).not.toMatch(/redonn(aient|ent) /);
    classeurPubliable(socle, avant.slice(1), (phrase) => phrases.push(phrase));
    expect(phrases.length).toBe(1);
  });

  it("gives a rate only with both of its terms", () => {
    const t = tables().find((x) => x.titre?.startsWith("Taux"));
    for (const row of t?.rows ?? []) {
      for (const at of [1, 4]) {
        if (typeof row[at + 2] !== "number") continue;
        expect([typeof row[at], typeof row[at + 1]]).toEqual(["number", "number"]);
      }
    }
  });

  it("shows the figures themselves when nothing is masked", () => {
    const [t] = tables(0);
    // an extraction with a month of an APAP without a line: its interviews bear a mark, without any count
    const ensemble = t?.rows.at(-1)?.map((cell) => {
      if (typeof cell !== "object" || cell === null || !("reserve" in cell)) return cell;
      expect(cell.reserve).not.toMatch(/\d/);
      return `${cell.value} (réserve)`;
    });
    const figure = (indicateur: string) =>
      analyse.report.figures.find(
        (f) =>
          f.indicateur === indicateur &&
          f.portee === "ensemble" &&
          f.periode === "2026-01..2026-10" &&
          Object.keys(f.ventilation).length === 0,
      )?.valeur;
    expect(ensemble).toEqual([
      "Ensemble",
      ...["accompagnes", "entrees", "sorties"].map(figure),
      `${figure("entretiens")} (réserve)`,
      figure("prescriptions"),
    ]);
    const masquees = tables()
      .flatMap((x) => x.rows.flat())
      .filter((c) => typeof c === "object" && c !== null);
    expect(masquees.length).toBeGreaterThan(0);
  });

  it("never leaves one masked count alone in a column with its total", () => {
    const [t] = tables();
    for (const [c, column] of (t?.columns ?? []).entries()) {
      if (column.kind !== "integer") continue;
      const cellules = (t?.rows ?? []).map((row) => row[c]);
      const masquees = cellules.filter((cell) => typeof cell !== "number").length;
      expect([column.titre, masquees]).not.toEqual([column.titre, 1]);
    }
  });
});
