import { z } from "zod";
import { type Day, frDay } from "../core/day.ts";
import { enregistrementsDe } from "../faits/enregistrements.ts";
import type { EnregistrementFse } from "../parcours/fse/enregistrements.ts";
import type { Extraction } from "../tables/extraction.ts";
import { situation } from "./exemple.ts";
import { defineRule } from "./rule.ts";

type Donnees = EnregistrementFse["donnees"];

/** The items, with the columns that may hold them: one that no column holds says nothing of anyone. */
const DONNEES = [
  { libelle: "RQTH", colonnes: ["participants.rqth"], lire: (d: Donnees) => d.rqth },
  {
    libelle: "origine étrangère",
    colonnes: ["participants.parent_ne_etranger"],
    lire: (d: Donnees) => d.parentNeEtranger,
  },
  {
    libelle: "logement",
    colonnes: ["participants.sans_domicile", "parcours.sans_domicile"],
    lire: (d: Donnees) => d.sansDomicile,
  },
] as const;

function collectees({ tables }: Extraction) {
  const presentes = new Set<string>();
  for (const table of ["participants", "parcours"] as const) {
    for (const colonne of tables[table]?.mapped ?? []) presentes.add(`${table}.${colonne}`);
  }
  return DONNEES.filter(({ colonnes }) => colonnes.some((c) => presentes.has(c)));
}

export default defineRule({
  id: "FSE-03",
  titre: "Donnée sensible FSE+ non renseignée",
  clause: { document: "reglement-fse", article: "indicateurs communs de réalisation" },
  gravite: "mineur",
  reads: ["participants", "parcours"],
  colonnes: ["participants.rqth|participants.parent_ne_etranger|participants.sans_domicile|parcours.sans_domicile"],
  quand: "extraction",
  unite: ["enregistrement FSE+", "enregistrements FSE+"],
  params: z.strictObject({}),
  pourquoi: "Handicap, origine étrangère et logement sont demandés à l'entrée ; vide ne veut pas dire non.",
  definition:
    "Un participant d'une opération FSE+ dont la RQTH, l'origine étrangère ou la situation de logement n'est pas renseignée, quand l'extraction en a la colonne.",
  remede: "Poser la question au participant et saisir oui ou non.",
  juger({ juge, constat, ...contexte }) {
    const donnees = collectees(contexte.extraction);
    return {
      dossier(dossier) {
        for (const e of enregistrementsDe(dossier, contexte)) {
          juge(e.entree);
          const manques = donnees.filter(({ lire }) => lire(e.donnees) === null).map(({ libelle }) => libelle);
          if (manques.length === 0) continue;
          constat({
            dossier,
            parcours: e.premier,
            at: dossier.participant ? [dossier.participant, e.premier.row] : [e.premier.row],
            date: e.entree,
            mesure: null,
            charge: e.charge,
            data: { entree: e.entree, manques },
            contexte: { operation: e.operation.code },
          });
        }
      },
    };
  },
  message: ({ entree, manques }: { entree: Day; manques: readonly string[] }) =>
    `Entrée FSE+ du ${frDay(entree)}, non renseigné : ${manques.join(", ")}.`,
  exemple: {
    arrete: "2026-03-31",
    tables: situation({ participant: { rqth: "" } }),
  },
});
