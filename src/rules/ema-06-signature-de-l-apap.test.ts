import rule from "./ema-06-signature-de-l-apap.ts";
import { emargement, situation } from "./exemple.ts";
import { CONSTAT, testRule } from "./rule-tester.ts";

const ligne = (row: Readonly<Record<string, string>>) =>
  situation({ entretiens: [{}], autres: { emargements: [emargement(row)] } });

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "signée", tables: ligne({ signature_participant: "non" }) },
      { nom: "hors période", periode: "2026-02-01..2026-03-31", tables: ligne({ signature_apap: "non" }) },
    ],
    enDefaut: [
      {
        nom: "présence non signée",
        tables: ligne({ signature_apap: "non" }),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            preuves: ["emargements 2"],
            message: "Ligne d'émargement du 20/01/2026 sans la signature de l'APAP.",
            date: "2026-01-20",
            ligne: 2,
            gravite: "majeur",
          },
        ],
      },
      {
        nom: "absence, case vide",
        tables: ligne({ presence: "ABSENT", signature_apap: "" }),
        attendu: [{ date: "2026-01-20", message: "Ligne d'émargement du 20/01/2026 sans la signature de l'APAP." }],
      },
      {
        nom: "rendez-vous annulé",
        tables: ligne({ presence: "ANNULE", signature_apap: "non" }),
        attendu: [{ date: "2026-01-20" }],
      },
    ],
  },
);
