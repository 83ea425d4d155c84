import { frDay } from "../../../core/day.ts";
import { frInteger, frPercent } from "../../../core/format.ts";
import type { Block, Cell, Column, Kind, Sheet, Table, Tone } from "../../document/model.ts";
import type { Rang } from "../chiffres.ts";
import { apapsDe, type Edition, feuille } from "../edition.ts";
import { nomRang } from "../libelles.ts";
import type { Socle } from "../socle.ts";
import { avancement, type Objectif, objectifsDe, partDeLAnnee } from "./avancement.ts";

/** « Objectifs »: every figure that the settings give a target, where it stands, where the year's pace would have it. */
export function feuilleObjectifs(socle: Socle, edition: Edition): Sheet {
  const { rang } = edition;
  const rangs: readonly Rang[] = [
    rang,
    ...(rang.portee === "ensemble" ? socle.structures : []),
    ...apapsDe(socle, edition).filter((a) => rang.portee === "ensemble" || socle.structuresDe.get(a.nom)?.size === 1),
  ];
  const { cumul, convention } = socle.spans;
  const blocs = [
    ...imageObjectifs(socle, rang),
    ...tables(socle, rangs, cumul, "Depuis janvier"),
    ...(convention === null ? [] : tables(socle, rangs, convention, "Depuis le début de la convention")),
  ];
  return feuille(socle, edition, "Objectifs", blocs.length > 0 ? blocs : [AUCUN], { nominative: false });
}

/** The same sheet where the settings give a target; null elsewhere. */
export function feuilleObjectifsSiUn(socle: Socle, edition: Edition): Sheet | null {
  return socle.report.figures.some((f) => f.indicateur === "objectifs") ? feuilleObjectifs(socle, edition) : null;
}

const AUCUN: Block = {
  kind: "note",
  tone: "discret",
  texte: "Aucun objectif dans les réglages (liste « objectifs » de plie.yaml).",
};

const ETATS: Readonly<Record<ReturnType<typeof avancement>, Tone>> = {
  atteint: "bon",
  "au rythme": "info",
  "en retard": "majeur",
};

/** Each target of a scope as a part of itself, with the mark of the year's pace; the title says how many are late. */
export function imageObjectifs(socle: Socle, rang: Rang): Block[] {
  const tous = objectifsDe(socle, rang);
  if (tous.length === 0) return [];
  const retards = tous.filter((o) => avancement(o) === "en retard").length;
  const part = partDeLAnnee(socle);
  const titre =
    retards === 0
      ? `Objectifs : ${tous.length > 1 ? `les ${frInteger(tous.length)} sont` : "il est"} au rythme de l'année`
      : `Objectifs : ${frInteger(retards)} sur ${frInteger(tous.length)} en retard sur le rythme de l'année`;
  const rythme = `${frPercent(part, 0)} de l'année au ${frDay(socle.report.arrete)}`;
  return [
    {
      kind: "graphiques",
      charts: [
        {
          type: "column-line",
          titre,
          alt: `Une colonne par objectif, en part de ce qui est à atteindre ; un repère au rythme de l'année (${rythme}), une ligne à 100 %. ${titre}.`,
          source: { table: "avancement", categories: "objectif" },
          series: [
            { column: "atteint", couleur: "1B4F8A" },
            { column: "rythme", couleur: "D97706", trait: "points" },
            { column: "but", couleur: "374151", trait: "seuil" },
          ],
          format: "percent",
        },
      ],
      hauteur: 14,
    },
    {
      kind: "table",
      id: "avancement",
      titre: `Objectifs au rythme de l'année (${rythme})`,
      columns: [
        { key: "objectif", titre: "Objectif", kind: "prose", width: 36 },
        { key: "atteint", titre: "Atteint", kind: "percent", decimales: 0 },
        { key: "rythme", titre: "Au rythme de l'année", kind: "percent", decimales: 0 },
        { key: "but", titre: "À atteindre", kind: "percent", decimales: 0 },
        { key: "etat", titre: "État", kind: "text" },
        { key: "dit", titre: "En clair", kind: "prose", width: 40 },
      ],
      rows: tous.map((o): Cell[] => [
        o.nom,
        o.valeur / o.objectif,
        o.rythme === null ? null : o.rythme / o.objectif,
        1,
        { value: avancement(o), tone: ETATS[avancement(o)] },
        enClair(o),
      ]),
    },
  ];
}

/** « 36 sur 60, 50 attendus » */
function enClair({ valeur, objectif, rythme, lisible }: Objectif): string {
  const attendu = rythme === null ? "" : `, ${lisible(rythme)} au rythme de l'année`;
  return `${lisible(valeur)} sur ${lisible(objectif)}${attendu}`;
}

/** One table per way of writing: counts whole, rates in percent, means with a decimal. */
function tables({ chiffres }: Socle, rangs: readonly Rang[], periode: string, titre: string): Table[] {
  const lignes = rangs.flatMap((rang) =>
    chiffres.liste(rang, "objectifs", periode).map((f) => {
      const { indicateur = "", ...ventilation } = f.ventilation;
      const row: Cell[] = [
        nomRang(rang),
        chiffres.catalogue.nomDe(indicateur, ventilation),
        chiffres.catalogue.trouver(indicateur)?.unite ?? "",
        f.numerateur ?? { motif: f.raison ?? "non calculé" },
        f.denominateur,
        f.raison === null ? null : { motif: f.raison },
      ];
      const entiers = [f.numerateur, f.denominateur].every((n) => n === null || Number.isInteger(n));
      const kind = chiffres.catalogue.connait(indicateur) ? chiffres.catalogue.ecriture(indicateur).kind : "decimal";
      return { row, kind: kind === "percent" ? kind : kind === "integer" && entiers ? kind : ("decimal" as const) };
    }),
  );
  return NATURES.flatMap(({ kind, suite }) => {
    const rows = lignes.filter((l) => l.kind === kind).map(({ row }) => row);
    return rows.length === 0
      ? []
      : [{ kind: "table" as const, titre: `${titre}${suite}`, columns: colonnes(kind), rows }];
  });
}

const NATURES = [
  { kind: "integer", suite: "" },
  { kind: "percent", suite: ", taux" },
  { kind: "decimal", suite: ", moyennes" },
] as const satisfies { kind: Kind; suite: string }[];

function colonnes(kind: Kind): Column[] {
  return [
    { key: "qui", titre: "Qui", kind: "text" },
    { key: "quoi", titre: "Indicateur", kind: "prose" },
    { key: "unite", titre: "Unité", kind: "text" },
    { key: "valeur", titre: "Réalisé", kind },
    { key: "objectif", titre: "Objectif", kind },
    { key: "atteint", titre: "Atteint", kind: "percent", calcul: { type: "ratio", num: "valeur", den: "objectif" } },
  ];
}
