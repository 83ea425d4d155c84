import { describe, expect, it, vi } from "vitest";
import { entreesDe, placer } from "./fichiers.ts";
import { enTexte, motsDe } from "./ligne.ts";
import { commandes, profilAvec } from "./programme.ts";

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
});

describe("the place of a file", () => {
  it("keeps folders, gives one to loose files, and knows a month's results", () => {
    expect(placer("contacts.csv")).toBe("extraction/contacts.csv");
    expect(placer("octobre\\contacts.csv")).toBe("octobre/contacts.csv");
    expect(placer("Documents/sorties/2026-09/v2/donnees/constats.json")).toBe(
      "sorties/2026-09/v2/donnees/constats.json",
    );
  });

  it("reads the folders that hold tables, earlier results aside", () => {
    const fichiers = ["b/x.csv", "a/y.xlsx", "sorties/2026-09/v1/donnees/rejets.csv", "c/plie.yaml"].map((chemin) => ({
      chemin,
      octets: new Uint8Array(),
    }));
    expect(entreesDe(fichiers)).toEqual(["a", "b"]);
  });
});

describe("the answers of the assistant", () => {
  it("go into the profile, and leave the rest of it", () => {
    const texte = "# à garder\nuniteDuree: minutes\n";
    const avec = profilAvec(texte, [{ cle: "x", chemin: ["colonnes", "etapes", "Quoi"], valeur: "intitule" }]);
    expect(avec).toBe("# à garder\nuniteDuree: minutes\ncolonnes:\n  etapes:\n    Quoi: intitule\n");
    expect(profilAvec(avec, [{ cle: "x", chemin: ["colonnes", "etapes", "Quoi"], valeur: "" }])).not.toContain("Quoi");
  });
});
