import { describe, expect, it } from "vitest";
import { reglagesParDefaut } from "../../../config/reglages.ts";
import { analyseFictive } from "../analyse-fixture.ts";
import { ENSEMBLE } from "../chiffres.ts";
import { creerSocle } from "../socle.ts";
import { cartesCles } from "./chiffres-cles.ts";

describe("last month on a card", () => {
  const detail = (numerateur: number, denominateur: number, reserve: string | null = null) => {
    const analyse = analyseFictive();
    const figures = analyse.report.figures.map((f) =>
      f.indicateur === "conformite" && f.portee === "ensemble" && f.periode === "2026-09"
        ? { ...f, numerateur, denominateur, valeur: numerateur / denominateur, raison: null, reserve }
        : f,
    );
    const socle = creerSocle({ ...analyse, report: { ...analyse.report, figures } }, reglagesParDefaut());
    return cartesCles(socle, ENSEMBLE).find((c) => c.label.startsWith("Entretien mensuel respecté"))?.detail ?? "";
  };

  it("is a fraction under ten persons, as this month's", () => {
    expect(detail(8, 8).replace(/\s/g, " ")).toContain("sept. : 8 sur 8");
    expect(detail(12, 24).replace(/\s/g, " ")).toContain("sept. : 50 %");
  });

  it("says that it bears a réserve", () => {
    expect(detail(8, 8, "non couvert").replace(/\s/g, " ")).toContain("sept. : 8 sur 8, avec réserve");
    expect(detail(24, 24, "non couvert").replace(/\s/g, " ")).toContain("sept. : 100 %, avec réserve");
  });
});
