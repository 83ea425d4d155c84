import { frDay } from "../../core/day.ts";
import { frCount, frInteger } from "../../core/format.ts";
import { grouper } from "../../core/grouper.ts";
import { firstDay } from "../../core/month.ts";
import { aCorriger, type Constat, GRAVITES, type Report, suspectesDe } from "../../core/report.ts";
import { compareText } from "../../core/text.ts";
import { COLONNES_JUSTIFICATION, celluleJustification, TITRE_CONSTAT } from "../../justifications/colonnes.ts";
import { langageDe } from "../../normes/langage.ts";
import { tableNonJuges, tableReglages, tableRegles, tableSignalements } from "../controle/blocs.ts";
import { titreDesRegles } from "../controle/cadre.ts";
import { FEUILLE_LOCALES, feuillesLocales } from "../controle/locales.ts";
import { aFiltrer, champ, lister } from "../document/lister.ts";
import type { Sheet, Table, Workbook } from "../document/model.ts";
import { sheet } from "../document/sheet.ts";
import { renderWorkbook } from "../xlsx/workbook.ts";
import { parGravite } from "./feuilles/a-corriger.ts";
import { preuve } from "./feuilles/anomalies.ts";
import { champsReponse } from "./feuilles/reponses.ts";
import { GRAVITES_LISIBLES } from "./libelles.ts";
import { CONFIDENTIEL_SANS_NOM } from "./mentions.ts";
import { nomsDeFeuilles } from "./noms-fichiers.ts";

/**
 * The constats as a workbook to filter, and to justify: a reason typed in the tinted columns is read back by
 * `--justifications`. Participants by identifier only. One sheet for all, or one per APAP.
 */
export function constatsXlsx(report: Report, parApap: boolean): Promise<Uint8Array> {
  return renderWorkbook(classeurConstats(report, parApap));
}

/** The workbook of the constats. */
export function classeurConstats(report: Report, parApap: boolean): Workbook {
  const suspectes = suspectesDe(report);
  const listes = parApap
    ? [...grouper(report.constats, (c) => c.apap)].sort(([a], [b]) => compareText(a, b))
    : [["Constats", report.constats] as const];
  const noms = nomsDeFeuilles(
    listes.map(([nom]) => nom ?? "Sans APAP"),
    ["Règles", "Non jugés et réglages", FEUILLE_LOCALES],
  );
  const feuilles = listes.map(([nom, constats], i): Sheet => {
    const titre = parApap ? `Constats — ${nom ?? "Sans APAP"}` : "Constats";
    const sousTitres = [resume(report, constats, suspectes), MODE_D_EMPLOI];
    const comptes = constats.filter((c) => !suspectes.has(c.regle));
    const blocs = [tableConstats(report, constats, suspectes)];
    return sheet(
      noms[i] ?? "Constats",
      { titre, constat: titreDesRegles(report, comptes), sousTitres, mention: CONFIDENTIEL_SANS_NOM },
      blocs,
    );
  });
  return {
    titre: `Constats arrêtés au ${frDay(report.arrete)}`,
    date: report.arrete,
    langage: langageDe(report),
    feuilles: [...feuilles, ...feuillesLocales(report), feuilleRegles(report), feuilleReserves(report)],
  };
}

const MODE_D_EMPLOI =
  "Dans les cases teintées : la date « Corrigé le » si la donnée est corrigée ; sinon, pour justifier le constat, la raison, la pièce, l'auteur et, si elle n'est pas définitive, la date « Jusqu'au ». Puis donner ce classeur avec --justifications.";

function resume(report: Report, constats: readonly Constat[], suspectes: ReadonlySet<string>): string {
  const comptes = constats.filter((c) => !suspectes.has(c.regle));
  const ouverts = aCorriger({ ...report, constats });
  const parGravite = GRAVITES.map(
    (g) => `${GRAVITES_LISIBLES[g].toLowerCase()} : ${ouverts.filter((c) => c.gravite === g).length}`,
  );
  const justifies = comptes.length - ouverts.length;
  return `Arrêté au ${frDay(report.arrete)}, période du ${frDay(report.periode.start)} au ${frDay(report.periode.end)} · ${parGravite.join(", ")}${justifies > 0 ? ` · ${frCount(justifies, "justifié")} à part` : ""}`;
}

/** Counts of months and of days are whole: only a list that holds a mean shows decimals. */
function genreDe(constats: readonly Constat[], quoi: "mesure" | "seuil"): "integer" | "decimal" {
  return constats.every((c) => Number.isInteger(c[quoi] ?? 0)) ? "integer" : "decimal";
}

function tableConstats(report: Report, constats: readonly Constat[], suspectes: ReadonlySet<string>): Table {
  const cles = COLONNES_JUSTIFICATION.filter((c) => !c.saisie);
  const compte = (c: Constat) => !suspectes.has(c.regle);
  return {
    id: "constats",
    relue: true,
    // what is not to correct comes last
    ...lister(
      [...parGravite(constats.filter(compte)), ...parGravite(constats.filter((c) => !compte(c)))],
      [
        champ("gravite", "Gravité", "text", (c) => ({ value: c.gravite, tone: c.gravite })),
        cles.map(({ cle, titre }) => {
          if (cle === "mois")
            return champ<Constat>(cle, titre, "month", (c) => (c.mois === null ? null : firstDay(c.mois)));
          if (cle === "date") return champ<Constat>(cle, titre, "date", (c) => c.date);
          return champ<Constat>(cle, titre, "text", (c) => celluleJustification(c, cle) || null);
        }),
        champ("structure", "Structure", "text", (c) => c.structure),
        champ("constat", TITRE_CONSTAT, { kind: "prose", width: 40 }, (c) => c.message),
        champ("faire", "Que faire", { kind: "prose", width: 34 }, (c) => c.remede),
        champ("mesure", "Mesure", genreDe(constats, "mesure"), (c) => c.mesure),
        champ("seuil", "Seuil", genreDe(constats, "seuil"), (c) => c.seuil),
        champ("ou", "Où", { kind: "text", width: 22 }, (c) => preuve(c, report)),
        champ("etat", "État", "text", (c) =>
          suspectes.has(c.regle) ? "règle suspecte" : c.justification ? "justifié" : "à corriger",
        ),
        champsReponse(report.arrete, () => null),
      ],
    ),
    ...aFiltrer(3),
    detaille: GRAVITES.map((g) => ({
      ou: [
        { column: "gravite", egal: g },
        { column: "etat", egal: "à corriger" },
      ],
      chiffre: `constats à corriger, ${g}`,
      vaut: aCorriger({ ...report, constats }).filter((c) => c.gravite === g).length,
    })),
    vide: "Aucun constat.",
  };
}

/** « Règles »: what each rule judged, found and could not judge, beside a list of constats. */
function feuilleRegles(report: Report): Sheet {
  const { length } = report.regles.filter((r) => r.etat !== "non_executee");
  const constat =
    length === report.regles.length
      ? `Toutes les règles ont été exécutées : ${frInteger(length)}`
      : `${frCount(report.regles.length - length, "règle non exécutée", "règles non exécutées")}, sur ${frInteger(report.regles.length)}`;
  return sheet("Règles", { titre: "Règles : ce qui a été jugé", constat, sousTitres: [], papier: 1 }, [
    { ...tableRegles(report, { remede: true }), filtre: true, figer: true },
  ]);
}

/** « Non jugés et réglages »: of whom nothing was said and why, the entries of the justifications to mend, the settings. */
function feuilleReserves(report: Report): Sheet {
  const titre = "Ce qui n'a pas été jugé, et les réglages en vigueur";
  const nonJuges = tableNonJuges(report);
  const constat =
    nonJuges.rows.length === 0
      ? "Tout ce que les règles exécutées regardent a été jugé"
      : frCount(nonJuges.rows.length, "cas non jugé", "cas non jugés");
  return sheet("Non jugés et réglages", { titre, constat, sousTitres: [], papier: 1 }, [
    nonJuges,
    ...tableSignalements(report),
    tableReglages(report.reglages ?? {}, true),
  ]);
}
