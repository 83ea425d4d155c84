import { PlieError } from "../core/plie-error.ts";
import type { InputFile } from "../disque/input-file.ts";
import { decodeField } from "../ingest/bytes/decoder.ts";
import { examineFile } from "../ingest/bytes/examine-file.ts";

/** A settings or profile file is typed by hand: beyond this it is something else. */
const OCTETS_MAX = 4 << 20;

/**
 * Text of a small file typed by hand, whatever its encoding (UTF-8, UTF-16, Windows-1252). `nature` names it in the
 * refusals (« fichier de réglages »). Throws PlieError when it is missing, a folder, unreadable or far too big.
 */
export function texteDeFichier(fichier: InputFile, nature: string): string {
  const nom = `${nature} « ${fichier.name} »`;
  try {
    const ouvert = fichier.open();
    ouvert.close();
    if (ouvert.size > OCTETS_MAX) {
      throw new PlieError(`Le ${nom} dépasse ${OCTETS_MAX >> 20} Mo : vérifiez que c'est bien le fichier voulu.`);
    }
    const { openText, fieldEncoding, size } = examineFile(fichier);
    // UTF-16 turned into UTF-8 takes at most half as much again
    const bytes = new Uint8Array(size * 2);
    const source = openText();
    let length = 0;
    for (let got = -1; got !== 0; length += got) got = source.read(bytes, length);
    source.close();
    return decodeField(bytes, 0, length, fieldEncoding);
  } catch (error) {
    if (error instanceof PlieError) throw error;
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "EISDIR") throw new PlieError(`Le ${nom} est un dossier : donnez le fichier lui-même.`);
    if (code === "ENOENT") throw new PlieError(`Le ${nom} est introuvable : vérifiez son nom et son dossier.`);
    throw new PlieError(`Le ${nom} ne peut pas être lu : fermez-le s'il est ouvert ailleurs et vérifiez vos droits.`);
  }
}
