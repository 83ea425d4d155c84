import { frInteger } from "../../core/format.ts";
import { compter, obtenir } from "../../core/grouper.ts";
import { firstDay } from "../../core/month.ts";
import { type NonJuge, pourquoiNonJuge, type Report, type ResultatRegle, type SourceLue } from "../../core/report.ts";
import { RULES } from "../../rules/index.ts";
import { TABLE_NAMES, TABLES } from "../../tables/index.ts";
import { champ, champDe, lister } from "../document/lister.ts";
import type { Cell, Column, Table } from "../document/model.ts";
import { raisonLisible } from "../document/raison.ts";
import { etatDit } from "../signes.ts";
import { reglagesLisibles } from "./reglages.ts";

/** Widths that the tables of a « Méthode » sheet share, in characters, so that its page stays narrow. */
export const LARGEURS = { nom: 24, texte: 54, mot: 15, nombre: 9, suite: 34 } as const;

const TITRES: ReadonlyMap<string, string> = new Map(RULES.map((r) => [r.id, r.titre]));

const TITRES_TABLES: ReadonlyMap<string, string> = new Map(TABLE_NAMES.map((name) => [name, TABLES[name].titre]));

const MAL_COMPRISE = "plus de la moitié en défaut : une colonne ou un libellé est sans doute mal compris";

const RIEN: Cell = { motif: "", texte: "—" };

export interface OptionsRegles {
  titre?: string;
  /** What the rule is said to look at: its title, or the sentence of its definition. */
  texte?: "titre" | "definition";
  /** What to do about its constats, in a column of its own. */
  remede?: true;
  /** Only what was not judged of these people: counts and rules run without a remark are then left out. */
  concerne?: ((nonJuge: NonJuge) => boolean) | null;
}

/** The rules and their state: what each looked at, judged, found, left aside and why. The one table that says it. */
export function tableRegles(report: Pick<Report, "regles" | "constats">, options: OptionsRegles = {}): Table {
  const { titre, texte = "titre", remede = false, concerne = null } = options;
  const complet = concerne === null;
  const justifies = compter(report.constats.filter((c) => c.justification).map((c) => c.regle));
  const nombre = { kind: "integer", width: LARGEURS.nombre } as const;
  return {
    kind: "table",
    id: "regles",
    ...(titre === undefined ? {} : { titre }),
    columns: [
      { key: "regle", titre: "Règle", kind: "text" },
      {
        key: "texte",
        titre: texte === "titre" ? "Ce qu'elle regarde" : "Un constat quand",
        kind: "prose",
        width: texte === "titre" ? LARGEURS.texte : 70,
      },
      { key: "etat", titre: "État", kind: "text", width: LARGEURS.mot },
      ...(complet
        ? ([
            { key: "constats", titre: "Constats", ...nombre, total: "somme" },
            { key: "justifies", titre: "dont justifiés", ...nombre, total: "somme" },
            { key: "juges", titre: "Jugés", ...nombre },
            { key: "unite", titre: "Unité", kind: "text" },
          ] as const)
        : []),
      { key: "non_juges", titre: "Non jugés", ...nombre },
      { key: "raison", titre: "Pourquoi", kind: "prose", width: LARGEURS.suite },
      ...(remede ? [{ key: "faire", titre: "Que faire", kind: "prose", width: 44 } as const] : []),
    ],
    rows: report.regles.flatMap((r): Cell[][] => {
      const nonJuges = concerne === null ? r.nonJuges : r.nonJuges.filter(concerne);
      if (!complet && r.etat === "executee" && nonJuges.length === 0 && r.raison === null) return [];
      const jamais = r.etat === "non_executee";
      return [
        [
          r.id,
          texte === "titre" ? (TITRES.get(r.id) ?? "") : r.definition,
          r.etat === "executee" ? etatDit(r.etat) : { value: etatDit(r.etat), tone: "majeur" },
          ...(complet
            ? [jamais ? RIEN : r.constats, jamais ? RIEN : (justifies.get(r.id) ?? 0), jamais ? RIEN : r.juges, r.unite]
            : []),
          nonJuges.length,
          // how many of whom are in default is not for those who see a part of them
          pourquoi(!complet && r.etat === "suspecte" ? { ...r, raison: MAL_COMPRISE } : r, nonJuges),
          ...(remede ? [r.remede] : []),
        ],
      ];
    }),
    vide: "Toutes les règles ont été exécutées, sans réserve.",
    ...(complet
      ? {
          total: "Ensemble",
          detaille: [
            { column: "constats", chiffre: "constats", vaut: report.constats.length },
            {
              column: "justifies",
              chiffre: "constats justifiés",
              vaut: report.constats.filter((c) => c.justification).length,
            },
          ],
        }
      : {}),
  };
}

/** Why the rule was not run or what it leaves open, then the reasons of what it did not judge, counted. */
function pourquoi(r: ResultatRegle, nonJuges: readonly NonJuge[]): string {
  const comptes = [...compter(nonJuges.map((n) => n.raison))].map(([raison, n]) => `${raison} (${frInteger(n)})`);
  return raisonLisible([r.raison ?? "", ...comptes].filter((x) => x !== "").join(" ; "));
}

/** Months and participants that rules could not judge, each once, with the rules concerned. */
export function tableNonJuges({ regles }: Pick<Report, "regles">): Table {
  const cas = new Map<string, { nonJuge: NonJuge; regles: string[] }>();
  for (const r of regles) {
    for (const n of r.nonJuges) {
      const cle = JSON.stringify([n.participant, n.apap, n.mois, n.raison]);
      obtenir(cas, cle, () => ({ nonJuge: n, regles: [] as string[] })).regles.push(r.id);
    }
  }
  return {
    id: "non-juges",
    titre: "Ce qui n'a pas été jugé",
    ...lister(
      [...cas.values()],
      [
        champ("participant", "Participant", { kind: "text", width: LARGEURS.nom }, ({ nonJuge: n }) => n.participant),
        champ("raison", "Pourquoi", { kind: "prose", width: 60 }, ({ nonJuge: n }) => pourquoiNonJuge(n)),
        champ("apap", "APAP", "text", ({ nonJuge: n }) => n.apap ?? (n.participant === null ? "Sans APAP" : null)),
        champ("mois", "Mois", "month", ({ nonJuge: n }) => (n.mois === null ? null : firstDay(n.mois))),
        champ("regles", "Règles", { kind: "prose", width: LARGEURS.suite }, ({ regles: ids }) => ids.join(", ")),
      ],
    ),
    detaille: { rien: "ce qui n'est pas jugé n'est dans aucun chiffre" },
    vide: "Rien : tout ce que les règles exécutées regardent a été jugé.",
  };
}

/** « suivi.csv » or « classeur.xlsx [Feuille] » */
function ou({ fichier, feuille }: { fichier: string; feuille: string | null }): string {
  return feuille === null ? fichier : `${fichier} [${feuille}]`;
}

const somme = (sources: readonly SourceLue[]): number => sources.reduce((n, s) => n + s.lignes, 0);

/** The files read, with their prints; `sansFichiers`: for readers to whom the names of files say of others. */
export function tableSources(
  { sources }: { sources: readonly SourceLue[] },
  options: { sansFichiers?: boolean } = {},
): Table {
  const { sansFichiers = false } = options;
  const nombre = { kind: "integer", width: LARGEURS.nombre, total: "somme" } as const;
  // a sheet read as two tables stands on two rows, and has its lines once
  const lignes = new Map(sources.map((s) => [ou(s), s.lignes]));
  const lues = [...lignes.values()].reduce((somme, n) => somme + n, 0);
  const table: Column = { key: "table", titre: "Table", kind: "text", width: LARGEURS.mot };
  return {
    id: "sources",
    titre: sansFichiers ? "Tables lues" : "Fichiers lus",
    ...lister(sources, [
      !sansFichiers && champ("source", "Fichier", { kind: "text", width: LARGEURS.nom }, (s) => ou(s)),
      champDe(table, (s) => TITRES_TABLES.get(s.table) ?? s.table),
      champDe(
        { key: "lignes", titre: "Lignes lues", ...nombre, total: lues === somme(sources) ? "somme" : lues },
        (s) => s.lignes,
      ),
      champDe({ key: "acceptees", titre: "Acceptées", ...nombre }, (s) => s.acceptees),
      champDe({ key: "rejetees", titre: "Rejetées", ...nombre }, (s) => s.rejetees),
      champDe({ key: "ecartees", titre: "Écartées", ...nombre }, (s) => s.ecartees),
      champ(
        "sha256",
        "Empreinte SHA-256 du fichier",
        { kind: "prose", width: LARGEURS.texte, large: true },
        (s) => s.sha256,
      ),
    ]),
    detaille: { rien: "lignes des fichiers : elles se referment à la lecture, avant tout chiffre" },
    total: "Ensemble",
  };
}

/** Values that could not be read, the first `max` of them. */
export function tableRejets({ rejets }: Pick<Report, "rejets">, max = Number.POSITIVE_INFINITY): Table {
  const reste = rejets.length - max;
  const suite = reste > 0 ? ` (les ${max} premières ; ${frInteger(reste)} autres dans rejets.csv)` : "";
  return {
    id: "rejets",
    titre: `Valeurs non lues : ${frInteger(rejets.length)}${suite}`,
    ...lister(rejets.slice(0, max), [
      champ("ou", "Où", { kind: "text", width: LARGEURS.nom }, (r) => ou(r)),
      champ("raison", "Raison", { kind: "prose", width: LARGEURS.texte }, (r) => r.raison),
      champ("colonne", "Colonne", { kind: "text", width: LARGEURS.mot }, (r) => r.colonne),
      champ("ligne", "Ligne", { kind: "integer", width: LARGEURS.nombre }, (r) => r.ligne),
      champ("valeur", "Valeur", { kind: "text", width: LARGEURS.nombre }, (r) => r.valeur),
      champ("suite", "Suite", { kind: "text", width: LARGEURS.nombre }, (r) => (r.rangeeGardee ? "gardée" : "rejetée")),
    ]),
    vide: "Aucune : toutes les valeurs ont été lues.",
  };
}

/** Entries of the justifications to mend; no table when there are none. */
export function tableSignalements({ signalements }: Pick<Report, "signalements">): Table[] {
  if (signalements.length === 0) return [];
  return [
    {
      id: "signalements",
      titre: "Justifications à revoir",
      ...lister(signalements, [
        champ("ou", "Où", { kind: "text", width: LARGEURS.nom }, (s) => `${ou(s)}, ligne ${s.ligne}`),
        champ("message", "Quoi", { kind: "prose", width: 60 }, (s) => s.message),
      ]),
    },
  ];
}

/** Settings in force; `complet`: the lists that name APAPs, structures or participants too. */
export function tableReglages(enVigueur: Readonly<Record<string, unknown>>, complet: boolean): Table {
  return {
    kind: "table",
    id: "reglages",
    titre: "Réglages en vigueur",
    columns: [
      { key: "ou", titre: "Règle ou liste", kind: "text", width: LARGEURS.nom },
      { key: "valeurs", titre: "Valeurs", kind: "prose", width: LARGEURS.texte },
    ],
    rows: reglagesLisibles(enVigueur, complet),
    vide: "Valeurs par défaut.",
  };
}
