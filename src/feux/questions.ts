import { obtenir } from "../core/grouper.ts";
import { foldWords } from "../core/text.ts";
import { fieldsNamed } from "../ingest/headers/header-index.ts";
import { normaliseHeader, withoutSmallWords } from "../ingest/headers/normalise.ts";
import { COLUMNS_COMPARED } from "../ingest/headers/suggest.ts";
import type { Profil } from "../ingest/profile.ts";
import type { Extraction, Source } from "../tables/extraction.ts";
import { type TableName, titreDuChamp } from "../tables/index.ts";
import { PRESENCES } from "../tables/lists.ts";
import { type Candidate, candidatePour } from "./candidates.ts";
import { nomDe } from "./lignes.ts";
import type { Lecture, Question } from "./question.ts";
import { dernierContact, dite, sortieParDefaut, structureDouteuse } from "./questions-parcours.ts";

/** Fields that decide a figure (domaine.md §3.1, LEC-10), by table. */
const DECISIFS: readonly (readonly [TableName, readonly string[]])[] = [
  ["participants", ["statuts"]],
  ["parcours", ["statuts", "date_sortie_reelle", "nature_sortie"]],
  ["etapes", ["temps", "heures_hebdo", "contrat", "date_fin"]],
  ["entretiens", ["presence", "duree"]],
  ["veilles", ["date_fin"]],
];
/** Headers of an exit that may be the proposal as well as the validation. */
const SORTIES_VAGUES = new Set(["date sortie", "sortie", "date sortie parcours"]);

/** Headers of an end of étape that may be the planned one as well as the real one. */
const FINS_VAGUES = new Set(["date fin", "fin", "date fin etape"]);
/** Real ends that come after the last contact typed: that many are no accident. */
const FINS_A_VENIR = 3;

/** One file or sheet: the tables read in it, and the columns that none of them takes. */
interface Feuille {
  sources: readonly Source[];
  libres: ReadonlyMap<string, () => readonly string[]>;
}

function feuillesDe({ sources, echantillons }: Extraction): Feuille[] {
  const feuilles = new Map<string, { sources: Source[]; libres: Map<string, () => readonly string[]> }>();
  for (const [index, source] of sources.entries()) {
    const cle = JSON.stringify([source.fichier, source.feuille]);
    const feuille = obtenir(feuilles, cle, () => ({ sources: [], libres: new Map() }));
    feuille.sources.push(source);
    for (const [entete, valeurs] of echantillons.get(index) ?? []) feuille.libres.set(entete, valeurs);
  }
  for (const { sources: lues, libres } of feuilles.values()) {
    for (const { colonnes } of lues)
      for (const { entete, champ } of colonnes) if (champ !== null) libres.delete(entete);
    for (const entete of [...libres.keys()].slice(COLUMNS_COMPARED)) libres.delete(entete);
  }
  return [...feuilles.values()];
}

/** « Absent », « Absence »: its « oui » says the contrary of a presence. */
const CONTRAIRE =
  " Elle dit l'absence, « Oui » y serait lu « présent » : reliée, elle demande aussi valeurs: { presence: { Oui: ABSENT, Non: PRESENT } }.";
const ABSENCES = new Set([...PRESENCES.ABSENT, ...PRESENCES.ABSENT_EXCUSE].map(foldWords));

/** A column that no field takes, the only one that may be a field which decides a figure. */
function aRelier(feuille: Feuille, source: Source, champ: string, profil: Profil): Question | null {
  const { table } = source;
  if (feuille.sources.some(({ colonnes }) => colonnes.some((c) => c.champ === champ))) return null;
  const candidates: Candidate[] = [];
  for (const [entete, valeurs] of feuille.libres) {
    if (dite(profil, entete, table)) continue;
    const candidate = candidatePour(entete, valeurs(), { table, champ }, profil);
    if (candidate) candidates.push(candidate);
  }
  const [meilleure, ...autres] = candidates.sort((a, b) => b.score - a.score);
  if (!meilleure) return null;
  const { entete, raison } = meilleure;
  const absence = champ === "presence" && ABSENCES.has(foldWords(entete));
  const aussi = autres.length > 0 ? ` (ou ${autres.map((c) => `« ${c.entete} »`).join(", ")})` : "";
  return {
    fichiers: [source.fichier],
    table,
    champ,
    constat: `${nomDe(source)} : la colonne « ${entete} »${aussi} n'est reliée à rien, et c'est la seule qui puisse être « ${titreDuChamp(table, champ)} » : ${raison}.${absence ? CONTRAIRE : ""}`,
    lectures: [
      { libelle: `« ${entete} » laissée de côté`, colonnes: new Map([[entete, null]]) },
      { libelle: `Relier « ${entete} » à ${titreDuChamp(table, champ)}`, colonnes: new Map([[entete, champ]]) },
    ],
  };
}

/** « Date de sortie » alone: the proposal, or the validation. */
function sortieVague(source: Source, profil: Profil): Question | null {
  if (source.table !== "parcours" || source.colonnes.some((c) => c.champ === "date_sortie_prevue")) return null;
  const colonne = source.colonnes.find((c) => c.champ === "date_sortie_reelle");
  if (!colonne || dite(profil, colonne.entete, "parcours")) return null;
  if (!SORTIES_VAGUES.has(withoutSmallWords(normaliseHeader(colonne.entete)))) return null;
  const { entete } = colonne;
  return {
    fichiers: [source.fichier],
    table: "parcours",
    champ: "date_sortie_reelle",
    constat: `${nomDe(source)} : « ${entete} » est la seule date de sortie ; elle est lue comme la sortie réelle, et peut être la sortie prévue.`,
    lectures: [
      { libelle: `« ${entete} » comme sortie réelle`, colonnes: new Map([[entete, "date_sortie_reelle"]]) },
      { libelle: `Lire « ${entete} » comme sortie prévue`, colonnes: new Map([[entete, "date_sortie_prevue"]]) },
    ],
  };
}

/** Étapes of a source whose end comes after the last contact of the extraction: a real end is never to come. */
function finsAVenir(extraction: Extraction, source: number): number {
  const { etapes } = extraction.tables;
  const dernier = dernierContact(extraction);
  if (etapes === null || dernier === null) return 0;
  const fins = etapes.cells("date_fin");
  let nombre = 0;
  for (let i = 0; i < etapes.length; i++) if (etapes.sources[i] === source && (fins[i] as number) > dernier) nombre++;
  return nombre;
}

/** « Date de fin » alone in étapes, with ends that are still to come: the planned end, or the real one. */
function finVague(extraction: Extraction, source: Source, profil: Profil): Question | null {
  if (source.table !== "etapes" || source.colonnes.some((c) => c.champ === "date_fin_prevue")) return null;
  const colonne = source.colonnes.find((c) => c.champ === "date_fin");
  if (!colonne || dite(profil, colonne.entete, "etapes")) return null;
  if (!FINS_VAGUES.has(withoutSmallWords(normaliseHeader(colonne.entete)))) return null;
  const nombre = finsAVenir(extraction, extraction.sources.indexOf(source));
  if (nombre < FINS_A_VENIR) return null;
  const { entete } = colonne;
  return {
    fichiers: [source.fichier],
    table: "etapes",
    champ: "date_fin",
    constat: `${nomDe(source)} : « ${entete} » est la seule date de fin ; elle est lue comme la fin réelle, mais ${nombre} d'entre elles sont après le dernier contact saisi : ce peut être la fin prévue.`,
    lectures: [
      { libelle: `« ${entete} » comme fin réelle`, colonnes: new Map([[entete, "date_fin"]]) },
      { libelle: `Lire « ${entete} » comme fin prévue`, colonnes: new Map([[entete, "date_fin_prevue"]]) },
    ],
  };
}

/** The header names the field for want of a better one. */
function vague(table: TableName, champ: string, entete: string): boolean {
  const nommes = fieldsNamed(entete).filter((n) => n.table === table && n.field === champ);
  return nommes.length > 0 && nommes.every((n) => n.weak);
}

/** « Élément standard » beside « Intitulé »: two columns for one field, the one that is read named vaguely. */
function deuxPourUn(feuille: Feuille, source: Source, champ: string, profil: Profil): Question | null {
  const { table } = source;
  const lue = source.colonnes.find((c) => c.champ === champ);
  if (!lue || dite(profil, lue.entete, table) || !vague(table, champ, lue.entete)) return null;
  for (const [entete, valeurs] of feuille.libres) {
    if (dite(profil, entete, table)) continue;
    const candidate = candidatePour(entete, valeurs(), { table, champ }, profil);
    if (!candidate) continue;
    return {
      fichiers: [source.fichier],
      table,
      champ,
      constat: `${nomDe(source)} : « ${lue.entete} » est lue comme « ${titreDuChamp(table, champ)} », et « ${entete} » à côté peut l'être aussi : ${candidate.raison}.`,
      lectures: [
        {
          libelle: `« ${lue.entete} » comme ${titreDuChamp(table, champ)}`,
          colonnes: new Map([
            [lue.entete, champ],
            [entete, null],
          ]),
        },
        {
          libelle: `Lire « ${entete} » comme ${titreDuChamp(table, champ)}`,
          colonnes: new Map([
            [entete, champ],
            [lue.entete, null],
          ]),
        },
      ],
    };
  }
  return null;
}

/** Columns whose reading decides figures and that nothing settles, in the order of the files. */
export function questionsDe(extraction: Extraction, profil: Profil): Question[] {
  const questions: Question[] = [];
  for (const feuille of feuillesDe(extraction)) {
    const poses = new Set<string>();
    for (const source of feuille.sources) {
      const champs = DECISIFS.filter(([table]) => table === source.table).flatMap(([, noms]) => noms);
      const trouvees = [
        sortieVague(source, profil),
        sortieParDefaut(extraction, source, profil),
        structureDouteuse(extraction, source, feuille.libres, profil),
        finVague(extraction, source, profil),
        ...champs.flatMap((champ) => [
          aRelier(feuille, source, champ, profil),
          deuxPourUn(feuille, source, champ, profil),
        ]),
      ];
      for (const question of trouvees) {
        // a status of a list stands for its participants and for its parcours: asked once
        if (question === null || poses.has(question.champ)) continue;
        poses.add(question.champ);
        questions.push(question);
      }
    }
  }
  return questions;
}

/** The profile that a reading of a question makes. */
export function profilAvec(profil: Profil, { table }: Question, { colonnes, datesVides = [] }: Lecture): Profil {
  const siennes = new Map(profil.colonnes.get(table) ?? []);
  for (const [entete, champ] of colonnes) siennes.set(normaliseHeader(entete), champ);
  return {
    ...profil,
    colonnes: new Map([...profil.colonnes, [table, siennes]]),
    datesVides: [...profil.datesVides, ...datesVides],
  };
}
