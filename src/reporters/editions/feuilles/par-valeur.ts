import type { IndicateurId } from "../../../indicators/index.ts";
import { libelle } from "../../../indicators/libelles.ts";
import { type Champ, champ, lister } from "../../document/lister.ts";
import type { Kind, Table, Visuel } from "../../document/model.ts";
import { raisonLisible } from "../../document/raison.ts";
import type { Rang } from "../chiffres.ts";
import { moisDit } from "../libelles.ts";
import type { Socle } from "../socle.ts";
import { champSomme } from "../totaux.ts";

interface ParValeur extends Pick<Table, "id" | "titre"> {
  indicateur: IndicateurId;
  /** Key of its ventilation, and how its values are headed. */
  cle: string;
  entete: string;
  kind?: Kind;
  valeurs: readonly string[];
  /** The figure that the values make, the indicator itself when absent, and how it is named. */
  somme?: IndicateurId;
  total: string;
  vide: string;
  /** A column per period. */
  colonnes: readonly { key: string; titre: string; periode: string; visuel?: Visuel }[];
  suite?: readonly Champ<string>[];
}

/** A figure by the values of a key; what it prints without any, or why it is not computed. */
export function tableParValeur({ chiffres }: Socle, rang: Rang, demande: ParValeur): Table {
  const { indicateur, cle, valeurs, somme = indicateur, colonnes, suite = [], id, titre, total } = demande;
  // of nobody, there is nothing to tell apart
  const manque = colonnes
    .filter(({ periode }) => chiffres.nombre(rang, { indicateur: somme }, periode) !== 0)
    .map(({ periode }) => chiffres.manque(rang, indicateur, cle, periode))
    .find((m) => m !== null);
  return {
    ...(id === undefined ? {} : { id }),
    ...(titre === undefined ? {} : { titre }),
    ...lister(valeurs, [
      champ(cle, demande.entete, demande.kind ?? "text", (valeur) => libelle(valeur)),
      colonnes.map(({ key, titre, periode, ...visuel }) =>
        champSomme(key, titre, {
          lignes: valeurs,
          lire: (valeur) => chiffres.affiche(rang, { indicateur, ventilation: { [cle]: valeur } }, periode),
          total: chiffres.affiche(rang, { indicateur: somme }, periode),
          ...visuel,
        }),
      ),
      suite,
    ]),
    total,
    ...(manque == null
      ? { vide: demande.vide }
      : { detaille: { rien: manque }, vide: `Non calculé : ${raisonLisible(manque)}.` }),
  };
}

/** The month, then since January, which is drawn when asked. */
export function moisPuisCumul(socle: Socle, visuel?: Visuel): ParValeur["colonnes"] {
  return [
    { key: "mois", titre: moisDit(socle).mois, periode: socle.spans.courant },
    { key: "cumul", titre: "Depuis janvier", periode: socle.spans.cumul, ...(visuel === undefined ? {} : { visuel }) },
  ];
}
