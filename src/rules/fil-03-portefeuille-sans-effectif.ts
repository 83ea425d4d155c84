import { frCount } from "../core/format.ts";
import { StocksApap } from "../parcours/stocks-apap.ts";
import { structureDe } from "../parcours/structures-apap.ts";
import { exempleAu } from "./exemple.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "FIL-03",
  titre: "Portefeuille d'un APAP sans effectif",
  clause: { document: "cahier-des-charges", article: "Mise en place 1.1" },
  gravite: "majeur",
  reads: ["effectifs", "parcours"],
  aVerifier: ["effectifs.apap"],
  quand: "arrete",
  unite: ["APAP", "APAP"],
  pourquoi:
    "La structure garantit le maintien de la prestation en cas de vacance du poste : un portefeuille au nom d'un APAP qui n'est plus en poste n'est suivi par personne.",
  definition: "Un APAP en charge d'au moins un parcours ouvert à l'arrêté, sans ligne d'effectif qui couvre l'arrêté.",
  remede: "Compléter les effectifs, ou confier ces parcours à un autre APAP (affectations).",
  juger({ arrete, periode, effectifs, juge, constat, ...contexte }) {
    const stocks = new StocksApap([arrete]);
    return {
      dossier: (dossier) => stocks.ajouter(dossier),
      fin() {
        const enPoste = new Set(effectifs.filter((e) => e.debut <= arrete && arrete <= e.fin).map((e) => e.apap));
        for (const [apap, nombre] of stocks.apaps(arrete)) {
          juge();
          if (enPoste.has(apap)) continue;
          constat({
            at: effectifs.flatMap((e) => (e.apap === apap && e.preuve ? [e.preuve] : [])),
            date: arrete,
            mesure: nombre,
            apap,
            structure: structureDe({ ...contexte, arrete, periode, effectifs }, apap),
            data: { nombre },
          });
        }
      },
    };
  },
  message: ({ nombre }: { nombre: number }) =>
    `${frCount(nombre, "parcours ouvert", "parcours ouverts")} en charge, sans effectif en poste à l'arrêté.`,
  exemple: exempleAu("2026-03-31", {
    autres: {
      effectifs: [
        { apap: "Alix MODÈLE", structure: "Association Exemple", etp: "1", date_debut: "", date_fin: "2026-02-28" },
      ],
    },
  }),
});
