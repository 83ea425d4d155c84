import { describe, expect, it } from "vitest";
import { reglagesParDefaut } from "../../config/reglages.ts";
import { analyseFictive, tablesFictives } from "./analyse-fixture.ts";
import { classeurBilan } from "./bilan.ts";
import { ENSEMBLE } from "./chiffres.ts";
import { creerSocle, nommes } from "./socle.ts";

const socle = creerSocle(analyseFictive({ detail: false, echeances: null }), reglagesParDefaut());

describe("the year's review", () => {
  it("is read from what the year comes to down to the method, one page of it printed", () => {
    const { feuilles } = classeurBilan(socle, ENSEMBLE);
    expect(feuilles.map(({ nom }) => nom)).toEqual([
      "Synthèse",
      "Publics",
      "Sorties",
      "Évolution",
      "Par APAP",
      "Méthode",
    ]);
    expect(feuilles.at(-1)?.pagesAuPlus).toBe(1);
    const [premier] = feuilles[0]?.blocks.filter(({ kind }) => kind === "note") ?? [];
    expect(JSON.stringify(premier)).toContain("depuis janvier");
    // no target in the settings: a line of the first page in place of a page
    expect(JSON.stringify(premier)).toContain("Objectifs : les réglages n'en fixent aucun (liste « objectifs »");
  });

  it("goes from the year's months to those of each APAP, of its scope", () => {
    for (const rang of [ENSEMBLE, ...nommes(socle.structures)]) {
      const evolution = classeurBilan(socle, rang).feuilles.find(({ nom }) => nom === "Évolution");
      const tables = evolution?.blocks.flatMap((bloc) => (bloc.kind === "table" ? [bloc] : [])) ?? [];
      expect(tables.map(({ titre }) => titre)).toEqual([
        undefined,
        "File active par APAP, mois par mois",
        "Face à face tenus par APAP, mois par mois",
      ]);
      const apaps = rang.portee === "structure" ? (socle.apapsDe.get(rang.nom) ?? []) : socle.apaps;
      expect(tables.slice(1).map(({ rows }) => rows.length)).toEqual([apaps.length, apaps.length]);
    }
  });

  it("tells a structure neither of another, nor of statuts and motifs", () => {
    const motifs = (tablesFictives().parcours ?? []).flatMap(({ motif_sortie }) => motif_sortie ?? []);
    const toutes = nommes(socle.structures);
    expect(toutes.length).toBeGreaterThan(1);
    for (const structure of toutes) {
      const feuilles = classeurBilan(socle, structure).feuilles.filter(({ nom }) => nom !== "Méthode");
      const dit = JSON.stringify(feuilles.map(({ blocks }) => blocks));
      const autres = toutes.filter((s) => s !== structure).map((s) => s.nom);
      const tus = [...autres, ...motifs.filter((motif) => motif !== ""), "Allocataires", "RQTH", "QPV"];
      expect(tus.filter((tu) => dit.includes(JSON.stringify(tu).slice(1, -1)))).toEqual([]);
    }
  });
});
