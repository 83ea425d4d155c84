import { situation } from "./exemple.ts";
import { CONSTAT, sansColonnes, testRule } from "./rule-tester.ts";
import rule from "./vei-04-veille-non-validee.ts";

const veille = (validation: string) =>
  situation({ veilles: [{ date_debut: "2026-05-01", date_fin: "2026-06-30", date_validation: validation }] });

testRule(
  rule,
  { arrete: "2026-09-30" },
  {
    conforme: [
      { nom: "validée le jour même", tables: veille("2026-05-01") },
      { nom: "validée après l'arrêté, gardée", arrete: "2026-05-31", tables: veille("2026-06-10") },
      { nom: "finie avant la période", periode: "2026-07-01..2026-09-30", tables: veille("") },
      { nom: "commencée après la période", periode: "2026-01-01..2026-04-30", tables: veille("") },
    ],
    enDefaut: [
      {
        nom: "sans validation",
        tables: veille(""),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            gravite: "majeur",
            preuves: ["veilles 2"],
            date: "2026-05-01",
            message: "Veille du 01/05/2026 non validée.",
          },
        ],
      },
      {
        nom: "finie le premier jour de la période",
        periode: "2026-06-30..2026-09-30",
        tables: veille(""),
        attendu: [{ date: "2026-05-01" }],
      },
    ],
    nonExecutee: [
      {
        nom: "sans validation connue",
        tables: sansColonnes(veille(""), "veilles", "date_validation"),
        raison: "veilles.date_validation",
      },
    ],
  },
);
