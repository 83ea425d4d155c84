import { foldWords } from "../../core/text.ts";
import { writePlainWorkbook } from "../../reporters/xlsx/plain-workbook.ts";
import type { Fichier, GeneratedExtraction } from "../modele.ts";
import { Rng } from "../prng.ts";
import {
  feuilleEmargements,
  lectureFeuille,
  listeContacts,
  listeEtapes,
  listeParticipants,
  petitesListes,
  type RejetAttendu,
} from "./ecrire.ts";
import { attenduJson, lisezmoi } from "./lisezmoi.ts";
import type { LectureAttendue } from "./liste-csv.ts";

const CLASSEUR = "emargements.xlsx";
/** Longest sheet name that spreadsheets accept. */
const NOM_FEUILLE_MAX = 31;

/** Everything that the folder must give once it is read. */
export interface EnvoiAttendu {
  lectures: LectureAttendue[];
  rejets: RejetAttendu[];
}

/** Where each line goes: the structure of its APAP, else that of the participant's parcours. */
function parStructure<L extends { apap: string | null; participant: string | null }>(
  x: GeneratedExtraction,
  lignes: readonly L[],
): Map<string, L[]> {
  const deApap = new Map(x.lignes.effectifs.map((e) => [e.apap, e.structure ?? ""]));
  const deParticipant = new Map(x.lignes.parcours.map((p) => [p.participant, p.structure ?? ""]));
  const groupes = new Map([...new Set(deApap.values())].sort().map((structure): [string, L[]] => [structure, []]));
  for (const l of lignes) groupes.get(deApap.get(l.apap) ?? deParticipant.get(l.participant) ?? "")?.push(l);
  return groupes;
}

/**
 * The extraction as a PLIE sends it: lists in Windows-1252 with French headers, one contacts file per structure, the
 * émargements in a workbook, a few defects in the values; with `attendu.json` and `LISEZMOI.md`, that say what must be
 * found. Same extraction, same bytes.
 */
export function envoiPlie(x: GeneratedExtraction): Fichier[] {
  const rng = new Rng(x.lignes.entretiens.length + x.arrete);
  const attendu: EnvoiAttendu = { lectures: [], rejets: [] };
  const listes = [listeParticipants(x, rng), listeEtapes(x, rng, attendu.rejets)];
  const contacts = parStructure(x, x.lignes.entretiens);
  [...contacts].forEach(([structure, lignes], n) => {
    const name = `contacts-${foldWords(structure).replaceAll(" ", "-")}.csv`;
    listes.push(listeContacts(x, name, lignes, n === 0, rng, attendu.rejets));
  });
  listes.push(...petitesListes(x, rng));
  const feuilles = [...parStructure(x, x.lignes.emargements)].map(([structure, lignes], n) =>
    feuilleEmargements(structure.slice(0, NOM_FEUILLE_MAX), lignes, n === 1, rng),
  );
  attendu.lectures.push(...listes.map((l) => l.lecture), ...feuilles.map((f) => lectureFeuille(CLASSEUR, f)));
  const encoder = new TextEncoder();
  return [
    ...listes.map((l) => l.fichier()),
    { name: CLASSEUR, bytes: writePlainWorkbook(feuilles) },
    { name: "attendu.json", bytes: encoder.encode(attenduJson(x, attendu)) },
    { name: "LISEZMOI.md", bytes: encoder.encode(lisezmoi(x, attendu)) },
  ];
}
