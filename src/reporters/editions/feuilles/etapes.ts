import { isoMonth } from "../../../core/month.ts";
import type { IndicateurId } from "../../../indicators/index.ts";
import { SITUATIONS_NOMS } from "../../../indicators/libelles.ts";
import { SITUATIONS } from "../../../parcours/dossier.ts";
import { dessin } from "../../document/blocs.ts";
import { numberOf } from "../../document/cell.ts";
import { champ, lister } from "../../document/lister.ts";
import type { ChartSource, Sheet, Table } from "../../document/model.ts";
import type { Rang } from "../chiffres.ts";
import { apapsDe, type Edition, feuille, papierApresSuite, partages } from "../edition.ts";
import { dateDuStock, moisEnChiffres } from "../libelles.ts";
import type { Socle } from "../socle.ts";
import { sommesDe } from "../sommes.ts";
import { type Colonne, colonne, colonnes, tableChiffres } from "../tables-chiffres.ts";
import { sommeOu } from "../totaux.ts";
import { apapEnTetes, structureEnTetes } from "./par-apap.ts";
import { titreEtapes, titreInconnu, titreStructures } from "./titres.ts";

/** Parcours of one scope by situation on the month's last day, with persons where they differ. */
export function tableRepartition({ chiffres, spans }: Socle, rang: Rang, table: Partial<Table> = {}): Table {
  const lire = (indicateur: IndicateurId, situation: string) =>
    chiffres.affiche(rang, { indicateur, ventilation: { situation } }, spans.courant);
  const total = chiffres.affiche(rang, { indicateur: "stock_fin" }, spans.courant);
  const personnes = SITUATIONS.some(
    (s) => numberOf(lire("repartition_etapes", s)) !== numberOf(lire("repartition_etapes_personnes", s)),
  );
  const parcours = SITUATIONS.map((s) => lire("repartition_etapes", s));
  return {
    id: "repartition",
    ...lister(SITUATIONS, [
      champ("situation", "Situation", "text", (s) => SITUATIONS_NOMS[s][0]),
      champ("parcours", "Parcours", { kind: "integer", ...sommeOu(parcours, total), visuel: { type: "barre" } }, (s) =>
        lire("repartition_etapes", s),
      ),
      champ("part", "Part", {
        kind: "percent",
        calcul: { type: "part", de: "parcours", motifNul: "aucun parcours ouvert" },
      }),
      personnes && champ("personnes", "Personnes", "integer", (s) => lire("repartition_etapes_personnes", s)),
    ]),
    total: "Ensemble des parcours ouverts",
    detaille: sommesDe(chiffres, rang, [{ column: "parcours", chiffre: "stock_fin", periode: spans.courant }]),
    ...table,
  };
}

/** Parcours open at the end of the month by situation; `feuille`: where the table is, when elsewhere. */
export function graphiqueRepartition(socle: Socle, rang: Rang, feuille?: string): ChartSource[] {
  const quoi =
    "Barres : parcours ouverts à la fin du mois selon leur situation, emploi, formation, opération, accompagnement seul ou veille.";
  const source = { table: "repartition", categories: "situation", ...(feuille === undefined ? {} : { feuille }) };
  return dessin("bar", titreEtapes(socle, rang), quoi, source, [{ column: "parcours" }]);
}

const DEMANDE = { indicateur: "repartition_etapes", ventilation: { situation: "EMPLOI" } } as const;

const COLONNES: readonly Colonne[] = [
  ...colonnes("repartition_etapes", "situation", SITUATIONS),
  colonne("stock_fin", { key: "ouverts", titre: "Parcours ouverts" }),
];

/** « Étapes »: where the open parcours stand. */
export function feuilleEtapes(socle: Socle, edition: Edition): Sheet {
  const { chiffres, spans, structures } = socle;
  const total = edition.rang;
  const fin = dateDuStock(socle);
  const commun = { total, periode: spans.courant, colonnes: COLONNES };
  const constat = titreEtapes(socle, total) ?? titreInconnu(socle, total, "Parcours par étape", DEMANDE);
  return feuille(socle, edition, "Étapes", { nominative: false, constat, papier: papierApresSuite(socle, 2, 1) }, [
    { kind: "titre", texte: `Ensemble, ${fin}` },
    tableRepartition(socle, total),
    {
      kind: "graphiques",
      charts: [...graphiqueRepartition(socle, total), ...graphiqueParStructure(socle, total)],
      // a name per bar: the axis leaves out what it has no room for
      hauteur: Math.max(15, Math.ceil(structures.length * 1.4) + 4),
    },
    tableChiffres(chiffres, {
      id: "structures",
      titre: `Par structure, ${fin}`,
      entetes: structureEnTetes(socle),
      rangs: structures,
      ...commun,
    }),
    tableChiffres(chiffres, {
      titre: `Par APAP, ${fin}`,
      entetes: apapEnTetes(socle),
      rangs: apapsDe(socle, edition),
      ...commun,
      partages: partages(socle, total),
    }),
    tableMensuelle(socle, total),
  ]);
}

function graphiqueParStructure(socle: Socle, rang: Rang): ChartSource[] {
  const titre = titreEtapes(socle, rang) === null ? null : titreStructures(socle, rang);
  const quoi = "Barres : parcours ouverts à la fin du mois dans chaque structure.";
  return dessin("bar", titre, quoi, { table: "structures", categories: "nom" }, [{ column: "ouverts" }]);
}

function tableMensuelle(socle: Socle, rang: Rang): Table {
  const { chiffres, spans } = socle;
  const lire = (situation: string, periode: string) =>
    chiffres.affiche(rang, { indicateur: "repartition_etapes", ventilation: { situation } }, periode);
  // what is open is known without the étapes
  const ouverts = (periode: string) =>
    sommeOu(
      SITUATIONS.map((situation) => lire(situation, periode)),
      chiffres.affiche(rang, { indicateur: "stock_fin" }, periode),
    );
  return {
    titre: "Situation à la fin de chaque mois",
    ...lister(SITUATIONS, [
      champ("situation", "Situation", "text", (situation) => SITUATIONS_NOMS[situation][0]),
      spans.tous.map((m) => {
        const iso = isoMonth(m);
        const ecrit = { kind: "integer", ...ouverts(iso) } as const;
        return champ(iso, moisEnChiffres(socle, m), ecrit, (situation) => lire(situation, iso));
      }),
    ]),
    total: "Parcours ouverts",
    detaille: sommesDe(
      chiffres,
      rang,
      spans.tous.map(isoMonth).map((periode) => ({ column: periode, chiffre: "stock_fin", periode })),
    ),
  };
}
