import { frDay } from "../../../core/day.ts";
import { frCount, frNumber } from "../../../core/format.ts";
import { obtenir } from "../../../core/grouper.ts";
import { firstDay } from "../../../core/month.ts";
import type { Catalogue, Nature } from "../../../indicators/catalogue.ts";
import { CAUSES, type CauseTrouvee } from "../../../registre/causes.ts";
import { clePortee, type Rectification, type Rectifie } from "../../../registre/rectification.ts";
import type { Renommage } from "../../../registre/renommages.ts";
import { note } from "../../document/blocs.ts";
import { lieux } from "../../document/lieux.ts";
import type { Block, Cell, Column, Kind, Sheet, Table } from "../../document/model.ts";
import { audienceDe, type Rang } from "../chiffres.ts";
import { apapsDe, type Edition, feuille } from "../edition.ts";
import { nomRang } from "../libelles.ts";
import type { Socle } from "../socle.ts";
import { tableMoisCompares } from "./mois-compares.ts";

/** Participants named in a cell; the others are counted. */
const QUI_MAX = 8;

/** Figures of a list short enough that its page, printed or not, shows what was compared under it. */
const COURTE = 12;

/** How the figures of each table are written. */
const TABLES: readonly { nature: Nature; titre: string; kind: Kind; decimales: number }[] = [
  { nature: "nombre", titre: "Nombres", kind: "integer", decimales: 0 },
  { nature: "taux", titre: "Taux", kind: "percent", decimales: 1 },
  { nature: "moyenne", titre: "Moyennes", kind: "decimal", decimales: 2 },
];

/** The rectified figures of a scope that its edition may show. */
export function rectifiesDe({ parPortee }: Rectification, rang: Rang, catalogue?: Catalogue): readonly Rectifie[] {
  const siens = parPortee.get(clePortee(rang)) ?? [];
  if (catalogue === undefined) return siens;
  return siens.filter(({ figure }) => catalogue.montre(figure.indicateur, figure.ventilation, audienceDe(rang)));
}

/** « 23 chiffres déjà transmis ont changé » */
export function phraseRectifies(n: number): string {
  if (n === 0) return "Aucun chiffre transmis n'a changé";
  return n > 1
    ? `${frCount(n, "chiffre déjà transmis a", "chiffres déjà transmis ont")} changé`
    : "Un chiffre déjà transmis a changé";
}

/** A structure renamed whose old name is still in rows of the team: its past is split between the two. */
export function phraseMelee({ avant, apres }: Renommage): string {
  return `« ${avant} » et « ${apres} » comptent tous deux dans les mois passés : si c'est la même structure, écrivez le nouveau nom dans les lignes d'affectations et d'effectifs, ou réunissez-les dans le profil (alias).`;
}

/** « Chiffres rectifiés »: what was sent, what it is now, why, with the lines; null for a run without a register. */
export function feuilleRectifies(socle: Socle, edition: Edition): Sheet | null {
  const blocs = blocsRectifies(socle, edition.rang, true);
  if (blocs.length === 0) return null;
  const combien = tousRectifies(socle, edition.rang).length;
  const titres = { titre: "Chiffres rectifiés des mois clos", constat: phraseRectifies(combien) };
  return feuille(socle, edition, "Chiffres rectifiés", { ...titres, papier: combien === 0 ? "tout" : 1 }, blocs);
}

/** The scopes whose figures an edition lists: a structure's, and those of its APAPs. */
function rangsDe(socle: Socle, rang: Rang): readonly Rang[] {
  return rang.portee === "structure" ? [rang, ...apapsDe(socle, { rang })] : [rang];
}

/** The rectified figures that a scope's edition lists. */
export function tousRectifies(socle: Socle, rang: Rang): { rang: Rang; rectifie: Rectifie }[] {
  const { suite, chiffres } = socle;
  if (suite === null) return [];
  return rangsDe(socle, rang).flatMap((qui) =>
    rectifiesDe(suite.rectification, qui, chiffres.catalogue).map((rectifie) => ({ rang: qui, rectifie })),
  );
}

/** The same as blocks; `participants`: with those whose share changed. Nothing without a month to compare. */
export function blocsRectifies(socle: Socle, rang: Rang, participants: boolean): Block[] {
  const { suite } = socle;
  if (suite === null || suite.rectification.compares.length === 0) return [];
  const { compares, renommages, meles } = suite.rectification;
  const tous = tousRectifies(socle, rang);
  const blocs: Block[] = [
    note([
      `${phraseRectifies(tous.length)}, sur ${frCount(compares.length, "mois transmis", "mois transmis")}. ${
        tous.length === 0
          ? "Chacun a été recalculé sur l'extraction d'aujourd'hui : une saisie, une sortie ou une correction faite depuis l'envoi le changerait."
          : "« Transmis » est le chiffre du dossier du mois lui-même ; « actuel », celui d'aujourd'hui pour le même mois."
      }`,
      ...(renommages.length === 0
        ? []
        : [
            `Renommés depuis : ${renommages.map((r) => `${r.avant} → ${r.apres}`).join(" ; ")}. Leurs chiffres sont comparés sous le nom d'aujourd'hui.`,
          ]),
      ...meles.map(phraseMelee),
    ]),
  ];
  const [premiere, ...autres] = TABLES.flatMap((t): Table[] => {
    const siens = tous.filter(
      ({ rectifie }) => socle.chiffres.catalogue.natureDe(rectifie.figure.indicateur) === t.nature,
    );
    return siens.length === 0 ? [] : [table(socle, t, siens, { plusieurs: rang.portee === "structure", participants })];
  });
  if (premiere) blocs.push({ ...premiere, filtre: true, figer: true, figerColonnes: 2 }, ...autres);
  if (tous.length > COURTE) return blocs;
  const changes = tous.map((t) => t.rectifie);
  return [...blocs, tableMoisCompares(suite.rectification, rangsDe(socle, rang), socle.chiffres.catalogue, changes)];
}

/** Columns that a table may do without. */
interface Colonnes {
  plusieurs: boolean;
  participants: boolean;
}

function table(
  socle: Socle,
  { titre, kind, decimales }: (typeof TABLES)[number],
  lignes: readonly { rang: Rang; rectifie: Rectifie }[],
  avec: Colonnes,
): Table {
  const { catalogue } = socle.chiffres;
  const valeurs = { kind, decimales, width: 11 };
  const columns: Column[] = [
    { key: "mois", titre: "Mois", kind: "month" },
    { key: "chiffre", titre: "Chiffre", kind: "prose", width: 34 },
    ...(avec.plusieurs ? [{ key: "qui", titre: "De", kind: "text" } as const] : []),
    { key: "transmis", titre: "Transmis", ...valeurs },
    { key: "actuel", titre: "Actuel", ...valeurs },
    { key: "ecart", titre: "Écart", ...valeurs, calcul: { type: "ecart", de: "actuel", moins: "transmis" } },
    { key: "pourquoi", titre: "Pourquoi", kind: "prose", width: 52 },
    ...(avec.participants ? [{ key: "qui_change", titre: "Participants", kind: "prose", width: 22 } as const] : []),
    { key: "lignes", titre: "Lignes", kind: "prose", width: 40 },
    { key: "version", titre: "Dossier transmis", kind: "text" },
  ];
  const noms = nomsDistincts(lignes, catalogue);
  const rows = lignes.map(({ rang, rectifie }, i): Cell[] => {
    const { transmis, actuel, raisons, causes, mois, version } = rectifie;
    const dits = dire(causes, socle);
    return [
      firstDay(mois),
      noms[i] ?? null,
      ...(avec.plusieurs ? [nomRang(rang)] : []),
      transmis ?? { motif: raisons[0] ?? "n'était pas dans ce dossier" },
      actuel ?? { motif: raisons[1] ?? "n'est plus compté" },
      null,
      dits.pourquoi,
      ...(avec.participants ? [dits.qui] : []),
      dits.lignes,
      version,
    ];
  });
  return { kind: "table", id: `rectifies_${kind}`, titre, columns, rows };
}

/** Labels of the figures of one table: « Parcours par étape : En emploi » where another figure is named « En emploi » too. */
function nomsDistincts(lignes: readonly { rectifie: Rectifie }[], catalogue: Catalogue): string[] {
  const parNom = new Map<string, string>();
  const partages = new Set<string>();
  const seuls = lignes.map(({ rectifie: { figure } }) => {
    const nom = catalogue.nomDe(figure.indicateur, figure.ventilation);
    if (obtenir(parNom, nom, () => figure.indicateur) !== figure.indicateur) partages.add(nom);
    return nom;
  });
  return lignes.map(({ rectifie: { figure } }, i) => {
    const nom = seuls[i] ?? "";
    const entier = partages.has(nom) ? catalogue.nomDe(figure.indicateur) : nom;
    return entier === nom ? nom : `${entier} : ${nom}`;
  });
}

interface Dits {
  pourquoi: string;
  qui: string;
  lignes: string;
}

/** A figure is told in the sheet and the page of its scope, and in those of its structure: its texts are made once. */
const DITS = new WeakMap<readonly CauseTrouvee[], Dits>();

function dire(causes: readonly CauseTrouvee[], socle: Socle): Dits {
  const creer = () => ({ pourquoi: pourquoi(causes), qui: qui(causes), lignes: lignesDe(causes, socle) });
  return obtenir(DITS, causes, creer);
}

/** « +8 : saisi après l'envoi (8 lignes, saisies du 03/02/2026 au 12/03/2026) » */
function pourquoi(causes: readonly CauseTrouvee[]): string {
  return causes
    .map(({ cause, effet, preuves, disparues, detail }) => {
      const saisies = preuves.flatMap((p) => p.saisie ?? []).sort((a, b) => a - b);
      const [premiere, derniere] = [saisies[0], saisies.at(-1)];
      const dates =
        premiere === undefined || derniere === undefined
          ? []
          : [
              premiere === derniere
                ? `saisie le ${frDay(premiere)}`
                : `saisies du ${frDay(premiere)} au ${frDay(derniere)}`,
            ];
      const dits = [
        ...(preuves.length + disparues > 0 ? [frCount(preuves.length + disparues, "ligne")] : []),
        ...dates,
        ...(detail === null ? [] : [detail]),
      ];
      const signe = effet === null ? "" : `${effet > 0 ? "+" : effet < 0 ? "−" : ""}${frNumber(Math.abs(effet), 0)} : `;
      return `${signe}${CAUSES[cause]}${dits.length > 0 ? ` (${dits.join(", ")})` : ""}`;
    })
    .join(" ; ");
}

function qui(causes: readonly CauseTrouvee[]): string {
  const ids = [...new Set(causes.flatMap((c) => c.participants))].sort();
  const reste = ids.length - QUI_MAX;
  return `${ids.slice(0, QUI_MAX).join(", ")}${reste > 0 ? ` et ${frCount(reste, "autre")}` : ""}`;
}

function lignesDe(causes: readonly CauseTrouvee[], { report }: Socle): string {
  const places = causes
    .flatMap((c) => c.preuves)
    .flatMap(({ source, ligne }) => (source === null || ligne === null ? [] : [{ source, ligne }]));
  return lieux(places, report.sources);
}
