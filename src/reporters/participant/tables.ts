import type { ParcoursLu, SortieQualifiee } from "../../core/chronologie.ts";
import { firstDay } from "../../core/month.ts";
import type { Report } from "../../core/report.ts";
import { lieux } from "../document/lieux.ts";
import { champ, lister } from "../document/lister.ts";
import type { Table, Tone } from "../document/model.ts";
import { quand } from "../editions/feuilles/anomalies.ts";
import { SIGNES } from "../signes.ts";
import { CONDITIONS, evenements, MOIS, reserve, situationDite } from "./mots.ts";

const TONS_MOIS: Readonly<Partial<Record<keyof typeof MOIS, Tone>>> = {
  satisfait: "bon",
  manque: "bloquant",
  non_couvert: "majeur",
};
const TONS_CONDITIONS = { remplie: "bon", manquee: "bloquant", inconnue: "majeur" } as const;

/** The months of a parcours: what each asked for, and what was held. */
export function tableMois(p: ParcoursLu): Table {
  const jours = { kind: "integer", groupe: "Jours" } as const;
  const contacts = { kind: "integer", groupe: "Contacts" } as const;
  return lister(p.mois, [
    champ("mois", "Mois", "month", (m) => firstDay(m.mois)),
    champ("entretien", "Entretien", "text", ({ etat }) => {
      const { signe, mots } = MOIS[etat];
      const tone = TONS_MOIS[etat];
      return tone === undefined ? `${signe} ${mots}` : { value: `${signe} ${mots}`, tone };
    }),
    champ("soumis", "Soumis", jours, (m) => m.joursSoumis),
    champ("veille", "En veille", { ...jours, large: true }, (m) => m.joursVeille),
    champ("tenus", "Tenus", contacts, (m) => m.tenus),
    champ("autres", "Autres", contacts, (m) => m.autres),
    champ("absences", "Absent", contacts, (m) => m.absences),
    champ("situation", "Fin du mois", "text", (m) => situationDite(m.situation)),
  ]);
}

/** What happened in a parcours, by day. */
export function tableEvenements(p: ParcoursLu): Table {
  return lister(evenements(p), [
    champ("date", "Date", "date", (e) => e.jour),
    champ("quoi", "Quoi", "prose", (e) => e.texte),
  ]);
}

/** One way to a class of sortie, condition by condition. */
export function tableVoie(voie: SortieQualifiee["voies"][number]): Table {
  return {
    titre: `${CONDITIONS[voie.etat].signe} ${voie.classe} · ${voie.titre}`,
    ...lister(voie.conditions, [
      champ("condition", "Condition", "prose", (c) => c.libelle),
      champ("etat", "État", "text", ({ etat, aArbitrer }) => ({
        value: `${CONDITIONS[etat].signe} ${CONDITIONS[etat].mot}${aArbitrer ? ", à arbitrer" : ""}`,
        tone: TONS_CONDITIONS[etat],
      })),
      champ("constate", "Constaté", "prose", (c) => c.constate),
    ]),
  };
}

/** The constats of a participant, with what keeps one out of the counts. */
export function tableConstats(report: Report): Table {
  return {
    ...lister(report.constats, [
      champ("regle", "Règle", "text", (c) => c.regle),
      champ("gravite", "Gravité", "text", ({ gravite }) => ({
        value: `${SIGNES[gravite].signe} ${SIGNES[gravite].mot}`,
        tone: gravite,
      })),
      champ("quand", "Quand", "text", (c) => quand(c)),
      champ("constat", "Constat", "prose", (c) => [c.message, reserve(report, c)].filter((t) => t !== "").join(" ")),
      champ("faire", "Que faire", "prose", (c) => c.remede),
      champ("ou", "Où regarder", "prose", (c) => lieux(c.preuves, report.sources)),
    ]),
    vide: "Aucun constat.",
  };
}
