import { describe, expect, it } from "vitest";
import { classes, type Row, SIX_MOIS, SORTIE, sur } from "./qualification-fixture.ts";

const NON_CHOISI = { temps_partiel_choisi: "non" };
const SAISON = { contrat: "SAISONNIER", heures_hebdo: "10", ...NON_CHOISI, date_debut: "2026-01-01", date_fin: SORTIE };
const AI = { contrat: "AI", heures_hebdo: "12", date_debut: "2024-01-01", date_fin: SORTIE };
const FORMATION = { famille: "formation", certifiante: "oui", employeur: "" };
const NEUF_MOIS = { ...FORMATION, certification_obtenue: "non", date_debut: "2026-01-01", date_fin_prevue: SORTIE };
/** 57 years old on the day of the sortie. */
const SENIOR = { participant: { date_naissance: "1969-01-01" }, parcours: { argumentation_sortie: "départ" } };
const CHAINE = [
  { contrat: "CDD", heures_hebdo: "35", date_debut: "2026-01-05", date_fin: "2026-05-31" },
  { contrat: "CDD", heures_hebdo: "35", date_debut: "2026-06-03", date_fin: SORTIE },
];
const emploi = (contrat: string, heures: string, debut: string): Row[] => [
  { contrat, heures_hebdo: heures, ...NON_CHOISI, date_debut: debut },
];

/** Setting, the value that it takes, étapes, class by default, class then, whose sortie. */
const CAS: [string, number | boolean, readonly Row[], string, string, { participant?: Row; parcours?: Row }?][] = [
  ["moisEmploi", 7, emploi("CDI", "35", SIX_MOIS), "Positive", "Dynamique"],
  ["heuresPositive", 21, emploi("CDI", "20", SIX_MOIS), "Positive", "Dynamique"],
  [
    "cddHeuresIncluses",
    false,
    [{ ...emploi("CDD", "20", SIX_MOIS)[0], date_fin: "2026-10-31" }],
    "Positive",
    "Dynamique",
  ],
  ["heuresDynamique", 16, emploi("CDI", "15", "2026-05-01"), "Dynamique", "Autre"],
  ["moisDynamique", 6, emploi("CDI", "35", "2026-05-01"), "Dynamique", "Autre"],
  ["joursInterruption", 2, CHAINE, "Positive", "Autre"],
  [
    "joursEtapeFinie",
    29,
    [{ contrat: "CDI", heures_hebdo: "35", date_debut: "2025-06-01", date_fin: "2026-08-31" }],
    "Positive",
    "Autre",
  ],
  [
    "moisFormationFinie",
    5,
    [{ ...FORMATION, certification_obtenue: "oui", date_debut: "2025-10-01", date_fin: "2026-03-31" }],
    "Positive",
    "Autre",
  ],
  // 273 days from 1 January to 30 September, 214 of them since 1 March
  ["joursSaisonnier", 274, [SAISON], "Positive", "Autre"],
  ["moisSaisonnier", 7, [SAISON], "Positive", "Autre"],
  // 366 + 365 + 273 = 1 004 days, 720 minutes a week
  ["ageAi", 57, [AI], "Positive", "etape", SENIOR],
  ["joursAi", 1004, [AI], "Positive", "etape", SENIOR],
  ["minutesAi", 721, [AI], "Positive", "etape", SENIOR],
  ["ageInterimInsertion", 57, emploi("INTERIM_INSERTION", "35", "2026-05-01"), "Dynamique", "etape", SENIOR],
  ["moisCuiPec", 7, emploi("CUI_PEC", "35", "2026-04-30"), "Dynamique", "Autre"],
  ["moisFormationLongue", 10, [NEUF_MOIS], "derogation", "Autre"],
  ["moisSortieFormation", 10, [NEUF_MOIS], "derogation", "Autre"],
];

describe("every threshold of the qualification is a setting", () => {
  it.each(CAS)("%s: %s", (seuil, valeur, etapes, defaut, alors, autre = {}) => {
    expect(classes(etapes, autre)).toEqual(sur(defaut));
    expect(classes(etapes, { ...autre, seuils: { [seuil]: valeur } })).toEqual(sur(alors));
  });
});
