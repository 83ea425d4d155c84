// §III.1.3: calls stand on the sheet and nobody signs a call. Signed or not, told as calls or not, the rate is the same.
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Dossier, plie } from "./session.ts";

let dossier: Dossier;
let extraction: string;
beforeAll(async () => {
  dossier = new Dossier();
  extraction = dossier.joindre("extraction");
  await plie("exemple", extraction, "--canonique", "--participants", "120", "--mois", "10", "--graine", "5");
});
afterAll(() => dossier.supprimer());

type Row = Record<string, string>;

/** What the control answers when each line of the sheets is changed. */
async function taux(nom: string, changer: (row: Row) => Row): Promise<{ taux: string; reponses: string }> {
  const copie = dossier.joindre(nom);
  cpSync(extraction, copie, { recursive: true });
  const lues: Row[] = parse(readFileSync(`${copie}/emargements.csv`), { delimiter: ";", columns: true, bom: true });
  const lignes = lues.map(changer);
  const titres = Object.keys(lignes[0] ?? {});
  const texte = [titres, ...lignes.map((l) => titres.map((t) => l[t] ?? ""))].map((l) => l.join(";")).join("\n");
  writeFileSync(`${copie}/emargements.csv`, `${texte}\n`);
  const { out, status } = await plie(
    "csf",
    copie,
    "--periode",
    "2026-01..2026-06",
    "--arrete",
    "2026-10-31",
    "--taille",
    "100%",
    "--sortie",
    dossier.joindre(`${nom}-csf`),
  );
  expect(status).toBe(0);
  const lu = out.replace(/\s+/g, " ");
  return {
    taux: /Taux d'irrégularité de l'échantillon : ([^,.]+ = [\d,]+ %)/.exec(lu)?.[1] ?? "?",
    reponses: /Réponses (.+) Taux d'irrégularité/.exec(lu)?.[1] ?? "?",
  };
}

const appel = ({ modalite }: Row) => modalite !== "" && modalite !== "FACE_A_FACE";

it("gives the same rate with calls unsigned, signed, or unsigned and not told as calls", async () => {
  let appels = 0;
  const sans = await taux("sans", (row) => {
    if (appel(row)) appels++;
    return appel(row) ? { ...row, signature_participant: "non" } : row;
  });
  expect(appels).toBeGreaterThan(50);
  expect(sans.taux).toMatch(/^\d+ ÷ \d+ = /);
  expect(await taux("signes", (row) => (appel(row) ? { ...row, signature_participant: "oui" } : row))).toEqual(sans);
  const muets = await taux("muets", ({ modalite: _, ...row }) => row);
  expect(muets.taux).toBe(sans.taux);
});
