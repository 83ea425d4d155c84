import { describe, expect, it } from "vitest";
import { plieIncomplet as plie } from "../session.ts";
import { CAS, lire, totaux } from "./attendu.ts";

/** `plie fse` on the twenty participants, judged on a day. */
async function cumul(arrete: string, ...args: string[]) {
  const { status, out, err } = await plie("fse", CAS, "--arrete", arrete, "--format", "json", ...args);
  expect([status, err.includes("plie :")]).toEqual([0, false]);
  const scopes = lire(out);
  return {
    err,
    OP1: totaux(scopes.get("operation OP1")),
    OP2: totaux(scopes.get("operation OP2")),
    periodes: new Set((JSON.parse(out) as { indicateurs: { periode: string }[] }).indicateurs.map((f) => f.periode)),
  };
}

describe("a cumulation from the opération's start", () => {
  it("counts those who left before the year: P21 was in OP1 from 1 July to 31 December 2025", async () => {
    const { OP1, OP2, periodes, err } = await cumul("2026-12-31", "--au", "2026-12-31");
    // 10 of the year and P21; OP2 begins with the year: nothing moves
    expect([OP1["EECO01"], OP2["EECO01"]]).toEqual([11, 11]);
    // P07, P09, and P21 who left for a job
    expect(OP1["EECR04"]).toBe(3);
    expect([...periodes]).toEqual(["2025-07..2026-12"]);
    expect(err).toContain("Période : du 01/07/2025 au 31/12/2026, cumul depuis le début de l'opération");
    expect(err).not.toContain("Attention");
  });

  it("stops at the day asked for, whatever was typed since", async () => {
    const { OP1, OP2 } = await cumul("2026-06-30", "--au", "30/06/2026");
    // everyone had entered by June; P09 came back in May and is not gone, P20 leaves on 1 July
    expect([OP1["EECO01"], OP2["EECO01"]]).toEqual([11, 11]);
    expect([OP1["EECR04"], OP2["EECR04"]]).toEqual([2, 1]);
  });

  it("a period that begins after the opération says whom it drops", async () => {
    const { err, OP1 } = await cumul("2026-12-31", "--periode", "2026-01..2026-12");
    expect(OP1["EECO01"]).toBe(10);
    expect(err).toContain(
      "Attention : la période laisse de côté 1\u00a0participant de l'opération OP1 suivi depuis le 01/07/2025 et sorti avant elle : un bilan se compte depuis le début (--au D).",
    );
    // gone by 30 June: P01, P07, P08, P10 (who comes back, to OP2), P12, P21 from OP1 (P09 comes back); P06, P18, P19 from OP2
    const ete = await cumul("2026-12-31", "--periode", "2026-07..2026-12");
    expect(ete.err).toContain("laisse de côté 6\u00a0participants de l'opération OP1 suivis");
    expect(ete.err).toContain("laisse de côté 3\u00a0participants de l'opération OP2 suivis");
  });

  it("refuses two periods at once", async () => {
    const { status, err } = await plie("fse", CAS, "--au", "2026-12-31", "--periode", "2026-01..2026-12");
    expect([status, err]).toEqual([2, expect.stringContaining("retirez l'un des deux")]);
  });
});
