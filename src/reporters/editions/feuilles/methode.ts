import { frDay } from "../../../core/day.ts";
import { frCount, frInteger } from "../../../core/format.ts";
import type { NonJuge, ResultatRegle } from "../../../core/report.ts";
import { INDICATEURS } from "../../../indicators/index.ts";
import { citer } from "../../../rules/documents.ts";
import type { Block, Cell, Note, Sheet, Table } from "../../xlsx/model.ts";
import { type Edition, feuille } from "../edition.ts";
import { ETATS } from "../libelles.ts";
import type { Socle } from "../socle.ts";
import { reglagesLisibles } from "./reglages.ts";

/** Rejets printed; the file `rejets.csv` has all of them. */
const MAX_REJETS = 500;

/** Whom what was not judged is about: everything, or the participants and APAPs of the edition. */
export interface Perimetre {
  /** Null: everything, file names and lists of the settings included. */
  concerne: ((nonJuge: NonJuge) => boolean) | null;
}

/** « Méthode »: where every figure comes from, and what it leaves out. */
export function feuilleMethode(socle: Socle, edition: Edition, { concerne }: Perimetre): Sheet {
  const complet = concerne === null;
  return feuille(
    socle,
    edition,
    "Méthode",
    [
      principes(socle),
      ...reserves(socle, concerne),
      regles(socle, concerne),
      definitions(),
      tableReglages(socle, complet),
      complet ? sources(socle) : sourcesSansNom(socle),
      ...(complet ? [rejets(socle)] : []),
    ],
    { nominative: false },
  );
}

function principes({ report, reglages }: Socle): Note {
  return {
    kind: "note",
    titre: "Comment lire ce classeur",
    texte: [
      `Chiffres calculés par plie ${report.version} à l'arrêté du ${frDay(report.arrete)} : rien de ce qui est daté après n'est compté. Contrôles sur la période du ${frDay(report.periode.start)} au ${frDay(report.periode.end)}. Réglages : ${reglages.fichier ?? "valeurs par défaut"}, préréglage ${reglages.prereglage}.`,
      "« n.c. » : non calculable ; la raison est au pied du tableau, et ce n'est jamais zéro. Un taux est toujours donné avec ses deux termes. Les totaux sont des formules ; là où la somme des lignes dirait autre chose que l'ensemble (une personne suivie par deux APAP), c'est le chiffre de l'ensemble qui est écrit.",
      "Chaque chiffre va à l'APAP et à la structure en charge ce jour-là ; les parcours sans APAP ou sans structure ont leur propre ligne. Les personnes sont données à côté des parcours là où les deux nombres diffèrent.",
    ],
  };
}

function reserves(socle: Socle, concerne: Perimetre["concerne"]): Block[] {
  const { report, suspectes } = socle;
  const textes: string[] = [];
  const doubles = report.constats.filter((c) => c.regle === "DON-01").length;
  if (concerne === null) {
    textes.push(
      `${frCount(doubles, "contact probablement saisi deux fois", "contacts probablement saisis deux fois")} (DON-01) : comptés dans les chiffres tant qu'ils ne sont pas corrigés.`,
    );
    const rejetees = report.rejets.filter((r) => !r.rangeeGardee).length;
    textes.push(
      `${frCount(report.rejets.length, "valeur illisible", "valeurs illisibles")} dans l'extraction, dont ${frInteger(rejetees)} ont fait écarter leur ligne (liste plus bas, et rejets.csv).`,
    );
    for (const s of report.signalements) textes.push(`Justifications, ${s.fichier} ligne ${s.ligne} : ${s.message}`);
  }
  if (suspectes.size > 0) {
    textes.push(
      `Règles suspectes, dont les constats ne comptent pas tant que le PLIE ne les a pas confirmées : ${[...suspectes].sort().join(", ")}.`,
    );
  }
  const nonExecutees = report.regles.filter((r) => r.etat === "non_executee").map((r) => r.id);
  if (nonExecutees.length > 0) {
    textes.push(
      `Règles non exécutées : ${nonExecutees.join(", ")}. Rien n'a été vérifié de ce qu'elles regardent ; ce n'est pas une conformité.`,
    );
  }
  return textes.length === 0 ? [] : [{ kind: "note", titre: "Réserves", texte: textes }];
}

function regles({ report, titres, parApap: _, ...socle }: Socle, concerne: Perimetre["concerne"]): Table {
  const complet = concerne === null;
  const justifies = new Map<string, number>();
  for (const c of report.constats) if (c.justification) justifies.set(c.regle, (justifies.get(c.regle) ?? 0) + 1);
  return {
    kind: "table",
    titre: "Règles : ce qui a été jugé, et ce qui ne l'a pas été",
    columns: [
      { key: "regle", titre: "Règle", kind: "text" },
      { key: "titre", titre: "Ce qu'elle regarde", kind: "prose", width: 46 },
      { key: "etat", titre: "État", kind: "text" },
      ...(complet
        ? ([
            { key: "juges", titre: "Jugés", kind: "integer" },
            { key: "constats", titre: "Constats", kind: "integer", total: "somme" },
            { key: "justifies", titre: "dont justifiés", kind: "integer", total: "somme" },
          ] as const)
        : []),
      { key: "non_juges", titre: "Non jugés", kind: "integer" },
      { key: "raison", titre: "Pourquoi", kind: "prose", width: 46 },
    ],
    rows: report.regles.map((r): Cell[] => {
      const nonJuges = concerne === null ? r.nonJuges : r.nonJuges.filter(concerne);
      return [
        r.id,
        titres.get(r.id) ?? "",
        r.etat === "executee" ? ETATS[r.etat] : { value: ETATS[r.etat], tone: "majeur" },
        ...(complet
          ? [r.etat === "non_executee" ? { motif: "", texte: "—" } : r.juges, r.constats, justifies.get(r.id) ?? 0]
          : []),
        nonJuges.length,
        pourquoi(r, nonJuges, socle.suspectes),
      ];
    }),
    ...(complet ? { total: "Ensemble" } : {}),
  };
}

function pourquoi(r: ResultatRegle, nonJuges: readonly NonJuge[], suspectes: ReadonlySet<string>): string {
  const raisons = new Map<string, number>();
  for (const { raison } of nonJuges) raisons.set(raison, (raisons.get(raison) ?? 0) + 1);
  const comptes = [...raisons].map(([raison, n]) => `${raison} (${frInteger(n)})`);
  const propre = suspectes.has(r.id)
    ? "plus de la moitié en défaut : une colonne ou un libellé est sans doute mal compris"
    : r.raison;
  return [propre ?? "", ...comptes].filter((x) => x !== "").join(" ; ");
}

function definitions(): Table {
  return {
    kind: "table",
    titre: "Définitions des chiffres",
    columns: [
      { key: "titre", titre: "Chiffre", kind: "prose" },
      { key: "definition", titre: "Définition", kind: "prose", width: 62 },
      { key: "unite", titre: "Unité", kind: "text" },
      { key: "clause", titre: "Référence", kind: "prose" },
    ],
    rows: INDICATEURS.map(({ titre, definition, unite, clause }): Cell[] => [titre, definition, unite, citer(clause)]),
  };
}

function tableReglages({ reglages }: Socle, complet: boolean): Table {
  return {
    kind: "table",
    titre: "Réglages en vigueur",
    columns: [
      { key: "ou", titre: "Réglage", kind: "text" },
      { key: "nom", titre: "Nom", kind: "text" },
      { key: "valeur", titre: "Valeur", kind: "prose" },
    ],
    rows: reglagesLisibles(reglages.enVigueur(), complet),
  };
}

const COMPTES = [
  { key: "lignes", titre: "Lignes lues", kind: "integer", total: "somme" },
  { key: "acceptees", titre: "Acceptées", kind: "integer", total: "somme" },
  { key: "rejetees", titre: "Rejetées", kind: "integer", total: "somme" },
  { key: "ecartees", titre: "Écartées", kind: "integer", total: "somme" },
] as const;

function sources({ report }: Socle): Table {
  return {
    kind: "table",
    titre: "Fichiers lus",
    columns: [
      { key: "fichier", titre: "Fichier", kind: "text" },
      { key: "feuille", titre: "Feuille", kind: "text" },
      { key: "table", titre: "Table", kind: "text" },
      ...COMPTES,
      { key: "sha256", titre: "Empreinte SHA-256", kind: "prose", width: 44 },
    ],
    rows: report.sources.map((s): Cell[] => [
      s.fichier,
      s.feuille,
      s.table,
      s.lignes,
      s.acceptees,
      s.rejetees,
      s.ecartees,
      s.sha256,
    ]),
    total: "Ensemble",
  };
}

/** The same without the names of files, which name other structures. */
function sourcesSansNom({ report }: Socle): Table {
  return {
    kind: "table",
    titre: "Tables lues",
    columns: [
      { key: "table", titre: "Table", kind: "text" },
      { key: "sha256", titre: "Empreinte SHA-256 du fichier", kind: "prose", width: 46 },
      ...COMPTES,
    ],
    rows: report.sources.map((s): Cell[] => [s.table, s.sha256, s.lignes, s.acceptees, s.rejetees, s.ecartees]),
    total: "Ensemble",
  };
}

function rejets({ report }: Socle): Table {
  const reste = report.rejets.length - MAX_REJETS;
  return {
    kind: "table",
    titre:
      reste > 0
        ? `Valeurs illisibles (les ${MAX_REJETS} premières ; ${frInteger(reste)} autres dans rejets.csv)`
        : "Valeurs illisibles",
    columns: [
      { key: "fichier", titre: "Fichier", kind: "text" },
      { key: "feuille", titre: "Feuille", kind: "text" },
      { key: "ligne", titre: "Ligne", kind: "integer" },
      { key: "colonne", titre: "Colonne", kind: "text" },
      { key: "valeur", titre: "Valeur", kind: "text" },
      { key: "raison", titre: "Raison", kind: "prose" },
      { key: "suite", titre: "Suite", kind: "text" },
    ],
    rows: report.rejets
      .slice(0, MAX_REJETS)
      .map((r): Cell[] => [
        r.fichier,
        r.feuille,
        r.ligne,
        r.colonne,
        r.valeur,
        r.raison,
        r.rangeeGardee ? "ligne gardée sans elle" : "ligne rejetée",
      ]),
    vide: "Aucune : toutes les valeurs ont été lues.",
  };
}
