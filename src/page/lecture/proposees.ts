import type { ChoixDeLecture, ProfilLu, TableMontree } from "../protocole.ts";
import type { FeuilleVue, Regard } from "../regard.ts";
import { aConfirmer, type Choix, champDe, codeDe, libellesDe, motifDe, tablesDe } from "./choix.ts";

/** The light that says what a file seems to be: its answers are proposals of reading. */
const RECONNAISSANCE = "LEC-01";

/** What the recognition by contents proposes, file by file, as lines of the profile; empty when nothing is asked. */
export function reponsesProposees({ feux }: Regard): string[] {
  return feux
    .filter(({ id, accepte }) => id === RECONNAISSANCE && !accepte)
    .flatMap(({ reponses = [] }) => reponses.slice(0, 1).map(({ profil }) => profil));
}

/**
 * What the form proposes and nobody has answered: tables that sheets seem to hold, the first field proposed for a column that
 * is not read and that no other column holds, codes proposed for labels that are not understood. `dits`: answers already given.
 */
export function propositionsDe(
  { fichiers }: Regard,
  tables: readonly TableMontree[],
  profil: ProfilLu,
  dits: Choix = [],
): ChoixDeLecture[] {
  return fichiers.flatMap(({ fichier, feuilles }) =>
    feuilles.flatMap((feuille) => {
      const motif = motifDe(fichier, feuille.feuille);
      const siennes = tablesDe(dits, motif, feuille).flatMap((nom) => tables.find((t) => t.table === nom) ?? []);
      return [
        ...supposition(feuille, motif, siennes, dits),
        ...siennes.flatMap((table) => colonnes(feuille, table, profil, dits)),
      ];
    }),
  );
}

function supposition(
  feuille: FeuilleVue,
  motif: string,
  siennes: readonly TableMontree[],
  dits: Choix,
): ChoixDeLecture[] {
  const [seule, ...autres] = siennes.map((t) => t.table);
  if (seule === undefined || !aConfirmer(dits, motif, feuille)) return [];
  const titres = siennes.map((t) => t.titre).join(", ");
  const valeur = autres.length === 0 ? seule : [seule, ...autres];
  return [{ chemin: ["fichiers", motif], valeur, libelle: `« ${motif} » : ${titres}` }];
}

function colonnes(
  feuille: FeuilleVue,
  { table, titre, champs }: TableMontree,
  profil: ProfilLu,
  dits: Choix,
): ChoixDeLecture[] {
  const tenus = new Set(feuille.colonnes.map((c) => champDe(dits, table, c, profil)));
  return feuille.colonnes.flatMap((colonne) => {
    const { entete, propositions } = colonne;
    const lu = champDe(dits, table, colonne, profil);
    const offre = propositions.find((p) => p.table === table && !tenus.has(p.champ))?.champ;
    const champ = champs.find((c) => c.champ === (lu === "" ? offre : lu));
    if (!champ) return [];
    tenus.add(champ.champ);
    const colonneDite: ChoixDeLecture[] =
      lu === ""
        ? [
            {
              chemin: ["colonnes", table, entete],
              valeur: champ.champ,
              libelle: `« ${entete} » : ${champ.titre}, dans ${titre}`,
            },
          ]
        : [];
    const libelles = libellesDe(colonne, table, champ.champ, profil).flatMap(
      ({ libelle, propose }): ChoixDeLecture[] =>
        propose === "" || codeDe(dits, table, champ.champ, libelle, profil) !== ""
          ? []
          : [
              {
                chemin: ["valeurs", `${table}.${champ.champ}`, libelle],
                valeur: propose,
                libelle: `« ${libelle} » : ${champ.codes.find((c) => c.code === propose)?.libelle ?? propose}`,
              },
            ],
    );
    return [...colonneDite, ...libelles];
  });
}
