import { frCount, frInteger } from "../../../core/format.ts";
import { CHAMPS_COMPARES, CHAMPS_NOMINATIFS, type EcartFse } from "../../../fse/plateforme/modele.ts";
import { type CadreControle, cellulesParticipant, colonnesParticipant } from "../../controle/cadre.ts";
import type { Cards, Cell, Column, Note, Table } from "../../document/model.ts";
import { CODES, cellulesLigne, GENRES, MASQUE, nomDe, QUI_LIGNE, titreDe, valeur } from "./cellules.ts";
import type { EtatFse } from "./etat.ts";

export function cartes({ paires, records, lignes, liste }: EtatFse): Cards {
  const nonDeclarees = paires.filter((p) => p.sortieNonDeclaree !== null).length;
  const parNom = paires.filter((p) => p.lien === "nom").length;
  const aCreer = records.filter((r) => r.proches.length === 0).length;
  const confirmer = records.length - aCreer;
  const inconnues = lignes.filter((l) => !l.proposee).length;
  return {
    kind: "cartes",
    items: [
      {
        label: "Rapprochés",
        value: paires.length,
        detail:
          parNom > 0
            ? `dont ${frInteger(parNom)} par nom, prénom et naissance`
            : `sur ${frCount(liste.lignes.length, "ligne")}`,
      },
      {
        label: "Sorties non déclarées",
        value: nonDeclarees,
        detail: "elles bloquent le bilan d'exécution",
        ...(nonDeclarees > 0 ? { tone: "bloquant" as const } : {}),
      },
      {
        label: "À créer",
        value: aCreer,
        detail: "absents de la plateforme",
        ...(aCreer > 0 ? { tone: "majeur" as const } : {}),
      },
      { label: "À confirmer", value: confirmer, detail: "une ligne leur ressemble" },
      { label: "Sur la plateforme seule", value: inconnues, detail: "lignes sans enregistrement ici" },
      {
        label: "Avec un écart",
        value: paires.filter((p) => p.ecarts.length > 0).length,
        detail: frCount(
          paires.reduce((n, p) => n + p.ecarts.length, 0),
          "valeur",
        ),
      },
    ],
  };
}

/** Exits that the platform does not have, the oldest first. */
export function tableSorties(cadre: CadreControle, { paires, joursSaisie }: EtatFse): Table {
  const rows = paires
    .filter((p) => p.sortieNonDeclaree !== null)
    .sort((a, b) => (b.sortieNonDeclaree ?? 0) - (a.sortieNonDeclaree ?? 0) || a.ligne.ligne - b.ligne.ligne);
  return {
    kind: "table",
    id: "sorties",
    titre: "Sorties non déclarées : elles bloquent le bilan d'exécution",
    columns: [
      ...QUI_LIGNE,
      ...colonnesParticipant(cadre),
      { key: "sortie", titre: "Sortie", kind: "date" },
      { key: "jours", titre: "Depuis (jours)", kind: "integer" },
      { key: "etat", titre: "Délai", kind: "text" },
      { key: "situation", titre: "Situation à saisir", kind: "text" },
      { key: "apap", titre: "APAP", kind: "text", large: true },
    ],
    rows: rows.map(({ record, ligne, sortieNonDeclaree: jours }): Cell[] => [
      ligne.ligne,
      ...cellulesParticipant(cadre, record.participant),
      record.sortie,
      jours,
      (jours ?? 0) > joursSaisie ? { value: passe(joursSaisie), tone: "bloquant" } : "dans le délai",
      situation(record.valeurs.situation_sortie, record.situationDeduite),
      String(record.valeurs.apap ?? ""),
    ]),
    vide: "Toutes les sorties sont déclarées.",
  };
}

const passe = (jours: number): string => `plus de ${frCount(jours, "jour")}`;

function situation(code: unknown, deduite: boolean): string {
  if (typeof code !== "string") return "à demander à l'APAP";
  return `${CODES[code] ?? code}${deduite ? " (déduite des étapes, à confirmer)" : ""}`;
}

/** Cells to type, in the platform's order: its lines, then its columns. */
export function tableASaisir(cadre: CadreControle, { saisies }: EtatFse): Table {
  return {
    kind: "table",
    id: "a-saisir",
    titre: "À saisir, dans l'ordre de la plateforme",
    columns: [
      ...QUI_LIGNE,
      ...colonnesParticipant(cadre),
      { key: "colonne", titre: "Colonne", kind: "prose", width: 30 },
      { key: "actuelle", titre: "Sur la plateforme", kind: "text" },
      { key: "valeur", titre: "À saisir", kind: "text" },
      { key: "note", titre: "Remarque", kind: "prose", width: 26, large: true },
    ],
    rows: saisies.map((s): Cell[] => [
      s.ligne.ligne,
      ...cellulesParticipant(cadre, s.record.participant),
      s.colonne,
      valeur(s.champ, s.actuelle, cadre),
      CHAMPS_NOMINATIFS.has(s.champ) && !cadre.avecNoms ? MASQUE : s.valeur,
      s.deduite ? "déduite des étapes : à confirmer avec l'APAP" : null,
    ]),
    vide: "Rien à saisir sur les lignes rapprochées.",
  };
}

/** Participants that the platform does not have: what to create, every column in its order. */
export function tableACreer(
  cadre: CadreControle,
  { creations, records, joursSaisie }: EtatFse,
  complete: boolean,
): Table {
  const parRecord = new Map(creations.rangees.map((r) => [r.record, r.cellules]));
  const seuls = records.filter((r) => r.proches.length === 0);
  return {
    kind: "table",
    id: "a-creer",
    titre: "À créer sur la plateforme",
    columns: [
      { key: "participant", titre: "Participant", kind: "text" },
      { key: "operation", titre: "Opération", kind: "text" },
      { key: "entree", titre: "Entrée", kind: "date" },
      { key: "depuis", titre: "Depuis (jours)", kind: "integer" },
      { key: "delai", titre: "Délai", kind: "text" },
      ...(complete && cadre.avecNoms
        ? creations.colonnes.map(
            (titre, i): Column => ({ key: `c${i}`, titre, kind: "text", groupe: "Comme la plateforme l'attend" }),
          )
        : []),
    ],
    rows: seuls.map(({ record, depuis }): Cell[] => [
      record.participant,
      record.operation ?? "non paramétrée",
      record.entree,
      depuis,
      depuis > joursSaisie ? { value: passe(joursSaisie), tone: "majeur" } : "dans le délai",
      ...(complete && cadre.avecNoms ? (parRecord.get(record) ?? []) : []),
    ]),
    vide: "Tous les enregistrements sont sur la plateforme.",
  };
}

/** Near ids and near people: proposed, never paired. */
export function tableAConfirmer(cadre: CadreControle, { records }: EtatFse): Table {
  return {
    kind: "table",
    id: "a-confirmer",
    titre: "À confirmer : une ligne ressemble à un enregistrement, rien n'est rapproché sans vous",
    columns: [
      ...colonnesParticipant(cadre),
      { key: "operation", titre: "Opération", kind: "text" },
      ...QUI_LIGNE,
      { key: "id", titre: "Identifiant de la ligne", kind: "text" },
      ...(cadre.avecNoms ? [{ key: "nomLigne", titre: "NOM Prénom de la ligne", kind: "text" } as const] : []),
      { key: "pourquoi", titre: "Pourquoi", kind: "prose", width: 44 },
    ],
    rows: records.flatMap(({ record, proches }) =>
      proches.map(({ ligne, pourquoi }): Cell[] => [
        ...cellulesParticipant(cadre, record.participant),
        record.operation ?? "non paramétrée",
        ...cellulesLigne(ligne, cadre, nomDe(ligne)),
        pourquoi,
      ]),
    ),
    vide: "Aucune ressemblance à confirmer.",
  };
}

/** Paired without the identifier: who checks it sees both. */
export function tableParNom(cadre: CadreControle, { paires }: EtatFse): Table {
  return {
    kind: "table",
    id: "par-nom",
    titre: "Rapprochés par nom, prénom et date de naissance, sous un autre identifiant",
    columns: [
      ...QUI_LIGNE,
      { key: "id", titre: "Identifiant de la ligne", kind: "text" },
      ...colonnesParticipant(cadre),
      { key: "operation", titre: "Opération", kind: "text" },
    ],
    rows: paires
      .filter((p) => p.lien === "nom")
      .map(({ ligne, record }): Cell[] => [
        ligne.ligne,
        ligne.id,
        ...cellulesParticipant(cadre, record.participant),
        record.operation ?? "non paramétrée",
      ]),
    vide: "Tous par l'identifiant.",
  };
}

/** Lines of the platform that are no record of ours. */
export function tableLignesSeules(cadre: CadreControle, { lignes }: EtatFse): Table {
  return {
    kind: "table",
    id: "lignes-seules",
    titre: "Sur la plateforme, sans enregistrement ici",
    columns: [
      ...QUI_LIGNE,
      { key: "id", titre: "Identifiant de la ligne", kind: "text" },
      ...(cadre.avecNoms ? [{ key: "nomLigne", titre: "NOM Prénom", kind: "text" } as const] : []),
      { key: "entree", titre: "Entrée", kind: "date" },
      { key: "sortie", titre: "Sortie", kind: "date" },
      { key: "connu", titre: "Dans Viesion", kind: "prose", width: 44 },
    ],
    rows: lignes.map(({ ligne, participant, proposee }): Cell[] => [
      ...cellulesLigne(ligne, cadre, nomDe(ligne)),
      ligne.date_entree,
      ligne.date_sortie,
      proposee
        ? "ressemble à un enregistrement : voir À confirmer"
        : participant === null
          ? "inconnu"
          : `connu (${participant}), sans parcours dans l'opération sur la période`,
    ]),
    vide: "Chaque ligne de la plateforme a son enregistrement.",
  };
}

/** Values that differ, field by field. */
export function tableEcarts(cadre: CadreControle, { paires }: EtatFse): Table {
  return {
    kind: "table",
    id: "ecarts",
    titre: "Valeurs qui diffèrent",
    columns: [
      ...QUI_LIGNE,
      ...colonnesParticipant(cadre),
      { key: "champ", titre: "Donnée", kind: "text" },
      { key: "genre", titre: "Écart", kind: "text" },
      { key: "viesion", titre: "Viesion", kind: "text" },
      { key: "plateforme", titre: "Plateforme", kind: "text" },
      { key: "apap", titre: "APAP", kind: "text", large: true },
    ],
    rows: paires.flatMap(({ record, ligne, ecarts }) =>
      ecarts.map((e): Cell[] => [
        ligne.ligne,
        ...cellulesParticipant(cadre, record.participant),
        titreDe(e.champ),
        GENRES[e.genre],
        valeur(e.champ, e.viesion, cadre),
        valeur(e.champ, e.plateforme, cadre),
        String(record.valeurs.apap ?? ""),
      ]),
    ),
    vide: "Aucun écart.",
  };
}

/** How many differences of each kind, by field. */
export function tableParDonnee({ paires }: EtatFse): Table {
  const ecarts = paires.flatMap((p) => p.ecarts);
  const genres = Object.keys(GENRES) as EcartFse["genre"][];
  return {
    kind: "table",
    id: "par-donnee",
    titre: "Écarts par donnée",
    columns: [
      { key: "champ", titre: "Donnée", kind: "text" },
      ...genres.map((genre): Column => ({ key: genre, titre: GENRES[genre], kind: "integer", total: "somme" })),
    ],
    rows: CHAMPS_COMPARES.map((champ): Cell[] => [
      titreDe(champ),
      ...genres.map((genre) => ecarts.filter((e) => e.champ === champ && e.genre === genre).length),
    ]),
    total: "Ensemble",
  };
}

export const NOTE: Note = {
  kind: "note",
  texte:
    "La plateforme fait foi pour le bilan d'exécution ; Viesion, pour ce qui s'est passé. Chaque enregistrement (un participant, une opération) est mis en face de sa ligne par l'identifiant, sinon par nom, prénom et date de naissance tous trois égaux. Ce qui ressemble seulement est proposé, jamais rapproché. Une valeur vide ici ne se tape pas par-dessus celle de la plateforme.",
};
