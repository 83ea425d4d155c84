import type { ChampLigne, ChiffreConsolide, EcartLigne } from "../../consolidation/modele.ts";
import { frDay } from "../../core/day.ts";
import { frInteger } from "../../core/format.ts";
import { contratDit, situationDite } from "../formulaire/mots.ts";

/** Name of an APAP, « Sans APAP » included. */
export function nomApap(apap: string | null): string {
  return apap ?? "Sans APAP";
}

export const QUOI: Readonly<Record<EcartLigne["quoi"], string>> = {
  situation: "Situation",
  contrat: "Contrat",
  entretiens: "Face à face",
  absences: "Absences",
  sortiePrevue: "Sortie proposée",
  ajout: "Ajouté par l'APAP",
  nouvelle: "Absent du formulaire",
  disparue: "Plus dans l'extraction",
};

/** A side of a line's difference, as text. */
export function valeurLigne(quoi: EcartLigne["quoi"], valeur: string | number | null): string {
  if (valeur === null) return "—";
  if (typeof valeur === "string") return (quoi === "contrat" ? contratDit(valeur) : situationDite(valeur)) ?? valeur;
  const date: readonly (ChampLigne | "ajout")[] = ["sortiePrevue", "ajout"];
  return date.some((d) => d === quoi) ? frDay(valeur) : frInteger(valeur);
}

/** `+3`, `−2`. */
export function signe(ecart: number): string {
  return ecart > 0 ? `+${frInteger(ecart)}` : `−${frInteger(-ecart)}`;
}

/** Where a kept figure comes from. */
export function origineDite({ origine, declare, apap }: ChiffreConsolide): string {
  if (origine === "declare") return "déclaré, non vérifiable";
  if (origine === null) return "inconnu";
  return declare === null && apap !== null ? "extraction, rien de déclaré" : "extraction";
}

/** Figures whose declaration differs from the extraction. */
export function enEcart(chiffres: readonly ChiffreConsolide[]): ChiffreConsolide[] {
  return chiffres.filter((c) => c.ecart !== null && c.ecart !== 0);
}
