import { obtenir } from "../core/grouper.ts";
import { PlieError } from "../core/plie-error.ts";
import { hmacSha256 } from "../core/sha256.ts";
import { foldName } from "../core/text.ts";
import type { NameDomain } from "../tables/column.ts";
import { identifiantNu } from "../tables/identifiants.ts";

/** Letters and digits that nobody confuses (Crockford): 5 bits each. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** Characters of a token: 50 bits for what an extraction has by tens of thousands, 40 for the rest. */
const LONG = 10;
const COURT = 8;

/** What a name of each domain becomes, before its token. */
const NOMS: Readonly<Record<Exclude<NameDomain, "commune">, string>> = {
  apap: "APAP",
  structure: "Structure",
  employeur: "Employeur",
  operateur: "Opérateur",
  prescripteur: "Prescripteur",
  intitule: "Intitulé",
  motif: "Motif",
  resultat: "Résultat",
  poste: "Poste",
};

/** A domain whose names become « Label TOKEN ». */
export type DomaineNomme = keyof typeof NOMS;

/** Tables whose lines have a number of their own. */
export type LigneNumerotee = "parcours" | "etape" | "contact";
const LIGNES: Readonly<Record<LigneNumerotee, string>> = { parcours: "PAR", etape: "E", contact: "L" };

/**
 * Keyed pseudonyms (HMAC-SHA-256): the same key gives the same pseudonym to the same value, in every file and every month;
 * without the key nothing leads back. Names are the same without case and accents; ids are exact.
 */
export class Jetons {
  private readonly connus = new Map<string, string>();
  private readonly pris = new Map<string, string>();

  constructor(private readonly cle: Uint8Array) {}

  /**
   * Ids that differ by case, spaces or leading zeros alone stay as near to each other as they were (precisions.md, General 13):
   * one token, its leading zeros kept, and its own mixture of cases for a writing other than the plain one.
   */
  participant(id: string): string {
    const zeros = /^0*/.exec(id)?.[0] ?? "";
    const ecrit = id.slice(zeros.length);
    const simple = identifiantNu(id).toUpperCase();
    const jeton = this.jeton("participant", simple, LONG);
    if (ecrit === simple) return `${zeros}P-${jeton}`;
    const casse = this.hasard(`participant\n${ecrit}`);
    const autre = [...jeton].map((c, i) => ((casse >> i) & 1 ? c.toLowerCase() : c)).join("");
    return `${zeros}p-${this.unique("participant écrit", autre, ecrit)}`;
  }

  nom(domaine: DomaineNomme, nom: string): string {
    return `${NOMS[domaine]} ${this.jeton(domaine, foldName(nom), COURT)}`;
  }

  ligne(table: LigneNumerotee, id: string): string {
    return `${LIGNES[table]}-${this.jeton(`ligne ${table}`, id, LONG)}`;
  }

  /** What stands for a free text: it says that there was one, and only equal texts have the same. */
  texte(texte: string): string {
    return `texte ${this.jeton("texte", texte, COURT)}`;
  }

  /** What stands for a value that could not be read: still unreadable, whatever the column. */
  illisible(texte: string): string {
    return `illisible ${this.jeton("illisible", texte, COURT)}`;
  }

  /** A token of its own kind. Throws PlieError when two values would have the same one: another key is needed. */
  jeton(genre: string, texte: string, longueur = COURT): string {
    const source = `${genre}\n${texte}`;
    return obtenir(this.connus, source, () => {
      const octets = hmacSha256(this.cle, source);
      let jeton = "";
      for (let i = 0; i < longueur; i++) jeton += ALPHABET[(octets[i] ?? 0) & 31];
      return this.unique(genre, jeton, source);
    });
  }

  /** The token, whose value no other has. */
  private unique(genre: string, jeton: string, valeur: string): string {
    if (obtenir(this.pris, `${genre}\n${jeton}`, () => valeur) !== valeur) {
      throw new PlieError(
        "cette clé donne le même pseudonyme à deux valeurs différentes : employez une autre clé (--cle), elle est créée si le fichier n'existe pas.",
      );
    }
    return jeton;
  }

  /** The n-th eight numbers from 0 to 2^32 − 1 of a draw that only the key gives. */
  suite(genre: string, n: number): Uint32Array {
    const vue = new DataView(hmacSha256(this.cle, `suite ${genre}\n${n}`).buffer);
    return Uint32Array.from({ length: 8 }, (_, i) => vue.getUint32(4 * i));
  }

  /** A number from 0 to 2^32 − 1 that only the key gives. */
  hasard(source: string): number {
    return new DataView(hmacSha256(this.cle, `hasard\n${source}`).buffer).getUint32(0);
  }
}
