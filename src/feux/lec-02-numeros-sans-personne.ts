import * as z from "zod";
import { frDe, frInteger, frPercent } from "../core/format.ts";
import { obtenir } from "../core/grouper.ts";
import { entier, proportion } from "../core/seuil.ts";
import type { Extraction } from "../tables/extraction.ts";
import { TABLE_NAMES, TABLES, type TableName } from "../tables/index.ts";
import { NULL, type TableData } from "../tables/table-data.ts";
import { distinctes, fichiersDe, sourcesDe } from "./lignes.ts";
import { reparationDe } from "./rapprocher-numeros.ts";
import { defineFeu, type FeuVu } from "./regle-feu.ts";

/** Tables whose rows name a participant. */
const CITENT: readonly TableName[] = TABLE_NAMES.filter((table) => "participant" in TABLES[table].columns);

/** Ids of the participants known for a table: of their list, and of the parcours when they stand in another file. */
function connus({ tables: { participants, parcours } }: Extraction): (table: TableName) => Set<string> {
  const liste = distinctes(participants, "id");
  const tous = new Set(liste);
  for (const id of distinctes(parcours, "participant")) tous.add(id);
  return (table) => (table === "parcours" ? liste : tous);
}

function part(cites: ReadonlySet<string>, liste: ReadonlySet<string>): number {
  let relies = 0;
  for (const id of cites) if (liste.has(id)) relies++;
  return relies / cites.size;
}

/** Lines of a table whose number is in the list, and all of them: numbers that a spreadsheet rounded are few, their lines many. */
function lignesReliees(data: TableData, liste: ReadonlySet<string>): number {
  const cells = data.cells("participant");
  const connues = new Map<number, boolean>();
  let relies = 0;
  for (let i = 0; i < data.length; i++) {
    const cell = cells[i] as number;
    const connu = obtenir(connues, cell, () => liste.has(data.pool.text(cell)));
    if (connu) relies++;
  }
  return relies;
}

/** What a spreadsheet makes of a long number: « 2,02614E+11 ». */
const EXPOSANT = /^\d(?:[.,]\d+)?e\+?\d+$/i;

/** Too few numbers to judge by persons, and most lines of the table are no one's. */
function confondus(
  table: TableName,
  data: TableData,
  cites: ReadonlySet<string>,
  liste: ReadonlySet<string>,
  { partRouge, lignesParNumeroMax }: { partRouge: number; lignesParNumeroMax: number },
  fichiers: readonly string[],
): FeuVu | null {
  const arrondis = [...cites].some((id) => EXPOSANT.test(id));
  if (!arrondis && data.length <= lignesParNumeroMax * cites.size) return null;
  const relies = lignesReliees(data, liste) / data.length;
  if (relies >= partRouge) return null;
  return {
    couleur: "rouge",
    fichiers,
    message: `${frPercent(1 - relies)} des ${frInteger(data.length)} lignes de la table ${table} (${fichiers.join(", ")}) portent un numéro qui n'est pas dans la liste des participants, et toutes n'ont que ${frInteger(cites.size)} numéros différents : ${arrondis ? "un tableur a arrondi des numéros longs (« 1,2E+11 »), ils sont perdus dans ce fichier" : "la colonne n'est pas celle du participant, ou le fichier n'est pas de cette extraction"}.`,
    remede: arrondis
      ? SANS_TABLEUR
      : "Refaites les exports à la même date et avec le même numéro de participant ; ou donnez la bonne colonne dans le profil.",
    reserve: {
      texte: `${frPercent(1 - relies)} des lignes ${frDe(table)} ne sont à personne de la liste`,
      lit: [table],
    },
  };
}

const SANS_TABLEUR =
  "Refaites l'export sans l'ouvrir dans un tableur, ou mettez la colonne du numéro au format Texte avant d'enregistrer.";

/** What people write under a number to say that it is the same one. */
const IDEM = /^(?:idem|id\.?|do\.?|ibid\.?|["'“”«»´`]+|\/+|↓|\.\.\.|…)$/i;

/** One number that is no one's on a good part of the lines: a mark of repetition, or a number given to all those unknown. */
function memeInconnu(
  table: TableName,
  data: TableData,
  liste: ReadonlySet<string>,
  { partMeme, lignesMeme }: { partMeme: number; lignesMeme: number },
  fichiers: readonly string[],
): FeuVu | null {
  const { texts } = data.pool;
  const lignes = new Uint32Array(texts.length);
  const cells = data.cells("participant");
  let commun = NULL;
  for (let i = 0; i < data.length; i++) {
    const cell = cells[i] as number;
    if (cell !== NULL) lignes[cell] = (lignes[cell] ?? 0) + 1;
  }
  const assez = Math.max(lignesMeme, partMeme * data.length);
  let nombre = 0;
  for (let cell = 0; cell < lignes.length; cell++) {
    const siennes = lignes[cell] ?? 0;
    if (siennes < assez || siennes <= nombre || liste.has(data.pool.text(cell))) continue;
    [commun, nombre] = [cell, siennes];
  }
  if (nombre === 0) return null;
  const id = data.pool.text(commun);
  const idem = IDEM.test(id);
  const arrondi = EXPOSANT.test(id);
  return {
    couleur: "rouge",
    fichiers,
    message: `${frInteger(nombre)} des ${frInteger(data.length)} lignes de la table ${table} (${fichiers.join(", ")}) portent ${idem ? `« ${id} » à la place du numéro : il n'est écrit que sur la première ligne de chaque personne, et les autres ne sont à personne` : `un même numéro qui n'est à personne de la liste : ${arrondi ? "un tableur a arrondi des numéros longs (« 1,2E+11 »), ils sont perdus dans ce fichier" : "un numéro mis à défaut, ou la colonne n'est pas celle du participant"}`}.`,
    remede: idem
      ? "Dans Excel, écrivez le numéro sur chaque ligne (sélectionnez la première case et celles du dessous, puis Accueil, Remplissage, En bas), puis relancez."
      : arrondi
        ? SANS_TABLEUR
        : "Refaites l'export avec le numéro de chaque participant ; ou donnez la bonne colonne dans le profil.",
    reserve: {
      texte: `${frPercent(nombre / data.length)} des lignes ${frDe(table)} ne sont à personne de la liste`,
      lit: [table],
    },
  };
}

export default defineFeu({
  id: "LEC-02",
  titre: "Numéros qui ne se relient à personne",
  definition: ({ participantsMin, partRouge, partOrange, partReparation, partMeme, lignesMeme }) =>
    `Une table d'au moins ${frInteger(participantsMin)} participants dont moins de ${frPercent(partRouge, 0)} sont dans la liste des participants : rouge (avec moins de participants, quand un tableur a arrondi les numéros ou qu'un même numéro revient sur des dizaines de lignes) ; moins de ${frPercent(partOrange, 0)} : orange. Si les numéros se relient à ${frPercent(partReparation, 0)} une fois les zéros de tête, les espaces, la casse ou un préfixe retirés, c'est proposé. Un même numéro inconnu (« idem ») sur ${frPercent(partMeme, 0)} des lignes (${frInteger(lignesMeme)} au moins) : rouge.`,
  params: z.strictObject({
    participantsMin: entier(20, "participants différents d'une table pour la juger"),
    partRouge: proportion(0.8, "rouge en dessous de cette part de participants connus"),
    partOrange: proportion(0.98, "orange en dessous de cette part"),
    lignesParNumeroMax: entier(50, "lignes par numéro au-delà desquelles ce ne sont plus des personnes"),
    partMeme: proportion(0.1, "part des lignes qui portent un même numéro inconnu à partir de laquelle c'est rouge"),
    lignesMeme: entier(20, "lignes, au moins, qui portent ce même numéro inconnu"),
    partReparation: proportion(0.98, "part reliée à partir de laquelle c'est proposé"),
  }),
  juger({ extraction }, params) {
    const { participantsMin, partRouge, partOrange, partReparation, lignesParNumeroMax } = params;
    const feux: FeuVu[] = [];
    if (extraction.tables.participants === null && extraction.tables.parcours === null) return feux;
    const listeDe = connus(extraction);
    for (const table of CITENT) {
      const liste = listeDe(table);
      const data: TableData | null = extraction.tables[table];
      if (liste.size === 0 || data === null) continue;
      const cites = distinctes(data, "participant");
      if (cites.size < participantsMin) {
        // a handful of lines is judged by no share
        const feu =
          data.length < participantsMin || liste.size < participantsMin
            ? null
            : confondus(table, data, cites, liste, { partRouge, lignesParNumeroMax }, fichiersDe(extraction, table));
        if (feu) feux.push(feu);
        continue;
      }
      const relies = part(cites, liste);
      const meme =
        relies < partRouge || relies === 1
          ? null
          : memeInconnu(table, data, liste, params, fichiersDe(extraction, table));
      if (meme) {
        feux.push(meme);
        continue;
      }
      if (relies >= partOrange) continue;
      const reparation = reparationDe(cites, liste, partReparation);
      const lus = `${frInteger(cites.size)} participants de la table ${table} (${fichiersDe(extraction, table).join(", ")})`;
      const combien =
        relies === 0
          ? `Aucun des ${lus} n'est dans la liste des participants`
          : `${frPercent(relies)} seulement des ${lus} sont dans la liste des participants`;
      const autre = reparation ? null : autreNumero(extraction, cites, partRouge);
      const cause = reparation
        ? ` : ${reparation.cause}, ${frPercent(reparation.part, 0)} se relieraient.`
        : autre !== null
          ? ` : ce sont ceux de la colonne « ${autre} » de la liste.`
          : " : ce ne sont pas les mêmes numéros, ou l'une des deux listes est incomplète.";
      feux.push({
        couleur: relies < partRouge ? "rouge" : "orange",
        fichiers: fichiersDe(extraction, table),
        message: `${combien}${cause}`,
        remede: reparation?.profil
          ? `Si c'est bien cela, écrivez dans le profil : ${reparation.profil} ; sinon refaites l'export avec les numéros d'origine.`
          : (reparation?.remede ??
            "Refaites les exports à la même date et avec le même numéro de participant ; si les numéros diffèrent par nature, donnez la colonne commune aux deux fichiers."),
        reponses: reparation?.profil
          ? [{ libelle: `Relier les numéros : ${reparation.cause}`, profil: reparation.profil }]
          : [],
        reserve: {
          texte: `${frPercent(1 - relies)} des participants ${frDe(table)} ne sont pas dans la liste`,
          lit: [table],
        },
      });
    }
    return feux;
  },
  exemple: {
    fichiers: {
      "participants.csv": `id;sexe;date_naissance;structure;apap;date_integration\n${numeros(25, (n) => `${String(n).padStart(5, "0")};F;01/02/1980;S;A;01/01/2026\n`)}`,
      "etapes.csv": `participant;famille;intitule;date_debut\n${numeros(25, (n) => `${n};operation;Atelier;01/02/2026\n`)}`,
    },
    couleur: "rouge",
  },
});

/** Other numbers of a person that a list bears, and that another file may take for the id. */
const AUTRES = [
  ["participants", "identifiant_ft"],
  ["parcours", "id"],
] as const;

/** The header of the list's column that these numbers are of; null when they are of none. */
function autreNumero(extraction: Extraction, cites: ReadonlySet<string>, min: number): string | null {
  for (const [table, champ] of AUTRES) {
    if (part(cites, distinctes(extraction.tables[table], champ)) < min) continue;
    const [lue] = sourcesDe(extraction, table).flatMap(({ source }) =>
      source.colonnes.filter((c) => c.champ === champ),
    );
    return lue?.entete ?? champ;
  }
  return null;
}

function numeros(n: number, ligne: (n: number) => string): string {
  return Array.from({ length: n }, (_, i) => ligne(i + 1)).join("");
}
