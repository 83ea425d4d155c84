import { describe, expect, it } from "vitest";
import { lireCommentaires, modeleCommentaires } from "./commentaires.ts";

describe("the coordinator's commentaries", () => {
  it("are read by the number of the page, paragraph by paragraph", () => {
    const lus = lireCommentaires(
      "\uFEFF# Titre\r\nperdu\r\n## 2. Objectifs\r\nUne phrase\r\nsur deux lignes.\r\n\r\nUn autre.\r\n- un point\r\n* deux\r\n## 10 Alertes\r\nFin.",
    );
    expect([...lus]).toEqual([
      [2, ["Une phrase sur deux lignes.", "Un autre.", "- un point", "- deux"]],
      [10, ["Fin."]],
    ]);
  });

  it("leave out what is between comment marks, and what is under another heading", () => {
    expect([...lireCommentaires("## 1. L'essentiel\n<!-- à\nécrire -->\n### Note\nnon\n")]).toEqual([[1, []]]);
  });

  it("begin empty: the file first given says nothing", () => {
    const modele = modeleCommentaires(["L'essentiel", "Objectifs"]);
    expect(modele).toContain("## 2. Objectifs");
    expect([...lireCommentaires(modele).values()].flat()).toEqual([]);
  });
});
