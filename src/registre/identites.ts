import { bytesToHex } from "@noble/hashes/utils";
import { Chaskey } from "../core/chaskey.ts";
import { obtenir } from "../core/grouper.ts";
import { mot, sha256 } from "../core/sha256.ts";
import { foldName } from "../core/text.ts";
import type { Extraction } from "../tables/extraction.ts";
import { NULL } from "../tables/table-data.ts";

/** What stands for a person in the register: bytes that only who knows the person can make again. */
export class Identite {
  /** Seeds of the fingerprints of the person's lines. */
  readonly personne: number;
  readonly graine: number;
  private readonly octets: Uint8Array;
  private secrete: Chaskey | null = null;

  constructor(qui: string) {
    this.octets = sha256(qui);
    this.personne = mot(this.octets, 0);
    this.graine = mot(this.octets, 1);
  }

  /** What the person's tokens are made with. */
  get chaskey(): Chaskey {
    this.secrete ??= new Chaskey([2, 3, 4, 5].map((i) => mot(this.octets, i)));
    return this.secrete;
  }

  /** What they were made with in the first format of the register. */
  get secret(): string {
    return bytesToHex(this.octets.subarray(8));
  }
}

/**
 * The identities behind the tokens and fingerprints of the register (docs/decisions/0030-registre.md): made of name, first
 * name and birth date, so that neither an id nor what it did can be read from the register; of the id alone when the
 * extraction names nobody. Two ids of one person are one identity.
 */
export class Identites {
  private readonly parId = new Map<string, string>();
  private readonly connues = new Map<string, Identite>();

  constructor({ tables, pool }: Pick<Extraction, "tables" | "pool">) {
    const data = tables.participants;
    if (!data) return;
    const [ids, noms, prenoms, naissances] = (["id", "nom", "prenom", "date_naissance"] as const).map((c) =>
      data.cells(c),
    );
    const texte = (cells: typeof ids, i: number) => {
      const n = cells?.[i] ?? NULL;
      return n === NULL ? "" : foldName(pool.text(n));
    };
    for (let i = 0; i < data.length; i++) {
      const n = ids?.[i] ?? NULL;
      if (n === NULL) continue;
      const id = pool.text(n);
      const [nom, prenom, naissance] = [texte(noms, i), texte(prenoms, i), naissances?.[i] ?? NULL];
      if (nom === "" || prenom === "" || naissance === NULL || this.parId.has(id)) continue;
      this.parId.set(id, `${nom}|${prenom}|${naissance}`);
    }
  }

  /** The identity of a participant, by id. */
  de(participant: string): Identite {
    const creer = () => new Identite(`plie registre|${this.parId.get(participant) ?? `id ${participant}`}`);
    return obtenir(this.connues, participant, creer);
  }
}
