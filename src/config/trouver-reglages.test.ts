import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Disque, Nature } from "../disque/disque.ts";
import { DISQUE_NODE } from "../disque/disque-node.ts";
import { trouverReglages } from "./trouver-reglages.ts";

/** A disk made of these files; their folders exist. */
function disque(...fichiers: string[]): Pick<Disque, "nature" | "chemins"> {
  const nature = (chemin: string): Nature => {
    if (fichiers.includes(chemin)) return "fichier";
    return fichiers.some((f) => f.startsWith(`${chemin}/`)) ? "dossier" : null;
  };
  return { nature, chemins: DISQUE_NODE.chemins };
}

describe("trouverReglages", () => {
  it("takes --config before anything, existing or not: the loader says when it is missing", () => {
    expect(trouverReglages("x.yaml", ["ext"], ".", disque("ext/plie.yaml"))).toBe("x.yaml");
  });
  it("looks in a folder given, then beside it, then in the current folder", () => {
    const partout = disque("a/ext/plie.yaml", "a/plie.yaml", "ici/plie.yaml", "a/ext/suivi.csv");
    expect(trouverReglages(null, ["a/ext"], "ici", partout)).toBe("a/ext/plie.yaml");
    expect(trouverReglages(null, ["a/ext"], "ici", disque("a/plie.yaml", "ici/plie.yaml", "a/ext/s.csv"))).toBe(
      "a/plie.yaml",
    );
    expect(trouverReglages(null, ["a/ext"], "ici", disque("ici/plie.yaml", "a/ext/s.csv"))).toBe(
      join("ici", "plie.yaml"),
    );
    expect(trouverReglages(null, ["a/ext"], "ici", disque("a/ext/s.csv"))).toBeNull();
  });
  it("looks beside a file given, and accepts .yml after .yaml", () => {
    expect(trouverReglages(null, ["ext/suivi.csv"], ".", disque("ext/plie.yml", "ext/suivi.csv"))).toBe("ext/plie.yml");
    expect(trouverReglages(null, ["ext/s.csv"], ".", disque("ext/plie.yml", "ext/plie.yaml", "ext/s.csv"))).toBe(
      "ext/plie.yaml",
    );
  });
  it("takes one file that several inputs share, and refuses two different ones", () => {
    expect(trouverReglages(null, ["a/x.csv", "a/y.csv"], ".", disque("a/plie.yaml", "a/x.csv", "a/y.csv"))).toBe(
      "a/plie.yaml",
    );
    expect(() => trouverReglages(null, ["a", "b"], ".", disque("a/plie.yaml", "b/plie.yaml"))).toThrow(
      "Deux fichiers « plie.yaml » sont à côté des entrées (a/plie.yaml et b/plie.yaml) : dites lequel employer avec --config.",
    );
  });
  it("does not take a folder of that name", () => {
    expect(trouverReglages(null, ["ext/s.csv"], ".", disque("ext/plie.yaml/x", "ext/s.csv"))).toBeNull();
  });
});
