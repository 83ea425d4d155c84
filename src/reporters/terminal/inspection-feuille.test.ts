import { expect, it } from "vitest";
import { csv } from "../../ingest/extraction-fixture.ts";
import { inspecte } from "../../inspection/inspection-fixture.ts";
import { blocsTexte } from "./document.ts";
import { blocsFichier } from "./inspection-feuille.ts";

const TERMINAL = { colonnes: 120, couleur: false };
const ENTETE = "participant;famille;intitule;date_debut";
const LIGNE = "P1;operation;Atelier;01/02/2026";

async function texte(libres: readonly string[]): Promise<string[]> {
  const suite = libres.map((nom) => `;${nom}`).join("");
  const { fichiers } = await inspecte({ "etapes.csv": csv(ENTETE + suite, LIGNE + ";x".repeat(libres.length)) });
  const [fichier] = fichiers;
  return fichier ? blocsTexte(blocsFichier(fichier), TERMINAL).split("\n") : [];
}

it("shows the columns that something is said of, and the first 200 of the others", async () => {
  const seuil = await texte(Array.from({ length: 200 }, (_, i) => `Zzz ${i}`));
  expect(seuil.filter((l) => l.includes("Zzz"))).toHaveLength(200);
  expect(seuil.join("\n")).not.toContain("autres colonnes");
  const large = await texte(Array.from({ length: 207 }, (_, i) => `Zzz ${i}`));
  expect(large.filter((l) => l.includes("Zzz"))).toHaveLength(200);
  expect(large.join("\n")).toContain("et 7 autres colonnes que rien ne prend");
  expect(large.some((l) => l.includes("date_debut"))).toBe(true);
});

it("cuts a header of thousands of characters", async () => {
  const lignes = await texte(["é ".repeat(15_000)]);
  expect(Math.max(...lignes.map((l) => [...l].length))).toBeLessThanOrEqual(TERMINAL.colonnes);
});
