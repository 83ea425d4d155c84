import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { texteDuClasseur } from "./classeur-lu.ts";
import { Dossier, plie } from "./session.ts";

const dossier = new Dossier();
afterAll(() => dossier.supprimer());

const extraction = dossier.joindre("extraction");
const sorties = dossier.joindre("sorties");
const mensuel = (mois: string, sortie = sorties) => plie("mensuel", extraction, "--mois", mois, "--sortie", sortie);

describe("plie mensuel, a second month", () => {
  it("says what is new, persistent and resolved since last month's folder, and nothing without one", async () => {
    await plie("exemple", extraction, "--participants", "12", "--mois", "8", "--graine", "3", "--anomalies", "0.3");
    const septembre = await mensuel("2026-09");
    expect([septembre.status, septembre.out.includes("Depuis septembre 2026")]).toEqual([0, false]);
    const { out } = await mensuel("2026-10");
    const dits = /Depuis septembre 2026 : (\d+)\snouveaux?, (\d+)\spersistants?, (\d+)\srésolus?\./.exec(out);
    const json = JSON.parse(readFileSync(`${sorties}/2026-10/v1/donnees/constats.json`, "utf8")) as {
      regles: { id: string; etat: string }[];
      constats: { regle: string }[];
    };
    const suspectes = new Set(json.regles.filter((r) => r.etat === "suspecte").map((r) => r.id));
    expect(Number(dits?.[1]) + Number(dits?.[2])).toBe(json.constats.filter((c) => !suspectes.has(c.regle)).length);
    expect(Number(dits?.[2])).toBeGreaterThan(0);
  });

  it("compares with the latest version of last month, and does without it when it was altered", async () => {
    writeFileSync(`${sorties}/2026-09/v1/donnees/constats.json`, "{");
    const sans = await mensuel("2026-10");
    expect([sans.status, sans.out.includes("Depuis septembre 2026")]).toEqual([0, false]);
    expect((await mensuel("2026-09")).out).toContain(`${sorties}/2026-09/v2`);
    expect((await mensuel("2026-10")).out).toContain("Depuis septembre 2026");
  });

  it("tells in January, too, what December had of a rule that is off now", async () => {
    const [annees, registre] = [dossier.joindre("annees"), dossier.joindre("registre")];
    await plie("exemple", annees, "--participants", "12", "--mois", "14", "--graine", "3", "--anomalies", "0.3");
    const faire = (mois: string, ...reste: string[]) =>
      plie("mensuel", annees, "--mois", mois, "--sortie", registre, ...reste);
    await faire("2025-12");
    const { constats } = JSON.parse(readFileSync(`${registre}/2025-12/v1/donnees/constats.json`, "utf8")) as {
      constats: { regle: string }[];
    };
    const eteinte = constats[0]?.regle ?? "";
    const n = constats.filter(({ regle }) => regle === eteinte).length;
    await faire("2026-01", "--config", dossier.ecrire("plie.yaml", `regles: { ${eteinte}: { active: non } }\n`));
    const consolide = await texteDuClasseur(readFileSync(`${registre}/2026-01/v1/consolide-2026-01.xlsx`));
    const dit = new RegExp(`Depuis décembre 2025 : .* ${n}\\sautres?.* suspecte ou non exécutée \\(${eteinte}\\)`);
    expect(consolide.get("Suivi")?.flat().join("\n")).toMatch(dit);
  });
});
