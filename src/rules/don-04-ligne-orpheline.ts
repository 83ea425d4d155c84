import type { Day } from "../core/day.ts";
import { COLONNE_PARTICIPANT } from "../parcours/table-index.ts";
import { Identifiants } from "../tables/identifiants.ts";
import { TABLES, type TableName } from "../tables/index.ts";
import { NULL } from "../tables/table-data.ts";
import { exempleAu } from "./exemple.ts";
import { defineRule } from "./rule.ts";

/** The main date of a row, for each table that names a participant. */
const DATES: Partial<Record<TableName, readonly string[]>> = {
  parcours: ["date_integration"],
  affectations: ["date_debut"],
  etapes: ["date_debut", "date_prescription"],
  entretiens: ["date"],
  veilles: ["date_debut"],
  emargements: ["date"],
  mises_en_relation: ["date"],
  entretiens_cd14: ["date"],
};

export default defineRule({
  id: "DON-04",
  titre: "Ligne d'un participant inconnu",
  clause: { document: "cahier-des-charges", article: "III.1.6.1" },
  gravite: "majeur",
  reads: ["participants"],
  aVerifier: ["participants.id"],
  quand: "extraction",
  unite: ["ligne", "lignes"],
  pourquoi:
    "Une ligne dont le participant n'est dans aucune liste échappe aux contrôles d'éligibilité et aux effectifs.",
  definition: "Une ligne, de quelque table que ce soit, dont le participant n'est pas dans la table des participants.",
  remede: "Corriger l'identifiant, ou joindre la liste qui contient ce participant.",
  juger({ extraction, juge, constat }) {
    const connus = new Identifiants(extraction, ["participants"]);
    const connusOuOrphelins = new Identifiants(extraction);
    return {
      fin() {
        for (const [name, dates] of Object.entries(DATES) as [TableName, readonly string[]][]) {
          const table = extraction.tables[name];
          if (!table) continue;
          const ids = table.cells(COLONNE_PARTICIPANT[name] ?? "participant");
          const jours = dates.map((d) => table.cells(d));
          const dateDe = (i: number): Day | null => {
            for (const cells of jours) if (cells[i] !== NULL) return cells[i] as Day;
            return null;
          };
          for (let i = 0; i < table.length; i++) {
            const id = ids[i] as number;
            const date = dateDe(i);
            juge(date);
            // a line of the sheet is paired with the participant whose id it resembles (precisions.md, General 13)
            if (connus.connait((name === "emargements" ? connusOuOrphelins.semblable(id) : null) ?? id)) continue;
            const semblable = connus.semblable(id);
            const proposition = semblable === null ? null : extraction.pool.text(semblable);
            constat({
              dossier: null,
              participant: extraction.pool.text(id),
              at: [{ source: table.sources[i] as number, ligne: table.lignes[i] as number }],
              date,
              mesure: null,
              apap: "apap" in TABLES[name].columns ? (table.value(i, "apap") as string | null) : null,
              structure: "structure" in TABLES[name].columns ? (table.value(i, "structure") as string | null) : null,
              data: { table: TABLES[name].titre, proposition },
              ...(proposition === null ? {} : { contexte: { proposition } }),
            });
          }
        }
      },
    };
  },
  message: ({ table, proposition }: { table: string; proposition: string | null }) =>
    `${table} : ligne d'un participant absent de la table des participants${proposition === null ? "" : ` (${proposition} ?)`}.`,
  exemple: exempleAu("2026-01-31", {
    entretiens: [{ date: "2026-01-20" }, { participant: "P9999", date: "2026-01-21" }],
  }),
});
