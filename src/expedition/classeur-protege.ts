import { cbc } from "@noble/ciphers/aes";
import { hmac } from "@noble/hashes/hmac";
import { sha512 as noble } from "@noble/hashes/sha2";
import { concatBytes, utf8ToBytes } from "@noble/hashes/utils";
import { base64 } from "../core/base64.ts";
import { sha512 } from "../core/sha256.ts";

/** What opens a workbook costs its reader a fraction of a second, and who guesses as much for each guess. */
const TOURS = 100_000;
const SEL = 16;
const BLOC = 16;
const SEGMENT = 4096;
const CLE = 32;
const EMPREINTE = 64;

/** The constants of [MS-OFFCRYPTO] 2.3.4.11 to 2.3.4.14, which tell the uses of one key apart. */
const USAGES = {
  verifieur: [0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79],
  empreinteDuVerifieur: [0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e],
  cle: [0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6],
  cleDIntegrite: [0x5f, 0xb2, 0xad, 0x01, 0x0c, 0xb9, 0xe1, 0xf6],
  integrite: [0xa0, 0x67, 0x7f, 0x02, 0xb2, 0x2c, 0x84, 0x33],
} as const;

/**
 * A workbook that Excel and LibreOffice open with the passphrase alone: « agile » encryption of [MS-OFFCRYPTO] (AES-256 in CBC,
 * SHA-512, 100 000 turns, integrity by HMAC), in a compound file. `hasard` gives bytes that nobody can guess: two calls never give
 * the same bytes.
 */
export async function classeurProtege(
  classeur: Uint8Array,
  phrase: string,
  hasard: (nombre: number) => Uint8Array,
): Promise<Uint8Array> {
  const { CFB } = await import("xlsx");
  const [cle, sel, selPhrase, verifieur, cleHmac] = [CLE, SEL, SEL, BLOC, EMPREINTE].map(hasard) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const paquet = chiffrerPaquet(classeur, cle, sel);
  const etire = etirer(phrase, selPhrase);
  const avecPhrase = (usage: readonly number[], octets: Uint8Array) =>
    chiffrer(sha512(concatBytes(etire, Uint8Array.from(usage))).subarray(0, CLE), selPhrase, octets);
  const info = description({
    sel,
    selPhrase,
    cleHmac: chiffrer(cle, vecteur(sel, USAGES.cleDIntegrite), cleHmac),
    hmac: chiffrer(cle, vecteur(sel, USAGES.integrite), hmac(noble, cleHmac, paquet)),
    verifieur: avecPhrase(USAGES.verifieur, verifieur),
    empreinteDuVerifieur: avecPhrase(USAGES.empreinteDuVerifieur, sha512(verifieur)),
    cle: avecPhrase(USAGES.cle, cle),
  });
  const fichier = CFB.utils.cfb_new();
  CFB.utils.cfb_add(fichier, "EncryptionInfo", info);
  CFB.utils.cfb_add(fichier, "EncryptedPackage", paquet);
  // an entry that the library adds to what it makes
  CFB.utils.cfb_del(fichier, "\u0001Sh33tJ5");
  return Uint8Array.from(CFB.write(fichier, { type: "array" }) as Iterable<number>);
}

function petitBoutiste(n: number, octets: 4 | 8): Uint8Array {
  const vue = new DataView(new ArrayBuffer(octets));
  vue.setUint32(0, n, true);
  return new Uint8Array(vue.buffer);
}

/** The passphrase made slow to try. */
function etirer(phrase: string, sel: Uint8Array): Uint8Array {
  const lettres = Uint8Array.from([...phrase].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));
  let empreinte = sha512(concatBytes(sel, lettres));
  const tour = new Uint8Array(4 + EMPREINTE);
  const compteur = new DataView(tour.buffer);
  for (let i = 0; i < TOURS; i++) {
    compteur.setUint32(0, i, true);
    tour.set(empreinte, 4);
    empreinte = sha512(tour);
  }
  return empreinte;
}

/** The vector that begins a block of cipher. */
function vecteur(sel: Uint8Array, usage: ArrayLike<number>): Uint8Array {
  return sha512(concatBytes(sel, Uint8Array.from(usage))).subarray(0, BLOC);
}

/** AES-CBC of whole blocks: the format has no padding of its own. */
function chiffrer(cle: Uint8Array, iv: Uint8Array, octets: Uint8Array): Uint8Array {
  const entiers = new Uint8Array(Math.ceil(octets.length / BLOC) * BLOC);
  entiers.set(octets);
  return cbc(cle, iv, { disablePadding: true }).encrypt(entiers);
}

/** The size of the workbook, then its segments of 4 096 bytes, each with its own vector. */
function chiffrerPaquet(classeur: Uint8Array, cle: Uint8Array, sel: Uint8Array): Uint8Array {
  const segments = [petitBoutiste(classeur.length, 8)];
  for (let i = 0; i * SEGMENT < classeur.length; i++) {
    const iv = vecteur(sel, petitBoutiste(i, 4));
    segments.push(chiffrer(cle, iv, classeur.subarray(i * SEGMENT, (i + 1) * SEGMENT)));
  }
  return concatBytes(...segments);
}

const COMMUN = `saltSize="${SEL}" blockSize="${BLOC}" keyBits="${CLE * 8}" hashSize="${EMPREINTE}" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512"`;

interface Chiffres {
  sel: Uint8Array;
  selPhrase: Uint8Array;
  cleHmac: Uint8Array;
  hmac: Uint8Array;
  verifieur: Uint8Array;
  empreinteDuVerifieur: Uint8Array;
  cle: Uint8Array;
}

/** What a reader needs to try a passphrase: version 4.4, then XML. */
function description(c: Chiffres): Uint8Array {
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData ${COMMUN} saltValue="${base64(c.sel)}"/><dataIntegrity encryptedHmacKey="${base64(c.cleHmac)}" encryptedHmacValue="${base64(c.hmac)}"/><keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey spinCount="${TOURS}" ${COMMUN} saltValue="${base64(c.selPhrase)}" encryptedVerifierHashInput="${base64(c.verifieur)}" encryptedVerifierHashValue="${base64(c.empreinteDuVerifieur)}" encryptedKeyValue="${base64(c.cle)}"/></keyEncryptor></keyEncryptors></encryption>`;
  return concatBytes(Uint8Array.from([4, 0, 4, 0, 0x40, 0, 0, 0]), utf8ToBytes(xml));
}
