import rule from "./ent-12-contenu-absent.ts";
import { ENTRETIEN, PARCOURS, situation } from "./exemple.ts";
import { CONSTAT, sansColonnes, testRule } from "./rule-tester.ts";

const ligne = (autre: Record<string, string> = {}) =>
  situation({ entretiens: [{ motif: "", commentaire: "", ...autre }] });

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "un motif", tables: ligne({ motif: "Bilan" }) },
      { nom: "un commentaire", tables: ligne({ commentaire: "RAS" }) },
      { nom: "absent", tables: ligne({ presence: "ABSENT" }) },
      { nom: "avec l'employeur", tables: ligne({ interlocuteur: "EMPLOYEUR" }) },
      { nom: "avant la période", periode: "2026-02-01..2026-03-31", tables: ligne() },
      {
        nom: "participant sans parcours",
        tables: situation({
          autres: { parcours: [{ ...PARCOURS, participant: "P0002" }], entretiens: [{ ...ENTRETIEN, motif: "" }] },
        }),
      },
      {
        nom: "un diagnostic après la sortie, sans parcours suivant",
        tables: situation({
          parcours: { date_sortie_reelle: "2026-01-10" },
          entretiens: [{ nature: "DIAGNOSTIC", motif: "" }],
        }),
      },
    ],
    enDefaut: [
      {
        nom: "ni l'un ni l'autre",
        tables: ligne(),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            gravite: "mineur",
            preuves: ["entretiens 2"],
            date: "2026-01-20",
            message: "Contact du 20/01/2026 sans commentaire ni motif.",
          },
        ],
      },
      {
        nom: "un SMS, au nom d'un autre APAP",
        tables: ligne({ modalite: "SMS", presence: "", apap: "Autre APAP" }),
        attendu: [{ date: "2026-01-20", apap: "Autre APAP" }],
      },
      {
        nom: "le commentaire seul est tenu",
        tables: sansColonnes(ligne(), "entretiens", "motif"),
        attendu: [{ date: "2026-01-20" }],
      },
      {
        nom: "un contact après la sortie",
        tables: situation({ parcours: { date_sortie_reelle: "2026-01-10" }, entretiens: [{ motif: "" }] }),
        attendu: [{ date: "2026-01-20", parcours: null }],
      },
    ],
    nonExecutee: [
      {
        nom: "ni commentaire ni motif",
        tables: sansColonnes(ligne(), "entretiens", "motif", "commentaire"),
        raison: "entretiens.commentaire",
      },
    ],
  },
);
