import { frMonth } from "../../../core/month.ts";
import type { Sheet, Table } from "../../document/model.ts";
import type { Rang } from "../chiffres.ts";
import { type Edition, feuille } from "../edition.ts";
import { nomRang } from "../libelles.ts";
import type { Socle } from "../socle.ts";
import { type Colonne, colonne, nomEnTete, type TableDeChiffres, tableChiffres, taux } from "../tables-chiffres.ts";
import { FLUX } from "./flux.ts";

export const COLONNES_PARCOURS: readonly Colonne[] = [
  colonne("file_active", { groupe: "Parcours", personnes: true, visuel: { type: "barre" } }),
  colonne("accompagnes", { groupe: "Parcours", personnes: true }),
  ...FLUX.map((id) => colonne(id, { groupe: "Flux" })),
  colonne("propositions_sortie", { groupe: "Flux" }),
  taux("charge", { decimales: 0 }),
];

export const COLONNES_ENTRETIENS: readonly Colonne[] = [
  colonne("entretiens", { groupe: "Entretiens" }),
  colonne("entretiens_par_participant", { groupe: "Entretiens" }),
  colonne("entretiens_duree_moyenne", { groupe: "Entretiens" }),
  colonne("entretiens_intervalle_moyen", { groupe: "Entretiens" }),
  colonne("absences", { groupe: "Entretiens" }),
  taux("conformite"),
  taux("suivi_emploi"),
  colonne("prescriptions", { groupe: "Opérations" }),
  colonne("participants_sans_prescription", { groupe: "Opérations" }),
];

/** Heading columns of a list of APAPs: its structures, then its name. */
export function apapEnTetes({ structuresDe }: Socle, structure?: string | null): TableDeChiffres["entetes"] {
  const nom = nomEnTete("APAP");
  if (structure !== undefined) return [nom];
  return [
    nom,
    {
      column: { key: "structure", titre: "Structure", kind: "text" },
      cellule: (rang) =>
        [...(structuresDe.get(rang.nom) ?? [])].map((s) => nomRang({ portee: "structure", nom: s })).join(", "),
    },
  ];
}

/** Heading columns of a list of structures: its name, and how many APAPs it has. */
export function structureEnTetes({ apapsDe }: Socle): TableDeChiffres["entetes"] {
  return [
    nomEnTete("Structure"),
    {
      column: { key: "apaps", titre: "APAP", kind: "text" },
      cellule: (rang) => `${(apapsDe.get(rang.nom) ?? []).filter((a) => a.nom !== null).length} APAP`,
    },
  ];
}

/** Figures of the month and since January, by structure (consolidated edition) and by APAP. */
export function feuilleParApap(socle: Socle, edition: Edition): Sheet {
  const { chiffres, spans, structures } = socle;
  const total = edition.rang;
  const apaps = apapsDe(socle, edition);
  const deux = partages(socle, total);
  const commun = {
    total,
    entetes: apapEnTetes(socle, total.portee === "structure" ? total.nom : undefined),
    rangs: apaps,
    partages: deux,
  };
  const structuresTable = (titre: string, periode: string, colonnes: readonly Colonne[]): Table[] =>
    total.portee === "structure"
      ? []
      : [
          tableChiffres(chiffres, {
            titre,
            total,
            entetes: structureEnTetes(socle),
            rangs: structures,
            periode,
            colonnes,
          }),
        ];
  const mois = frMonth(spans.mois);
  return feuille(
    socle,
    edition,
    "Par APAP",
    [
      tableChiffres(chiffres, {
        ...commun,
        id: "parcours",
        titre: `Parcours par APAP, ${mois}`,
        periode: spans.courant,
        colonnes: COLONNES_PARCOURS,
      }),
      ...structuresTable(`Parcours par structure, ${mois}`, spans.courant, COLONNES_PARCOURS),
      tableChiffres(chiffres, {
        ...commun,
        id: "entretiens",
        titre: `Entretiens et opérations par APAP, ${mois}`,
        periode: spans.courant,
        colonnes: COLONNES_ENTRETIENS,
      }),
      ...structuresTable(`Entretiens et opérations par structure, ${mois}`, spans.courant, COLONNES_ENTRETIENS),
      tableChiffres(chiffres, {
        ...commun,
        titre: "Parcours par APAP depuis janvier",
        periode: spans.cumul,
        colonnes: COLONNES_PARCOURS,
      }),
      ...structuresTable("Parcours par structure depuis janvier", spans.cumul, COLONNES_PARCOURS),
      tableChiffres(chiffres, {
        ...commun,
        titre: "Entretiens et opérations par APAP depuis janvier",
        periode: spans.cumul,
        colonnes: COLONNES_ENTRETIENS,
      }),
      ...structuresTable("Entretiens et opérations par structure depuis janvier", spans.cumul, COLONNES_ENTRETIENS),
      deux.size === 0
        ? null
        : {
            kind: "note",
            tone: "alerte",
            texte: `Rattaché aussi à une autre structure dans l'extraction : ${[...deux].map((nom) => nom ?? "Sans APAP").join(", ")}. Seule la part de cette structure est comptée ici.`,
          },
      {
        kind: "note",
        tone: "discret",
        texte:
          "Chaque chiffre va à l'APAP et à la structure en charge ce jour-là : un passage de relais laisse donc un écart de flux chez l'APAP qui part et chez celui qui arrive, nul pour l'ensemble.",
      },
    ],
    { nominative: false },
  );
}

/** APAPs that an edition may show. */
export function apapsDe(socle: Socle, edition: Edition): readonly Rang[] {
  return edition.rang.portee === "structure" ? (socle.apapsDe.get(edition.rang.nom) ?? []) : socle.apaps;
}

/** APAPs of a structure's edition that also belong to another structure: only their part of it is shown. */
export function partages(socle: Socle, total: Rang): ReadonlySet<string | null> {
  if (total.portee !== "structure") return new Set();
  const apaps = socle.apapsDe.get(total.nom) ?? [];
  return new Set(apaps.map((a) => a.nom).filter((nom) => (socle.structuresDe.get(nom)?.size ?? 0) > 1));
}
