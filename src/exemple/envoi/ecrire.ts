import { frDay } from "../../core/day.ts";
import type { RejetLu } from "../../core/report.ts";
import type { PlainCell, PlainSheet } from "../../reporters/xlsx/plain-workbook.ts";
import type { Column } from "../../tables/column.ts";
import { TABLES, type TableName } from "../../tables/index.ts";
import type { GeneratedExtraction, Ligne } from "../modele.ts";
import type { Rng } from "../prng.ts";
import { cellule } from "./cellule.ts";
import { AUTRES, CONTACTS, type Colonne, EMARGEMENTS, ETAPES, LISTE } from "./colonnes.ts";
import { type LectureAttendue, ListeCsv, RIEN_ECARTE } from "./liste-csv.ts";

/** A value that cannot be read, and what becomes of its line. */
export interface RejetAttendu extends Omit<RejetLu, "feuille" | "raison"> {
  explication: string;
}

function colonneDe(table: TableName, champ: string): Column {
  const column = (TABLES[table].columns as Record<string, Column>)[champ];
  if (!column) throw new Error(`no column ${champ} in ${table}`);
  return column;
}

/** The cells of a line; `lignes` gives the row of each table of the list. */
export function cellules(rng: Rng, colonnes: readonly Colonne[], lignes: Partial<Record<TableName, object>>): string[] {
  return colonnes.map(([, table, champ]) => {
    const row = lignes[table] as Readonly<Record<string, unknown>> | undefined;
    return row ? cellule(rng, colonneDe(table, champ), row[champ]) : "";
  });
}

const entetes = (colonnes: readonly Colonne[]) => colonnes.map(([entete]) => entete);

/** Ids of whom nothing is due: a planted value defect must not change what is. */
export function sansHistoire({ lignes, attendu }: GeneratedExtraction): Set<string> {
  const concernes = new Set(attendu.map((a) => a.participant));
  return new Set(lignes.participants.map((p) => p.id ?? "").filter((id) => !concernes.has(id)));
}

/** Participants and parcours in one list, with a title, a lost zero in each 08… postal code, a doubled line, a total. */
export function listeParticipants(x: GeneratedExtraction, rng: Rng): ListeCsv {
  const liste = new ListeCsv(
    "liste-participants.csv",
    entetes(LISTE),
    `PLIE fictif d’Orneval – participants au ${frDay(x.arrete)}`,
  );
  const participants = new Map(x.lignes.participants.map((p) => [p.id, p]));
  const calmes = sansHistoire(x);
  let double: string[] | null = null;
  for (const parcours of x.lignes.parcours) {
    const participant = participants.get(parcours.participant);
    if (!participant) continue;
    const cells = cellules(rng, LISTE, { participants: participant, parcours });
    const postal = LISTE.findIndex(([, , champ]) => champ === "code_postal");
    cells[postal] = (cells[postal] ?? "").replace(/^0/, "");
    liste.ajouter(cells);
    if (double === null && calmes.has(participant.id ?? "")) double = cells;
  }
  if (double) liste.ajouter(double, "doublons");
  liste.ligneVide();
  liste.ajouter(["", `Total : ${x.lignes.parcours.length} parcours`], "totaux");
  return liste;
}

/** Étapes of all structures; one weekly duration in letters, one doubled line, a total. */
export function listeEtapes(x: GeneratedExtraction, rng: Rng, rejets: RejetAttendu[]): ListeCsv {
  const liste = new ListeCsv("etapes.csv", entetes(ETAPES));
  const calmes = sansHistoire(x);
  const heures = ETAPES.findIndex(([, , champ]) => champ === "heures_hebdo");
  let double: string[] | null = null;
  let fautee = false;
  for (const etape of x.lignes.etapes) {
    const cells = cellules(rng, ETAPES, { etapes: etape });
    const choisie =
      !fautee && etape.famille === "operation" && etape.temps === "partiel" && calmes.has(etape.participant ?? "");
    if (choisie) cells[heures] = "une dizaine";
    const ligne = liste.ajouter(cells);
    if (fautee && double === null && calmes.has(etape.participant ?? "")) double = cells;
    if (!choisie) continue;
    fautee = true;
    const explication = "Durée hebdomadaire en lettres : l’étape est gardée sans elle.";
    rejets.push({
      fichier: liste.name,
      ligne,
      colonne: "Durée hebdo",
      valeur: "une dizaine",
      rangeeGardee: true,
      explication,
    });
  }
  if (double) liste.ajouter(double, "doublons");
  liste.ajouter(["", "", "", `Total : ${x.lignes.etapes.length} étapes`], "totaux");
  return liste;
}

/** The small lists, as they are. */
export function petitesListes(x: GeneratedExtraction, rng: Rng): ListeCsv[] {
  return AUTRES.filter(([, table]) => x.lignes[table].length > 0).map(([name, table, colonnes]) => {
    const liste = new ListeCsv(name, entetes(colonnes));
    for (const row of x.lignes[table]) liste.ajouter(cellules(rng, colonnes, { [table]: row }));
    return liste;
  });
}

/** The sheet's lines of one structure; `enHeures` = durations as times of the spreadsheet, else as minutes. */
export function feuilleEmargements(
  nom: string,
  lignes: readonly Ligne<"emargements">[],
  enHeures: boolean,
  rng: Rng,
): PlainSheet {
  const corps = lignes.map((l) =>
    EMARGEMENTS.map(([, table, champ]): PlainCell => {
      if (champ === "date") return l.date === null ? null : { jour: l.date };
      if (champ === "duree") return l.duree === null ? null : enHeures ? { minutes: l.duree } : l.duree;
      return cellule(rng, colonneDe(table, champ), (l as Readonly<Record<string, unknown>>)[champ]);
    }),
  );
  return { nom, lignes: [["Feuilles d’émargement"], [], entetes(EMARGEMENTS), ...corps] };
}

/** What reading a sheet must give: all lines under its title, an empty line and the header. */
export function lectureFeuille(fichier: string, feuille: PlainSheet): LectureAttendue {
  const acceptees = feuille.lignes.length - 3;
  return { fichier, feuille: feuille.nom, lignesAvantEntete: 2, acceptees, ...RIEN_ECARTE };
}

/**
 * The contacts of one structure: typed durations, a few other spellings of the APAP's name, a repeated header, an empty
 * line; in the first file a date that does not exist, minutes that are no number, a doubled line.
 */
export function listeContacts(
  x: GeneratedExtraction,
  name: string,
  lignes: readonly Ligne<"entretiens">[],
  fautif: boolean,
  rng: Rng,
  rejets: RejetAttendu[],
): ListeCsv {
  const liste = new ListeCsv(name, entetes(CONTACTS));
  const calmes = sansHistoire(x);
  const place = (champ: string) => CONTACTS.findIndex(([, , c]) => c === champ);
  const [date, duree, apap, id] = [place("date"), place("duree"), place("apap"), place("id")];
  const milieu = Math.floor(lignes.length / 2);
  let [sansDate, sansDuree] = [!fautif, !fautif];
  lignes.forEach((entretien, n) => {
    if (n === milieu) {
      liste.ligneVide();
      liste.repeterEntete();
    }
    const cells = cellules(rng, CONTACTS, { entretiens: entretien });
    if (rng.chance(0.02)) cells[apap] = (cells[apap] ?? "").toUpperCase();
    const calme = n > milieu && calmes.has(entretien.participant ?? "");
    const appel = calme && !sansDuree && entretien.modalite === "TELEPHONE";
    if (appel) {
      sansDuree = true;
      cells[duree] = "abc";
    }
    const ligne = liste.ajouter(cells);
    if (appel) {
      const explication = "Durée qui n’est pas un nombre : l’appel est gardé sans elle.";
      rejets.push({ fichier: name, ligne, colonne: "Durée", valeur: "abc", rangeeGardee: true, explication });
    }
    if (!calme || sansDate || entretien.modalite !== "FACE_A_FACE" || entretien.presence !== "PRESENT") return;
    sansDate = true;
    liste.ajouter(cells, "doublons");
    const impossible = [...cells];
    impossible[date] = "31/02/2026";
    impossible[id] = "";
    const explication = "Date qui n’existe pas, dans une colonne obligatoire : la ligne est rejetée.";
    const rejet = { fichier: name, ligne: liste.ajouter(impossible, "rejetees"), colonne: "Date de l’entretien" };
    rejets.push({ ...rejet, valeur: "31/02/2026", rangeeGardee: false, explication });
  });
  return liste;
}
