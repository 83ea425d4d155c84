import { describe, expect, it } from "vitest";
import { lireReglages } from "../../config/lire-reglages.ts";
import { emargement } from "../../rules/exemple.ts";
import { type CanonicalTables, canonicalExtraction } from "../../tables/canonical.ts";
import { controle, type OptionsControle } from "../controle-fixture.ts";
import { ARSA, absence, avec, MOIS, OPERATION, sorti, VEILLE } from "./situations-fixture.ts";

/*
 * What each point says that it found, and the lines of the extraction that it names (« table:line », the header is line 1):
 * read off the rows below by hand.
 */
type Dit = readonly [constate: string, lignes: string];

function dits(tables: CanonicalTables, options: OptionsControle = {}): Map<string, Dit> {
  const { sources } = canonicalExtraction(tables);
  return new Map(
    controle(tables, options).points.map(({ point, constate, preuves }) => [
      point.id,
      [
        constate.replaceAll("\u00a0", " "),
        preuves.map(({ source, ligne }) => `${sources[source]?.table}:${ligne}`).join(" "),
      ],
    ]),
  );
}

const lignes = (table: string, de: number, a: number) =>
  Array.from({ length: a - de + 1 }, (_, i) => `${table}:${de + i}`).join(" ");

/** An allocataire with every status, six interviews of which one of 60 minutes, sheets from January to April. */
const ARSA_COMPLETE = avec({
  participant: { ...ARSA, statuts: "ARSA,DELD", rqth: "oui", qpv: "oui" },
  parcours: { date_commission_integration: "2026-01-05" },
  entretiens: [
    ...MOIS.slice(0, 5).map((date) => ({ date, date_saisie: date })),
    { date: "2026-06-20", duree: "60", date_saisie: "2026-06-20" },
    { date: "2025-12-10", nature: "DIAGNOSTIC", duree: "75" },
    { date: "2026-06-22", modalite: "TELEPHONE", duree: "10", date_saisie: "2026-06-22" },
  ],
  etapes: [
    OPERATION,
    { ...OPERATION, famille: "accompagnement", intitule: "Accompagnement", date_debut: "2026-01-05" },
    { ...OPERATION, programmation_plie: "non", intitule: "Droit commun", date_debut: "2026-02-01" },
  ],
  autres: {
    emargements: MOIS.slice(0, 4).map((date) => emargement({ date })),
    entretiens_cd14: ["2026-01-20", "2025-12-01"].map((date) => ({
      participant: "P0001",
      date,
      modalite: "FACE_A_FACE",
    })),
    veilles: [VEILLE],
  },
});

const OPERATION_A: OptionsControle = {
  reglages: lireReglages(
    "operationsFse:\n  - {code: A, intitule: A, debut: 2026-03-01, structures: [Association Exemple]}\n",
    "plie.yaml",
  ),
};

const ATTENDUS: Readonly<Record<string, { de: Map<string, Dit>; points: Readonly<Record<string, Dit>> }>> = {
  "a quiet parcours": {
    de: dits(avec({})),
    points: {
      "1.2": [
        "Pour une entrée le 05/01/2026, DE : les réglages ne demandent pas de pièce, voir au dossier ce qui le prouve.",
        "participants:2 parcours:2",
      ],
      "1.3": ["Inscription ou identifiant saisi.", "participants:2 parcours:2"],
      "1.4": ["Pas allocataire du RSA d'après l'extraction.", ""],
      "1.5": ["Diagnostic du 10/12/2025, 60 min.", "parcours:2"],
      "1.6": ["Signé d'après l'extraction ; commission le 20/12/2025, intégration le 05/01/2026.", "parcours:2"],
      "1.7": ["", "etapes:2"],
      "2.1": ["12 face à face tenus dans la période.", lignes("entretiens", 2, 13)],
      "2.2": ["12 face à face de 45 min en moyenne.", lignes("entretiens", 2, 13)],
      "2.3": ["", lignes("entretiens", 2, 13)],
      "2.4": ["Aucune absence dans la période.", ""],
      "2.5": ["12 lignes d'émargement.", lignes("emargements", 2, 13)],
      "3.1": ["Dernière opération commencée le 15/01/2026 : Atelier.", "etapes:2"],
      "3.2": ["", "etapes:2"],
      "5.2": ["Aucun emploi durable dans le parcours.", ""],
      "6.2": ["Pas de sortie dans la période.", ""],
      "6.5": ["Pas de sortie.", ""],
      "7.1": ["Entrée le 05/01/2026.", "participants:2 parcours:2"],
      "7.2": ["Pas de sortie de l'opération dans la période.", ""],
      "8.1": ["Classement sécurisé et confidentiel du dossier, à voir sur place.", ""],
    },
  },
  "an allocataire du RSA": {
    de: dits(ARSA_COMPLETE),
    points: {
      "1.2": [
        "Pour une entrée le 05/01/2026, ARSA : attestation RSA, du 06/10/2025 au plus tôt ; DELD : avis de situation France Travail, du 06/10/2025 au plus tôt ; RQTH : notification RQTH valable le 05/01/2026 ; QPV : justificatif de domicile, du 06/07/2025 au plus tôt.",
        "participants:2 parcours:2",
      ],
      "1.4": ["", "participants:2 parcours:2"],
      "1.5": ["Diagnostic du 10/12/2025, 60 min.", "parcours:2 entretiens:8"],
      // the accompagnement is no first step
      "1.7": ["", "etapes:2 etapes:4"],
      // (5 × 45 + 60) ÷ 6 = 47,5; neither the call nor the diagnostic of the year before
      "2.2": ["6 face à face de 48 min en moyenne.", lignes("entretiens", 2, 7)],
      "2.3": ["", `${lignes("entretiens", 2, 7)} entretiens:9`],
      "2.5": [
        "Feuilles d'émargement à demander : mai 2026, juin 2026. 4 lignes d'émargement.",
        lignes("emargements", 2, 5),
      ],
      // neither the accompagnement nor droit commun, though it began later
      "3.1": ["Dernière opération commencée le 15/01/2026 : Atelier.", "etapes:3 etapes:2"],
      "4.1": [
        "Entretien tenu le 20/03/2026, un jour de veille. Entretien tenu le 20/04/2026, un jour de veille. 1 veille, depuis le 02/03/2026.",
        "entretiens:4 veilles:2 entretiens:5",
      ],
    },
  },
  "an exit, in an opération that began in March": {
    de: dits(sorti({}), OPERATION_A),
    points: {
      // freshness counts from the entry into the opération
      "1.2": [
        "Pour une entrée le 01/03/2026, DE : les réglages ne demandent pas de pièce, voir au dossier ce qui le prouve.",
        "participants:2 parcours:2",
      ],
      "5.1": ["1 suivi, depuis le 01/06/2026.", "etapes:3"],
      "5.2": ["", "etapes:3"],
      "6.1": [
        "Sortie du 15/12/2026, Positive ; d'après les étapes : Positive (CDI, au moins 20 h par semaine : oui (35 h), 6 mois d'emploi continu : oui (du 01/06/2026 au 15/12/2026)).",
        "parcours:2",
      ],
      "6.2": [
        "Attestation de l'employeur ou du participant, contrat, attestation de formation… : à voir au dossier.",
        "parcours:2",
      ],
      "6.5": ["", "parcours:2"],
      "7.1": ["Entrée le 01/03/2026.", "participants:2 parcours:2"],
      "7.2": ["Sortie le 15/12/2026, saisie le 16/12/2026.", "parcours:2"],
      "8.1": ["Voir la feuille Archivage : une ligne par pièce, à cocher.", ""],
    },
  },
};

describe.each(Object.entries(ATTENDUS))("%s", (_, { de, points }) => {
  it.each(Object.entries(points))("%s: what is said, on which lines", (id, attendu) => {
    expect(de.get(id)).toEqual(attendu);
  });
});

describe("what changes with a cell", () => {
  const dit = (tables: CanonicalTables, id: string, options: OptionsControle = {}) =>
    dits(tables, options).get(id)?.[0];

  it("of the person", () => {
    expect(dit(avec({ participant: { code_postal: "" } }), "1.1")).toContain("Code postal non saisi.");
    expect(dit(avec({ participant: { code_postal: "" } }), "1.1")).toContain("Justificatif de domicile à voir.");
    expect(dit(avec({ participant: { inscription_ft: "2025-11-03" } }), "1.3")).toBe("Inscription du 03/11/2025.");
    expect(dit(avec({ participant: { statuts: "" } }), "1.2")).toBe(
      "Aucun statut saisi : chercher au dossier la pièce qui prouve l'éligibilité.",
    );
    expect(dit(avec({ participant: { ...ARSA, statuts: "ARSA,DE" } }), "1.2")).toMatch(
      /ARSA : attestation RSA, du 06\/10\/2025 au plus tôt ; DE : les réglages ne demandent pas de pièce, voir au dossier ce qui le prouve\.$/,
    );
    expect(dit(avec({ participant: { ...ARSA, orientation_emploi_rsa: "" } }), "1.4")).toContain(
      "Orientation emploi non saisie : à voir au dossier.",
    );
  });

  it("of the entry", () => {
    expect(dit(avec({ parcours: { duree_diagnostic: "" } }), "1.5")).toContain("Diagnostic du 10/12/2025.");
  });

  it("of the interviews: none in the period, or without duration", () => {
    const appels = avec({ entretiens: MOIS.map((date) => ({ date, modalite: "TELEPHONE" })) });
    expect(dit(appels, "2.2")).toBe("Aucun face à face tenu dans la période.");
    const sansDuree = avec({ entretiens: MOIS.map((date) => ({ date, duree: "" })) });
    expect(dit(sansDuree, "2.2")).not.toContain("en moyenne");
    const apres = avec({ entretiens: [{ date: "2027-01-05" }] });
    expect(dit(apres, "2.3")).toBe("Aucun contact dans la période.");
    expect(dit(avec({ entretiens: [{ date: "2026-01-20" }, absence("2027-01-06")] }), "2.4")).toBe(
      "Aucune absence dans la période.",
    );
    const rien = avec({ entretiens: [{ date: "2026-01-20", modalite: "TELEPHONE" }], autres: { emargements: [] } });
    expect(dit(rien, "2.5")).toBe("Ni rendez-vous ni émargement dans la période.");
  });

  it("of the étapes: the last opération that has begun, with its name when it has one", () => {
    const deux = avec({ etapes: [OPERATION, { ...OPERATION, date_debut: "2026-04-01", intitule: "" }] });
    expect(dit(deux, "3.1")).toBe("Dernière opération commencée le 01/04/2026.");
    const demain = { ...OPERATION, date_debut: "2026-07-01", intitule: "Plus tard" };
    expect(dit(avec({ etapes: [OPERATION, demain] }), "3.1", { fin: "2026-06-30" })).toContain("le 15/01/2026");
    expect(dit(avec({ etapes: [OPERATION, demain] }), "3.1", { fin: "2026-07-01" })).toContain("le 01/07/2026");
    expect(dit(avec({ etapes: [{ ...OPERATION, famille: "accompagnement" }] }), "3.2")).toBe(
      "Aucune étape hors accompagnement.",
    );
  });

  it("of the exit", () => {
    expect(dit(sorti({ nature_sortie: "Autre", motif_sortie: "Déménagement" }), "6.3")).toBe(
      "Sortie ni positive ni dynamique.",
    );
    expect(dit(sorti({ date_saisie_sortie: "" }), "7.2")).toContain("Sortie le 15/12/2026.");
    expect(dit(sorti({ date_saisie_sortie: "" }), "7.2")).toContain("Date de saisie de la sortie vide");
    expect(dit(avec({ parcours: { date_sortie_reelle: "2027-01-10", nature_sortie: "Autre" } }), "6.4")).toBe(
      "Pas de sortie dans la période.",
    );
    // both ends of the period, and the day before it
    const sortiLe = (jour: string) => sorti({ date_sortie_reelle: jour, date_integration: "2025-01-05" });
    expect(dit(sortiLe("2026-12-31"), "6.4")).not.toBe("Pas de sortie dans la période.");
    expect(dit(sortiLe("2026-01-01"), "6.4")).not.toBe("Pas de sortie dans la période.");
  });
});
