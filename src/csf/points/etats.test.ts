import { describe, expect, it } from "vitest";
import { lireReglages } from "../../config/lire-reglages.ts";
import { emargement } from "../../rules/exemple.ts";
import type { CanonicalTables } from "../../tables/canonical.ts";
import { controle, type OptionsControle } from "../controle-fixture.ts";
import { REPONSES, type Reponse } from "../point.ts";
import { POINTS } from "./index.ts";
import { ARSA, absence, avec, avecCollegue, CDI, MOIS, OPERATION, sans, sorti, VEILLE } from "./situations-fixture.ts";

/** A case of a state: the extraction, and what else is set; a text says why the point never answers so. */
type Cas = string | readonly [CanonicalTables, OptionsControle?];

const REGLE = (point: string): OptionsControle => ({ anterieurs: new Map([[`P0001\n${point}`, "Réglé."]]) });
const CAEN = { reglages: lireReglages("territoire: ['14000']\n", "plie.yaml") };
const REJETE: OptionsControle = { rejetes: ["P0001"] };

const TOUJOURS = "le point se pose pour tout participant";
const PAPIER = "seul le papier répond";

const ETATS: Readonly<Record<string, Readonly<Record<Reponse, Cas>>>> = {
  "1.1": {
    Conforme: [avec({}), CAEN],
    "Non conforme": [avec({ participant: { code_postal: "75001" } }), CAEN],
    "À vérifier sur pièce": [avec({ participant: { code_postal: "" } }), CAEN],
    "Sans objet": TOUJOURS,
  },
  "1.2": {
    Conforme: PAPIER,
    "Non conforme": PAPIER,
    "À vérifier sur pièce": [avec({ participant: ARSA })],
    "Sans objet": TOUJOURS,
  },
  "1.3": {
    Conforme: [avec({})],
    "Non conforme": [avec({ participant: { inscription_ft: "non" } })],
    "À vérifier sur pièce": [sans(avec({}), "participants.inscription_ft")],
    "Sans objet": TOUJOURS,
  },
  "1.4": {
    Conforme: [avec({ participant: ARSA })],
    "Non conforme": [avec({ participant: { ...ARSA, orientation_emploi_rsa: "non" } })],
    "À vérifier sur pièce": [avec({ participant: { ...ARSA, orientation_emploi_rsa: "" } })],
    "Sans objet": [avec({})],
  },
  "1.5": {
    Conforme: [avec({})],
    "Non conforme": [avec({ parcours: { duree_diagnostic: "59" } })],
    "À vérifier sur pièce": [avec({ parcours: { duree_diagnostic: "" } })],
    "Sans objet": [avec({ parcours: { duree_diagnostic: "59" } }), REGLE("1.5")],
  },
  "1.6": {
    Conforme: [avec({ parcours: { date_commission_integration: "2026-01-05" } })],
    "Non conforme": [avec({ parcours: { date_commission_integration: "2026-01-06" } })],
    "À vérifier sur pièce": [sans(avec({}), "parcours.date_commission_integration")],
    "Sans objet": [avec({ parcours: { dossier_signe: "non" } }), REGLE("1.6")],
  },
  "1.7": {
    Conforme: [avec({})],
    "Non conforme": "OPE-07 est mineure : une première étape tardive se voit au dossier",
    "À vérifier sur pièce": [avec({ etapes: [{ ...OPERATION, date_prescription: "", date_debut: "2026-03-07" }] })],
    "Sans objet": [avec({ etapes: [] }), REGLE("1.7")],
  },
  "2.1": {
    Conforme: [avec({})],
    "Non conforme": [avecCollegue(avec({ entretiens: MOIS.slice(1).map((date) => ({ date })) }))],
    "À vérifier sur pièce": [avec({ entretiens: MOIS.slice(1).map((date) => ({ date })) })],
    "Sans objet": TOUJOURS,
  },
  "2.2": {
    Conforme: [avec({})],
    "Non conforme": [
      avec({ entretiens: [...MOIS.slice(1).map((date) => ({ date })), { date: MOIS[0] ?? "", duree: "" }] }),
    ],
    "À vérifier sur pièce": [avec({ entretiens: MOIS.map((date) => ({ date, duree: "44" })) })],
    "Sans objet": [avec({ entretiens: MOIS.map((date) => ({ date, modalite: "TELEPHONE" })) })],
  },
  "2.3": {
    Conforme: [avec({})],
    "Non conforme": "ENT-10, ENT-11 et ENT-12 sont mineures",
    "À vérifier sur pièce": [avec({ entretiens: MOIS.map((date) => ({ date, date_saisie: date, motif: "" })) })],
    "Sans objet": [avec({ entretiens: [{ date: "2027-01-05", date_saisie: "2027-01-05" }] })],
  },
  "2.4": {
    Conforme: [avec({ entretiens: [...MOIS.map((date) => ({ date })), absence("2026-05-06")] })],
    "Non conforme": [
      avecCollegue(avec({ entretiens: [{ date: "2026-01-20" }, absence("2026-02-05"), absence("2026-02-12")] })),
    ],
    "À vérifier sur pièce": [
      avecCollegue(avec({ entretiens: [{ date: "2026-01-20" }, absence("2026-02-05"), absence("2026-02-12")] })),
      REJETE,
    ],
    "Sans objet": [avec({})],
  },
  "2.5": {
    Conforme: [avec({})],
    "Non conforme": [
      avec({ autres: { emargements: MOIS.map((date) => emargement({ date, signature_participant: "" })) } }),
    ],
    "À vérifier sur pièce": [avec({ autres: { emargements: MOIS.slice(1).map((date) => emargement({ date })) } })],
    "Sans objet": [avec({ entretiens: [{ date: "2026-01-20", modalite: "TELEPHONE" }], autres: { emargements: [] } })],
  },
  "2.6": {
    Conforme: [
      avec({
        participant: ARSA,
        autres: { entretiens_cd14: MOIS.map((date) => ({ participant: "P0001", date, modalite: "FACE_A_FACE" })) },
      }),
    ],
    "Non conforme": [avec({ participant: ARSA })],
    "À vérifier sur pièce": [sans(avec({ participant: ARSA }), "entretiens_cd14")],
    "Sans objet": [avec({})],
  },
  "3.1": {
    Conforme: [avec({})],
    "Non conforme": [
      avec({ parcours: { date_integration: "2024-01-05" }, etapes: [{ ...OPERATION, programmation_plie: "non" }] }),
    ],
    "À vérifier sur pièce": [sans(avec({}), "etapes.programmation_plie")],
    "Sans objet": TOUJOURS,
  },
  "3.2": {
    Conforme: [avec({})],
    "Non conforme": [avec({ etapes: [{ ...OPERATION, date_fin_prevue: "" }] })],
    "À vérifier sur pièce": [avec({ etapes: [{ ...OPERATION, date_fin_prevue: "2026-12-30" }] })],
    "Sans objet": [avec({ etapes: [] })],
  },
  "4.1": {
    Conforme: [
      avec({
        entretiens: MOIS.filter((date) => !/-0[34]-/.test(date)).map((date) => ({ date })),
        autres: { veilles: [VEILLE] },
      }),
    ],
    "Non conforme": [avec({ autres: { veilles: [{ ...VEILLE, motif: "Vacances" }] } })],
    "À vérifier sur pièce": [sans(avec({ autres: { veilles: [VEILLE] } }), "veilles.date_validation")],
    "Sans objet": [avec({})],
  },
  "5.1": {
    Conforme: [sorti({})],
    "Non conforme": [avecCollegue(sorti({}, { entretiens: MOIS.slice(0, 6).map((date) => ({ date })) }))],
    "À vérifier sur pièce": [sorti({}, { entretiens: MOIS.slice(0, 6).map((date) => ({ date })) })],
    "Sans objet": [avec({})],
  },
  "5.2": {
    Conforme: [sorti({})],
    "Non conforme": [avec({ etapes: [{ ...CDI, date_debut: "2026-02-01" }] })],
    "À vérifier sur pièce":
      "EMP-02 et EMP-03 sont bloquante et majeure ; sans la colonne du contrat aucun emploi n'est dit durable",
    "Sans objet": [avec({})],
  },
  "6.1": {
    Conforme: [sorti({})],
    "Non conforme": [sorti({}, { etapes: [] })],
    "À vérifier sur pièce": [sans(sorti({}), "parcours.motif_sortie")],
    "Sans objet": [avec({})],
  },
  "6.2": {
    Conforme: PAPIER,
    "Non conforme": [sorti({ justificatif_sortie: "" })],
    "À vérifier sur pièce": [sorti({})],
    "Sans objet": [sorti({ nature_sortie: "Autre", motif_sortie: "Déménagement" })],
  },
  "6.3": {
    Conforme: [sorti({})],
    "Non conforme": [
      sorti({ nature_sortie: "Dynamique", motif_sortie: "CDD", argumentation_sortie: "", date_commission_sortie: "" }),
    ],
    "À vérifier sur pièce": [sans(sorti({}), "parcours.argumentation_sortie")],
    "Sans objet": [avec({})],
  },
  "6.4": {
    Conforme: PAPIER,
    "Non conforme": [sorti({ document_sortie_signe: "non" })],
    "À vérifier sur pièce": [sorti({})],
    "Sans objet": [avec({})],
  },
  "6.5": {
    Conforme: [sorti({})],
    "Non conforme": [sorti({}, { entretiens: MOIS.map((date) => ({ date })) })],
    "À vérifier sur pièce": [
      sorti({}, { entretiens: MOIS.map((date) => ({ date })) }),
      { ...REJETE, tableRejetee: "parcours" },
    ],
    "Sans objet": [avec({})],
  },
  "7.1": {
    Conforme: [avec({})],
    "Non conforme": [avec({ participant: { niveau_formation: "" } })],
    "À vérifier sur pièce": [avec({ participant: { rqth: "" } })],
    "Sans objet": [
      avec({}),
      {
        reglages: lireReglages(
          "operationsFse:\n  - {code: A, intitule: Autre, debut: 2026-01-01, structures: [Ailleurs]}\n",
          "plie.yaml",
        ),
      },
    ],
  },
  "7.2": {
    Conforme: [sorti({ date_sortie_reelle: "2026-11-20", date_saisie_sortie: "2026-12-18" })],
    "Non conforme": [sorti({ date_sortie_reelle: "2026-11-20", date_saisie_sortie: "2026-12-19" })],
    "À vérifier sur pièce": [sorti({ date_saisie_sortie: "" })],
    "Sans objet": [avec({})],
  },
  "8.1": {
    Conforme: PAPIER,
    "Non conforme": PAPIER,
    "À vérifier sur pièce": [avec({})],
    "Sans objet": TOUJOURS,
  },
};

describe("every point, in each of its four states", () => {
  it("is in the table", () => {
    expect(Object.keys(ETATS)).toEqual(POINTS.map((p) => p.id));
  });

  for (const { id, titre } of POINTS) {
    describe(`${id} ${titre}`, () => {
      for (const etat of REPONSES) {
        const cas = ETATS[id]?.[etat] ?? "";
        if (typeof cas === "string") continue;
        it(etat, () => {
          const [tables, options = {}] = cas;
          const evalue = controle(tables, options).points.find((p) => p.point.id === id);
          expect(evalue?.reponse, evalue?.constate).toBe(etat);
        });
      }
    });
  }
});
