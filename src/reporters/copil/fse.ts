import { frCount, frInteger } from "../../core/format.ts";
import type { Cell } from "../document/model.ts";
import { ENSEMBLE } from "../editions/chiffres.ts";
import type { Socle } from "../editions/socle.ts";
import type { Page } from "./pages.ts";

const SEXES = ["F", "H", "NB", "NON_CONNU", "TOTAL"] as const;
const TITRES: Readonly<Record<(typeof SEXES)[number], string>> = {
  F: "Femmes",
  H: "Hommes",
  NB: "Non binaires",
  NON_CONNU: "Sexe non connu",
  TOTAL: "Ensemble",
};
/** Common output indicators that a committee reads. */
const LUS = ["EECO01", "EECO01_complets", "EECO03", "EECO05", "EECO12"] as const;

/** « FSE+ »: who is declared, whether the records are complete, and what is left to type. */
export function pageFse({ chiffres, spans, report, comptes }: Socle): Page {
  const total = (indicateur: "EECO01" | "EECO01_complets") =>
    chiffres.nombre(ENSEMBLE, { indicateur, ventilation: { sexe: "TOTAL" } }, spans.cumul);
  const [declares, complets] = [total("EECO01"), total("EECO01_complets")];
  const aSaisir = comptes.filter((c) => c.regle.startsWith("FSE-") && c.justification === null).length;
  const nonRun = report.regles.filter((r) => r.id.startsWith("FSE-") && r.etat === "non_executee").length;
  return {
    sujet: "FSE+",
    constat:
      declares === null
        ? "Les participants FSE+ ne peuvent pas être comptés"
        : complets === null
          ? `${frCount(declares, "participant")} FSE+ ; des données manquent pour dire si leurs enregistrements sont complets`
          : declares === complets
            ? `Les ${frInteger(declares)} enregistrements FSE+ sont complets`
            : `${frInteger(complets)} enregistrements FSE+ sur ${frInteger(declares)} sont complets`,
    phrases: [
      aSaisir === 0
        ? nonRun > 0
          ? "Rien à saisir ou à corriger parmi ce qui a pu être contrôlé."
          : "Aucune donnée FSE+ n'est à saisir ou à corriger."
        : `${frCount(aSaisir, "donnée FSE+ est à saisir ou à corriger", "données FSE+ sont à saisir ou à corriger")}.`,
      ...(nonRun > 0
        ? [`${frCount(nonRun, "contrôle FSE+ n'a", "contrôles FSE+ n'ont")} pas pu être fait : il manque des données.`]
        : []),
    ],
    graphique: null,
    tables: [
      {
        kind: "table",
        titre: "Depuis janvier, par sexe",
        columns: [
          { key: "code", titre: "Code", kind: "text" },
          { key: "nom", titre: "Indicateur", kind: "prose", width: 40 },
          ...SEXES.map((sexe) => ({ key: sexe, titre: TITRES[sexe], kind: "integer" as const })),
        ],
        rows: LUS.map((indicateur): Cell[] => [
          indicateur.replace("_complets", " complets"),
          chiffres.catalogue.titre({ indicateur }),
          ...SEXES.map((sexe) => chiffres.affiche(ENSEMBLE, { indicateur, ventilation: { sexe } }, spans.cumul)),
        ]),
      },
    ],
  };
}
