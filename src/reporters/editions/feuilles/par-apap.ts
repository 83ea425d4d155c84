import { frMonth } from "../../../core/month.ts";
import type { Sheet, Table } from "../../document/model.ts";
import type { Rang } from "../chiffres.ts";
import { type Edition, feuille } from "../edition.ts";
import { nomRang } from "../libelles.ts";
import type { Socle } from "../socle.ts";
import { type Colonne, nomEnTete, type TableDeChiffres, tableChiffres, taux } from "../tables-chiffres.ts";

export const colonnesParcours: readonly Colonne[] = [
  {
    key: "file_active",
    titre: "File active",
    groupe: "Parcours",
    chiffre: { indicateur: "file_active" },
    personnes: true,
    visuel: { type: "barre" },
  },
  {
    key: "accompagnes",
    titre: "Accompagnés",
    groupe: "Parcours",
    chiffre: { indicateur: "accompagnes" },
    personnes: true,
  },
  { key: "debut", titre: "Ouverts au début", groupe: "Flux", chiffre: { indicateur: "stock_debut" } },
  { key: "entrees", titre: "Entrées", groupe: "Flux", chiffre: { indicateur: "entrees" } },
  { key: "sorties", titre: "Sorties", groupe: "Flux", chiffre: { indicateur: "sorties" } },
  { key: "fin", titre: "Ouverts à la fin", groupe: "Flux", chiffre: { indicateur: "stock_fin" } },
  { key: "ecart", titre: "Écart du flux", groupe: "Flux", chiffre: { indicateur: "flux_ecart" } },
  { key: "propositions", titre: "Sorties proposées", groupe: "Flux", chiffre: { indicateur: "propositions_sortie" } },
  ...taux("charge", "Charge", { indicateur: "charge" }, ["File", "Capacité", "Charge"], {
    decimales: 0,
    motifNul: "aucun équivalent temps plein connu",
  }),
];

export const colonnesEntretiens: readonly Colonne[] = [
  { key: "entretiens", titre: "Face à face tenus", groupe: "Entretiens", chiffre: { indicateur: "entretiens" } },
  {
    key: "par_personne",
    titre: "Par personne",
    groupe: "Entretiens",
    kind: "decimal",
    decimales: 2,
    chiffre: { indicateur: "entretiens_par_participant" },
  },
  {
    key: "duree",
    titre: "Durée moyenne",
    groupe: "Entretiens",
    kind: "minutes",
    decimales: 1,
    chiffre: { indicateur: "entretiens_duree_moyenne" },
  },
  {
    key: "intervalle",
    titre: "Jours entre deux",
    groupe: "Entretiens",
    kind: "decimal",
    chiffre: { indicateur: "entretiens_intervalle_moyen" },
  },
  { key: "absences", titre: "Absences", groupe: "Entretiens", chiffre: { indicateur: "absences" } },
  ...taux(
    "conformite",
    "Entretien mensuel",
    { indicateur: "conformite" },
    ["Mois satisfaits", "Mois jugés", "Respecté"],
    { motifNul: "aucun mois soumis et couvert à juger" },
  ),
  ...taux("suivi", "Suivi dans l'emploi", { indicateur: "suivi_emploi" }, ["Mois faits", "Mois jugés", "Fait"], {
    motifNul: "aucun mois de suivi couvert à juger",
  }),
  { key: "prescriptions", titre: "Prescriptions", groupe: "Opérations", chiffre: { indicateur: "prescriptions" } },
  {
    key: "sans",
    titre: "Personnes sans prescription",
    groupe: "Opérations",
    chiffre: { indicateur: "participants_sans_prescription" },
  },
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
        colonnes: colonnesParcours,
      }),
      ...structuresTable(`Parcours par structure, ${mois}`, spans.courant, colonnesParcours),
      tableChiffres(chiffres, {
        ...commun,
        id: "entretiens",
        titre: `Entretiens et opérations par APAP, ${mois}`,
        periode: spans.courant,
        colonnes: colonnesEntretiens,
      }),
      ...structuresTable(`Entretiens et opérations par structure, ${mois}`, spans.courant, colonnesEntretiens),
      tableChiffres(chiffres, {
        ...commun,
        titre: "Parcours par APAP depuis janvier",
        periode: spans.cumul,
        colonnes: colonnesParcours,
      }),
      ...structuresTable("Parcours par structure depuis janvier", spans.cumul, colonnesParcours),
      tableChiffres(chiffres, {
        ...commun,
        titre: "Entretiens et opérations par APAP depuis janvier",
        periode: spans.cumul,
        colonnes: colonnesEntretiens,
      }),
      ...structuresTable("Entretiens et opérations par structure depuis janvier", spans.cumul, colonnesEntretiens),
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
