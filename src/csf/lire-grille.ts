import { PlieError } from "../core/plie-error.ts";
import { compareText, tidy } from "../core/text.ts";
import type { InputFile } from "../disque/input-file.ts";
import { type Grille, grillesDe } from "../ingest/grilles.ts";
import { cellText } from "../ingest/values/lecture.ts";
import { DECISIONS_ADMISES, decisionLue } from "./decision.ts";
import {
  COLONNES,
  COLONNES_ARCHIVAGE,
  COLONNES_INDICATEURS,
  empreinteGrille,
  empreinteLigne,
  FEUILLES,
  FICHE,
  type LigneGrille,
  PARAMETRES,
  type ParametresTirage,
} from "./grille.ts";
import { type ReponseStructure, reponsesDe } from "./observations.ts";
import { type Lignes, tableDe } from "./table-de.ts";

/** A filled grid, read back: its lines and everything typed beside them. */
export interface GrilleLue {
  fichier: string;
  parametres: ParametresTirage;
  lignes: readonly LigneGrille[];
  /** Stratum of each person of the sample. */
  strates: ReadonlyMap<string, string>;
  /** Who was en charge of each, as printed. */
  charges: ReadonlyMap<string, { apap: string; structure: string }>;
  /** Typed targets and declared figures, by code of indicator. */
  indicateurs: ReadonlyMap<string, { prevu: number | null; declare: number | null }>;
  /** What was seen on the spot, by `cleArchivage`. */
  archivage: ReadonlyMap<string, { fait: string | null; remarque: string | null }>;
  /** What the structures had answered when the grid was written. */
  reponses: readonly ReponseStructure[];
}

const ATTENDU_FICHES = { siVide: "donnez les fiches écrites par plie csf", quoi: "des fiches de contrôle" };
const ATTENDU = { siVide: "donnez la grille écrite par plie csf", quoi: "une grille de contrôle" };
/** Decisions typed elsewhere than in the grid, beside the same points. */
export type DecisionTapee = Pick<LigneGrille, "participant" | "point" | "decision" | "commentaire">;

/** The person of a page: the one that its line « Participant » names, else the tab (pages of 0.1.0). */
function participantDe({ feuille, lignes }: Grille): string {
  for (const { cells } of lignes) {
    const textes = cells.map((cell) => tidy(cellText(cell))).filter((t) => t !== "");
    if (textes[0] === COLONNES.participant && textes[1] !== undefined) return textes[1];
  }
  return feuille ?? "";
}

/**
 * The decisions typed on the people's pages (plie csf writes them beside the grid), page by page, by the points of its
 * table. Throws PlieError on a page of someone else than `connus`, and on a cell that says no decision.
 */
export async function lireFichesRemplies(remplies: InputFile, connus: ReadonlySet<string>): Promise<DecisionTapee[]> {
  const fichier = remplies.name;
  const fautes: string[] = [];
  const tapees: DecisionTapee[] = [];
  for (const feuille of await grillesDe(remplies, () => false, ATTENDU_FICHES)) {
    const participant = participantDe(feuille);
    if (!connus.has(participant)) {
      fautes.push(`l'onglet « ${feuille.feuille ?? ""} » (${participant}) n'est celui de personne de l'échantillon`);
      continue;
    }
    for (const { ligne, cellules } of tableDe(feuille, [COLONNES.point, FICHE.decision], fichier)) {
      const point = cellules.get(COLONNES.point) ?? "";
      // the table ends where its first column says no point any more
      if (!/^\d\.\d$/.test(point)) break;
      const typed = cellules.get(FICHE.decision) ?? "";
      const decision = decisionLue(typed);
      if (decision === undefined) {
        fautes.push(
          `onglet « ${participant} », ligne ${ligne} (point ${point}), colonne « ${FICHE.decision} » : « ${typed} » n'est pas une décision (${DECISIONS_ADMISES})`,
        );
      }
      const commentaire = cellules.get(COLONNES.commentaire) || null;
      if (decision || commentaire) tapees.push({ participant, point, decision: decision ?? null, commentaire });
    }
  }
  refuser(`« ${fichier} »`, fautes);
  return tapees;
}

/** Faults told in one message. */
const MAX_FAUTES = 5;

/** Throws PlieError when there are faults, the first of them told. */
function refuser(ou: string, fautes: readonly string[]): void {
  if (fautes.length === 0) return;
  const reste = fautes.length - MAX_FAUTES;
  throw new PlieError(
    `${ou} : ${fautes.slice(0, MAX_FAUTES).join(" ; ")}${reste > 0 ? ` ; et ${reste} autres` : ""}. Corrigez ces cellules dans ce fichier, rien d'autre n'est à refaire, puis relancez.`,
  );
}

/**
 * Reads a grid back. Throws PlieError, with what is wrong and where, when it is not one, or when anything but its input cells
 * was changed: a fixed cell, a line added, taken away or written twice, a decision that is not in the list.
 */
export async function lireGrilleRemplie(remplie: InputFile): Promise<GrilleLue> {
  const fichier = remplie.name;
  const feuilles = await grillesDe(remplie, () => false, ATTENDU);
  const feuille = (nom: string): Grille | undefined => feuilles.find((f) => f.feuille === nom);
  const tirage = feuille(FEUILLES.tirage);
  const grille = feuille(FEUILLES.grille);
  if (!tirage || !grille) {
    throw new PlieError(
      `« ${fichier} » n'est pas une grille de contrôle : il y manque la feuille « ${tirage ? FEUILLES.grille : FEUILLES.tirage} ». Donnez le classeur écrit par plie csf, rempli et enregistré en .xlsx.`,
    );
  }
  const { parametres, empreinte } = lireParametres(tirage, fichier);
  const lues = tableDe(grille, [COLONNES.participant, COLONNES.point, COLONNES.decision, COLONNES.empreinte], fichier);
  const { lignes, empreintes } = lireLignes(lues, fichier);
  if (empreinteGrille(parametres, empreintes) !== empreinte) {
    throw new PlieError(
      `« ${fichier} », feuille « ${FEUILLES.grille} » : des lignes ont été ajoutées ou retirées, ou le tirage a été modifié (${lignes.length} lignes lues). Reprenez la grille d'origine et n'y remplissez que les cellules de saisie.`,
    );
  }
  const reponses = feuille(FEUILLES.reponses);
  return {
    fichier,
    parametres,
    lignes,
    ...lireEchantillon(tirage, fichier),
    indicateurs: lireIndicateurs(feuille(FEUILLES.indicateurs), fichier),
    archivage: lireArchivage(feuille(FEUILLES.archivage), fichier),
    reponses: reponses === undefined ? [] : reponsesDe(reponses, fichier),
  };
}

function lireParametres(tirage: Grille, fichier: string): { parametres: ParametresTirage; empreinte: string } {
  for (const { cells } of tirage.lignes) {
    const textes = cells.map(cellText).filter((t) => t !== "");
    if (textes[0] !== PARAMETRES || textes[1] === undefined) continue;
    try {
      const { empreinte, ...parametres } = JSON.parse(textes[1]) as ParametresTirage & { empreinte: string };
      if (typeof empreinte === "string" && Array.isArray(parametres.periode)) return { parametres, empreinte };
    } catch {
      break;
    }
  }
  throw new PlieError(
    `« ${fichier} », feuille « ${FEUILLES.tirage} » : la ligne « ${PARAMETRES} » est absente ou modifiée. Reprenez la grille d'origine.`,
  );
}

/** Stratum of each person, and who was en charge, from the sample's table. */
function lireEchantillon(tirage: Grille, fichier: string): Pick<GrilleLue, "strates" | "charges"> {
  const strates = new Map<string, string>();
  const charges = new Map<string, { apap: string; structure: string }>();
  for (const { cellules } of tableDe(tirage, ["N°", COLONNES.participant, "Strate"], fichier)) {
    const texte = (titre: string) => cellules.get(titre) ?? "";
    strates.set(texte(COLONNES.participant), texte("Strate"));
    charges.set(texte(COLONNES.participant), { apap: texte("APAP"), structure: texte("Structure") });
  }
  return { strates, charges };
}

function lireLignes(lues: Lignes, fichier: string): { lignes: LigneGrille[]; empreintes: string[] } {
  const fautes: string[] = [];
  const lignes: LigneGrille[] = [];
  const empreintes: string[] = [];
  const vues = new Map<string, number>();
  for (const { ligne, cellules } of lues) {
    const texte = (titre: string) => cellules.get(titre) ?? "";
    const typed = texte(COLONNES.decision);
    const decision = decisionLue(typed);
    const lu: LigneGrille = {
      participant: texte(COLONNES.participant),
      point: texte(COLONNES.point),
      reponse: texte(COLONNES.reponse),
      constate: texte(COLONNES.constate),
      sources: texte(COLONNES.sources),
      decision: decision ?? null,
      commentaire: texte(COLONNES.commentaire) || null,
      ...(texte(COLONNES.auTirage) === "" ? {} : { auTirage: texte(COLONNES.auTirage) }),
    };
    const cle = `${lu.participant}\n${lu.point}`;
    const deja = vues.get(cle);
    if (deja !== undefined) fautes.push(`ligne ${ligne} : le même point que la ligne ${deja}`);
    vues.set(cle, ligne);
    const ou = `ligne ${ligne} (${lu.participant}, point ${lu.point})`;
    if (empreinteLigne(lu) !== texte(COLONNES.empreinte)) {
      fautes.push(
        `${ou} : une cellule qui n'est pas de saisie a été modifiée, remettez-la comme dans la grille d'origine`,
      );
    }
    if (decision === undefined) {
      fautes.push(
        `${ou}, colonne « ${COLONNES.decision} » : « ${typed} » n'est pas une décision (${DECISIONS_ADMISES})`,
      );
    }
    lignes.push(lu);
    empreintes.push(texte(COLONNES.empreinte));
  }
  refuser(`« ${fichier} », feuille « ${FEUILLES.grille} »`, fautes);
  return { lignes, empreintes };
}

function lireIndicateurs(grille: Grille | undefined, fichier: string): GrilleLue["indicateurs"] {
  if (!grille) return new Map();
  const { code, prevu, declare } = COLONNES_INDICATEURS;
  return new Map(
    tableDe(grille, [code, prevu, declare], fichier).map(({ ligne, cellules }) => {
      const nombre = (titre: string): number | null => {
        const texte = cellules.get(titre) ?? "";
        const n = Number(texte.replace(",", "."));
        if (texte === "" || texte === "—") return null;
        if (!Number.isFinite(n)) {
          throw new PlieError(
            `« ${fichier} », feuille « ${grille.feuille ?? ""} », ligne ${ligne}, colonne « ${titre} » : un nombre est attendu.`,
          );
        }
        return n;
      };
      return [cellules.get(code) ?? "", { prevu: nombre(prevu), declare: nombre(declare) }] as const;
    }),
  );
}

function lireArchivage(grille: Grille | undefined, fichier: string): GrilleLue["archivage"] {
  const { participant, sortie, piece, fait, remarque } = COLONNES_ARCHIVAGE;
  const enTete = grille?.lignes.some(({ cells }) => cells.some((c) => tidy(cellText(c)) === fait)) ?? false;
  // no exit in the sample: the sheet has no table to read back
  if (!grille || !enTete) return new Map();
  return new Map(
    tableDe(grille, [participant, piece, fait], fichier).flatMap(({ cellules }) => {
      const [vu, note] = [fait, remarque].map((titre) => cellules.get(titre) || null);
      if (!vu && !note) return [];
      const texte = (titre: string) => cellules.get(titre) ?? "";
      const cle = cleArchivage(texte(participant), texte(sortie), texte(piece));
      return [[cle, { fait: vu ?? null, remarque: note ?? null }] as const];
    }),
  );
}

/** A piece to keep or to destroy at an exit; `sortie` as printed, jj/mm/aaaa. */
export function cleArchivage(participant: string, sortie: string, piece: string): string {
  return `${participant}\n${sortie}\n${piece}`;
}

/** Participants of a grid, sorted. */
export function participantsDe(lignes: readonly LigneGrille[]): string[] {
  return [...new Set(lignes.map((l) => l.participant))].sort(compareText);
}
