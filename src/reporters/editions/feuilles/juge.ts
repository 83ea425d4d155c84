import { firstDay } from "../../../core/month.ts";
import { pourquoiNonJuge, type Report } from "../../../core/report.ts";
import { RULES } from "../../../rules/index.ts";
import type { Cell, Sheet, Table } from "../../document/model.ts";
import { ETATS } from "../libelles.ts";
import { reglagesLisibles } from "./reglages.ts";

const LARGE = 44;

/** « Règles »: what each rule judged, found and could not judge, beside a list of constats. */
export function feuilleRegles(report: Report): Sheet {
  const titres = new Map(RULES.map((r) => [r.id, r]));
  return {
    nom: "Règles",
    titre: "Règles : ce qui a été jugé",
    blocks: [
      {
        kind: "table",
        columns: [
          { key: "code", titre: "Règle", kind: "text" },
          { key: "titre", titre: "Ce qu'elle regarde", kind: "prose", width: LARGE },
          { key: "etat", titre: "État", kind: "text" },
          { key: "juges", titre: "Jugés", kind: "integer" },
          { key: "unite", titre: "Unité", kind: "text" },
          { key: "constats", titre: "Constats", kind: "integer", total: "somme" },
          { key: "non_juges", titre: "Non jugés", kind: "integer" },
          { key: "pourquoi", titre: "Pourquoi", kind: "prose", width: LARGE },
          { key: "faire", titre: "Que faire", kind: "prose", width: LARGE },
        ],
        rows: report.regles.map((r): Cell[] => [
          r.id,
          titres.get(r.id)?.titre ?? "",
          r.etat === "executee" ? ETATS[r.etat] : { value: ETATS[r.etat], tone: "majeur" },
          r.etat === "non_executee" ? { motif: "", texte: "—" } : r.juges,
          r.unite,
          r.constats,
          r.nonJuges.length,
          r.raison,
          r.remede,
        ]),
        total: "Ensemble",
        filtre: true,
        figer: true,
      },
    ],
  };
}

/** « Non jugés et réglages »: of whom nothing was said and why, the entries of the justifications to mend, the settings. */
export function feuilleReserves(report: Report): Sheet {
  return {
    nom: "Non jugés et réglages",
    titre: "Ce qui n'a pas été jugé, et les réglages en vigueur",
    blocks: [nonJuges(report), ...signalements(report), reglages(report)],
  };
}

function nonJuges({ regles }: Report): Table {
  return {
    kind: "table",
    titre: "Mois et participants non jugés",
    columns: [
      { key: "regle", titre: "Règle", kind: "text", width: 24 },
      { key: "raison", titre: "Pourquoi", kind: "prose", width: 60 },
      { key: "apap", titre: "APAP", kind: "text" },
      { key: "mois", titre: "Mois", kind: "month" },
      { key: "participant", titre: "Participant", kind: "text" },
    ],
    rows: regles.flatMap((r) =>
      r.nonJuges.map((n): Cell[] => [
        r.id,
        pourquoiNonJuge(n),
        n.apap,
        n.mois === null ? null : firstDay(n.mois),
        n.participant,
      ]),
    ),
    vide: "Aucun : tout ce que les règles exécutées regardent a été jugé.",
  };
}

function signalements(report: Report): Table[] {
  if (report.signalements.length === 0) return [];
  return [
    {
      kind: "table",
      titre: "Justifications à revoir",
      columns: [
        { key: "ou", titre: "Où", kind: "text", width: 24 },
        { key: "message", titre: "Quoi", kind: "prose", width: 60 },
      ],
      rows: report.signalements.map(({ fichier, feuille, ligne, message }): Cell[] => [
        `${fichier}${feuille === null ? "" : ` [${feuille}]`}, ligne ${ligne}`,
        message,
      ]),
    },
  ];
}

function reglages(report: Report): Table {
  return {
    kind: "table",
    titre: "Réglages en vigueur",
    columns: [
      { key: "ou", titre: "Règle ou liste", kind: "text", width: 24 },
      { key: "valeurs", titre: "Valeurs", kind: "prose", width: 60 },
    ],
    rows: reglagesLisibles(report.reglages ?? {}, true),
    vide: "Valeurs par défaut.",
  };
}
