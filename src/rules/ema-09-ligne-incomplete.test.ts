import rule from "./ema-09-ligne-incomplete.ts";
import { emargement, situation } from "./exemple.ts";
import { CONSTAT, testRule } from "./rule-tester.ts";

type Row = Readonly<Record<string, string>>;

const ligne = (row: Row) => situation({ entretiens: [{}], autres: { emargements: [emargement(row)] } });
const sans = (colonne: string) => {
  const { [colonne]: _, ...reste } = emargement({});
  return situation({ entretiens: [{}], autres: { emargements: [reste as Row] } });
};

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "motif et durée", tables: ligne({}) },
      { nom: "une absence n'a pas de durée", tables: ligne({ presence: "ABSENT", duree: "" }) },
      { nom: "pas de colonne motif dans l'extraction", tables: sans("motif") },
      { nom: "pas de colonne durée dans l'extraction", tables: sans("duree") },
      { nom: "hors période", periode: "2026-02-01..2026-03-31", tables: ligne({ motif: "" }) },
    ],
    enDefaut: [
      {
        nom: "motif vide",
        tables: ligne({ motif: "" }),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            preuves: ["emargements 2"],
            message: "Ligne d'émargement du 20/01/2026 sans motif.",
            date: "2026-01-20",
            ligne: 2,
            gravite: "mineur",
          },
        ],
      },
      {
        nom: "présence sans durée",
        tables: ligne({ duree: "" }),
        attendu: [{ date: "2026-01-20", message: "Ligne d'émargement du 20/01/2026 sans durée." }],
      },
      {
        nom: "durée 0 et motif vide : un constat",
        tables: ligne({ duree: "0", motif: "" }),
        attendu: [{ date: "2026-01-20", message: "Ligne d'émargement du 20/01/2026 sans motif ni durée." }],
      },
      {
        nom: "une absence sans motif",
        tables: ligne({ presence: "ABSENT", motif: "" }),
        attendu: [{ date: "2026-01-20" }],
      },
    ],
  },
);
