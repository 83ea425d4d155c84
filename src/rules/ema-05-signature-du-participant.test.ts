import rule from "./ema-05-signature-du-participant.ts";
import { emargement, situation } from "./exemple.ts";
import { CONSTAT, testRule } from "./rule-tester.ts";

const ligne = (row: Readonly<Record<string, string>>) =>
  situation({ entretiens: [{}], autres: { emargements: [emargement(row)] } });

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "signée", tables: ligne({ signature_apap: "non" }) },
      { nom: "une absence n'est pas signée", tables: ligne({ presence: "ABSENT", signature_participant: "non" }) },
      { nom: "un appel, d'après la feuille", tables: ligne({ modalite: "TELEPHONE", signature_participant: "non" }) },
      {
        nom: "un appel, d'après Viesion",
        tables: situation({
          entretiens: [{ modalite: "TELEPHONE" }],
          autres: { emargements: [emargement({ signature_participant: "non" })] },
        }),
      },
      { nom: "présence vide : illisible", tables: ligne({ presence: "", signature_participant: "" }) },
      { nom: "après l'arrêté", tables: ligne({ date: "2026-04-01", signature_participant: "non" }) },
      { nom: "hors période", periode: "2026-02-01..2026-03-31", tables: ligne({ signature_participant: "non" }) },
    ],
    enDefaut: [
      {
        nom: "non signée",
        tables: ligne({ signature_participant: "non" }),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            preuves: ["emargements 2"],
            message: "Présence du 20/01/2026 sans la signature du participant.",
            date: "2026-01-20",
            ligne: 2,
            gravite: "bloquant",
          },
        ],
      },
      {
        nom: "face à face, d'après la feuille",
        tables: ligne({ modalite: "FACE_A_FACE", signature_participant: "non" }),
        attendu: [{ date: "2026-01-20" }],
      },
      {
        nom: "identifiant rapproché : dit dans le contexte",
        tables: ligne({ participant: "p 0001", signature_participant: "non" }),
        attendu: [{ date: "2026-01-20", participant: "P0001", contexte: { identifiantRapproche: "p 0001" } }],
      },
      {
        nom: "case vide",
        tables: ligne({ signature_participant: "" }),
        attendu: [{ date: "2026-01-20", message: "Présence du 20/01/2026 sans la signature du participant." }],
      },
      {
        nom: "avant l'intégration : l'APAP de la ligne",
        tables: ligne({ date: "2026-01-04", signature_participant: "non" }),
        attendu: [{ date: "2026-01-04", parcours: null, apap: "Alix MODÈLE", structure: null }],
      },
    ],
  },
);
