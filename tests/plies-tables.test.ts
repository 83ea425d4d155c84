import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetMetadata } from "hyparquet";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COLONNES_DU_JEU } from "../src/plies/schema.ts";
import { plie } from "./session.ts";

const DOSSIER = mkdtempSync(join(tmpdir(), "plie-tables-"));
const EXTRACTION = join(DOSSIER, "extraction");
afterAll(() => rmSync(DOSSIER, { recursive: true, force: true }));
beforeAll(async () => {
  await plie("exemple", EXTRACTION, "--participants", "60", "--mois", "14");
  writeFileSync(join(EXTRACTION, "plie.yaml"), "plie: PLIE du Bocage\n");
});

const importer = (sortie: string, ...options: string[]) =>
  plie(
    "importer",
    EXTRACTION,
    "--format",
    "parquet",
    "--arrete",
    "2026-10-31",
    "--sortie",
    join(DOSSIER, sortie),
    ...options,
  );
const octets = (chemin: string) => readFileSync(chemin);

describe("importer --format parquet, of a PLIE that the settings name", () => {
  it("writes one file a table by PLIE and arrêté, and describes them as the Data Package standard wants", async () => {
    const { status } = await importer("un");
    expect(status).toBe(0);
    const partition = join(DOSSIER, "un", "plie=PLIE du Bocage", "arrete=2026-10-31");
    const noms = readdirSync(partition).sort();
    expect(noms).toEqual(
      [...Object.keys(COLONNES_DU_JEU).map((table) => `${table}.parquet`), "datapackage.json"].sort(),
    );
    const paquet = JSON.parse(octets(join(partition, "datapackage.json")).toString("utf8"));
    expect(paquet).toMatchObject({
      $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
      name: "plie-plie-du-bocage-2026-10-31",
      identifiants: false,
    });
    for (const ressource of paquet.resources) {
      expect(ressource.name).toMatch(/^[a-z0-9._-]+$/);
      expect(ressource.path).toBe(`${ressource.name}.parquet`);
      const contenu = octets(join(partition, ressource.path));
      expect(ressource.bytes).toBe(contenu.byteLength);
      expect(ressource.hash).toBe(`sha256:${createHash("sha256").update(contenu).digest("hex")}`);
      const { schema, num_rows } = parquetMetadata(
        contenu.buffer.slice(contenu.byteOffset, contenu.byteOffset + contenu.byteLength),
      );
      expect(ressource.lignes).toBe(Number(num_rows));
      expect(ressource.schema.fields.map((f: { name: string }) => f.name)).toEqual(
        schema.slice(1).map(({ name }) => name),
      );
      for (const { type } of ressource.schema.fields)
        expect(["string", "date", "number", "boolean", "integer"]).toContain(type);
    }
  });

  it("writes the same bytes twice, beside what is already there of another arrêté", async () => {
    await importer("deux");
    const jour = ["--arrete", "2026-09-30", "--ecraser"];
    expect((await importer("deux", ...jour)).status).toBe(0);
    expect(readdirSync(join(DOSSIER, "deux", "plie=PLIE du Bocage"))).toEqual([
      "arrete=2026-09-30",
      "arrete=2026-10-31",
    ]);
    for (const table of ["participants", "entretiens"]) {
      const chemin = join("plie=PLIE du Bocage", "arrete=2026-10-31", `${table}.parquet`);
      expect(octets(join(DOSSIER, "deux", chemin)).equals(octets(join(DOSSIER, "un", chemin)))).toBe(true);
    }
  });

  it("keeps one file a table and their identifiers where no PLIE is named, and refuses --identifiants there", async () => {
    writeFileSync(join(EXTRACTION, "plie.yaml"), "communs: {visioVautFaceAFace: non}\n");
    expect((await importer("plat")).status).toBe(0);
    expect(existsSync(join(DOSSIER, "plat", "participants.parquet"))).toBe(true);
    const { status, err } = await importer("plat-bis", "--identifiants");
    expect(status).toBe(2);
    expect(err).toContain("« plie: » suivi de son nom dans les réglages");
    writeFileSync(join(EXTRACTION, "plie.yaml"), "plie: ../ailleurs\n");
    expect((await importer("dehors")).status).toBe(2);
  });
});
