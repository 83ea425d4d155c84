import { type Day, frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import type { Preuve } from "../core/report.ts";
import { presenceQuandVide } from "../parcours/lecture-contacts.ts";
import { TABLES } from "../tables/index.ts";
import { exempleAu } from "./exemple.ts";
import { defineRule } from "./rule.ts";

const ARRIVEES = new Set(["PRESENT", "ABSENT", "ABSENT_EXCUSE"]);

export default defineRule({
  id: "DON-03",
  titre: "Lignes datées après l'arrêté",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  gravite: "mineur",
  reads: [],
  aVerifier: ["entretiens.date"],
  quand: "arrete",
  unite: ["table", "tables"],
  pourquoi:
    "Ce qui est daté après l'arrêté et dit avoir eu lieu est une erreur de date, ou une extraction plus récente que l'arrêté : rien n'en est jugé.",
  definition: "Des contacts tenus ou manqués, ou des sorties réelles, datés après l'arrêté ; un constat par table.",
  remede: "Vérifier ces dates, ou relancer avec l'arrêté de l'extraction.",
  juger({ arrete, extraction, presenceVide, juge, constat }) {
    return {
      fin() {
        for (const name of ["entretiens", "parcours"] as const) {
          const data = extraction.tables[name];
          if (!data) continue;
          juge();
          const at: Preuve[] = [];
          let nombre = 0;
          const dates = data.cells(name === "parcours" ? "date_sortie_reelle" : "date");
          for (let i = 0; i < data.length; i++) {
            if ((dates[i] as number) <= arrete) continue;
            if (name === "entretiens") {
              const presence =
                data.value(i, "presence") ?? presenceQuandVide(String(data.value(i, "modalite")), presenceVide);
              if (!ARRIVEES.has(String(presence))) continue;
            }
            nombre++;
            if (at.length < 20) at.push({ source: data.sources[i] as number, ligne: data.lignes[i] as number });
          }
          if (nombre === 0) continue;
          constat({ at, mesure: nombre, data: { table: TABLES[name].titre, nombre, arrete } });
        }
      },
    };
  },
  message: ({ table, nombre, arrete }: { table: string; nombre: number; arrete: Day }) =>
    `${table} : ${frCount(nombre, "ligne datée", "lignes datées")} après l'arrêté du ${frDay(arrete)}, non jugées.`,
  exemple: exempleAu("2026-01-31", { entretiens: [{ date: "2026-01-20" }, { date: "2026-02-18" }] }),
});
