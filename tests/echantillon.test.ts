import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { plie } from "./session.ts";

const SAMPLE = fileURLToPath(new URL("../samples/plie-fictif", import.meta.url));

interface Attendu {
  regle: string;
  participant: string | null;
  apap: string | null;
  mois: string | null;
  date: string | null;
  nombre: number;
}

interface Trouve {
  regle: string;
  participant: string | null;
  apap: string | null;
  mois: string | null;
  date: string | null;
}

function cle(c: { regle: string; participant: string | null; apap: string | null }): string {
  return [c.regle, c.participant ?? c.apap ?? ""].join(" ");
}

function compter(list: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of [...list].sort()) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

describe("the committed sample", () => {
  it("gives the constats that were planted, and no other", async () => {
    const { constats } = JSON.parse(readFileSync(`${SAMPLE}/attendu.json`, "utf8")) as { constats: Attendu[] };
    const { out, status } = await plie("controler", SAMPLE, "--arrete", "2026-10-31", "--format", "json");
    const trouves = (JSON.parse(out) as { constats: Trouve[] }).constats;
    expect(compter(trouves.map(cle))).toEqual(compter(constats.flatMap((c) => Array(c.nombre).fill(cle(c)))));
    expect(status).toBe(1);
  });

  it("gives the same bytes twice, and in three time zones", async () => {
    const zone = process.env["TZ"];
    try {
      const sorties = [];
      for (const tz of ["Europe/Paris", "America/Cayenne", "Pacific/Noumea", "Europe/Paris"]) {
        process.env["TZ"] = tz;
        sorties.push((await plie("controler", SAMPLE, "--arrete", "2026-10-31", "--format", "json")).out);
      }
      expect(new Set(sorties).size).toBe(1);
    } finally {
      if (zone === undefined) delete process.env["TZ"];
      else process.env["TZ"] = zone;
    }
  });

  it("closes its counts: lines read = accepted + rejected + set aside", async () => {
    const { out } = await plie("controler", SAMPLE, "--arrete", "2026-10-31", "--format", "json");
    const { sources } = JSON.parse(out) as {
      sources: { lignes: number; acceptees: number; rejetees: number; ecartees: number }[];
    };
    expect(sources.length).toBeGreaterThan(10);
    for (const s of sources) expect(s.lignes).toBe(s.acceptees + s.rejetees + s.ecartees);
  });

  it("has the default arrêté of its last complete month", async () => {
    const { out } = await plie("controler", SAMPLE, "--format", "json");
    expect((JSON.parse(out) as { arrete: string }).arrete).toBe("2026-10-31");
  });
});
