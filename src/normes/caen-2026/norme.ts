import { dayOf } from "../../core/day.ts";
import { type Norme, TEXTES_EUROPEENS } from "../norme.ts";

/** The cahier des charges of the référents de parcours of the PLIE du Pays de Caen, 2026-2027, and its annexes. */
export const CAEN_2026: Norme = {
  id: "caen-2026",
  titre: "Cahier des charges APAP 2026-2027, PLIE du Pays de Caen",
  herite: null,
  effet: dayOf(2026, 1, 1),
  fichier: null,
  reference: "Cahier des charges APAP 2026-2027",
  documents: {
    "cahier-des-charges": "Cahier des charges APAP 2026-2027",
    "annexe-2": "Cahier des charges APAP 2026-2027, annexe 2",
    "annexe-3": "Cahier des charges APAP 2026-2027, annexe 3",
    ...TEXTES_EUROPEENS,
  },
  clauses: {},
  articles: async () => (await import("./articles/index.ts")).ARTICLES_CAEN_2026,
  reglages: {},
};
