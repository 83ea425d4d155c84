import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Io } from "../src/commands/io.ts";
import { analyserPreparation, preparer } from "../src/commands/preparer.ts";
import { dayOf } from "../src/core/day.ts";
import type { FeuId } from "../src/core/feu.ts";
import { isoMonth } from "../src/core/month.ts";
import type { Figure } from "../src/core/report.ts";
import { DISQUE_NODE } from "../src/disque/disque-node.ts";
import { INDICATEURS } from "../src/indicators/index.ts";
import { REGLES_DU_JEU } from "../src/plies/non-calcules.ts";
import { REQUETES } from "../src/plies/sql/indicateurs.ts";
import { RULES } from "../src/rules/index.ts";
import { ecrireCsv, lire, ouvrir } from "./plies-fixture.ts";
import { extractionHostile, REGLAGES_HOSTILES } from "./plies-hostile.ts";
import { plie } from "./session.ts";

const DOSSIER = mkdtempSync(join(tmpdir(), "plie-sql-"));
afterAll(() => rmSync(DOSSIER, { recursive: true, force: true }));

const ADDITIFS = INDICATEURS.filter((i) => i.additif);

/** Figures and constats of the program itself. */
async function duProgramme(extraction: string, arrete: string) {
  const io: Io = {
    out: () => {},
    err: () => {},
    terminal: false,
    terminalErr: false,
    colonnes: 80,
    couleur: false,
    aujourdhui: dayOf(2026, 11, 24) ?? 0,
    dossier: DOSSIER,
    disque: DISQUE_NODE,
    version: "0.0.0",
  };
  const [a, m, j] = arrete.split("-").map(Number) as [number, number, number];
  const preparation = await preparer(
    [extraction],
    { arrete: dayOf(a, m, j) ?? 0, silencieux: true, malgre: MALGRE },
    io,
  );
  const { report } = analyserPreparation(preparation, io, {
    regles: RULES.filter(({ id }) => REGLES_DU_JEU.includes(id)),
    indicateurs: ADDITIFS,
  });
  return report;
}

function hostile(extraction: string): void {
  ecrireCsv(extraction, extractionHostile(7));
  writeFileSync(join(extraction, "plie.yaml"), REGLAGES_HOSTILES);
}

const MALGRE: FeuId[] = ["LEC-01", "LEC-02", "LEC-03", "LEC-06", "LEC-09", "LEC-10"];

function cleDe({ indicateur, portee, nom, periode, ventilation }: Figure): string {
  const tries = Object.entries(ventilation).sort(([a], [b]) => (a < b ? -1 : 1));
  const [cles, valeurs] = [tries.map(([cle]) => cle).join(";"), tries.map(([, valeur]) => valeur).join(";")];
  return [indicateur, portee, nom ?? "", periode, cles, valeurs].join("|");
}

/** Both ways: a figure that differs, that one of the two does not have, and a reason that is not told. */
async function ecarts(extraction: string, arrete: string, identifiants = true) {
  const sortie = `${extraction}-tables${identifiants ? "" : "-sans"}`;
  const options = ["--format", "parquet", "--arrete", arrete, "--sortie", sortie, "--silencieux"];
  if (identifiants) options.push("--identifiants");
  const { status } = await plie("importer", extraction, ...options, ...MALGRE.flatMap((feu) => ["--malgre", feu]));
  expect(status).toBe(0);
  const base = await ouvrir(sortie);
  const report = await duProgramme(extraction, arrete);
  const sansApap = identifiants ? "" : " WHERE portee <> 'apap'";
  const lues = await lire(base, `SELECT * FROM indicateurs${sansApap}`);
  const parSql = new Map<string, number>();
  const raisons = new Map<string, string>();
  for (const r of lues) {
    const cle = [r["indicateur"], r["portee"], r["nom"] ?? "", r["periode"], r["cle"], r["detail"]].join("|");
    if (r["valeur"] !== null) parSql.set(cle, Number(r["valeur"]));
    else
      raisons.set(
        `${r["indicateur"]}|${r["periode"] === null ? "" : `${r["portee"]}|${r["nom"] ?? ""}|${r["periode"]}`}`,
        String(r["raison"]),
      );
  }
  const differences: string[] = [];
  const vues = new Set<string>();
  for (const figure of report.figures) {
    if (!identifiants && figure.portee === "apap") continue;
    const cle = cleDe(figure);
    vues.add(cle);
    const sql = parSql.get(cle);
    if (figure.valeur === null) {
      const dite =
        raisons.get(`${figure.indicateur}|${figure.portee}|${figure.nom ?? ""}|${figure.periode}`) ??
        raisons.get(`${figure.indicateur}|`);
      if (sql !== undefined || dite !== figure.raison)
        differences.push(`${cle} : vide (${figure.raison}), SQL ${sql} (${dite})`);
    } else if ((sql ?? 0) !== figure.valeur) differences.push(`${cle} : ${figure.valeur}, SQL ${sql}`);
  }
  for (const [cle, valeur] of parSql)
    if (!vues.has(cle) && valeur !== 0) differences.push(`${cle} : absent, SQL ${valeur}`);
  const ecrit = (...mots: unknown[]) => mots.map((mot) => mot ?? "").join("|");
  const siens = report.constats.map((c) =>
    ecrit(c.regle, c.participant, c.parcours, c.apap, c.structure, c.mois === null ? "" : isoMonth(c.mois)),
  );
  const constats = (await lire(base, "SELECT * FROM constats")).map((c) =>
    ecrit(c["regle"], c["participant"], c["parcours"], c["apap"], c["structure"], c["mois"]),
  );
  return { differences, chiffres: parSql.size, siens: siens.sort(), constats: constats.sort(), base };
}

describe("the SQL that goes with the tables of a PLIE", () => {
  it("has a query for every additive indicator, and for no other", () => {
    expect(Object.keys(REQUETES).sort()).toEqual(ADDITIFS.map(({ id }) => id).sort());
  });

  it.each([1, 2])("gives the program's own figures and constats: sample of seed %i", async (graine) => {
    const extraction = join(DOSSIER, `exemple-${graine}`);
    await plie("exemple", extraction, "--graine", String(graine), "--participants", "150");
    writeFileSync(join(extraction, "plie.yaml"), "plie: PLIE Fictif\n");
    const { differences, chiffres, siens, constats } = await ecarts(extraction, "2026-10-31");
    expect(differences).toEqual([]);
    expect(chiffres).toBeGreaterThan(3_000);
    expect(constats).toEqual(siens);
  });

  it("gives them where everything is wrong: overlaps, handovers, orphans, settings that change in the year", async () => {
    const extraction = join(DOSSIER, "hostile");
    hostile(extraction);
    const { differences, siens, constats } = await ecarts(extraction, "2026-10-17");
    expect(differences).toEqual([]);
    expect(constats).toEqual(siens);
    expect(constats.length).toBeGreaterThan(50);
  });

  it("gives them, and the reasons of what is missing, from an extraction that lacks columns and tables", async () => {
    const extraction = join(DOSSIER, "pauvre");
    const { veilles: _v, mises_en_relation: _m, ...tables } = extractionHostile(11);
    const sans = [
      "contrat",
      "nature_sortie",
      "statut_emploi_entree",
      "presence",
      "date_sortie_prevue",
      "rqth",
      "programmation_plie",
    ];
    ecrireCsv(
      extraction,
      Object.fromEntries(
        Object.entries(tables).map(([nom, lignes]) => [
          nom,
          lignes.map((ligne) => Object.fromEntries(Object.entries(ligne).filter(([c]) => !sans.includes(c)))),
        ]),
      ),
    );
    writeFileSync(join(extraction, "plie.yaml"), "plie: PLIE Pauvre\n");
    const { differences, siens, constats, base } = await ecarts(extraction, "2026-12-31");
    expect(differences).toEqual([]);
    expect(constats).toEqual(siens);
    const vides = await lire(
      base,
      "SELECT DISTINCT indicateur FROM indicateurs WHERE raison IS NOT NULL AND periode IS NULL",
    );
    expect(vides.length).toBeGreaterThan(10);
  });

  it("counts the same without the identifiers, and holds none of them", async () => {
    const extraction = join(DOSSIER, "hostile-bis");
    hostile(extraction);
    const avec = await ecarts(extraction, "2026-10-17");
    const { differences, constats, base } = await ecarts(extraction, "2026-10-17", false);
    expect(differences).toEqual([]);
    const anonymes = (lus: readonly string[]) =>
      lus.map((c) => [c.split("|")[0], ...c.split("|").slice(4)].join("|")).sort();
    expect(anonymes(constats)).toEqual(anonymes(avec.constats));
    const tables = (
      await lire(base, "SELECT view_name AS nom FROM duckdb_views() WHERE temporary AND NOT internal")
    ).map((t) => t["nom"]);
    expect(tables.length).toBeGreaterThan(15);
    const jours = new Set(extractionHostile(7)["participants"]?.map((p) => p["date_naissance"]));
    for (const table of tables) {
      const texte = JSON.stringify(await lire(base, `SELECT * FROM ${table}`));
      expect(texte).not.toMatch(/NOM\d|Jeanne|H0\d\d|Alix|Béa|Cyr|Boulangerie|1234567A/u);
    }
    const deplacees = (await lire(base, "SELECT date_naissance AS jour FROM participants")).map((p) =>
      String(p["jour"]),
    );
    expect(deplacees.filter((jour) => jours.has(jour)).length).toBeLessThan(jours.size / 4);
  });
});
