import { frCount, frInteger } from "../../../core/format.ts";
import type { Report } from "../../../core/report.ts";
import { tableNonJuges, tableReglages, tableRegles, tableSignalements } from "../../controle/blocs.ts";
import type { Sheet } from "../../document/model.ts";
import { sheet } from "../../document/sheet.ts";

/** « Règles »: what each rule judged, found and could not judge, beside a list of constats. */
export function feuilleRegles(report: Report): Sheet {
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
export function feuilleReserves(report: Report): Sheet {
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
