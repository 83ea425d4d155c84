import { describe, expect, it } from "vitest";
import { profilYamlCommente } from "../config/profil-yaml.ts";
import { csv, readFiles } from "../ingest/extraction-fixture.ts";
import { CONTENU_VIDE, type ContenuProfil } from "../ingest/profile.ts";
import { parseContenuProfil, parseProfil } from "../ingest/profile-parser.ts";
import { brouillonDe, cleDeValeurs } from "./brouillon.ts";
import { inspecte } from "./inspection-fixture.ts";

const LISTE = csv(
  "N° dossier;Civilité;Date de naissance;Structure;Référent de parcours;Date d'entrée PLIE;Statut",
  "P1;Mme;01/02/1990;CCAS;Zoé Fictive;05/01/2026;RSA",
);
const SUIVI_A = csv(
  "N° dossier;Date;Type de contact;Couleur du dossier",
  "P1;05/03/2026;Visio;bleu",
  "P1;06/03/2026;Agence;",
);
const SUIVI_B = csv("N° dossier;Date;Type de contact", "P1;07/03/2026;Visio");
const extraction = { "liste.csv": LISTE, "suivi-a.csv": SUIVI_A, "suivi-b.csv": SUIVI_B };

async function profil(fichiers: Record<string, string>, present: ContenuProfil = CONTENU_VIDE): Promise<string> {
  const { contenu, propose } = brouillonDe(await inspecte(fichiers), present);
  return profilYamlCommente(contenu, propose);
}

const lu = (texte: string) => parseContenuProfil(texte, "profil.yaml");

describe("the profile that an inspection leads to", () => {
  it("writes what is sure: patterns, headers as typed; nothing about labels", async () => {
    const { fichiers, colonnes, valeurs } = lu(await profil(extraction));
    expect(Object.fromEntries(fichiers)).toEqual({
      "liste.csv": ["participants", "parcours"],
      "suivi-*.csv": ["entretiens"],
    });
    expect(Object.fromEntries(colonnes.get("entretiens") ?? [])).toEqual({
      Date: "date",
      "N° dossier": "participant",
      "Type de contact": "modalite",
    });
    expect(colonnes.get("participants")?.get("N° dossier")).toBe("id");
    expect(colonnes.get("parcours")?.get("N° dossier")).toBe("participant");
    expect(valeurs.get("modalite")?.size).toBe(0);
  });

  it("leaves what is not sure behind a #, with its count", async () => {
    const texte = await profil(extraction);
    expect(texte).toContain('    # "Agence": ignorer  # 1 fois\n');
    expect(
      lu(texte.replace('# "Agence": ignorer', '"Agence": FACE_A_FACE')).valeurs.get("modalite")?.get("Agence"),
    ).toBe("FACE_A_FACE");
  });

  it("reads the same extraction to the same rows", async () => {
    const sans = await readFiles(extraction);
    const avec = await readFiles(extraction, { profil: parseProfil(await profil(extraction), "profil.yaml") });
    for (const table of ["participants", "parcours", "entretiens"] as const) {
      expect(avec.tables[table]?.rows()).toEqual(sans.tables[table]?.rows());
    }
    expect(avec.sources).toEqual(sans.sources);
  });

  it("still reads next month's file, renamed, its columns moved and one more added", async () => {
    const suivant = {
      "liste.csv": LISTE,
      "suivi-novembre.csv": csv("Remarque;Type de contact;Date;N° dossier", "x;Visio;05/11/2026;P1"),
    };
    const { tables } = await readFiles(suivant, { profil: parseProfil(await profil(extraction), "profil.yaml") });
    expect(tables.entretiens?.rows().map((r) => [r.participant, r.modalite])).toEqual([["P1", "VISIO"]]);
  });

  it("is the same whatever the order of the files, and written again changes nothing", async () => {
    const texte = await profil(extraction);
    const envers = Object.fromEntries(Object.entries(extraction).reverse());
    expect(await profil(envers)).toBe(texte);
    const { contenu, propose } = brouillonDe(await inspecte(extraction), lu(texte));
    expect(profilYamlCommente(contenu, propose)).toBe(texte);
  });

  it("keeps everything that the present profile says, and adds to it", async () => {
    const present = lu(
      'fichiers: {"*suivi*": entretiens}\ncolonnes: {entretiens: {"Couleur du dossier": ignorer}, veilles: {"Pause": date_debut}}\nvaleurs: {modalite: {"agence": FACE_A_FACE}}\nuniteDuree: heures\n',
    );
    const { fichiers, colonnes, valeurs, uniteDuree } = lu(await profil(extraction, present));
    expect([...fichiers.keys()].sort()).toEqual(["*suivi*", "liste.csv"]);
    expect(colonnes.get("entretiens")?.get("Couleur du dossier")).toBeNull();
    expect(colonnes.get("entretiens")?.get("Date")).toBe("date");
    expect(colonnes.get("veilles")?.get("Pause")).toBe("date_debut");
    expect(Object.fromEntries(valeurs.get("modalite") ?? [])).toEqual({ agence: "FACE_A_FACE" });
    expect(uniteDuree).toBe("heures");
  });

  it("proposes the tables of a file that lacks a column, without imposing them", async () => {
    const fichiers = {
      "liste.csv": LISTE.replace("Date d'entrée PLIE", "Admis le"),
      "suivi.csv": csv("Matricule;Date;Canal", "P1;05/03/2026;x"),
    };
    const texte = await profil(fichiers);
    expect(lu(texte).fichiers.size).toBe(0);
    expect(texte).toContain('  # "liste.csv": [participants, parcours]  #');
    expect(texte).toContain('    # "Admis le": date_integration  # ');
  });

  it("tells what only a person can say", async () => {
    const niveaux = csv("id;sexe;date_naissance;niveau_formation", "P1;F;01/01/1990;5");
    const durees = csv(
      "participant;date;modalite;duree;commentaire",
      "P1;05/03/2026;VISIO;0,75;",
      "P1;06/03/2026;VISIO;;tel 10 min",
    );
    const texte = await profil({ "liste.csv": niveaux, "suivi.csv": durees });
    expect(texte).toMatch(/# → 1\u00a0niveau écrit d'un seul chiffre.*\nechelleNiveaux: null/);
    expect(texte).toMatch(/# → 1\u00a0durée décimale sans unité.*\nuniteDuree: null/);
    expect(texte).toMatch(/# → sur 2\u00a0contacts, la déduction remplirait : duree 50\u00a0%\ndeduction: false/);
  });

  it("names sheets one by one when a workbook holds several tables", async () => {
    const { fichiers } = brouillonDe(
      {
        ...(await inspecte({ "suivi.csv": SUIVI_B })),
        fichiers: (await inspecte({ "suivi.csv": SUIVI_B })).fichiers.map((f) => ({
          ...f,
          fichier: "classeur 2026.xlsx",
          feuilles: f.feuilles.flatMap((s) => [
            { ...s, feuille: "Suivi" },
            { ...s, feuille: "Veilles", tables: [{ table: "veilles" as const, titre: "Veilles", pourquoi: "" }] },
          ]),
        })),
      },
      CONTENU_VIDE,
    ).contenu;
    expect(Object.fromEntries(fichiers)).toEqual({
      "classeur *.xlsx > Suivi": ["entretiens"],
      "classeur *.xlsx > Veilles": ["veilles"],
    });
  });
});

describe("cleDeValeurs", () => {
  it("is the field, or the table's field where lists differ", () => {
    expect(cleDeValeurs("entretiens", "modalite")).toBe("modalite");
    expect(cleDeValeurs("etapes", "contrat")).toBe("contrat");
    expect(cleDeValeurs("etapes", "famille")).toBe("famille");
  });
});
