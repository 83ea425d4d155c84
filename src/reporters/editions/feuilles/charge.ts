import { frCount, frInteger, frNumber, frPercent } from "../../../core/format.ts";
import type { Rang } from "../chiffres.ts";
import type { Socle } from "../socle.ts";

/** The file active against the places, with the two terms of the figure « charge »: said alike wherever it is told. */
export interface ChargeDite {
  /** Parcours of APAPs that have an ETP, and the places that these make. */
  parcours: number;
  places: number;
  part: number;
  /** Parcours of the file active that no ETP is for: they are in neither term. */
  sansEtp: number;
}

/** Null where there is no file active or no ETP. */
export function chargeDe({ chiffres, spans }: Socle, rang: Rang): ChargeDite | null {
  const figure = chiffres.figure(rang, { indicateur: "charge" }, spans.courant);
  if (figure?.valeur == null || figure.numerateur === null || !figure.denominateur) return null;
  const file = chiffres.nombre(rang, { indicateur: "file_active" }, spans.courant) ?? figure.numerateur;
  return {
    parcours: figure.numerateur,
    places: figure.denominateur,
    part: figure.valeur,
    sansEtp: Math.max(0, file - figure.numerateur),
  };
}

/** « 228 places » */
export function placesDites({ places }: ChargeDite): string {
  return `${frNumber(places)} places`;
}

/** « 2 parcours sans ETP »; null when there is none. */
export function sansEtpDits({ sansEtp }: ChargeDite): string | null {
  return sansEtp === 0 ? null : `${frCount(sansEtp, "parcours", "parcours")} sans ETP`;
}

/** « File active : 221 parcours ; 219 pour 228 places, 96 % de la charge prévue, et 2 parcours sans ETP » */
export function phraseCharge(file: number, charge: ChargeDite | null): string {
  const debut = `File active : ${frCount(file, "parcours", "parcours")}`;
  if (charge === null) return `${debut} ; les ETP ne sont pas connus`;
  const part = `${placesDites(charge)}, ${frPercent(charge.part, 0)} de la charge prévue`;
  const sans = sansEtpDits(charge);
  return sans === null ? `${debut} pour ${part}` : `${debut} ; ${frInteger(charge.parcours)} pour ${part}, et ${sans}`;
}
