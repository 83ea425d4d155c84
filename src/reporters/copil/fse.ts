import { frDay } from "../../core/day.ts";
import { frCount, frInteger } from "../../core/format.ts";
import { periodLabel } from "../../core/period.ts";
import { champ, lister } from "../document/lister.ts";
import type { Table } from "../document/model.ts";
import { raisonLisible } from "../document/raison.ts";
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
export function pageFse(socle: Socle): Page {
  const { chiffres, report, comptes } = socle;
  // these figures follow the period, to the day
  const periode = periodLabel(report.periode);
  const total = (indicateur: "EECO01" | "EECO01_complets") =>
    chiffres.nombre(ENSEMBLE, { indicateur, ventilation: { sexe: "TOTAL" } }, periode);
  const [declares, complets] = [total("EECO01"), total("EECO01_complets")];
  const raison =
    declares === null
      ? (chiffres.figure(ENSEMBLE, { indicateur: "EECO01", ventilation: { sexe: "TOTAL" } }, periode)?.raison ?? null)
      : null;
  const aSaisir = comptes.filter((c) => c.regle.startsWith("FSE-") && c.justification === null).length;
  const nonRun = report.regles.filter((r) => r.id.startsWith("FSE-") && r.etat === "non_executee").length;
  return {
    sujet: "FSE+",
    constat: constat(declares, complets),
    phrases: [
      ...(raison === null ? [] : [`Pourquoi : ${raisonLisible(raison)}.`]),
      aSaisir === 0
        ? nonRun > 0
          ? "Rien à saisir ou à corriger parmi ce qui a pu être contrôlé."
          : "Aucune donnée FSE+ n'est à saisir ou à corriger."
        : `${frCount(aSaisir, "donnée FSE+ est à saisir ou à corriger", "données FSE+ sont à saisir ou à corriger")}.`,
      ...(nonRun > 0
        ? [
            `${frCount(nonRun, "contrôle FSE+ n'a pas pu être fait", "contrôles FSE+ n'ont pas pu être faits")} : il manque des données.`,
          ]
        : []),
    ],
    graphique: null,
    // without anyone, a table of nothing
    tables: declares === null || declares === 0 ? [] : [tableFse(socle)],
  };
}

function constat(declares: number | null, complets: number | null): string {
  if (declares === null) return "Les participants FSE+ ne peuvent pas être comptés";
  if (declares === 0) return "Aucun participant FSE+ dans la période";
  if (complets === null)
    return `${frCount(declares, "participant")} FSE+ ; des données manquent pour dire si leurs enregistrements sont complets`;
  if (declares !== complets)
    return `${frCount(complets, "enregistrement FSE+", "enregistrements FSE+")} sur ${frInteger(declares)} ${complets > 1 ? "sont complets" : "est complet"}`;
  return declares === 1
    ? "L'enregistrement FSE+ est complet"
    : `Les ${frInteger(declares)} enregistrements FSE+ sont complets`;
}

function tableFse({ chiffres, report }: Socle): Table {
  const periode = periodLabel(report.periode);
  return {
    titre: `Par sexe, du ${frDay(report.periode.start)} au ${frDay(Math.min(report.periode.end, report.arrete))}`,
    ...lister(LUS, [
      champ("code", "Code", "text", (indicateur) => indicateur.replace("_complets", " complets")),
      champ("nom", "Indicateur", { kind: "prose", width: 40 }, (indicateur) =>
        chiffres.catalogue.titre({ indicateur }),
      ),
      SEXES.map((sexe) =>
        champ(sexe, TITRES[sexe], "integer", (indicateur) =>
          chiffres.affiche(ENSEMBLE, { indicateur, ventilation: { sexe } }, periode),
        ),
      ),
    ]),
  };
}
