/** Letters and digits that nobody confuses when they are read over the telephone (Crockford). */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** Five groups of four signs: 100 bits. */
const GROUPES = 5;
const SIGNES = 4;

/** A passphrase that nobody can guess, in groups to be read aloud: « 7F3K-Q2MX-… ». */
export function phraseSecrete(hasard: (nombre: number) => Uint8Array): string {
  const signes = Array.from(hasard(GROUPES * SIGNES), (octet) => ALPHABET[octet % ALPHABET.length]);
  return Array.from({ length: GROUPES }, (_, i) => signes.slice(i * SIGNES, (i + 1) * SIGNES).join("")).join("-");
}
