import { situation } from "./exemple.ts";
import { CONSTAT, testRule } from "./rule-tester.ts";
import rule from "./sor-09-document-de-sortie-non-signe.ts";

const sortie = (document_sortie_signe: string, date_sortie_reelle = "2026-09-15") =>
  situation({ parcours: { date_sortie_reelle, nature_sortie: "Autre", document_sortie_signe } });

testRule(
  rule,
  { arrete: "2026-10-31" },
  {
    conforme: [
      { nom: "signé", tables: sortie("oui") },
      { nom: "parcours ouvert", tables: sortie("non", "") },
      { nom: "hors période", periode: "2026-10-01..2026-10-31", tables: sortie("non", "2026-09-30") },
    ],
    enDefaut: [
      {
        nom: "non",
        tables: sortie("non"),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            preuves: ["parcours 2"],
            date: "2026-09-15",
            ligne: 2,
            gravite: "majeur",
            message: "Sortie du 15/09/2026 : document de sortie non signé.",
          },
        ],
      },
      { nom: "vide", tables: sortie(""), attendu: [{ date: "2026-09-15" }] },
    ],
  },
);
