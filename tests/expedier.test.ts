import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decrypt } from "officecrypto-tool";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sha256Hex } from "../src/core/sha256.ts";
import { Dossier, plie, plieIncomplet } from "./session.ts";

let dossier: Dossier;
let version: string;
let dits: string;

beforeAll(async () => {
  dossier = new Dossier();
  dossier.ecrire(
    "parcours.csv",
    "participant;structure;apap;date_integration\nP1;S Un;A Alpha;2026-01-05\nP2;S Deux;B Bêta;2026-01-05\n",
  );
  dossier.ecrire("entretiens.csv", "participant;date;modalite\nP1;2026-01-20;FACE_A_FACE\nP2;2026-01-21;FACE_A_FACE\n");
  const entrees = [dossier.joindre("parcours.csv"), dossier.joindre("entretiens.csv")];
  await plieIncomplet("mensuel", ...entrees, "--mois", "2026-01", "--sortie", dossier.joindre("sorties"));
  const { status, out, err } = await plie(
    "expedier",
    dossier.joindre("sorties"),
    "--sortie",
    dossier.joindre("envois"),
  );
  expect([status, err]).toEqual([0, ""]);
  dits = out;
  version = dossier.joindre("envois/2026-01/v1");
}, 120_000);

afterAll(() => dossier.supprimer());

const csv = (nom: string) =>
  readFileSync(join(version, nom), "utf8")
    .replace("\ufeff", "")
    .trimEnd()
    .split("\r\n")
    .map((ligne) => ligne.split(";"));

describe("parcels of a month", () => {
  it("are one protected workbook per recipient, that its passphrase alone opens as it was", async () => {
    const [titres, ...phrases] = csv("a-remettre-autrement/phrases-secretes.csv");
    expect(titres).toEqual(["Destinataire", "Classeur", "Phrase secrète"]);
    expect(phrases.map(([role]) => role)).toEqual(["équipe du PLIE", "structure", "structure", "APAP", "APAP"]);
    expect(new Set(phrases.map(([, , phrase]) => phrase)).size).toBe(5);
    for (const [, chemin = "", phrase = ""] of phrases) {
      const colis = readFileSync(join(version, "a-envoyer", chemin));
      const source = readFileSync(dossier.joindre(join("sorties/2026-01/v1", chemin)));
      expect((await decrypt(colis, { password: phrase })).equals(source)).toBe(true);
    }
  }, 120_000);

  it("have a receipt by role and hash, without passphrase, and nothing else beside", () => {
    const [, ...recu] = csv("recu.csv");
    const phrases = csv("a-remettre-autrement/phrases-secretes.csv")
      .slice(1)
      .map(([, , phrase]) => phrase ?? "");
    for (const [, chemin = "", deVersion, contenu, empreinte, par, le] of recu) {
      expect([deVersion, par, le]).toEqual(["2026-01/v1", "", ""]);
      expect(empreinte).toBe(sha256Hex(readFileSync(join(version, "a-envoyer", chemin))));
      expect(contenu).toBe(sha256Hex(readFileSync(dossier.joindre(join("sorties/2026-01/v1", chemin)))));
    }
    const texte = readFileSync(join(version, "recu.csv"), "utf8") + dits;
    expect(phrases.filter((phrase) => texte.includes(phrase))).toEqual([]);
    expect(readdirSync(version).sort()).toEqual(["a-envoyer", "a-remettre-autrement", "recu.csv"]);
    expect(dits).toContain("Rien n'est envoyé");
  });

  it("name the months there are, when the one asked for is not", async () => {
    const { status, err } = await plie("expedier", dossier.joindre("sorties"), "--mois", "2026-02");
    expect([status, err]).toEqual([2, expect.stringContaining("il y a 2026-01")]);
  });
});
