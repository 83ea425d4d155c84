import { describe, expect, it } from "vitest";
import { graphiquesDeNoms } from "./blocs.ts";
import type { ChartSource } from "./model.ts";

const IMAGE: ChartSource = {
  type: "column",
  titre: "t",
  alt: "a",
  source: { table: "t", categories: "nom" },
  series: [],
};

describe("graphiquesDeNoms", () => {
  const noms = Array.from({ length: 13 }, (_, k) => `Prénom NOM ${k}`).concat(
    "Marie-Clémentine-Églantine DE LA ROCHEFOUCAULT-ORNEVAL",
  );

  it("is as tall as slanted names ask for: the longest ran out of the frame, across the legend", () => {
    expect(graphiquesDeNoms(13, [IMAGE], noms.slice(0, 4)).hauteur).toBe(13);
    // 54 letters are 270 points at the least: half of it down at 30 degrees, 0.71 at 45 where each has less room; twice that
    expect(graphiquesDeNoms(13, [IMAGE], noms).hauteur).toBeGreaterThanOrEqual((2 * 135) / 15);
    expect(graphiquesDeNoms(13, [IMAGE, IMAGE], noms).hauteur).toBeGreaterThanOrEqual((2 * 191) / 15);
    // names that its usual frame holds ask for no more
    expect(graphiquesDeNoms(14, [IMAGE, IMAGE], noms.slice(0, 13)).hauteur).toBe(14);
  });
});
