import { describe, expect, it } from "vitest";
import { isoDay } from "../core/day.ts";
import { dossierDe, jour } from "../parcours/dossier-tester.ts";
import { situation } from "../rules/exemple.ts";
import { finDerniereOperation, prescriptionsEnAttente } from "./operations.ts";

type Ligne = Readonly<Record<string, string>>;

const OPERATION = {
  famille: "operation",
  intitule: "Atelier",
  programmation_plie: "oui",
  date_debut: "2026-02-02",
  date_fin: "2026-03-13",
};

const dossier = (...etapes: readonly Ligne[]) =>
  dossierDe(situation({ etapes: etapes.map((e) => ({ ...OPERATION, ...e })) }));

describe("the last operation of the programming", () => {
  const fin = (...etapes: readonly Ligne[]) => {
    const jour = finDerniereOperation(dossier(...etapes));
    return jour === Number.NEGATIVE_INFINITY ? null : isoDay(jour);
  };
  it("is the one that ends last, not the one begun last", () => {
    expect(fin({}, { date_debut: "2026-02-10", date_fin: "2026-02-12" })).toBe("2026-03-13");
    expect(fin()).toBeNull();
  });
  it("of one day counts, one that ends before it begins does not", () => {
    expect(fin({ date_fin: "2026-02-02" })).toBe("2026-02-02");
    expect(fin({ date_fin: "2026-02-01" })).toBeNull();
  });
  it("is of the programming, and no accompagnement", () => {
    expect(fin({ programmation_plie: "" })).toBeNull();
    expect(fin({ programmation_plie: "non" })).toBeNull();
    expect(fin({ famille: "accompagnement" })).toBeNull();
    expect(fin({ famille: "formation" })).toBe("2026-03-13");
  });
});

describe("prescriptions without entry", () => {
  const attente = (etape: Ligne, au = "2026-02-01") =>
    prescriptionsEnAttente(dossier(etape), jour(au)).map(({ prescription }) => isoDay(prescription));
  it("until the day before the étape begins", () => {
    expect(attente({ date_prescription: "2026-01-10" })).toEqual(["2026-01-10"]);
    expect(attente({ date_prescription: "2026-01-10" }, "2026-02-02")).toEqual([]);
    expect(attente({ date_prescription: "2026-01-10", date_debut: "", date_fin: "" }, "2026-12-31")).toEqual([
      "2026-01-10",
    ]);
  });
  it("dated, of the programming, and no accompagnement", () => {
    expect(attente({ date_prescription: "" })).toEqual([]);
    expect(attente({ date_prescription: "2026-01-10", programmation_plie: "non" })).toEqual([]);
    expect(attente({ date_prescription: "2026-01-10", famille: "accompagnement" })).toEqual([]);
  });
});
