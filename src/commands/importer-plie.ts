import { socleDe } from "../audit/socle.ts";
import type { Artefact } from "../core/artefact.ts";
import { isoDay } from "../core/day.ts";
import { jeuDe } from "../plies/jeu.ts";
import { paquetJson } from "../plies/paquet.ts";
import { fichiersSql } from "../plies/sql/index.ts";
import { parquet } from "../reporters/tables/parquet.ts";
import type { Preparation } from "./preparer.ts";

/**
 * The tables of a named PLIE at an arrêté, `plie=…/arrete=…/table.parquet`, their descriptor beside them, and the SQL that
 * counts them: what several PLIEs put side by side.
 */
export function* tablesDuPlie(
  plie: string,
  preparation: Preparation,
  options: { identifiants: boolean; version: string },
): Generator<Artefact> {
  const { extraction, arrete, periode, profil, reglages, socle } = preparation;
  const { presenceVide } = profil;
  const { contexte } = socleDe(extraction, { arrete, periode, presenceVide, reglages }, socle);
  const dossier = `plie=${plie}/arrete=${isoDay(arrete)}`;
  const tables = jeuDe(contexte, (id, jour) => reglages.regle(id, jour), options.identifiants);
  const fichiers = tables.map((table) => ({ table, octets: parquet(table.colonnes, table.lignes) }));
  for (const { table, octets } of fichiers) {
    yield { chemin: `${dossier}/${table.table.nom}.parquet`, contenu: octets };
  }
  yield {
    chemin: `${dossier}/datapackage.json`,
    contenu: paquetJson(fichiers, { plie, arrete, ...options }),
  };
  for (const [nom, sql] of Object.entries(fichiersSql(reglages.norme))) yield { chemin: `sql/${nom}`, contenu: sql };
}
