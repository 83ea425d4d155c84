import { describe, expect, it } from "vitest";
import { reglagesParDefaut } from "../../config/reglages.ts";
import { parseTypedDay } from "../../core/day.ts";
import { analyseFictive, tablesFictives } from "../editions/analyse-fixture.ts";
import { creerSocle, type Socle } from "../editions/socle.ts";
import { pageComparaison } from "./comparaison.ts";

const jour = (iso: string): number => parseTypedDay(iso) ?? 0;

/** The page of an extraction that keeps the sorties from a day, with one more on it. */
function page(premiere: string | null, arrete = "2026-10-31") {
  const reglages = reglagesParDefaut();
  const [ancien, ...autres] = [...(tablesFictives().parcours ?? [])]
    .sort((a, b) => ((a["date_integration"] ?? "") < (b["date_integration"] ?? "") ? -1 : 1))
    .map((p) => ((p["date_sortie_reelle"] ?? "") < (premiere ?? "9") ? { ...p, date_sortie_reelle: "" } : p));
  const sorti = premiere === null ? {} : { date_integration: "2024-01-08", date_sortie_reelle: premiere };
  const tables = { ...tablesFictives(), parcours: [{ ...ancien, ...sorti }, ...autres] };
  const socle = (fin: string): Socle => {
    const periode = { start: jour(`${fin.slice(0, 4)}-01-01`), end: jour(fin) };
    return creerSocle(analyseFictive({ arrete: jour(fin), periode, regles: [] }, reglages, tables), reglages);
  };
  return pageComparaison(socle(arrete), socle(arrete.replace("2026", "2025")));
}

const colonne = ({ tables: [table] }: ReturnType<typeof page>, key: string) => {
  const c = table?.columns.findIndex((column) => column.key === key) ?? -1;
  return c < 0 ? null : (table?.rows.map((row) => row[c]) ?? []);
};
const NON_CONNU = { motif: "", texte: "non connu" };

describe("the comparison with last year", () => {
  it("compares all of an extraction that keeps who left since January", () => {
    const vue = page("2025-02-14");
    expect(vue.constat).toMatch(/^\d+\sentrées? depuis janvier, contre \d+ à la même date de 2025$/);
    expect(
      colonne(vue, "avant")
        ?.slice(0, 4)
        .every((n) => typeof n === "number" && n > 0),
    ).toBe(true);
    expect(vue.graphique?.categories).toHaveLength(4);
    expect(vue.phrases).toHaveLength(1);
  });

  it("compares the file active alone when who left in the year's beginning is not there any more", () => {
    const vue = page("2025-10-23");
    expect(vue.constat).toMatch(/^\d+\sparcours en file active, contre \d+ à la même date de 2025$/);
    expect(vue.graphique?.categories).toEqual(["File active"]);
    expect(colonne(vue, "avant")?.slice(1)).toEqual(Array(5).fill(NON_CONNU));
    expect(colonne(vue, "ecart")?.slice(1)).toEqual(Array(5).fill(null));
    expect(vue.phrases[1]).toBe(
      "Ce qui se compte depuis janvier 2025 n'est pas connu : l'extraction ne garde aucune sortie avant le 23/10/2025 et ne dit rien de ceux qui sont partis plus tôt.",
    );
  });

  it.each([
    ["2025-10-23", "avant le 23/10/2025"],
    [null, "aucune sortie et"],
  ])("compares nothing before the first sortie kept (%s): no 0, no bar, no écart", (premiere, dit) => {
    const vue = page(premiere, "2026-10-14");
    expect(vue.constat).toBe("L'extraction ne permet pas de comparer à 2025");
    expect(vue.graphique).toBeNull();
    expect(colonne(vue, "avant")).toEqual(Array(6).fill(NON_CONNU));
    expect(colonne(vue, "ecart")).toBeNull();
    expect(vue.phrases.join(" ")).toContain(dit);
  });
});
