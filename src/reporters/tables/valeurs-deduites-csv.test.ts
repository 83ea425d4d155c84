import { describe, expect, it } from "vitest";
import { csv, readFiles } from "../../ingest/extraction-fixture.ts";
import { parseProfil } from "../../ingest/profile-parser.ts";
import { aDesValeursDeduites, valeursDeduitesCsv } from "./valeurs-deduites-csv.ts";

const profil = parseProfil("deduction: true\n", "profil.yaml");
const file = csv("N° dossier;Date;Suivi;Durée", "P1;05/03/2026;RDV physique 45mn;30", "P1;06/03/2026;tel 10 min ; ok;");

async function liste(keepDeducedTexts: boolean, deduire = true): Promise<string> {
  const extraction = await readFiles(
    {
      "suivi.csv": file.replace("tel 10 min ; ok", '"tel 10 min ; ok"'),
      "b.csv": csv("participant;date;modalite", "P2;05/03/2026;VISIO"),
    },
    deduire
      ? { profil, keepDeducedTexts }
      : { profil: parseProfil("fichiers: {suivi.csv: ignorer}\n", "p"), keepDeducedTexts },
  );
  expect(aDesValeursDeduites(extraction)).toBe(deduire);
  return [...valeursDeduitesCsv(extraction)].join("");
}

describe("valeursDeduitesCsv", () => {
  it("lists each deduced value with its place, the text masked", async () => {
    expect(await liste(false)).toBe(
      `\ufeff${csv(
        "fichier;feuille;ligne;table;champ;valeur;texte",
        "suivi.csv;;2;entretiens;modalite;FACE_A_FACE;‹17 car.›",
        "suivi.csv;;3;entretiens;modalite;TELEPHONE;‹15 car.›",
        "suivi.csv;;3;entretiens;duree;10;‹15 car.›",
      )}`,
    );
  });

  it("shows the texts that were kept", async () => {
    expect(await liste(true)).toContain('suivi.csv;;3;entretiens;duree;10;"tel 10 min ; ok"\r\n');
  });

  it("is empty when nothing was deduced", async () => {
    expect(await liste(false, false)).toBe("\ufefffichier;feuille;ligne;table;champ;valeur;texte\r\n");
  });
});
