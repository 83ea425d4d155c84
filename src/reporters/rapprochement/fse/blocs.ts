import { frCount, frInteger } from "../../../core/format.ts";
import { CHAMPS_COMPARES, CHAMPS_NOMINATIFS, type EcartFse } from "../../../fse/plateforme/modele.ts";
import { type CadreControle, champsParticipant } from "../../controle/cadre.ts";
import { note } from "../../document/blocs.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Cards, Note, Table } from "../../document/model.ts";
import { CODES, champLigne, champsLigne, GENRES, MASQUE, titreDe, valeur } from "./cellules.ts";
import type { EtatFse } from "./etat.ts";

/** Pairs, records and lines of the FSE+ comparison, in numbers. */
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
  const sorties = paires
    .filter((p) => p.sortieNonDeclaree !== null)
    .sort((a, b) => (b.sortieNonDeclaree ?? 0) - (a.sortieNonDeclaree ?? 0) || a.ligne.ligne - b.ligne.ligne);
  return {
    id: "sorties",
    titre: "Sorties non déclarées : elles bloquent le bilan d'exécution",
    ...lister(sorties, [
      champLigne((p) => p.ligne),
      champsParticipant(cadre, (p) => p.record.participant),
      champ("sortie", "Sortie", "date", (p) => p.record.sortie),
      champ("jours", "Depuis (jours)", "integer", (p) => p.sortieNonDeclaree),
      champ("etat", "Délai", "text", (p) =>
        (p.sortieNonDeclaree ?? 0) > joursSaisie ? { value: passe(joursSaisie), tone: "bloquant" } : "dans le délai",
      ),
      champ("situation", "Situation à saisir", "text", ({ record }) =>
        situation(record.valeurs.situation_sortie, record.situationDeduite),
      ),
      champ("apap", "APAP", { kind: "text", large: true }, (p) => String(p.record.valeurs.apap ?? "")),
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
    id: "a-saisir",
    titre: "À saisir, dans l'ordre de la plateforme",
    ...lister(saisies, [
      champLigne((s) => s.ligne),
      champsParticipant(cadre, (s) => s.record.participant),
      champ("colonne", "Colonne", { kind: "prose", width: 30 }, (s) => s.colonne),
      champ("actuelle", "Sur la plateforme", "text", (s) => valeur(s.champ, s.actuelle, cadre)),
      champ("valeur", "À saisir", "text", (s) =>
        CHAMPS_NOMINATIFS.has(s.champ) && !cadre.avecNoms ? MASQUE : s.valeur,
      ),
      champ("note", "Remarque", { kind: "prose", width: 26, large: true }, (s) =>
        s.deduite ? "déduite des étapes : à confirmer avec l'APAP" : null,
      ),
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
    id: "a-creer",
    titre: "À créer sur la plateforme",
    ...lister(seuls, [
      champ("participant", "Participant", "text", ({ record }) => record.participant),
      champ("operation", "Opération", "text", ({ record }) => operation(record)),
      champ("entree", "Entrée", "date", ({ record }) => record.entree),
      champ("depuis", "Depuis (jours)", "integer", ({ depuis }) => depuis),
      champ("delai", "Délai", "text", ({ depuis }) =>
        depuis > joursSaisie ? { value: passe(joursSaisie), tone: "majeur" } : "dans le délai",
      ),
      complete &&
        cadre.avecNoms &&
        creations.colonnes.map((titre, i) =>
          champ(
            `c${i}`,
            titre,
            { kind: "text", groupe: "Comme la plateforme l'attend" },
            ({ record }) => parRecord.get(record)?.[i] ?? null,
          ),
        ),
    ]),
    vide: "Tous les enregistrements sont sur la plateforme.",
  };
}

const operation = (record: { operation: string | null }): string => record.operation ?? "non paramétrée";

/** Near ids and near people: proposed, never paired. */
export function tableAConfirmer(cadre: CadreControle, { records }: EtatFse): Table {
  return {
    id: "a-confirmer",
    titre: "À confirmer : une ligne ressemble à un enregistrement, rien n'est rapproché sans vous",
    ...lister(
      records.flatMap(({ record, proches }) => proches.map((proche) => ({ record, ...proche }))),
      [
        champsParticipant(cadre, ({ record }) => record.participant),
        champ("operation", "Opération", "text", ({ record }) => operation(record)),
        champsLigne(cadre, ({ ligne }) => ligne, "NOM Prénom de la ligne"),
        champ("pourquoi", "Pourquoi", { kind: "prose", width: 44 }, ({ pourquoi }) => pourquoi),
      ],
    ),
    vide: "Aucune ressemblance à confirmer.",
  };
}

/** Paired without the identifier: who checks it sees both. */
export function tableParNom(cadre: CadreControle, { paires }: EtatFse): Table {
  return {
    id: "par-nom",
    titre: "Rapprochés par nom, prénom et date de naissance, sous un autre identifiant",
    ...lister(
      paires.filter((p) => p.lien === "nom"),
      [
        champLigne((p) => p.ligne),
        champ("id", "Identifiant de la ligne", "text", (p) => p.ligne.id),
        champsParticipant(cadre, (p) => p.record.participant),
        champ("operation", "Opération", "text", (p) => operation(p.record)),
      ],
    ),
    vide: "Tous par l'identifiant.",
  };
}

/** Lines of the platform that are no record of ours. */
export function tableLignesSeules(cadre: CadreControle, { lignes }: EtatFse): Table {
  return {
    id: "lignes-seules",
    titre: "Sur la plateforme, sans enregistrement ici",
    ...lister(lignes, [
      champsLigne(cadre, (l) => l.ligne, "NOM Prénom"),
      champ("entree", "Entrée", "date", (l) => l.ligne.date_entree),
      champ("sortie", "Sortie", "date", (l) => l.ligne.date_sortie),
      champ("connu", "Dans Viesion", { kind: "prose", width: 44 }, ({ participant, proposee }) =>
        proposee
          ? "ressemble à un enregistrement : voir À confirmer"
          : participant === null
            ? "inconnu"
            : `connu (${participant}), sans parcours dans l'opération sur la période`,
      ),
    ]),
    vide: "Chaque ligne de la plateforme a son enregistrement.",
  };
}

/** Values that differ, field by field. */
export function tableEcarts(cadre: CadreControle, { paires }: EtatFse): Table {
  return {
    id: "ecarts",
    titre: "Valeurs qui diffèrent",
    ...lister(
      paires.flatMap((paire) => paire.ecarts.map((e) => ({ ...paire, e }))),
      [
        champLigne((p) => p.ligne),
        champsParticipant(cadre, (p) => p.record.participant),
        champ("champ", "Donnée", "text", ({ e }) => titreDe(e.champ)),
        champ("genre", "Écart", "text", ({ e }) => GENRES[e.genre]),
        champ("viesion", "Viesion", "text", ({ e }) => valeur(e.champ, e.viesion, cadre)),
        champ("plateforme", "Plateforme", "text", ({ e }) => valeur(e.champ, e.plateforme, cadre)),
        champ("apap", "APAP", { kind: "text", large: true }, (p) => String(p.record.valeurs.apap ?? "")),
      ],
    ),
    vide: "Aucun écart.",
  };
}

/** How many differences of each kind, by field. */
export function tableParDonnee({ paires }: EtatFse): Table {
  const ecarts = paires.flatMap((p) => p.ecarts);
  const genres = Object.keys(GENRES) as EcartFse["genre"][];
  return {
    id: "par-donnee",
    titre: "Écarts par donnée",
    ...lister(CHAMPS_COMPARES, [
      champ("champ", "Donnée", "text", (champ) => titreDe(champ)),
      genres.map((genre) =>
        champ(
          genre,
          GENRES[genre],
          { kind: "integer", total: "somme" },
          (champ) => ecarts.filter((e) => e.champ === champ && e.genre === genre).length,
        ),
      ),
    ]),
    total: "Ensemble",
  };
}

export const NOTE: Note = note(
  "La plateforme fait foi pour le bilan d'exécution ; Viesion, pour ce qui s'est passé. Chaque enregistrement (un participant, une opération) est mis en face de sa ligne par l'identifiant, sinon par nom, prénom et date de naissance tous trois égaux. Ce qui ressemble seulement est proposé, jamais rapproché. Une valeur vide ici ne se tape pas par-dessus celle de la plateforme.",
);
