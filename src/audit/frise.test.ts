import { describe, expect, it } from "vitest";
import type { SigneMois } from "../core/fiche.ts";
import { isoMonth } from "../core/month.ts";
import { normesDuMois } from "../faits/mois.ts";
import { Dossiers } from "../parcours/build-dossiers.ts";
import { creerContexte } from "../parcours/creer-contexte.ts";
import { jour } from "../parcours/dossier-tester.ts";
import { reglagesCommuns, reglagesListes } from "../parcours/reglages.ts";
import { extractionExemple, situation } from "../rules/exemple.ts";
import { RULES } from "../rules/index.ts";
import { reglageParDefaut } from "../rules/reglage.ts";
import type { CanonicalTables } from "../tables/canonical.ts";
import { friseDe } from "./frise.ts";

function frise(tables: CanonicalTables, le = "2026-04-30", justifie = false) {
  const arrete = jour(le);
  const options = { arrete, communs: reglagesCommuns.parse({}), presenceVide: null };
  const extraction = extractionExemple({ tables });
  const dossiers = new Dossiers(extraction, options);
  const periode = { start: jour("2026-01-01"), end: arrete };
  const contexte = creerContexte(extraction, dossiers, { ...options, periode, listes: reglagesListes.parse({}) });
  const reglage = (id: string) => {
    const rule = RULES.find((r) => r.id === id);
    if (!rule) throw new Error(id);
    return reglageParDefaut(rule);
  };
  return friseDe(
    dossiers.dossier(0),
    contexte,
    normesDuMois(contexte, reglage, () => justifie),
  );
}

/** Signs by month, those without a parcours left out. */
function signes(...demande: Parameters<typeof frise>): Record<string, SigneMois | null> {
  const cases = frise(...demande)?.mois.filter(({ signe }) => signe !== null) ?? [];
  return Object.fromEntries(cases.map(({ mois, signe }) => [isoMonth(mois), signe]));
}

const ETAPE = { famille: "transversale", date_debut: "2026-01-05", date_fin: "2026-01-06" };
const appel = (date: string) => ({ date, modalite: "TELEPHONE" });

describe("twelve months of a person", () => {
  it("are seen, missed, reached otherwise or not due, from the integration on", () => {
    const tables = situation({
      parcours: { date_integration: "2026-01-02" },
      etapes: [
        ETAPE,
        { famille: "emploi", contrat: "CDI", heures_hebdo: "35", date_debut: "2026-03-01", date_fin: "" },
      ],
      entretiens: [{ date: "2026-01-20" }, appel("2026-02-10"), appel("2026-03-10")],
    });
    expect(signes(tables)).toEqual({
      "2026-01": "vu",
      "2026-02": "manque",
      "2026-03": "contact",
      "2026-04": "non_du",
    });
    expect(frise(tables)?.mois).toHaveLength(12);
    // seen or missed, January and February were judged; a month of a job has nobody to see
    expect(
      frise(tables)
        ?.mois.slice(-4)
        .map(({ du }) => du),
    ).toEqual([true, true, false, false]);
    expect(frise(tables)?.vu).toBe(jour("2026-01-20"));
  });

  it("missed and justified is said as such; a month that goes on, or is not covered, is not judged", () => {
    const tables = situation({
      parcours: { date_integration: "2026-01-02" },
      etapes: [ETAPE],
      entretiens: [{ date: "2026-01-20" }, appel("2026-02-10")],
    });
    expect(signes(tables, "2026-04-15", true)).toEqual({
      "2026-01": "vu",
      "2026-02": "justifie",
      "2026-03": "non_juge",
      "2026-04": "non_juge",
    });
  });

  it("whom a partner alone was asked about were not reached, as ENT-06 says", () => {
    const avec = (interlocuteur: string) =>
      signes(
        situation({
          etapes: [{ famille: "emploi", contrat: "CDI", heures_hebdo: "35", date_debut: "2026-01-02", date_fin: "" }],
          entretiens: [{ ...appel("2026-02-10"), interlocuteur }],
        }),
      )["2026-02"];
    expect(["PARTENAIRE", "EMPLOYEUR", "OPERATEUR"].map(avec)).toEqual(["non_du", "contact", "contact"]);
  });

  it("seen for the diagnostic, before the integration, are seen where nothing is due, and not of a month that is judged", () => {
    const diagnostic = (integration: string) =>
      situation({
        parcours: { date_integration: integration },
        etapes: [ETAPE],
        entretiens: [{ date: "2026-02-02", nature: "DIAGNOSTIC" }],
      });
    expect(signes(diagnostic("2026-02-24"))["2026-02"]).toBe("vu");
    expect(signes(diagnostic("2026-02-24"), "2026-02-26")["2026-02"]).toBe("vu");
    expect(signes(diagnostic("2026-02-03"))["2026-02"]).toBe("manque");
  });

  it("seen in a month that goes on is seen", () => {
    const tables = situation({ etapes: [ETAPE], entretiens: [{ date: "2026-04-02" }] });
    expect(signes(tables, "2026-04-15")["2026-04"]).toBe("vu");
  });

  it("are nothing for who left before them, and say who is still there", () => {
    const parti = (sortie: string) =>
      situation({
        parcours: { date_integration: "2024-01-02", date_sortie_reelle: sortie },
        etapes: [ETAPE],
        entretiens: [{ date: "2024-02-02" }],
      });
    expect(frise(parti("2025-04-30"))).toBeNull();
    expect(frise(parti("2025-05-01"))?.ouvert).toBe(false);
  });

  it("are not drawn without étapes: nobody knows who was due", () => {
    const { etapes: _, ...sans } = situation({ entretiens: [{ date: "2026-04-02" }] });
    expect(frise(sans)).toBeNull();
  });
});
