import * as z from "zod";
import { ageAt, type Day, frDay } from "../core/day.ts";
import type { Preuve } from "../core/report.ts";
import { entier, entierOuZero } from "../core/seuil.ts";
import type { Dossier } from "../parcours/dossier.ts";
import type { Etape } from "../parcours/etape.ts";
import type { Parcours } from "../parcours/parcours.ts";
import type { Veille } from "../parcours/veille.ts";
import { exempleAu } from "./exemple.ts";
import { defineRule } from "./rule.ts";

type Condition = "sortie" | "naissance" | "age" | "etape" | "veille" | "absence";

type Data = {
  condition: Condition;
  debut: Day;
  fin: Day;
  /** At the integration, for « naissance » and « age ». */
  age: number | null;
};

/** Two dates of one row that must stand in this order. */
interface Ordre extends Data {
  /** Null: the one that holds its beginning. */
  parcours: Parcours | null;
  at: Preuve;
  date: Day;
}

/** What is said of each condition. */
const DIRE: Readonly<Record<Condition, (data: Data) => string>> = {
  sortie: ({ debut, fin }) => `Sortie le ${frDay(fin)}, avant l'intégration du ${frDay(debut)}.`,
  naissance: ({ fin }) => `Naissance après l'intégration du ${frDay(fin)}.`,
  age: ({ fin, age }) => `Âge de ${age} ans à l'intégration du ${frDay(fin)}.`,
  etape: ({ debut, fin }) => `Étape finie le ${frDay(fin)}, avant son début du ${frDay(debut)}.`,
  veille: ({ debut, fin }) => `Veille finie le ${frDay(fin)}, avant son début du ${frDay(debut)}.`,
  absence: ({ debut, fin }) => `Absence d'APAP finie le ${frDay(fin)}, avant son début du ${frDay(debut)}.`,
};

/** Every pair of dates of a participant, both known. */
function ordresDe(dossier: Dossier): Ordre[] {
  const ordres: Ordre[] = [];
  const naissance = dossier.participant?.date_naissance ?? null;
  for (const parcours of dossier.parcours) {
    const { integration, sortie, row: at } = parcours;
    if (sortie !== null)
      ordres.push({ condition: "sortie", parcours, at, debut: integration, fin: sortie, date: sortie, age: null });
    if (naissance === null) continue;
    const age = ageAt(naissance, integration);
    ordres.push({ condition: "naissance", parcours, at, debut: naissance, fin: integration, date: integration, age });
  }
  const ajouter = (condition: Condition, { row: at, debut }: Etape | Veille) => {
    const fin = at.date_fin ?? at.date_fin_prevue;
    if (fin !== null) ordres.push({ condition, parcours: null, at, debut, fin, date: debut, age: null });
  };
  for (const etape of dossier.etapes) ajouter("etape", etape);
  for (const veille of dossier.veilles) ajouter("veille", veille);
  for (const veille of dossier.veillesSansJour) ajouter("veille", veille);
  return ordres;
}

export default defineRule({
  id: "DON-02",
  titre: "Dates dans un ordre impossible",
  clause: { document: "cahier-des-charges", article: "III.1.6.1" },
  gravite: "majeur",
  reads: [],
  aVerifier: ["parcours.date_integration", "parcours.date_sortie_reelle"],
  quand: "extraction",
  unite: ["condition", "conditions"],
  params: z.strictObject({
    ageMin: entierOuZero(16, "âge minimal à l'intégration"),
    ageMax: entier(75, "âge maximal à l'intégration"),
  }),
  pourquoi: "Une date impossible fausse tous les délais, les âges et les effectifs qui en dépendent.",
  definition: (p) =>
    `Une sortie avant l'intégration, une étape, veille ou absence finie avant son début, une naissance après l'intégration, ou un âge à l'intégration hors de ${p.ageMin} à ${p.ageMax} ans.`,
  remede: (_, { logiciel }) => `Corriger la date dans ${logiciel}, d'après la pièce du dossier.`,
  juger({ arrete, paramsLe, extraction, juge, constat }) {
    const violee = ({ condition, debut, fin, date, age }: Data & { date: Day }): Condition | null => {
      if (fin < debut) return condition;
      const { ageMin, ageMax } = paramsLe(date);
      return age !== null && (age < ageMin || age > ageMax) ? "age" : null;
    };
    return {
      dossier(dossier) {
        for (const ordre of ordresDe(dossier)) {
          const { at, date, debut, fin, age } = ordre;
          juge(date);
          const condition = violee(ordre);
          if (condition === null) continue;
          const parcours = ordre.parcours ?? dossier.parcoursDe(debut, debut);
          constat({ dossier, parcours, at: [at], date, data: { condition, debut, fin, age } });
        }
      },
      fin() {
        for (const row of extraction.tables.absences_apap?.rows() ?? []) {
          const { apap, date_debut: debut, date_fin: fin } = row;
          if (debut === null || fin === null || debut > arrete) continue;
          juge(debut);
          if (fin >= debut) continue;
          const data = { condition: "absence" as const, debut, fin, age: null };
          constat({ at: [row], date: debut, apap, data });
        }
      },
    };
  },
  message: (data: Data) => DIRE[data.condition](data),
  exemple: exempleAu("2026-07-31", { parcours: { date_integration: "2026-03-10", date_sortie_reelle: "2026-03-01" } }),
});
