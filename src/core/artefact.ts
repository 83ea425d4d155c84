/** A file that a reporter made: a path relative to the output folder, with `/`, and its contents. */
export interface Artefact {
  chemin: string;
  /** A generator gives big files piece by piece. */
  contenu: string | Uint8Array | Iterable<string>;
}
