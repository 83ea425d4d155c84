import * as z from "zod";
import { frInteger, frPercent } from "../core/format.ts";
import { entier, proportion } from "../core/seuil.ts";
import { foldWords } from "../core/text.ts";
import type { Extraction } from "../tables/extraction.ts";
import { NULL, type TableData } from "../tables/table-data.ts";
import { horsParcours } from "./hors-parcours.ts";
import { ordresDouteux } from "./lec-05-dates-americaines.ts";
import { doublons, nomDe } from "./lignes.ts";
import { plusieursApap } from "./plusieurs-apap.ts";
import { defineFeu } from "./regle-feu.ts";

/** Who an id is, in one file or sheet. */
interface Identite {
  source: number;
  naissance: number | null;
  mots: string | null;
}

function mots(nom: string | null, prenom: string | null): string | null {
  if (nom === null || prenom === null) return null;
  return [...new Set(`${foldWords(nom)} ${foldWords(prenom)}`.split(" "))].sort().join(" ");
}

function contredit(a: Identite, b: Identite): boolean {
  if (a.naissance !== null && b.naissance !== null && a.naissance !== b.naissance) return true;
  return a.mots !== null && b.mots !== null && a.mots !== b.mots;
}

/** Rows of the ids that stand on several. */
function repetes(participants: TableData): number[] {
  const lignes = new Uint32Array(participants.pool.texts.length);
  const ids = participants.cells("id");
  for (let i = 0; i < participants.length; i++) {
    const id = ids[i] as number;
    if (id !== NULL) lignes[id] = (lignes[id] as number) + 1;
  }
  const rows: number[] = [];
  for (let i = 0; i < participants.length; i++) if ((lignes[ids[i] as number] ?? 0) > 1) rows.push(i);
  return rows;
}

/** Ids that stand for two persons, in two files or in one list, and how many ids stand twice. */
export interface Numerotations {
  /** Ids that stand on two lines that are not alike, or in two files. */
  partages: number;
  contraires: ReadonlySet<string>;
  /** Indexes of the sources concerned. */
  sources: ReadonlySet<number>;
}

/** Looks for the ids that bear two birth dates, or two names, in two files or sheets, or on two lines of one. */
export function numerotations(extraction: Extraction): Numerotations {
  const { participants } = extraction.tables;
  const vus = new Map<string, Identite[]>();
  for (const i of participants ? repetes(participants) : []) {
    const row = participants?.row(i);
    if (!row || row.id === null) continue;
    const fiche = { source: row.source, naissance: row.date_naissance, mots: mots(row.nom, row.prenom) };
    const connues = vus.get(row.id);
    if (!connues) vus.set(row.id, [fiche]);
    // a person who comes back has two lines alike in one list: only the lines that contradict tell anything
    else if (connues.every((c) => c.source !== fiche.source || contredit(c, fiche))) connues.push(fiche);
  }
  let partages = 0;
  const contraires = new Set<string>();
  const sources = new Set<number>();
  for (const [id, fiches] of vus) {
    const [premiere, ...autres] = fiches;
    if (!premiere || autres.length === 0) continue;
    partages++;
    const autre = autres.find((f) => contredit(premiere, f));
    if (!autre) continue;
    contraires.add(id);
    sources.add(premiere.source).add(autre.source);
  }
  // the same line in two files was set aside at reading
  return { partages: partages + doublons(extraction, "participants"), contraires, sources };
}

export default defineFeu({
  id: "LEC-03",
  titre: "Un même numéro pour deux personnes",
  definition: ({ numerosMin, partMin, partHors, partContacts, partDisperses }) =>
    `Au moins ${frInteger(numerosMin)} numéros (et ${frInteger(partMin * 100)} % de ceux qui sont dans deux fichiers, ou sur deux lignes d'une liste) portent deux dates de naissance, ou deux noms et prénoms dont les mots diffèrent : deux numérotations, deux PLIE, ou une liste recommencée. Plus de ${frPercent(partHors, 0)} des étapes, ou ${frPercent(partContacts, 0)} des contacts, hors du parcours de leur participant, ou plus de ${frPercent(partDisperses, 0)} des participants dont les contacts sont de trois APAP ou plus : orange.`,
  params: z.strictObject({
    numerosMin: entier(3, "numéros en contradiction à partir desquels c'est rouge"),
    partMin: proportion(0.01, "part qu'ils font, au moins, des numéros qui sont dans deux fichiers"),
    etapesMin: entier(10, "étapes hors du parcours de leur participant à partir desquelles c'est dit"),
    partHors: proportion(0.1, "part qu'elles font, au moins, des étapes"),
    contactsMin: entier(
      20,
      "contacts hors du parcours de leur participant, diagnostics mis à part, à partir desquels c'est dit",
    ),
    partContacts: proportion(0.03, "part qu'ils font, au moins, des contacts"),
    siecle: entier(2000, "année avant laquelle un contact ou une étape est d'un autre siècle"),
    contactsJuges: entier(6, "contacts d'un participant pour compter ses APAP"),
    participantsJuges: entier(20, "participants ainsi jugés, au moins"),
    partDisperses: proportion(0.3, "part d'entre eux dont les contacts sont de trois APAP ou plus"),
  }),
  juger({ extraction }, params) {
    const { numerosMin, partMin, contactsJuges, participantsJuges, partDisperses } = params;
    const { partages, contraires, sources } = numerotations(extraction);
    if (contraires.size < numerosMin || contraires.size < partMin * partages)
      return [
        // dates read in the wrong order fall anywhere: LEC-05 tells them
        ...(ordresDouteux(extraction, 1).length > 0 ? [] : horsParcours(extraction, params)),
        ...plusieursApap(extraction, {
          contacts: contactsJuges,
          part: partDisperses,
          personnesMin: participantsJuges,
        }),
      ];
    const listes = [...sources].sort((a, b) => a - b).flatMap((i) => extraction.sources[i] ?? []);
    return [
      {
        couleur: "rouge",
        fichiers: listes.map(({ fichier }) => fichier),
        message: `${frInteger(contraires.size)} numéros sur ${frInteger(partages)} qui sont ${listes.length > 1 ? "dans deux fichiers" : "sur deux lignes différentes"} désignent deux personnes différentes (${listes.map(nomDe).join(" et ")}) : chaque structure numérote les siennes, deux PLIE sont mélangés, ou une liste a été recommencée. Lus ensemble, ces dossiers seraient confondus.`,
        remede:
          "Donnez à chaque fichier un numéro unique (un préfixe par structure, le même dans la liste, le suivi et les étapes), ou traitez chaque PLIE à part.",
        reserve: {
          texte: "des numéros désignent deux personnes",
          lit: ["participants", "parcours", "etapes", "entretiens"],
        },
      },
    ];
  },
  exemple: {
    fichiers: {
      "participants A.csv":
        "id;sexe;date_naissance;nom;prenom\n1;F;01/02/1980;UN;Ada\n2;F;01/02/1981;DEUX;Ada\n3;F;01/02/1982;TROIS;Ada\n",
      "participants B.csv":
        "id;sexe;date_naissance;nom;prenom\n1;H;01/03/1970;QUATRE;Luc\n2;H;01/03/1971;CINQ;Luc\n3;H;01/03/1972;SIX;Luc\n",
    },
    couleur: "rouge",
  },
});
