import { foldName } from "../../../core/text.ts";
import { columnsOf } from "../../../tables/index.ts";
import { givenFields, type TablePlace } from "../../headers/given-fields.ts";
import { motifsDe } from "../../motifs-fichiers.ts";
import { isEmptyText } from "../../values/lecture.ts";
import type { Proposition } from "../reconnaitre.ts";
import type { Contexte, Forme } from "./forme.ts";

/** Fields that a title, a sheet's name or a file's name may give to all the rows of a table. */
const DE_HAUT: readonly string[] = ["apap", "structure", "participant", "id"];
const PLACES = ["{titre}", "{feuille}", "{fichier}"] as const;
const DIT: Readonly<Record<(typeof PLACES)[number], string>> = {
  "{titre}": "le titre au-dessus du tableau",
  "{feuille}": "le nom de la feuille",
  "{fichier}": "le nom du fichier",
};
/** A name of a person: two words at least, no digit. */
const NOM = /^\p{L}[\p{L}.''’-]*(\s+\p{L}[\p{L}.''’-]*)+$/u;
/** Share of the texts that must be known, or look like what is expected. */
const PART = 0.8;
const MANQUE: Readonly<Record<string, string>> = {
  apap: "l'APAP",
  structure: "la structure",
  participant: "le numéro du participant",
  id: "le numéro du participant",
};

/** Text that a place gives to a field, null when it gives none. */
function lu(champ: string, place: string, lieu: TablePlace, profil: Contexte["profil"]): string | null {
  const seule = new Map([["*", new Map([[champ, place]])]]);
  return givenFields({ ...profil, constantes: seule }, lieu).get(champ)?.texte ?? null;
}

function connus(champ: string, { feuilles }: Contexte): ReadonlySet<string> {
  const valeurs = new Set<string>();
  for (const { lues, colonnes } of feuilles) {
    for (const { table, fields } of lues) {
      const dit = champ === "participant" ? (table === "participants" ? "id" : "participant") : champ;
      for (const { texte } of colonnes[fields.indexOf(dit)]?.valeurs.values() ?? []) valeurs.add(foldName(texte));
    }
  }
  return valeurs;
}

/** True when the texts read at a place may be what the field holds. */
function vraisemblables(champ: string, textes: readonly (string | null)[], contexte: Contexte): boolean {
  const lus = textes.filter((texte) => texte !== null && !isEmptyText(texte)) as readonly string[];
  if (lus.length < textes.length || lus.length === 0) return false;
  const dits = connus(champ, contexte);
  const parmi = lus.filter((texte) => dits.has(foldName(texte))).length;
  if (parmi >= lus.length * PART) return true;
  if (columnsOf("parcours").get(champ)?.kind !== "name") return false;
  if (champ === "structure") return lus.every((texte) => /\p{L}{3}/u.test(texte));
  return lus.filter((texte) => NOM.test(texte)).length >= lus.length * PART;
}

/** A constant per file, sheet or title for the required fields that no column gives. */
export function constantesDe({ feuille, manquants, tables }: Proposition, contexte: Contexte): Forme[] {
  const { lieux } = feuille;
  const valeurs: Record<string, string> = {};
  const dits = new Map<(typeof PLACES)[number], string[]>();
  for (const { champ } of manquants) {
    if (!DE_HAUT.includes(champ)) continue;
    for (const place of PLACES) {
      // what labels the text (« Structure : … ») is sure; a bare title would serve two fields
      if (champ === "structure" && place !== "{titre}") continue;
      const textes = lieux.map((lieu) => lu(champ, place, lieu, contexte.profil));
      if (!vraisemblables(champ, textes, contexte)) continue;
      if (
        champ === "structure" &&
        textes.some((texte, i) => texte === lu("apap", place, lieux[i] as TablePlace, contexte.profil))
      )
        continue;
      valeurs[champ] = place;
      // a sheet that is a person's may bear a name: only APAPs' and structures' are shown
      const exemple = champ === "apap" || champ === "structure" ? ` (« ${textes[0]} »)` : "";
      const dit = `${MANQUE[champ] ?? champ}${exemple}`;
      dits.set(place, [...(dits.get(place) ?? []), dit]);
      break;
    }
  }
  if (dits.size === 0) return [];
  const fichiers = [...new Set(lieux.map(({ fichier }) => fichier))];
  const motifs = [...motifsDe(fichiers.map((nom) => ({ nom, tables }))).keys()];
  return motifs.map((motif) => ({
    cle: "constantes" as const,
    motif,
    valeurs,
    champs: Object.keys(valeurs),
    question: `${[...dits].map(([place, liste]) => `${DIT[place]} dit ${liste.join(" et ")}`).join(", ")} ?`,
  }));
}
