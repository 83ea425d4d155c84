import { PARCOURS, situation } from "./exemple.ts";
import { testRule } from "./rule-tester.ts";
import rule from "./vei-01-motif-de-veille.ts";

type Ligne = Record<string, string>;

const veille = (motif: string, autre: Ligne = {}) =>
  situation({ veilles: [{ motif, date_debut: "2026-05-01", date_fin: "2026-06-30", ...autre }] });

const DEFAUT = [{ date: "2026-05-01", mois: null, mesure: null, parcours: "P0001-1" }];

testRule(
  rule,
  { arrete: "2026-09-30" },
  {
    conforme: [
      ...[
        "Congé maternité",
        "Autre",
        "autres",
        "PROBLÈME DE SANTÉ",
        "Problèmes de santé",
        "raison familiale",
        "indisponibilite",
        "Déménagement provisoire à Lyon",
      ].map((motif) => ({ nom: motif, tables: veille(motif) })),
      { nom: "finie avant la période", periode: "2026-07-01..2026-09-30", tables: veille("Vacances") },
      { nom: "commencée après la période", periode: "2026-01-01..2026-04-30", tables: veille("Vacances") },
      { nom: "commencée après l'arrêté", arrete: "2026-04-30", tables: veille("Vacances") },
      { nom: "la liste des réglages", listes: { motifsVeille: ["vacances"] }, tables: veille("Grandes vacances") },
    ],
    enDefaut: [
      {
        nom: "Vacances",
        tables: veille("Vacances"),
        attendu: [
          { ...DEFAUT[0], date: "2026-05-01", message: "Veille du 01/05/2026 pour un motif hors de la liste admise." },
        ],
      },
      {
        nom: "motif vide",
        tables: veille(""),
        attendu: [{ date: "2026-05-01", message: "Veille du 01/05/2026 sans motif." }],
      },
      { nom: "« autre » au milieu d'un motif", tables: veille("Autre motif"), attendu: DEFAUT },
      { nom: "un déménagement qui n'est pas dit provisoire", tables: veille("Déménagement"), attendu: DEFAUT },
      {
        nom: "finie le premier jour de la période",
        periode: "2026-06-30..2026-09-30",
        tables: veille("Vacances"),
        attendu: DEFAUT,
      },
      {
        nom: "commencée le dernier jour de la période",
        periode: "2026-01-01..2026-05-01",
        tables: veille("Vacances"),
        attendu: DEFAUT,
      },
      {
        nom: "fin prévue passée, toujours en cours : jusqu'à l'arrêté",
        periode: "2026-08-01..2026-09-30",
        tables: veille("Vacances", { date_fin: "", date_fin_prevue: "2026-06-30" }),
        attendu: DEFAUT,
      },
      {
        nom: "hors de tout parcours",
        tables: situation({
          veilles: [{ motif: "Vacances", date_debut: "2026-05-01", date_fin: "2026-06-30" }],
          autres: { parcours: [{ ...PARCOURS, date_integration: "2026-07-01" }] },
        }),
        juges: 1,
        attendu: [
          {
            mois: null,
            mesure: null,
            seuil: null,
            participant: "P0001",
            structure: null,
            gravite: "majeur",
            contexte: {},
            preuves: ["veilles 2"],
            message: "Veille du 01/05/2026 pour un motif hors de la liste admise.",
            date: "2026-05-01",
            parcours: null,
            apap: null,
          },
        ],
      },
    ],
  },
);
