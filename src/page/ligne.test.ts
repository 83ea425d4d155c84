import { describe, expect, it, vi } from "vitest";
import { avecRaisons, enTexte, motsDe } from "./ligne.ts";
import { commandes } from "./programme/decrire.ts";

vi.stubGlobal("__VERSION__", "0.0.0");

const commande = (nom: string) => {
  const trouvee = commandes().find((c) => c.nom === nom);
  if (!trouvee) throw new Error(`no command ${nom}`);
  return trouvee;
};

describe("the line of a form", () => {
  it("holds the inputs, then the options filled, defaults left out", () => {
    const saisie = { "--seuil": "majeur", "--format": "xlsx", "--par-apap": true as const, "--apap": "Anne É" };
    const mots = motsDe(commande("controler"), saisie, ["octobre"]);
    expect(mots).toEqual(["controler", "octobre", "--format", "xlsx", "--par-apap", "--apap", "Anne É"]);
    expect(enTexte(mots)).toBe('plie controler octobre --format xlsx --par-apap --apap "Anne É"');
  });

  it("puts the arguments of the form in the command's order", () => {
    expect(motsDe(commande("participant"), { id: "P0042" }, ["extraction"])).toEqual([
      "participant",
      "P0042",
      "extraction",
    ]);
  });

  it("leaves aside the folders that are not ticked", () => {
    expect(motsDe(commande("controler"), { "entree:juin": "non" }, ["juin", "octobre"])).toEqual([
      "controler",
      "octobre",
    ]);
  });

  it("names a command under another by both words", () => {
    expect(motsDe(commande("normes comparer"), { a: "caen-2026", b: "n.yaml" }, []).slice(0, 2)).toEqual([
      "normes",
      "comparer",
    ]);
  });

  it("gives several values, one option each", () => {
    const mots = motsDe(commande("mensuel"), { "--justifications": "justifications.csv ; retours;" }, []);
    expect(mots).toEqual(["mensuel", "--justifications", "justifications.csv", "--justifications", "retours"]);
  });

  it("runs again with the reasons in hand, not with a file of them that is gone", () => {
    const mots = ["controler", "x", "--justifications", "justifications-jean.csv", "--justifications", "retours"];
    expect(avecRaisons(mots, ["justifications.csv", "retours"])).toEqual([
      "controler",
      "x",
      "--justifications",
      "retours",
      "--justifications",
      "justifications.csv",
    ]);
  });
});
