import type { ChoixDeLecture, ProfilLu, TableMontree } from "../protocole.ts";
import type { ColonneVue, FeuilleVue } from "../regard.ts";

/** What the form has been answered and has not applied yet. */
export type Choix = readonly ChoixDeLecture[];

const cleDe = (chemin: readonly string[]): string => JSON.stringify(chemin);

/** The last answer given at a place; undefined when none was. */
export function choisi(choix: Choix, chemin: readonly string[]): ChoixDeLecture["valeur"] | undefined {
  return choix.findLast((c) => cleDe(c.chemin) === cleDe(chemin))?.valeur;
}

/** How the profile names a file, or a sheet of a workbook. */
export function motifDe(fichier: string, feuille: string | null): string {
  return feuille === null ? fichier : `${fichier} > ${feuille}`;
}

/** The tables that a sheet is read as: what is answered, else what was recognised, else what it seems to be. */
export function tablesDe(choix: Choix, motif: string, feuille: FeuilleVue): readonly string[] {
  const dites = choisi(choix, ["fichiers", motif]);
  if (typeof dites === "string") return dites === "" || dites === "ignorer" ? [] : [dites];
  if (Array.isArray(dites)) return dites;
  return feuille.tables.length > 0 ? feuille.tables.map((t) => t.table) : supposees(feuille);
}

/** The table that a sheet looks like, and those that its columns name. */
function supposees({ ressemble, colonnes }: FeuilleVue): string[] {
  const nommees = colonnes.flatMap((c) => c.champs.map(({ table }) => table));
  return [...new Set([...(ressemble === null ? [] : [ressemble]), ...nommees])];
}

/** True when its tables are only supposed: somebody has to say so. */
export function aConfirmer(choix: Choix, motif: string, feuille: FeuilleVue): boolean {
  return feuille.tables.length === 0 && choisi(choix, ["fichiers", motif]) === undefined;
}

/** The field that a column is read as in a table; `ignorer`, or empty. */
export function champDe(choix: Choix, table: string, colonne: ColonneVue, profil: ProfilLu): string {
  const dit = choisi(choix, ["colonnes", table, colonne.entete]);
  if (typeof dit === "string") return dit;
  const ecrit = profil.colonnes?.[table]?.[colonne.entete];
  if (ecrit !== undefined) return ecrit ?? "ignorer";
  return colonne.champs.find((c) => c.table === table)?.champ ?? (colonne.ignoree ? "ignorer" : "");
}

/** Two columns for one field, and fields without which the table is not read: what stands against a reading. */
export function contradictions(
  choix: Choix,
  table: TableMontree,
  feuille: FeuilleVue,
  profil: ProfilLu,
): { doubles: string[]; manquants: string[] } {
  const parChamp = new Map<string, string[]>();
  for (const colonne of feuille.colonnes) {
    const champ = champDe(choix, table.table, colonne, profil);
    if (champ !== "" && champ !== "ignorer") parChamp.set(champ, [...(parChamp.get(champ) ?? []), colonne.entete]);
  }
  const doubles = table.champs.flatMap(({ champ, titre }) => {
    const entetes = parChamp.get(champ) ?? [];
    return entetes.length > 1 ? [`« ${entetes.join(" » et « ")} » disent toutes deux « ${titre} »`] : [];
  });
  const manquants = table.champs.filter((c) => c.obligatoire && !parChamp.has(c.champ)).map((c) => c.titre);
  return { doubles, manquants };
}

/** Labels of a column to give a code to: those not understood, or all that were seen when its field is new. */
export function libellesDe(
  colonne: ColonneVue,
  table: string,
  champ: string,
  profil: ProfilLu,
): { libelle: string; nombre: number | null; propose: string }[] {
  const dites = { ...profil.valeurs?.[champ], ...profil.valeurs?.[`${table}.${champ}`] };
  const deja = Object.entries(dites).map(([libelle]) => ({ libelle, nombre: null, propose: "" }));
  const lue = colonne.champs.some((c) => c.table === table && c.champ === champ);
  const vus = lue
    ? colonne.nonComprises.map((n) => ({ libelle: n.valeur, nombre: n.nombre, propose: n.proposition?.code ?? "" }))
    : colonne.exemples.map((libelle) => ({ libelle, nombre: null, propose: "" }));
  const siens = deja.filter(({ libelle }) => colonne.exemples.includes(libelle));
  return [...siens, ...vus.filter((v) => !siens.some((d) => d.libelle === v.libelle))];
}

/** What the profile says that a label means; empty when it says nothing. */
export function codeDe(choix: Choix, table: string, champ: string, libelle: string, profil: ProfilLu): string {
  const dit = choisi(choix, ["valeurs", `${table}.${champ}`, libelle]);
  if (typeof dit === "string") return dit;
  return String(profil.valeurs?.[`${table}.${champ}`]?.[libelle] ?? profil.valeurs?.[champ]?.[libelle] ?? "");
}
