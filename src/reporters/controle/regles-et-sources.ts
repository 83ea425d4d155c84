import type { Report } from "../../core/report.ts";
import type { Cell, Table } from "../document/model.ts";
import { ETATS } from "../editions/libelles.ts";

/** What each rule looks at, judged, and left aside. */
export function tableRegles({ regles }: Pick<Report, "regles">): Table {
  return {
    kind: "table",
    titre: "Règles : ce qui a été jugé",
    columns: [
      { key: "regle", titre: "Règle", kind: "text" },
      { key: "definition", titre: "Un constat quand", kind: "prose", width: 70 },
      { key: "etat", titre: "État", kind: "text" },
      { key: "juges", titre: "Jugés", kind: "integer" },
      { key: "constats", titre: "Constats", kind: "integer" },
      { key: "non_juges", titre: "Non jugés", kind: "integer" },
      { key: "raison", titre: "Pourquoi", kind: "prose", width: 40 },
    ],
    rows: regles.map((r): Cell[] => [
      r.id,
      r.definition,
      r.etat === "executee" ? ETATS[r.etat] : { value: ETATS[r.etat], tone: "majeur" },
      r.etat === "non_executee" ? { motif: "", texte: "—" } : r.juges,
      r.etat === "non_executee" ? { motif: "", texte: "—" } : r.constats,
      r.nonJuges.length,
      r.raison,
    ]),
  };
}

/** The files read, with their prints: what the control was made on. */
export function tableSources({ sources }: Pick<Report, "sources">): Table {
  return {
    kind: "table",
    titre: "Fichiers lus",
    columns: [
      { key: "fichier", titre: "Fichier", kind: "text" },
      { key: "feuille", titre: "Feuille", kind: "text" },
      { key: "table", titre: "Table", kind: "text" },
      { key: "lignes", titre: "Lignes lues", kind: "integer", total: "somme" },
      { key: "acceptees", titre: "Acceptées", kind: "integer", total: "somme" },
      { key: "rejetees", titre: "Rejetées", kind: "integer", total: "somme" },
      { key: "ecartees", titre: "Écartées", kind: "integer", total: "somme" },
      { key: "sha256", titre: "Empreinte SHA-256", kind: "prose", width: 40 },
    ],
    rows: sources.map((s): Cell[] => [
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
