import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { profilYamlCommente } from "../config/profil-yaml.ts";
import { csv } from "../ingest/extraction-fixture.ts";
import { CONTENU_VIDE } from "../ingest/profile.ts";
import { parseContenuProfil, parseProfil } from "../ingest/profile-parser.ts";
import { brouillonDe } from "./brouillon.ts";
import { inspecte } from "./inspection-fixture.ts";

/** A line that is only proposed: a quoted key behind a `#`, below one of the three keys that inspection fills. */
const PROPOSEE = /^( +)# (?="(?:[^"\\]|\\.)*": )/;
const lu = (texte: string) => parseContenuProfil(texte, "profil.yaml");

/** The lines of a draft, and the rank of those that are only proposed. */
function lignesDe(texte: string) {
  const lignes = texte.split("\n");
  return { lignes, proposees: lignes.flatMap((ligne, i) => (PROPOSEE.test(ligne) ? [i] : [])) };
}

function decommente(lignes: readonly string[], rangs: readonly number[]): string {
  return lignes.map((ligne, i) => (rangs.includes(i) ? ligne.replace(PROPOSEE, "$1") : ligne)).join("\n");
}

async function brouillon(fichiers: Record<string, string>): Promise<string> {
  const { contenu, propose } = brouillonDe(await inspecte(fichiers), CONTENU_VIDE);
  return profilYamlCommente(contenu, propose);
}

const cellule = fc.oneof(
  fc.constantFrom("05/03/2026", "P1", "RDV agence", "Visio", "oui", "45", "a: b # c", "", "- x", "{n}", "Tél. sortant"),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);
const entete = fc.oneof(
  fc.constantFrom("N° dossier", "Date", "Type de contact", "Admis le", "Canal", "Couleur : vive", "# n°", "Présence ?"),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
  fc.constant("Très long ".repeat(150)),
);
const propre = (texte: string) => texte.replace(/[;\r\n\0]/g, " ");
const fichier = fc
  .tuple(
    fc.array(entete, { minLength: 1, maxLength: 6 }),
    fc.array(fc.array(cellule, { maxLength: 6 }), { maxLength: 5 }),
  )
  .map(([entetes, lignes]) => csv(...[entetes, ...lignes].map((l) => l.map(propre).join(";"))));

describe("a written profile", () => {
  it("is accepted as it is, with any one proposed line uncommented, and with all of them", async () => {
    const accepte = fc.asyncProperty(fichier, fichier, async (a, b) => {
      const { lignes, proposees } = lignesDe(await brouillon({ "suivi.csv": a, "liste # 2.csv": b }));
      expect(() => parseProfil(lignes.join("\n"), "profil.yaml")).not.toThrow();
      for (const rang of proposees) {
        expect(() => parseProfil(decommente(lignes, [rang]), "profil.yaml"), lignes[rang]).not.toThrow();
      }
      expect(() => parseProfil(decommente(lignes, proposees), "profil.yaml")).not.toThrow();
    });
    await fc.assert(accepte, { numRuns: 60 });
  });

  const SUIVI = csv("N° dossier;Date;Type de contact;Couleur du dossier;Vide", "P1;05/03/2026;Agence;Bleu nuit;");

  it("shows every column, in French words, with its values, masked when they may be personal", async () => {
    const texte = await brouillon({ "suivi.csv": SUIVI });
    expect(texte).toContain('    "Type de contact": modalite  # Modalité ; Agence\n');
    expect(texte).toContain('    "Date": date  # Date ; ‹99/99/9999›\n');
    expect(texte).toContain('    # "Couleur du dossier": ignorer  # ‹Xxxx xxxx›\n');
    expect(texte).toContain('    # "Vide": ignorer  # toujours vide\n');
    expect(texte).not.toContain("Bleu nuit");
  });

  it("takes an uncommented line at its word, « ignorer » included", async () => {
    const { lignes, proposees } = lignesDe(await brouillon({ "suivi.csv": SUIVI, "note.csv": csv("Bonjour;À tous") }));
    const { fichiers, colonnes, valeurs } = lu(decommente(lignes, proposees));
    expect(fichiers.get("suivi.csv")).toEqual(["entretiens"]);
    expect(colonnes.get("entretiens")?.get("Couleur du dossier")).toBeNull();
    expect(valeurs.get("modalite")?.size).toBe(0);
  });

  it("tells the file that no table resembles, with its columns", async () => {
    const texte = await brouillon({ "note.csv": csv("Bonjour;à tous", "voici;la note") });
    expect(texte).toContain(
      '  # "note.csv": ignorer  # ne ressemble à aucune table ; colonnes : « Bonjour », « à tous »\n',
    );
    const { lignes, proposees } = lignesDe(texte);
    expect(lu(decommente(lignes, proposees)).fichiers.get("note.csv")).toBeNull();
  });
});
