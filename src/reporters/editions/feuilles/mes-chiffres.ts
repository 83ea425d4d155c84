import type { LigneActivite } from "../../../core/fiche.ts";
import type { Constat } from "../../../core/report.ts";
import type { Sheet } from "../../document/model.ts";
import { type Edition, feuille } from "../edition.ts";
import type { Socle } from "../socle.ts";
import { tableParParticipant } from "./moyens.ts";
import { blocsDuRang } from "./synthese.ts";
import { constatFile } from "./titres.ts";

/** « Mes chiffres » of one APAP: the month, the year, then the portfolio. */
export function feuilleMesChiffres(
  socle: Socle,
  edition: Edition,
  constats: readonly Constat[],
  activites: readonly LigneActivite[],
): Sheet {
  return feuille(socle, edition, "Mes chiffres", { constat: constatFile(socle, edition.rang), papier: 2 }, [
    ...blocsDuRang(socle, edition.rang, constats),
    { kind: "saut" },
    tableParParticipant(socle, edition, activites, { titre: "Mon portefeuille, entretiens depuis janvier" }),
  ]);
}
