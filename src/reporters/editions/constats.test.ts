import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fichierNode } from "../../disque/disque-node.ts";
import { appliquerJustifications } from "../../justifications/appliquer.ts";
import { lireJustifications } from "../../justifications/lire.ts";
import { analyseFictive, lireClasseur } from "./analyse-fixture.ts";
import { classeurConstats, constatsXlsx } from "./constats.ts";

const { report } = analyseFictive({ indicateurs: false, fiches: false, detail: false, echeances: null });

describe("the workbook of constats", () => {
  it("has one line per constat, identifiers as text, no name", async () => {
    const { textes } = lireClasseur(await constatsXlsx(report, false));
    const vus = textes("Constats");
    for (const titre of ["Règle", "Participant", "Parcours", "APAP", "Mois", "Date", "Raison", "Auteur", "Jusqu'au"]) {
      expect(vus.map((t) => t.replaceAll("&apos;", "'"))).toContain(titre);
    }
    const ids = new Set(report.constats.flatMap((c) => c.participant ?? []));
    expect([...ids].filter((id) => !vus.includes(id))).toEqual([]);
  });

  it("has one sheet per APAP on request", async () => {
    const { tout } = lireClasseur(await constatsXlsx(report, true));
    const onglets = [...tout.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((m) => m[1]);
    const apaps = new Set(report.constats.map((c) => c.apap ?? "Sans APAP"));
    expect(onglets).toHaveLength(apaps.size + 2);
    expect(onglets.slice(-2)).toEqual(["Règles", "Non jugés et réglages"]);
  });

  it("says what to do, what was not judged, of whom, and the settings in force", async () => {
    const nonJuges = [
      { participant: "P0777", apap: null, mois: null, raison: "rangée rejetée" },
      { participant: null, apap: "Alix MODÈLE", mois: 2026 * 12, raison: "non couvert" },
    ];
    const regles = report.regles.map((r, i) => (i === 0 ? { ...r, nonJuges } : r));
    const { textes } = lireClasseur(await constatsXlsx({ ...report, regles }, false));
    expect(textes("Constats").map((t) => t.replaceAll("&apos;", "'"))).toContain(report.constats[0]?.remede);
    const reserves = textes("Non jugés et réglages");
    for (const attendu of ["P0777", "rangée rejetée", "Alix MODÈLE", "non couvert", "ENT-01", "communs"]) {
      expect(reserves).toContain(attendu);
    }
    expect(reserves.some((t) => t.includes("joursSoumisMin : 15"))).toBe(true);
  });

  it("is titled by what is to correct, the most serious first, in dates that people read", () => {
    const [feuille] = classeurConstats(report, false).feuilles;
    const table = feuille?.blocks[0];
    if (table?.kind !== "table") throw new Error("no list");
    const rang = (g: unknown) => ["bloquant", "majeur", "mineur", "info"].indexOf((g as { value: string }).value);
    const rangs = table.rows.map(([gravite]) => rang(gravite));
    expect(rangs).toEqual([...rangs].sort((a, b) => a - b));
    const bloquants = report.constats.filter((c) => c.gravite === "bloquant").length;
    const majeurs = report.constats.filter((c) => c.gravite === "majeur").length;
    expect(bloquants).toBeGreaterThan(1);
    expect(feuille?.constat).toBe(`${bloquants}\u00a0bloquants et ${majeurs}\u00a0majeurs à corriger`);
    const kinds = Object.fromEntries(table.columns.map((c) => [c.titre, c.kind]));
    expect([kinds["Mois"], kinds["Date"]]).toEqual(["month", "date"]);
  });

  it("is the same bytes twice", async () => {
    expect(Buffer.compare(await constatsXlsx(report, false), await constatsXlsx(report, false))).toBe(0);
  });

  it("feeds a typed reason back: filled for one constat, it justifies that one only", async () => {
    const justifie = report.constats.find((c) => c.regle === "ENT-01");
    expect(justifie).toBeDefined();
    const rempli = {
      ...report,
      constats: report.constats.map((c) =>
        c === justifie ? { ...c, justification: { raison: "Hospitalisation", auteur: "PLIE", jusquAu: null } } : c,
      ),
    };
    const chemin = join(mkdtempSync(join(tmpdir(), "constats-")), "constats.xlsx");
    writeFileSync(chemin, await constatsXlsx(rempli, true));
    const justifications = await lireJustifications(fichierNode(chemin));
    const { arrete, periode, regles } = report;
    const { constats, signalements } = appliquerJustifications(report.constats, justifications, {
      arrete,
      periode,
      regles,
    });
    expect(signalements).toEqual([]);
    const retrouves = constats.filter((c) => c.justification);
    expect(retrouves.map((c) => [c.regle, c.participant, c.mois, c.justification?.raison])).toEqual([
      [justifie?.regle, justifie?.participant, justifie?.mois, "Hospitalisation"],
    ]);
  });
});
