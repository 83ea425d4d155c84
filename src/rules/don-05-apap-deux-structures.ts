import { type Day, frDay } from "../core/day.ts";
import { structuresSimultanees } from "../parcours/structures-simultanees.ts";
import { exempleAu } from "./exemple.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "DON-05",
  titre: "APAP dans deux structures à la fois",
  clause: { document: "cahier-des-charges", article: "Mise en place 1.1" },
  gravite: "majeur",
  reads: [],
  aVerifier: ["parcours.structure"],
  empechement: ({ extraction, effectifs }) =>
    extraction.tables.parcours || extraction.tables.affectations || effectifs.length > 0
      ? null
      : "aucune table parcours, affectations ni effectifs",
  quand: "arrete",
  unite: ["APAP", "APAP"],
  pourquoi:
    "Un APAP a un seul employeur : deux structures le même jour envoient les chiffres et les constats à la mauvaise structure.",
  definition:
    "Un APAP que des lignes de parcours, d'affectations ou d'effectifs placent dans deux structures un même jour, au plus tard à l'arrêté.",
  remede: (_, { logiciel }) =>
    `Corriger la structure dans ${logiciel} ou dans les effectifs, ou dater le changement d'employeur.`,
  juger({ juge, constat, ...contexte }) {
    return {
      fin() {
        const { apaps, conflits } = structuresSimultanees(contexte);
        juge(null, apaps);
        for (const { apap, structures, jour, preuves } of conflits) {
          const [une, autre] = structures;
          constat({ at: preuves, apap, data: { une, autre, jour } });
        }
      },
    };
  },
  message: ({ une, autre, jour }: { une: string; autre: string; jour: Day | null }) =>
    `APAP rattaché à « ${une} » et à « ${autre} »${jour === null ? "" : `, tous deux le ${frDay(jour)}`}.`,
  exemple: exempleAu("2026-03-31", {
    autres: { effectifs: [{ apap: "Alix MODÈLE", structure: "Autre Association", etp: "1" }] },
  }),
});
