import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fichierNode } from "../disque/disque-node.ts";
import { labelsOf, loadProfil, PROFIL_VIDE } from "./profile.ts";
import { parseProfil } from "./profile-parser.ts";

describe("parseProfil", () => {
  it("reads files, columns, values and scales", () => {
    const profil = parseProfil(
      `fichiers:
  "suivi*.csv": entretiens
  "liste.xlsx > Feuil1": [participants, parcours]
  "notice.txt": ignorer
colonnes:
  entretiens:
    "Type RDV *": modalite
    "Intervenant 2": ignorer
    Participant:
valeurs:
  modalite:
    "RDV Agence": FACE_A_FACE
  participants.qpv:
    "Quartier 3": oui
    "Hors quartier": false
  niveau_formation:
    "Titre pro": "3"
echelleNiveaux: ancienne
uniteDuree: heures
presenceVide: A_PRECISER
deduction: oui
`,
      "profil.yaml",
    );
    expect(profil.fichiers).toEqual([
      { motif: "suivi*.csv", tables: ["entretiens"] },
      { motif: "liste.xlsx > Feuil1", tables: ["participants", "parcours"] },
      { motif: "notice.txt", tables: null },
    ]);
    expect([...(profil.colonnes.get("entretiens") ?? [])]).toEqual([
      ["type rdv", "modalite"],
      ["intervenant 2", null],
      ["participant", null],
    ]);
    expect(labelsOf(profil, "entretiens", "modalite")?.get("rdv agence")).toBe("FACE_A_FACE");
    expect(labelsOf(profil, "participants", "qpv")?.get("hors quartier")).toBe("non");
    expect(labelsOf(profil, "participants", "rqth")).toBeNull();
    expect(profil).toMatchObject({
      echelleNiveaux: "ancienne",
      uniteDuree: "heures",
      presenceVide: "A_PRECISER",
      deduction: true,
    });
  });

  it("is empty when the file is, or holds only comments", () => {
    expect(parseProfil("", "p")).toEqual(PROFIL_VIDE);
    expect(parseProfil("# rien\n", "p")).toEqual(PROFIL_VIDE);
    expect(parseProfil("colonnes:\nvaleurs:\n", "p")).toEqual(PROFIL_VIDE);
  });

  it.each([
    [
      "a key",
      "echelleNiveau: ancienne\n",
      /ligne 1 : « echelleNiveau » n'est pas une clé du profil ; vouliez-vous dire « echelleNiveaux »/,
    ],
    [
      "a table",
      "colonnes:\n  entretien:\n    A: date\n",
      /ligne 2 : « entretien » n'est pas une table ; vouliez-vous dire « entretiens »/,
    ],
    [
      "a field",
      "colonnes:\n  entretiens:\n    A: modalites\n",
      /ligne 3 : « modalites » n'est pas un champ d'entretiens ; vouliez-vous dire « modalite »/,
    ],
    [
      "a code",
      "valeurs:\n  modalite:\n    x: FACE_FACE\n",
      /ligne 3 : « FACE_FACE » n'est pas une valeur de modalite ; vouliez-vous dire « FACE_A_FACE »/,
    ],
    ["a list", "valeurs:\n  duree:\n    x: y\n", /ligne 2 : « duree » n'est pas un champ à liste de valeurs/],
    ["a scale", "\nechelleNiveaux: vieille\n", /ligne 2 : « echelleNiveaux » attend : ancienne ou nouvelle/],
    [
      "a table of a file",
      "fichiers:\n  a.csv: [parcour]\n",
      /ligne 2 : « parcour » n'est pas une table ; vouliez-vous dire « parcours »/,
    ],
    ["a shape", "colonnes: 3\n", /ligne 1 : la valeur de « colonnes » n'a pas la forme attendue/],
    ["YAML itself", "colonnes:\n  a: [\n", /ligne \d : l'écriture YAML n'est pas comprise/],
    ["a key twice", "deduction: oui\ndeduction: non\n", /ligne 2 : une clé est écrite deux fois/],
    [
      "a reference, before it is followed (a hundred of them can fill the memory)",
      'a: &a ["x", "x"]\nb: &b [*a, *a]\ncolonnes: [*b, *b]\n',
      /ligne 2 : renvoi « \*a » : écrivez la valeur/,
    ],
    ["a text", "bonjour\n", /des clés et des valeurs sont attendues/],
  ])("names the line and the nearest right word: %s", (_, text, message) => {
    expect(() => parseProfil(text, "profil.yaml")).toThrow(message);
    expect(() => parseProfil(text, "profil.yaml")).toThrow(/^Profil « profil.yaml »/);
  });
});

describe("loadProfil", () => {
  it("reads a file, and names the one that is not there", async () => {
    const folder = mkdtempSync(join(tmpdir(), "plie-profil-"));
    const path = join(folder, "profil.yaml");
    writeFileSync(path, "uniteDuree: minutes\n");
    expect((await loadProfil(fichierNode(path))).uniteDuree).toBe("minutes");
    await expect(loadProfil(fichierNode(join(folder, "absent.yaml")))).rejects.toThrow(
      /absent\.yaml.*ne peut pas être lu/,
    );
    rmSync(folder, { recursive: true });
  });
});
