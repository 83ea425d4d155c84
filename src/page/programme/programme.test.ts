import { describe, expect, it, vi } from "vitest";
import { lireReglages } from "../../config/lire-reglages.ts";
import { DisqueMemoire } from "../../disque/disque-memoire.ts";
import { lireJustifications } from "../../justifications/lire.ts";
import { RULES } from "../../rules/index.ts";
import { decrire } from "./decrire.ts";
import { fichierJustifications, justifications } from "./justifier.ts";
import { mesurer } from "./mesurer.ts";
import { choixDe, profilAvec } from "./profil.ts";
import { reglages, reglagesAvec } from "./reglages.ts";

vi.stubGlobal("__VERSION__", "0.0.0");
const rien = () => {};
const choix = (chemin: string[], valeur: string | string[]) => ({ chemin, valeur, libelle: "" });

describe("the answers of the assistant", () => {
  it("go into the profile, and leave the rest of it", () => {
    const texte = "# à garder\nuniteDuree: minutes\n";
    const avec = profilAvec(rien, texte, [choix(["colonnes", "etapes", "Quoi"], "intitule")]);
    expect(avec).toBe("# à garder\nuniteDuree: minutes\ncolonnes:\n  etapes:\n    Quoi: intitule\n");
    expect(profilAvec(rien, avec, [choix(["colonnes", "etapes", "Quoi"], "")])).toBe(texte);
  });

  it("are refused when the profile could not be read with them", () => {
    expect(() => profilAvec(rien, "", [choix(["colonnes", "etapes", "Quoi"], "nulle_part")])).toThrow(/n'est pas/);
  });

  it("are read from the line of a light", () => {
    expect(choixDe(rien, 'alias: { apap: { "A B": "B A" } }', "x")).toEqual([
      { chemin: ["alias", "apap", "A B"], valeur: "B A", libelle: "x" },
    ]);
    const lignes = choixDe(rien, "identifiants: { sansZeros: true }", "x");
    expect(profilAvec(rien, "", lignes)).toBe("identifiants:\n  sansZeros: true\n");
  });
});

describe("the tables of the assistant", () => {
  it("say what a label may be given, and which field is needed", () => {
    const presence = decrire(rien)
      .tables.find((t) => t.table === "entretiens")
      ?.champs.find((c) => c.champ === "presence");
    expect(presence?.codes.map((c) => c.code)).toContain("ABSENT_EXCUSE");
  });
});

describe("the settings", () => {
  it("show every rule with its article, and what holds when nothing is written", () => {
    const sections = reglages(rien, "regles:\n  ENT-01:\n    joursSoumisMin: 20\n");
    expect(sections.filter((s) => s.article !== null)).toHaveLength(RULES.length);
    const ent01 = sections.find((s) => s.titre.startsWith("ENT-01"));
    expect(ent01?.article).toContain("III.1.3");
    expect(ent01?.reglages[0]).toMatchObject({ nom: "joursSoumisMin", valeur: "20", defaut: "15" });
  });

  it("are handed back as the text that the commands read", () => {
    const chemin = ["regles", "ENT-01", "joursSoumisMin"];
    const texte = reglagesAvec(rien, "# à moi\n", [{ chemin, valeur: "{2026-07-01: 20}", texte: false }]);
    const lus = lireReglages(texte, "plie.yaml");
    const seuil = (jour: string) => lus.regle("ENT-01", Date.parse(jour) / 86_400_000);
    expect(texte.startsWith("# à moi\n")).toBe(true);
    expect(seuil("2026-06-30").params).toMatchObject({ joursSoumisMin: 15 });
    expect(seuil("2026-07-01").params).toMatchObject({ joursSoumisMin: 20 });
    expect(reglagesAvec(rien, texte, [{ chemin, valeur: "", texte: false }])).not.toContain("joursSoumisMin");
  });

  it("are refused where they stand", () => {
    const fautif = { chemin: ["regles", "ENT-01", "joursSoumisMin"], valeur: "beaucoup", texte: false };
    expect(() => reglagesAvec(rien, "", [fautif])).toThrow(/joursSoumisMin/);
  });
});

describe("the reasons typed", () => {
  it("make the file that the command reads", async () => {
    const ligne = {
      regle: "ENT-01",
      participant: "P0042",
      parcours: "P0042-1",
      apap: "",
      mois: "2026-03",
      date: "",
      raison: "Hospitalisation ; dit par écrit",
      auteur: "La coordinatrice",
      jusquAu: "2026-12-31",
    };
    const texte = fichierJustifications(rien, [ligne]);
    const fichier = { chemin: "justifications.csv", octets: new TextEncoder().encode(texte) };
    const lues = await lireJustifications(new DisqueMemoire([fichier]).fichier("justifications.csv"));
    expect(lues.signalements).toEqual([]);
    expect(lues.entrees).toMatchObject([{ regle: "ENT-01", participant: "P0042", raison: ligne.raison }]);
    expect(await justifications(rien, [fichier])).toEqual([ligne]);
  });

  it("are not rewritten over a line that cannot be read", async () => {
    const octets = new TextEncoder().encode("regle;participant;mois;raison\nENT-01;P1;mars ?;Vu\n");
    await expect(justifications(rien, [{ chemin: "justifications.csv", octets }])).rejects.toThrow(
      /ligne 2.*corrigée\. Corrigez/,
    );
  });
});

describe("what a reading gives", () => {
  const fichier = (chemin: string, texte: string) => ({ chemin, octets: new TextEncoder().encode(texte) });
  const etapes = fichier("x/etapes.csv", "participant;famille;intitule;date_debut\nP1;operation;Atelier;01/02/2026\n");

  it("is told by lines, and stopped by red lights", async () => {
    const mesure = await mesurer(rien, ["x"], [etapes]);
    expect(mesure.lignes).toContainEqual({ nom: "Étapes", valeur: "1" });
    expect(mesure.rouges).toContain("LEC-01");
    expect(mesure.chiffres).toEqual([]);
  });

  it("says why there is nothing", async () => {
    const mesure = await mesurer(rien, ["x"], [etapes, fichier("x/profil.yaml", "colonnes: 3\n")]);
    expect(mesure.refus).toContain("profil.yaml");
  });
});
