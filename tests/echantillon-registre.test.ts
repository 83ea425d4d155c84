// samples/registre, played as its LISEZMOI.md says: what the months must tell, and who keeps his figures.
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fichiersDuRegistre, moisSuccessifs, SUCCESSEUR } from "../src/exemple/mois-successifs.ts";
import { texteDuClasseur } from "./classeur-lu.ts";
import { Dossier, plie } from "./session.ts";

interface Rectifie {
  indicateur: string;
  portee: string;
  nom: string | null;
  periode: string;
  transmis: number | null;
  actuel: number | null;
  causes: { cause: string; preuves: { fichier: string }[] }[];
}

const dossier = new Dossier();
afterAll(() => dossier.supprimer());
const ici = (chemin: string) => dossier.joindre(chemin);
const { parti, sorti, corrige } = moisSuccessifs();
const mensuel = (mois: string) =>
  plie("mensuel", ici(`registre/${mois}`), "--mois", mois, "--sortie", ici("sorties"), "--silencieux");
const rectifies = (run: string) =>
  (JSON.parse(readFileSync(ici(`sorties/${run}/donnees/rectifies.json`), "utf8")) as { rectifies: Rectifie[] })
    .rectifies;
const causes = (run: string) => new Set(rectifies(run).flatMap((r) => r.causes.map((c) => c.cause)));

beforeAll(async () => {
  cpSync("samples/registre", ici("registre"), { recursive: true });
  for (const mois of ["2026-08", "2026-09", "2026-10"]) expect((await mensuel(mois)).status).toBe(0);
}, 120_000);

describe("the sample of the register", () => {
  it("is what the generator writes", () => {
    for (const { name, bytes } of fichiersDuRegistre()) {
      expect([name, readFileSync(`samples/registre/${name}`).equals(Buffer.from(bytes))]).toEqual([name, true]);
    }
  });

  it("tells late typing, a late sortie, the handover, then a correction", () => {
    expect([...causes("2026-09/v1")]).toEqual(
      expect.arrayContaining(["saisie_tardive", "sortie_tardive", "passation"]),
    );
    expect([causes("2026-09/v1").has("ligne_modifiee"), causes("2026-10/v1").has("ligne_modifiee")]).toEqual([
      false,
      true,
    ]);
    expect([...causes("2026-09/v1"), ...causes("2026-10/v1")]).not.toContain("indeterminee");
    const lisezmoi = readFileSync(ici("registre/LISEZMOI.md"), "utf8");
    for (const dit of [parti, SUCCESSEUR, sorti, corrige.participant]) expect(lisezmoi).toContain(dit);
    const sortie = rectifies("2026-09/v1").find((r) => r.indicateur === "sorties" && r.portee === "ensemble");
    expect([sortie?.periode, sortie?.transmis, sortie?.actuel]).toEqual(["2026-08", 0, 1]);
  });

  it("says the lines of each figure in every edition that it concerns", async () => {
    const run = ici("sorties/2026-09/v1");
    const editions = ["structures", "apap"].map(
      (qui) => `${qui}/${readdirSync(`${run}/${qui}`).find((f) => f.endsWith(".xlsx"))}`,
    );
    for (const edition of ["consolide-2026-09.xlsx", ...editions]) {
      const feuille = (await texteDuClasseur(readFileSync(`${run}/${edition}`))).get("Chiffres rectifiés") ?? [];
      const entete = feuille.find((l) => l.includes("Pourquoi")) ?? [];
      const places = feuille.map((l) => l[entete.indexOf("Lignes")] ?? "").filter((t) => /\.csv, lignes? \d/.test(t));
      expect([edition, places.length > 0]).toEqual([edition, true]);
    }
  });

  it("counts the same on the first page as in the list, which names no two figures alike", async () => {
    const run = ici("sorties/2026-09/v1");
    const [structure = ""] = readdirSync(`${run}/structures`).filter((f) => f.endsWith(".xlsx"));
    for (const edition of ["consolide-2026-09.xlsx", `structures/${structure}`]) {
      const lu = await texteDuClasseur(readFileSync(`${run}/${edition}`));
      const feuille = lu.get("Chiffres rectifiés") ?? [];
      const dit = (nom: string) => /(\d+)\schiffres déjà transmis/.exec((lu.get(nom) ?? []).flat().join("\n"))?.[1];
      const debut = feuille.findIndex((l) => l.includes("Pourquoi"));
      const [mois, transmis] = [0, (feuille[debut] ?? []).indexOf("Transmis")];
      const noms = feuille.slice(debut + 1).filter((l) => /^2026-/.test(l[mois] ?? ""));
      expect([edition, dit("L’essentiel"), noms.length]).toEqual([
        edition,
        dit("Chiffres rectifiés"),
        Number(dit("Chiffres rectifiés")),
      ]);
      const cles = noms.map((l) => l.slice(mois, transmis).join(" | "));
      expect(cles.filter((c, i) => cles.indexOf(c) !== i)).toEqual([]);
    }
  });

  it("gives his months back to the APAP who left, once the proposed rows are in the folder", async () => {
    cpSync(ici("sorties/2026-09/v1/donnees/affectations-proposees.csv"), ici("registre/2026-09/affectations.csv"));
    expect((await mensuel("2026-09")).status).toBe(0);
    expect(causes("2026-09/v2").has("passation")).toBe(false);
    expect(rectifies("2026-09/v2").filter((r) => r.nom === SUCCESSEUR)).toEqual([]);
  }, 60_000);
});
