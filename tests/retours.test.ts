// The loop with APAPs and structures: what is typed in the very workbook received is read back the month after.
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { remplirClasseur } from "../scripts/remplir-classeur.mjs";
import { texteDuClasseur } from "./classeur-lu.ts";
import { Dossier, plie, type Session } from "./session.ts";

const CANARI = "CANARI-DE-RETOUR";
const dossier = new Dossier();
afterAll(() => dossier.supprimer());
const ici = (chemin: string) => dossier.joindre(chemin);
const classeurs = (chemin: string) => readdirSync(ici(chemin)).filter((nom) => nom.endsWith(".xlsx"));
const mensuel = (mois: string, ...suite: string[]) =>
  plie("mensuel", ici("extraction"), "--mois", mois, "--sortie", ici("sorties"), ...suite);

/** Rows of « À corriger » by the titles of its columns. */
async function aCorriger(chemin: string, premiere: string): Promise<Map<string, string>[]> {
  const lignes = (await texteDuClasseur(readFileSync(ici(chemin)))).get("À corriger") ?? [];
  const debut = lignes.findIndex((l) => l[0] === premiere && l.includes("Repère"));
  return lignes.slice(debut + 1).map((l) => new Map((lignes[debut] ?? []).map((t, i) => [t, l[i] ?? ""])));
}

const SEPTEMBRE = "sorties/2026-09/v1";
const OCTOBRE = "sorties/2026-10/v1";
let [premier, declares, justifies] = ["", 0, 0];
let octobre: Session;

beforeAll(async () => {
  await plie("exemple", ici("extraction"), "--participants", "150", "--mois", "10", "--graine", "5");
  await mensuel("2026-09");
  mkdirSync(ici("retours"));
  for (const nom of classeurs(`${SEPTEMBRE}/apap`)) {
    if ((await aCorriger(`${SEPTEMBRE}/apap/${nom}`, "Gravité")).length < 4) continue;
    premier = nom;
    break;
  }
  let n = 0;
  await remplirClasseur(
    ici(`${SEPTEMBRE}/apap/${premier}`),
    ici(`retours/${premier}`),
    "Gravité",
    (feuille, _, taper) => {
      if (feuille !== "À corriger") return;
      if (n++ % 2 === 0) {
        taper("Corrigé le", new Date("2026-10-05T00:00:00Z"));
        declares++;
      } else {
        taper("Raison", CANARI);
        taper("Auteur", "L'APAP");
        taper("Jusqu'au", "31/12/2026");
        justifies++;
      }
    },
  );
  octobre = await mensuel("2026-10", "--justifications", ici("retours"));
}, 240_000);

describe("an APAP's workbook, filled and given back", () => {
  it("is read from the folder, and what it says is in its next edition", async () => {
    expect([octobre.status, declares > 0, justifies > 0]).toEqual([0, true, true]);
    const etats = (await aCorriger(`${OCTOBRE}/apap/${premier.replace("09", "10")}`, "Gravité")).map((l) => [
      l.get("État"),
      l.get("Corrigé le"),
      l.get("Raison"),
    ]);
    expect(etats).toContainEqual(["justifié jusqu'au 31/12/2026", "", CANARI]);
    expect(etats).toContainEqual(["déclaré corrigé le 05/10/2026, encore là", "2026-10-05", ""]);
    const json = JSON.parse(readFileSync(ici(`${OCTOBRE}/donnees/suivi.json`), "utf8")) as {
      constats: { etat: string; corrigeLe?: string }[];
    };
    const declare = json.constats.filter((c) => c.corrigeLe === "2026-10-05");
    expect([declare.length, declare.some((c) => c.etat === "declare_corrige")]).toEqual([declares, true]);
  });

  it("is told when the option stands before another file, and no table is sought in it", async () => {
    const chemin = ici(`retours/${premier}`);
    const { status, out, err } = await plie("controler", ici("extraction"), chemin, "--arrete", "2026-10-31");
    const dit = `${out} ${err}`.replace(/\s+/g, " ");
    expect(dit).toContain(`« ${premier} » est un classeur de plie, avec sa feuille « À corriger »`);
    expect(dit).toContain(`--justifications ${premier}`);
    expect([status, dit.includes("ressemble à la table")]).toEqual([1, false]);
  });

  it("reaches no other edition: no other APAP's, no structure's, nor the register's memory", async () => {
    const autres = [
      ...classeurs(`${OCTOBRE}/apap`)
        .filter((nom) => nom !== premier.replace("09", "10"))
        .map((nom) => `${OCTOBRE}/apap/${nom}`),
      ...classeurs(`${OCTOBRE}/structures`).map((nom) => `${OCTOBRE}/structures/${nom}`),
    ];
    expect(autres.length).toBeGreaterThan(2);
    for (const chemin of autres) {
      const textes = [...(await texteDuClasseur(readFileSync(ici(chemin)))).values()].flat(2);
      expect([chemin, textes.some((t) => t.includes(CANARI))]).toEqual([chemin, false]);
    }
    for (const nom of ["suivi.json", "registre.json", "referents.json"])
      expect(readFileSync(ici(`${OCTOBRE}/donnees/${nom}`), "utf8")).not.toContain(CANARI);
  }, 60_000);

  it("says first what is new, resolved and oldest, to the APAP and to the structure", async () => {
    const apap = await texteDuClasseur(readFileSync(ici(`${OCTOBRE}/apap/${premier.replace("09", "10")}`)));
    expect([...apap.keys()][0]).toBe("À faire");
    const textes = (apap.get("À faire") ?? []).flat().join("\n");
    expect(textes).toMatch(/Depuis septembre 2026 : \d+\sconstats? nouveau/);
    expect(textes).toMatch(/le plus ancien depuis septembre 2026 : [A-Z]{3}-\d\d/);
  });
});
