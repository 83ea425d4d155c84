import type { EcartsNormes } from "../../comparaison/normes.ts";
import { frDay } from "../../core/day.ts";
import { frCount, frNumber, frPercent } from "../../core/format.ts";
import type { Report } from "../../core/report.ts";
import type { Norme } from "../../normes/norme.ts";
import { craie, plier, type Terminal } from "./style.ts";
import { tableau } from "./tableau.ts";

/** What two norms say of the same data. */
export interface NormesComparees {
  avant: Norme;
  apres: Norme;
  report: Pick<Report, "arrete" | "periode">;
  ecarts: EcartsNormes;
  /** Title and unit of each indicator. */
  indicateurs: ReadonlyMap<string, { titre: string; unite: string }>;
}

/** The rules whose constats change, then the rates. */
export function normesCompareesTexte(
  { avant, apres, report, ecarts, indicateurs }: NormesComparees,
  t: Terminal,
): string {
  const c = craie(t);
  const regles =
    ecarts.regles.length === 0
      ? "  aucun constat ne change"
      : tableau(
          [
            { titre: "Règle" },
            { titre: avant.id, droite: true },
            { titre: apres.id, droite: true },
            { titre: "Nouveaux", droite: true },
            { titre: "Levés", droite: true },
            { titre: "Gravité changée", droite: true },
          ],
          ecarts.regles.map((r) => [
            r.regle,
            compte(r.avant),
            compte(r.apres),
            String(r.nouveaux),
            String(r.leves),
            String(r.gravites),
          ]),
          t,
        );
  const chiffres = tableau(
    [
      { titre: "Chiffre", souple: true },
      { titre: avant.id, droite: true },
      { titre: apres.id, droite: true },
    ],
    ecarts.chiffres.map((e) => {
      const { titre, unite } = indicateurs.get(e.indicateur) ?? { titre: e.indicateur, unite: "" };
      const detail = Object.values(e.ventilation).join(", ");
      return [detail === "" ? titre : `${titre} (${detail})`, valeur(e.avant, unite), valeur(e.apres, unite)];
    }),
    t,
  );
  const periode = `du ${frDay(report.periode.start)} au ${frDay(report.periode.end)}, arrêté au ${frDay(report.arrete)}`;
  return `${[
    c.bold(`Ce que ${apres.id} changerait à ${avant.id}`),
    plier(
      `Mêmes données, ${periode}. ${frCount(ecarts.regles.length, "règle")} dont les constats changent.`,
      t.colonnes,
    ),
    `${c.bold("Constats par règle")}\n${regles}`,
    `${c.bold("Taux, et chiffres qui changent, depuis janvier")}\n${chiffres}`,
  ].join("\n\n")}\n`;
}

function compte(n: number | null): string {
  return n === null ? "non exécutée" : String(n);
}

function valeur(n: number | null, unite: string): string {
  if (n === null) return "—";
  return unite === "part" ? frPercent(n, 1) : frNumber(n, 2);
}
