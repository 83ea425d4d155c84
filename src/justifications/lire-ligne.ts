import type { Day } from "../core/day.ts";
import { lastDay } from "../core/month.ts";
import { foldName } from "../core/text.ts";
import type { Grille, LigneGrille } from "../ingest/grilles.ts";
import type { RawCell } from "../ingest/raw.ts";
import { readDay } from "../ingest/values/day.ts";
import { cellText, isEmptyText, type Lecture } from "../ingest/values/lecture.ts";
import { lireMois } from "../ingest/values/month.ts";
import { type CleReponse, COLONNES_LUES, COLONNES_SAISIES, lireRepere, REPONSES_DE } from "./colonnes.ts";
import type { EnTete } from "./en-tete.ts";
import type { Declaration, Entree, Reponse } from "./justifications.ts";

/** What a line says: a reason, or that the data were mended; what is to be told of it; nothing for a line left empty. */
export interface LigneLue {
  entree?: Entree;
  declaration?: Declaration;
  dits: readonly string[];
}

const VIDE: LigneLue = { dits: [] };
const dit = (message: string): LigneLue => ({ dits: [message] });
const SANS_EFFET = "la ligne n'est pas prise tant qu'elle n'est pas corrigée";

/** The cells of a line, by column. */
class Cellules {
  constructor(
    private readonly enTete: EnTete,
    private readonly ligne: LigneGrille,
  ) {}

  brute(cle: CleReponse): RawCell {
    const i = this.enTete.colonnes.get(cle);
    return i === undefined ? null : (this.ligne.cells[i] ?? null);
  }

  texte(cle: CleReponse): string | null {
    const t = cellText(this.brute(cle));
    return isEmptyText(t) ? null : t;
  }
}

/** Reads a line under its header. */
export function lireLigne(grille: Grille, enTete: EnTete, ligne: LigneGrille, fichier: string): LigneLue {
  const { colonnes, listeDeConstats, largeur } = enTete;
  const cellules = new Cellules(enTete, ligne);
  const texte = (cle: CleReponse) => cellules.texte(cle);
  if ([...colonnes.keys()].every((cle) => texte(cle) === null)) return VIDE;
  if (ligne.abimee) return dit("un guillemet n'est pas refermé : la ligne n'est pas lue, corrigez-la");
  if (grille.feuille === null && ligne.cells.slice(largeur).some((cell) => cellText(cell) !== "")) {
    return dit("plus de champs que d'en-têtes : mettez entre guillemets la raison qui contient le séparateur");
  }
  const saisie = COLONNES_SAISIES.some(({ cle }) => texte(cle) !== null);
  if (listeDeConstats && !saisie) return VIDE;
  const dits: string[] = [];
  /** The value of a cell; what cannot be read is told with its column, and undefined. */
  const lire = <T>(cle: CleReponse, lecteur: (cell: RawCell) => Lecture<T>, sinon: string): T | null | undefined => {
    const lecture = lecteur(cellules.brute(cle));
    if (lecture.etat === "lu") return lecture.valeur;
    if (lecture.etat !== "illisible") return null;
    dits.push(`colonne ${nomDe(cle)} : ${lecture.raison} ; ${sinon}`);
    return undefined;
  };
  const place = { fichier, feuille: grille.feuille, ligne: ligne.ligne, deListe: listeDeConstats, de: enTete.de };
  const vise = colonnes.has("repere") ? viseParRepere(cellules, enTete.de) : viseParColonnes(cellules, lire);
  if (typeof vise === "string") return dit(vise);
  if (vise === null) return { dits };
  const base: Reponse = { ...place, ...vise, auteur: texte("auteur") };
  const corrigeLe = lire("corrigeLe", readDay, `écrivez la date ; ${SANS_EFFET}`);
  if (corrigeLe === undefined) return { dits };
  if (corrigeLe !== null) return { declaration: { ...base, corrigeLe }, dits };
  const raison = texte("raison");
  if (raison === null || !/[\p{L}\p{N}]/u.test(raison))
    return dit("aucune raison : sans elle, le constat n'est pas justifié");
  const jusquAu = lire("jusquAu", lireEcheance, "la raison est prise sans date de fin, corrigez la case");
  return { entree: { ...base, raison, piece: texte("piece"), jusquAu: jusquAu ?? null }, dits };
}

type Vise = Pick<Reponse, "regle" | "participant" | "parcours" | "apap" | "mois" | "date">;
type Lecteur = <T>(cle: CleReponse, lecteur: (cell: RawCell) => Lecture<T>, sinon: string) => T | null | undefined;

/** What the columns of a hand-written file say; null when a date of them cannot be read. */
function viseParColonnes(cellules: Cellules, lire: Lecteur): Vise | string | null {
  const regle = cellules.texte("regle");
  if (regle === null) return "aucune règle : écrivez son code, par exemple ENT-01";
  const mois = lire("mois", lireMois, SANS_EFFET);
  const date = lire("date", readDay, SANS_EFFET);
  if (mois === undefined || date === undefined) return null;
  const [participant, parcours, apap] = (["participant", "parcours", "apap"] as const).map((c) => cellules.texte(c));
  return {
    regle: codeDeRegle(regle),
    participant: participant ?? null,
    parcours: parcours ?? null,
    apap: apap ?? null,
    mois,
    date,
  };
}

/** What the mark of a form's line says, if the line is whole: columns sorted apart would answer about somebody else. */
function viseParRepere(cellules: Cellules, de: string | null): Vise | string {
  const texte = cellules.texte("repere");
  if (texte === null) return "pas de repère : répondez sur la ligne du constat, dans le classeur reçu";
  const repere = lireRepere(texte);
  if (repere === null) return `repère « ${texte.slice(0, 60)} » non compris : reprenez-le du classeur reçu`;
  if (de === null) {
    return `la ligne « ${REPONSES_DE.trim()} … » manque en haut de la feuille : remettez-la, du classeur reçu`;
  }
  const { qui, ...suite } = repere;
  const [regle, participant] = [cellules.texte("regle"), cellules.texte("participant")];
  const autrePersonne = participant !== null && participant !== qui;
  if ((regle !== null && codeDeRegle(regle) !== suite.regle) || autrePersonne) {
    return `le repère « ${texte.slice(0, 60)} » ne va pas avec la règle ou la personne de sa ligne : des colonnes ont été triées ou collées à part, reprenez la ligne du classeur reçu`;
  }
  if (participant !== null) return { ...suite, participant, apap: null };
  return { ...suite, participant: null, apap: foldName(qui) };
}

function nomDe(cle: CleReponse): string {
  return COLONNES_LUES.find((c) => c.cle === cle)?.titre ?? cle;
}

/** `ent 1`, `ENT01` → `ENT-01`; anything else is left as typed, to be told unknown. */
function codeDeRegle(texte: string): string {
  const code = /^([A-Za-z]{3})[\s_-]*(\d{1,2})$/.exec(texte);
  return code ? `${code[1]?.toUpperCase()}-${code[2]?.padStart(2, "0")}` : texte;
}

/** A day, or the last day of a month. */
function lireEcheance(cell: RawCell): Lecture<Day> {
  const jour = readDay(cell);
  if (jour.etat !== "illisible") return jour;
  const mois = lireMois(cell);
  return mois.etat === "lu" ? { etat: "lu", valeur: lastDay(mois.valeur) } : jour;
}
