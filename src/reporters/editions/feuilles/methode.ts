import { frDay } from "../../../core/day.ts";
import { frCount, frInteger } from "../../../core/format.ts";
import type { NonJuge, ResultatRegle } from "../../../core/report.ts";
import { INDICATEURS } from "../../../indicators/index.ts";
import { citer } from "../../../rules/documents.ts";
import type { Block, Cell, Note, Sheet, Table } from "../../document/model.ts";
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
      definitions(complet),
      tableReglages(socle, complet),
      sources(socle, complet),
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
      "Chaque chiffre va à l'APAP et à la structure en charge ce jour-là ; les parcours sans APAP ou sans structure ont leur propre ligne. Les personnes sont données à côté des parcours là où les deux nombres diffèrent : chaque participant y compte une fois.",
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

/** Widths of the sheet's columns, in characters: every table keeps to them, so that the page stays narrow. */
const LARGEURS = { nom: 24, texte: 54, mot: 15, nombre: 9, suite: 34 } as const;

function regles({ report, titres, suspectes }: Socle, concerne: Perimetre["concerne"]): Table {
  const complet = concerne === null;
  const justifies = new Map<string, number>();
  for (const c of report.constats) if (c.justification) justifies.set(c.regle, (justifies.get(c.regle) ?? 0) + 1);
  const nombre = { kind: "integer", width: LARGEURS.nombre } as const;
  return {
    kind: "table",
    titre: complet ? "Règles : ce qui a été jugé, et ce qui ne l'a pas été" : "Règles : ce qui n'a pas été jugé",
    columns: [
      { key: "regle", titre: "Règle", kind: "text", width: LARGEURS.nom },
      { key: "titre", titre: "Ce qu'elle regarde", kind: "prose", width: LARGEURS.texte },
      { key: "etat", titre: "État", kind: "text", width: LARGEURS.mot },
      ...(complet
        ? ([
            { key: "juges", titre: "Jugés", ...nombre },
            { key: "constats", titre: "Constats", ...nombre, total: "somme" },
            { key: "justifies", titre: "dont justifiés", ...nombre, total: "somme" },
          ] as const)
        : []),
      { key: "non_juges", titre: "Non jugés", ...nombre },
      { key: "raison", titre: "Pourquoi", kind: "prose", width: LARGEURS.suite },
    ],
    rows: report.regles.flatMap((r): Cell[][] => {
      const nonJuges = concerne === null ? r.nonJuges : r.nonJuges.filter(concerne);
      if (!complet && r.etat === "executee" && nonJuges.length === 0 && r.raison === null) return [];
      const juges: Cell = r.etat === "non_executee" ? { motif: "", texte: "—" } : r.juges;
      const etat: Cell = r.etat === "executee" ? ETATS[r.etat] : { value: ETATS[r.etat], tone: "majeur" };
      const comptes = complet ? [juges, r.constats, justifies.get(r.id) ?? 0] : [];
      return [[r.id, titres.get(r.id) ?? "", etat, ...comptes, nonJuges.length, pourquoi(r, nonJuges, suspectes)]];
    }),
    vide: "Toutes les règles ont été exécutées, sans réserve.",
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

function definitions(complet: boolean): Table {
  return {
    kind: "table",
    titre: "Définitions des chiffres",
    columns: [
      { key: "titre", titre: "Chiffre", kind: "prose", width: LARGEURS.nom },
      { key: "definition", titre: "Définition et référence", kind: "prose", width: complet ? LARGEURS.texte : 76 },
      { key: "unite", titre: "Unité", kind: "prose", width: LARGEURS.mot },
    ],
    rows: INDICATEURS.filter((i) => !i.enPersonnes).map(({ titre, definition, unite, clause }): Cell[] => [
      titre,
      `${definition} (${citer(clause)})`,
      unite,
    ]),
  };
}

function tableReglages({ reglages }: Socle, complet: boolean): Table {
  return {
    kind: "table",
    titre: "Réglages en vigueur",
    columns: [
      { key: "ou", titre: "Règle ou liste", kind: "text", width: LARGEURS.nom },
      { key: "valeurs", titre: "Valeurs", kind: "prose", width: LARGEURS.texte },
    ],
    rows: reglagesLisibles(reglages.enVigueur(), complet),
  };
}

/** Inputs as read; outside the consolidated edition without the names of files, which name other structures. */
function sources({ report }: Socle, complet: boolean): Table {
  const nombre = { kind: "integer", width: LARGEURS.nombre, total: "somme" } as const;
  return {
    kind: "table",
    titre: complet ? "Fichiers lus" : "Tables lues",
    columns: [
      { key: "source", titre: complet ? "Fichier" : "Table", kind: "text", width: LARGEURS.nom },
      { key: "sha256", titre: "Empreinte SHA-256 du fichier", kind: "prose", width: LARGEURS.texte },
      { key: "table", titre: "Table", kind: "text", width: LARGEURS.mot },
      { key: "lignes", titre: "Lignes lues", ...nombre },
      { key: "acceptees", titre: "Acceptées", ...nombre },
      { key: "rejetees", titre: "Rejetées", ...nombre },
      { key: "ecartees", titre: "Écartées", ...nombre },
    ],
    rows: report.sources.map((s): Cell[] => [
      complet ? `${s.fichier}${s.feuille === null ? "" : ` [${s.feuille}]`}` : s.table,
      s.sha256,
      s.table,
      s.lignes,
      s.acceptees,
      s.rejetees,
      s.ecartees,
    ]),
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
      { key: "ou", titre: "Où", kind: "text", width: LARGEURS.nom },
      { key: "raison", titre: "Raison", kind: "prose", width: LARGEURS.texte },
      { key: "colonne", titre: "Colonne", kind: "text", width: LARGEURS.mot },
      { key: "ligne", titre: "Ligne", kind: "integer", width: LARGEURS.nombre },
      { key: "valeur", titre: "Valeur", kind: "text", width: LARGEURS.nombre },
      { key: "suite", titre: "Suite", kind: "text", width: LARGEURS.nombre },
    ],
    rows: report.rejets
      .slice(0, MAX_REJETS)
      .map((r): Cell[] => [
        `${r.fichier}${r.feuille === null ? "" : ` [${r.feuille}]`}`,
        r.raison,
        r.colonne,
        r.ligne,
        r.valeur,
        r.rangeeGardee ? "gardée" : "rejetée",
      ]),
    vide: "Aucune : toutes les valeurs ont été lues.",
  };
}
