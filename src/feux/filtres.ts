import { dayOf, partsOf } from "../core/day.ts";
import { frInteger, frPercent } from "../core/format.ts";
import type { Extraction } from "../tables/extraction.ts";
import { NULL, type TableData } from "../tables/table-data.ts";
import { pasDe } from "./echantillon.ts";
import { dureesDe } from "./hors-parcours.ts";
import { fichiersDe } from "./lignes.ts";
import type { FeuVu, Vue } from "./regle-feu.ts";

/** From how much on an export that lacks a whole kind of lines is told to be a filtered one. */
export interface SeuilsFiltres {
  /** Days in the parcours, while contacts are typed, after which a person has one. */
  joursSansContact: number;
  personnesSansContact: number;
  partSansContact: number;
  /** Contacts, or étapes, or parcours, among which a kind is missing by no chance. */
  contactsMin: number;
  etapesMin: number;
  parcoursMin: number;
}

const CONTACTS = "Refaites l'export du suivi sans filtre";

function filtre(extraction: Extraction, table: "entretiens" | "etapes" | "parcours", message: string, remede: string) {
  return {
    couleur: "orange" as const,
    fichiers: fichiersDe(extraction, table),
    message,
    remede: `${remede} ; si l'export est complet, rien à faire.`,
    reserve: {
      texte: (message.split(/[,:(]/)[0] as string).trim().toLowerCase(),
      lit: table === "parcours" ? ["participants", "parcours", "etapes", "entretiens", "veilles"] : [table],
    },
  } satisfies FeuVu;
}

/** A share of the parcours below which a line is a colleague's. */
const PART_COLLEGUE = 0.1;
/** Months that make an export forgotten. */
const MOIS_OUBLIES = 3;

/** APAPs of whom next to no line is there, month after month: their months are told already. */
function sansSuivi(nonCouverts: Vue["nonCouverts"], pool: TableData["pool"]): Set<number> {
  const vus = new Map<string, { mois: number; k: number; n: number }>();
  for (const { apap, k, n } of nonCouverts) {
    const vu = vus.get(apap) ?? { mois: 0, k: 0, n: 0 };
    vus.set(apap, { mois: vu.mois + 1, k: vu.k + k, n: vu.n + n });
  }
  const oublies = [...vus].filter(([, { mois, k, n }]) => mois >= MOIS_OUBLIES && k < PART_COLLEGUE * n);
  return new Set(oublies.map(([apap]) => pool.find(apap)));
}

/** Participants of the parcours in the charge of these APAPs. */
function personnesDe(parcours: TableData, apaps: ReadonlySet<number>): Set<number> {
  const [personnes, referents] = [parcours.cells("participant"), parcours.cells("apap")];
  const leurs = new Set<number>();
  for (let i = 0; apaps.size > 0 && i < parcours.length; i++)
    if (apaps.has(referents[i] as number)) leurs.add(personnes[i] as number);
  return leurs;
}

/** Persons followed for long of whom no line of the contacts is: the end of a cut export, half of an alphabet. */
function sansContact({ extraction, nonCouverts }: Vue, arrete: number, seuils: SeuilsFiltres): FeuVu[] {
  const { parcours, entretiens } = extraction.tables;
  if (parcours === null || entretiens === null || entretiens.length === 0) return [];
  const [qui, jours] = [entretiens.cells("participant"), entretiens.cells("date")];
  const avec = new Uint8Array(entretiens.pool.texts.length);
  let [premier, dernier] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < entretiens.length; i++) {
    avec[qui[i] as number] = 1;
    const jour = jours[i] as number;
    if (jour > arrete || jour === NULL) continue;
    if (jour < premier) premier = jour;
    if (jour > dernier) dernier = jour;
  }
  let [personnes, sans] = [0, 0];
  const dits = personnesDe(parcours, sansSuivi(nonCouverts, parcours.pool));
  for (const [personne, siennes] of dureesDe(parcours)) {
    if (dits.has(personne)) continue;
    const suivi = siennes.reduce((n, [a, b]) => n + Math.max(0, Math.min(b, dernier) - Math.max(a, premier)), 0);
    if (suivi < seuils.joursSansContact) continue;
    personnes++;
    if (avec[personne] !== 1) sans++;
  }
  if (sans < seuils.personnesSansContact || sans < seuils.partSansContact * personnes) return [];
  return [
    filtre(
      extraction,
      "entretiens",
      `${frInteger(sans)} participants sur ${frInteger(personnes)} (${frPercent(sans / personnes, 0)}), suivis depuis ${frInteger(seuils.joursSansContact)} jours ou plus, n'ont pas une seule ligne d'entretiens : l'export du suivi est coupé (1 000 premières lignes, une partie de l'alphabet), filtré, ou il en manque un fichier ; leurs absences de suivi sont sans doute fausses.`,
      CONTACTS,
    ),
  ];
}

/** Contacts among which there is no absence at all, or one modality only. */
function sansAbsence(extraction: Extraction, { contactsMin }: SeuilsFiltres): FeuVu[] {
  const data = extraction.tables.entretiens;
  if (data === null || data.length < contactsMin) return [];
  const [modalites, presences] = [data.cells("modalite"), data.cells("presence")];
  const { pool } = data;
  const autres = new Set(["ABSENT", "ABSENT_EXCUSE", "ANNULE"].map((code) => pool.find(code)));
  const present = pool.find("PRESENT");
  const vues = new Set<number>();
  let [presents, absents] = [0, 0];
  const pas = pasDe(data.length);
  for (let i = 0; i < data.length; i += pas) {
    vues.add(modalites[i] as number);
    if (presences[i] === present) presents++;
    else if (autres.has(presences[i] as number)) absents++;
  }
  const feux: FeuVu[] = [];
  if (data.mapped.has("presence") && absents === 0 && presents >= contactsMin)
    feux.push(
      filtre(
        extraction,
        "entretiens",
        "Le suivi n'a aucune absence, pas une ligne « absent », « excusé » ni « annulé » : l'export a sans doute été filtré sur les présents, et les absences sont comptées 0.",
        CONTACTS,
      ),
    );
  if (vues.size === 1 && data.length >= contactsMin)
    feux.push(
      filtre(
        extraction,
        "entretiens",
        "Le suivi n'a qu'une seule modalité, ni téléphone ni courriel à côté des autres : l'export a sans doute été filtré, et les autres contacts manquent (relances après une absence, suivi dans l'emploi).",
        CONTACTS,
      ),
    );
  return feux;
}

/** Étapes of which none is over, or of which none goes on. */
function etapesFiltrees(extraction: Extraction, arrete: number, { etapesMin, joursSansContact }: SeuilsFiltres) {
  const data = extraction.tables.etapes;
  if (data === null || data.length < etapesMin || !data.mapped.has("date_fin")) return [];
  const [debuts, fins] = [data.cells("date_debut"), data.cells("date_fin")];
  let [finies, enCours, anciennes] = [0, 0, 0];
  for (let i = 0; i < data.length; i++) {
    const debut = debuts[i] as number;
    const fin = fins[i] as number;
    if (fin !== NULL && fin <= arrete) finies++;
    else enCours++;
    if (debut !== NULL && debut < arrete - 2 * joursSansContact) anciennes++;
  }
  if (anciennes < etapesMin || (finies > 0 && enCours > 0)) return [];
  return [
    filtre(
      extraction,
      "etapes",
      finies === 0
        ? "Aucune étape n'est finie, alors que beaucoup sont commencées depuis longtemps : l'export a sans doute été filtré sur les étapes en cours, et celles d'avant manquent."
        : "Aucune étape n'est en cours, toutes ont une date de fin passée : l'export a sans doute été filtré sur les étapes finies, et celles qui durent (accompagnement, CDI) manquent.",
      "Refaites l'export des étapes sans filtre",
    ),
  ];
}

/** A list of which nobody entered before the year, or of which nobody has left. */
function listeFiltree(extraction: Extraction, arrete: number, { parcoursMin }: SeuilsFiltres): FeuVu[] {
  const data: TableData | null = extraction.tables.parcours;
  if (data === null) return [];
  const [entrees, sorties] = [data.cells("date_integration"), data.cells("date_sortie_reelle")];
  const annee = partsOf(arrete).year;
  const [debut, avant] = [dayOf(annee, 1, 1) ?? arrete, dayOf(annee - 1, 1, 1) ?? arrete];
  let [entres, anciens, bienAnciens, sortis] = [0, 0, 0, 0];
  for (let i = 0; i < data.length; i++) {
    const entree = entrees[i] as number;
    if (entree === NULL || entree > arrete) continue;
    entres++;
    if (entree < debut) anciens++;
    if (entree < avant) bienAnciens++;
    if (sorties[i] !== NULL) sortis++;
  }
  if (entres >= parcoursMin && anciens === 0)
    return [
      filtre(
        extraction,
        "parcours",
        `Aucun parcours n'est entré avant le 1er janvier ${annee}, sur ${frInteger(entres)} : la liste a sans doute été filtrée sur les entrées de l'année, et la file active d'avant manque.`,
        "Refaites l'export de la liste avec tous les parcours ouverts dans la période",
      ),
    ];
  if (bienAnciens < parcoursMin || sortis > 0 || !data.mapped.has("date_sortie_reelle")) return [];
  return [
    filtre(
      extraction,
      "parcours",
      `Aucun parcours n'est sorti, sur ${frInteger(entres)} : la liste a sans doute été filtrée sur les dossiers ouverts, et les sorties sont comptées 0.`,
      "Refaites l'export de la liste avec les parcours sortis",
    ),
  ];
}

/** Exports that a filter, or a limit of lines, has cut: a whole kind of lines is missing. */
export function exportsFiltres(vue: Vue, seuils: SeuilsFiltres): FeuVu[] {
  const { extraction, arrete } = vue;
  if (arrete === null) return [];
  return [
    ...listeFiltree(extraction, arrete, seuils),
    ...etapesFiltrees(extraction, arrete, seuils),
    ...sansContact(vue, arrete, seuils),
    ...sansAbsence(extraction, seuils),
  ];
}
