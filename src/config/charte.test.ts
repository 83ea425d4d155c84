import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DISQUE_NODE } from "../disque/disque-node.ts";
import { chargerCharte } from "./charte.ts";
import { tailleImage } from "./taille-image.ts";

const PNG = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 40, 0, 0, 0, 20, 8, 6,
  0,
]);
const JPEG = Uint8Array.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 0, 20, 0, 40, 3, 1, 0x22, 0, 2,
]);

function modele(yaml: string): string {
  const dossier = mkdtempSync(join(tmpdir(), "charte-"));
  writeFileSync(join(dossier, "logo.png"), PNG);
  writeFileSync(join(dossier, "notes.png"), "pas une image");
  writeFileSync(join(dossier, "charte.yaml"), yaml);
  return join(dossier, "charte.yaml");
}

describe("tailleImage", () => {
  it("reads PNG and JPEG, and nothing else", () => {
    expect(tailleImage(PNG)).toEqual({ extension: "png", width: 40, height: 20 });
    expect(tailleImage(JPEG)).toEqual({ extension: "jpeg", width: 40, height: 20 });
    expect(tailleImage(PNG.slice(0, 20))).toBeNull();
    expect(tailleImage(new Uint8Array())).toBeNull();
    expect(tailleImage(Uint8Array.from([0xff, 0xd8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]))).toBeNull();
  });
});

describe("chargerCharte", () => {
  it("gives the default theme without a file", () => {
    expect(chargerCharte(null, DISQUE_NODE).principale).toBe("1B365D");
  });

  it("reads colours, sheets and the logo beside it", () => {
    const theme = chargerCharte(
      modele(
        'nom: PLIE d\'essai\ncouleurs:\n  principale: "#003300"\nlogo:\n  fichier: logo.png\n  description: Logo\nfeuilles:\n  apap: ["À faire"]\n',
      ),
      DISQUE_NODE,
    );
    expect([theme.nom, theme.principale, theme.logo?.width, theme.feuilles.apap]).toEqual([
      "PLIE d'essai",
      "003300",
      40,
      ["À faire"],
    ]);
  });

  it("refuses a template or a logo that cannot be used, with the reason", () => {
    expect(() => chargerCharte(modele("couleur: bleu\n"), DISQUE_NODE)).toThrow(
      /« charte.yaml » inutilisable : clé inconnue « couleur »/,
    );
    const logo = (fichier: string) => modele(`logo:\n  fichier: ${fichier}\n  description: Logo\n`);
    expect(() => chargerCharte(logo("absent.png"), DISQUE_NODE)).toThrow(/logo « absent.png » est introuvable/);
    expect(() => chargerCharte(logo("notes.png"), DISQUE_NODE)).toThrow(/ni un PNG ni un JPEG/);
  });
});
