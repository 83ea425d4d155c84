import { frInteger, frNumber, frPercent } from "../../../core/format.ts";
import { frMonth } from "../../../core/month.ts";
import type { Cards, Cell, Kind, Table } from "../../document/model.ts";
import type { DemandeChiffre, Rang } from "../chiffres.ts";
import { moisCourt } from "../libelles.ts";
import type { Socle } from "../socle.ts";

type Card = Cards["items"][number];

/** Width of the names, in characters: the cards above take the columns' edges. */
const LARGEUR_NOM = 36;
const LARGEUR = 12;

interface Cle {
  titre: string;
  chiffre: DemandeChiffre;
  /** Printed even when equal to the line above (persons beside parcours only where they differ). */
  personnesDe?: string;
}

const NOMBRES: readonly Cle[] = [
  { titre: "File active (hors veille)", chiffre: { indicateur: "file_active" } },
  { titre: "— personnes", chiffre: { indicateur: "file_active_personnes" }, personnesDe: "file_active" },
  { titre: "Parcours accompagnés", chiffre: { indicateur: "accompagnes" } },
  { titre: "— personnes", chiffre: { indicateur: "accompagnes_personnes" }, personnesDe: "accompagnes" },
  { titre: "Parcours ouverts au début", chiffre: { indicateur: "stock_debut" } },
  { titre: "+ Entrées", chiffre: { indicateur: "entrees" } },
  { titre: "− Sorties", chiffre: { indicateur: "sorties" } },
  { titre: "= Parcours ouverts à la fin", chiffre: { indicateur: "stock_fin" } },
  { titre: "Écart du flux (0 attendu)", chiffre: { indicateur: "flux_ecart" } },
  { titre: "Sorties proposées, en attente", chiffre: { indicateur: "propositions_sortie" } },
  { titre: "En emploi", chiffre: { indicateur: "en_emploi" } },
  { titre: "Entretiens en face à face tenus", chiffre: { indicateur: "entretiens" } },
  { titre: "Absences aux rendez-vous", chiffre: { indicateur: "absences" } },
  { titre: "Rendez-vous à préciser", chiffre: { indicateur: "contacts_a_preciser" } },
  { titre: "Prescriptions d'opérations", chiffre: { indicateur: "prescriptions" } },
  { titre: "Personnes sans prescription", chiffre: { indicateur: "participants_sans_prescription" } },
  { titre: "Mises en relation", chiffre: { indicateur: "mises_en_relation" } },
  { titre: "Personnes en suivi dans l'emploi", chiffre: { indicateur: "suivi_emploi_personnes" } },
];

const TAUX: readonly Cle[] = [
  {
    titre: "Sorties positives (Caen)",
    chiffre: { indicateur: "taux_sorties_positives", ventilation: { forme: "caen" } },
  },
  {
    titre: "Sorties positives sans dynamiques",
    chiffre: { indicateur: "taux_sorties_positives", ventilation: { forme: "sans_dynamique" } },
  },
  {
    titre: "Sorties positives, taux brut",
    chiffre: { indicateur: "taux_sorties_positives", ventilation: { forme: "brut" } },
  },
  { titre: "Entretien mensuel (mois jugés)", chiffre: { indicateur: "conformite" } },
  { titre: "Suivi dans l'emploi (mois jugés)", chiffre: { indicateur: "suivi_emploi" } },
  { titre: "Entretiens dont la durée est saisie", chiffre: { indicateur: "entretiens_part_avec_duree" } },
  { titre: "Charge (file active ÷ capacité)", chiffre: { indicateur: "charge" } },
];

const MOYENNES: readonly Cle[] = [
  { titre: "Entretiens par personne accompagnée", chiffre: { indicateur: "entretiens_par_participant" } },
  { titre: "Durée d'un entretien (minutes)", chiffre: { indicateur: "entretiens_duree_moyenne" } },
  { titre: "Jours entre deux entretiens", chiffre: { indicateur: "entretiens_intervalle_moyen" } },
  {
    titre: "Durée des parcours ouverts (mois)",
    chiffre: { indicateur: "duree_parcours", ventilation: { etat: "ouvert" } },
  },
  {
    titre: "Durée des parcours sortis (mois)",
    chiffre: { indicateur: "duree_parcours", ventilation: { etat: "sorti" } },
  },
  { titre: "Délai d'intégration (jours, médiane)", chiffre: { indicateur: "delai_integration" } },
];

/** Key figures of one scope in three tables: counts, rates with both terms, means. */
export function tablesCles(socle: Socle, rang: Rang): Table[] {
  return [nombres(socle, rang), rates(socle, rang), moyennes(socle, rang)].map((table) => ({
    ...table,
    columns: table.columns.map((column) => ({ width: LARGEUR, ...column })),
  }));
}

function nombres(socle: Socle, rang: Rang): Table {
  const { chiffres, spans } = socle;
  const lignes = NOMBRES.filter(({ chiffre, personnesDe }) => {
    if (personnesDe === undefined) return true;
    return [spans.courant, spans.cumul].some(
      (p) => chiffres.nombre(rang, chiffre, p) !== chiffres.nombre(rang, { indicateur: personnesDe }, p),
    );
  });
  const avecObjectif = lignes.some(({ chiffre }) => chiffres.objectif(rang, chiffre, spans.cumul) !== null);
  return {
    kind: "table",
    id: "nombres",
    titre: "Nombres",
    columns: [
      { key: "indicateur", titre: "Indicateur", kind: "prose", width: LARGEUR_NOM },
      { key: "mois", titre: frMonth(spans.mois), kind: "integer" },
      ...(spans.precedent === null
        ? []
        : [
            { key: "precedent", titre: frMonth(spans.mois - 1), kind: "integer" } as const,
            {
              key: "ecart",
              titre: "Écart",
              kind: "integer",
              calcul: { type: "difference", de: "mois", moins: "precedent" },
            } as const,
          ]),
      { key: "cumul", titre: "Depuis janvier", kind: "integer" },
      ...(avecObjectif
        ? [
            { key: "objectif", titre: "Objectif", kind: "decimal", decimales: 0 } as const,
            {
              key: "atteint",
              titre: "Atteint",
              kind: "percent",
              calcul: { type: "ratio", num: "cumul", den: "objectif", motifNul: "" },
            } as const,
          ]
        : []),
    ],
    rows: lignes.map(({ titre, chiffre }): Cell[] => {
      const objectif = chiffres.objectif(rang, chiffre, spans.cumul);
      return [
        titre,
        chiffres.cellule(rang, chiffre, spans.courant),
        ...(spans.precedent === null ? [] : [chiffres.cellule(rang, chiffre, spans.precedent), null]),
        chiffres.cellule(rang, chiffre, spans.cumul),
        ...(avecObjectif ? [objectif, objectif === null ? { motif: "", texte: "" } : null] : []),
      ];
    }),
  };
}

function rates({ chiffres, spans }: Socle, rang: Rang): Table {
  const termes = (chiffre: DemandeChiffre, periode: string): Cell[] => {
    const motif = chiffres.figure(rang, chiffre, periode)?.raison;
    return [
      chiffres.cellule(rang, { ...chiffre, terme: "numerateur" }, periode),
      chiffres.cellule(rang, { ...chiffre, terme: "denominateur" }, periode),
      motif == null ? null : { motif },
    ];
  };
  const groupe = frMonth(spans.mois);
  const cumul = "Depuis janvier";
  const avecObjectif = TAUX.some(({ chiffre }) => chiffres.objectif(rang, chiffre, spans.cumul) !== null);
  return {
    kind: "table",
    id: "taux",
    titre: "Taux, avec leurs deux termes",
    columns: [
      { key: "indicateur", titre: "Taux", kind: "prose", width: LARGEUR_NOM },
      { key: "m_num", titre: "Nombre", kind: "integer", groupe },
      { key: "m_den", titre: "Sur", kind: "integer", groupe },
      { key: "m", titre: "Taux", kind: "percent", groupe, calcul: { type: "ratio", num: "m_num", den: "m_den" } },
      { key: "c_num", titre: "Nombre", kind: "integer", groupe: cumul },
      { key: "c_den", titre: "Sur", kind: "integer", groupe: cumul },
      {
        key: "c",
        titre: "Taux",
        kind: "percent",
        groupe: cumul,
        calcul: { type: "ratio", num: "c_num", den: "c_den" },
      },
      ...(avecObjectif ? [{ key: "objectif", titre: "Objectif", kind: "percent" } as const] : []),
    ],
    rows: TAUX.map(({ titre, chiffre }): Cell[] => [
      titre,
      ...termes(chiffre, spans.courant),
      ...termes(chiffre, spans.cumul),
      ...(avecObjectif ? [chiffres.objectif(rang, chiffre, spans.cumul)] : []),
    ]),
  };
}

function moyennes({ chiffres, spans }: Socle, rang: Rang): Table {
  const avecObjectif = MOYENNES.some(({ chiffre }) => chiffres.objectif(rang, chiffre, spans.cumul) !== null);
  return {
    kind: "table",
    id: "moyennes",
    titre: "Moyennes",
    columns: [
      { key: "indicateur", titre: "Moyenne", kind: "prose", width: LARGEUR_NOM },
      { key: "mois", titre: frMonth(spans.mois), kind: "decimal" },
      ...(spans.precedent === null
        ? []
        : [{ key: "precedent", titre: frMonth(spans.mois - 1), kind: "decimal" } as const]),
      { key: "cumul", titre: "Depuis janvier", kind: "decimal" },
      ...(avecObjectif ? [{ key: "objectif", titre: "Objectif", kind: "decimal" } as const] : []),
    ],
    rows: MOYENNES.map(({ titre, chiffre }): Cell[] => [
      titre,
      chiffres.cellule(rang, chiffre, spans.courant),
      ...(spans.precedent === null ? [] : [chiffres.cellule(rang, chiffre, spans.precedent)]),
      chiffres.cellule(rang, chiffre, spans.cumul),
      ...(avecObjectif ? [chiffres.objectif(rang, chiffre, spans.cumul)] : []),
    ]),
  };
}

interface Carte {
  label: string;
  chiffre: DemandeChiffre;
  format: Kind;
  /** Month unless `cumul`. */
  cumul?: true;
  taux?: true;
  decimales?: number;
}

const CARTES: readonly Carte[] = [
  { label: "File active", chiffre: { indicateur: "file_active" }, format: "integer" },
  { label: "Entrées du mois", chiffre: { indicateur: "entrees" }, format: "integer" },
  { label: "Sorties du mois", chiffre: { indicateur: "sorties" }, format: "integer" },
  {
    label: "Sorties positives depuis janvier (Caen)",
    chiffre: { indicateur: "taux_sorties_positives", ventilation: { forme: "caen" } },
    format: "percent",
    cumul: true,
    taux: true,
  },
  { label: "En emploi à la fin du mois", chiffre: { indicateur: "en_emploi" }, format: "integer" },
  { label: "Prescriptions d'opérations du mois", chiffre: { indicateur: "prescriptions" }, format: "integer" },
  { label: "Face à face tenus dans le mois", chiffre: { indicateur: "entretiens" }, format: "integer" },
  { label: "Entretien mensuel respecté", chiffre: { indicateur: "conformite" }, format: "percent", taux: true },
];

/** The month at a glance: figure, last month or both terms, target. */
export function cartesCles({ chiffres, spans }: Socle, rang: Rang): Card[] {
  return CARTES.map(({ label, chiffre, format, cumul, taux }) => {
    const periode = cumul ? spans.cumul : spans.courant;
    const details: string[] = [];
    const figure = chiffres.figure(rang, chiffre, periode);
    if (taux && figure?.valeur != null)
      details.push(`${frInteger(figure.numerateur ?? 0)} sur ${frInteger(figure.denominateur ?? 0)}`);
    const avant = spans.precedent === null || cumul ? null : chiffres.nombre(rang, chiffre, spans.precedent);
    if (avant !== null) details.push(`${moisCourt(spans.mois - 1)} : ${ecrire(avant, format)}`);
    if (chiffre.indicateur === "file_active") {
      const personnes = chiffres.nombre(rang, { indicateur: "file_active_personnes" }, periode);
      if (personnes !== null && personnes !== figure?.valeur) details.push(`${frInteger(personnes)} personnes`);
    }
    if (chiffre.indicateur === "entrees" || chiffre.indicateur === "sorties") {
      const annee = chiffres.nombre(rang, chiffre, spans.cumul);
      if (annee !== null) details.push(`année : ${frInteger(annee)}`);
    }
    const objectif = chiffres.objectif(rang, chiffre, spans.cumul);
    if (objectif !== null) details.push(`objectif : ${ecrire(objectif, format)}`);
    return { label, value: chiffres.cellule(rang, chiffre, periode), format, detail: details.join(" · ") };
  });
}

function ecrire(n: number, format: Kind): string {
  if (format === "percent") return frPercent(n);
  return format === "integer" ? frNumber(n, 0) : frNumber(n, 1);
}
