import { hintedTables } from "../ingest/headers/hints.ts";
import type { HeaderCell, TableMatch } from "../ingest/headers/match-table.ts";
import { COLUMNS_COMPARED } from "../ingest/headers/suggest.ts";
import type { Profil } from "../ingest/profile.ts";
import { proposeeEnYaml } from "../ingest/reconnaissance/en-yaml.ts";
import { columnsOf, TABLES } from "../tables/index.ts";
import { colonneInspectee } from "./colonnes.ts";
import { type FeuilleVue, matchesDe } from "./feuille-vue.ts";
import type { ChampManquant, ColonneInspectee, FeuilleInspectee, Proposition } from "./inspection.ts";
import { evaluer, propositionsPour, type Reperes } from "./propositions.ts";

const SANS_ENTETE: HeaderCell = { label: "", forms: [] };
/** Columns proposed for one missing field. */
const MAX_COLONNES = 3;
/** Fields proposed for one column. */
const MAX_PROPOSITIONS = 4;

/** What is told of one text or sheet. */
export function feuilleInspectee(
  feuille: FeuilleVue,
  reperes: Reperes,
  demande: { profil: Profil; valeurs: boolean },
): FeuilleInspectee {
  const { look, etat, plan, entete, refus, lignes } = feuille;
  const matches = matchesDe(feuille);
  const colonnes = colonnesDe(feuille, matches, reperes, demande);
  const lues = plan?.matches ?? [];
  return {
    feuille: look.feuille,
    masquee: look.hidden,
    etat,
    entete: entete && { premiere: entete.premiere, derniere: entete.derniere },
    titres: entete?.titres ?? 0,
    lignes,
    tables: lues.map((m) => ({ table: m.table, titre: TABLES[m.table].titre, pourquoi: pourquoi(m, feuille) })),
    ressemble: feuille.matches[0]?.table ?? null,
    propositions: feuille.propositions.map((proposee) => {
      const { tables, question, liaisons, formes, absents } = proposee;
      const profil = proposeeEnYaml(proposee);
      const formesSeules = proposeeEnYaml({ ...proposee, liaisons: [] });
      return { tables, question, liaisons, formes, absents, profil, formesSeules };
    }),
    manquants: matches.flatMap((m) => m.missing.map((champ) => manquant(m, champ, feuille, reperes, demande.profil))),
    colonnes,
    refus,
    remarques: remarquesDe(feuille),
  };
}

function colonnesDe(
  feuille: FeuilleVue,
  matches: readonly TableMatch[],
  reperes: Reperes,
  demande: { profil: Profil; valeurs: boolean },
): ColonneInspectee[] {
  const { colonnes, entete } = feuille;
  const tables = matches.map(({ table, fields }) => ({ table, pris: new Set(fields.filter((f) => f !== null)) }));
  return colonnes.flatMap((vue, index) => {
    const header = entete?.headers[index] ?? SANS_ENTETE;
    if (header.label === "" && vue.remplies === 0) return [];
    const libre =
      header.label !== "" &&
      index < COLUMNS_COMPARED &&
      matches.every(
        ({ fields, codeColumns }) => fields[index] === null && !codeColumns.some((c) => c.column === index),
      );
    const propositions: Proposition[] = libre
      ? avec(proposees(feuille, header), propositionsPour(vue, header, tables, demande.profil, reperes))
      : [];
    const colonne = colonneInspectee(vue, header, matches, propositions, demande);
    return [colonne.ignoree ? { ...colonne, propositions: [] } : colonne];
  });
}

/** What the recognition of all the sheets together proposes for a column. */
function proposees({ propositions }: FeuilleVue, { label }: HeaderCell): Proposition[] {
  const entete = label.replace(/\s+/g, " ").trim();
  return propositions.flatMap(({ liaisons }) =>
    liaisons.flatMap(({ entete: sien, table, champ, score, preuve }) =>
      sien === entete && champ !== null ? [{ table, champ, score, raison: preuve }] : [],
    ),
  );
}

/** The proposals of the whole first, then what else the column resembles. */
function avec(premieres: readonly Proposition[], autres: readonly Proposition[]): Proposition[] {
  const dites = new Set(premieres.map(({ table, champ }) => `${table}.${champ}`));
  const suite = autres.filter(({ table, champ }) => !dites.has(`${table}.${champ}`));
  return [...premieres, ...suite].slice(0, MAX_PROPOSITIONS);
}

function manquant(
  { table, fields }: TableMatch,
  champ: string,
  feuille: FeuilleVue,
  reperes: Reperes,
  profil: Profil,
): ChampManquant {
  const column = columnsOf(table).get(champ);
  const propositions = feuille.colonnes.flatMap((vue, index) => {
    const header = feuille.entete?.headers[index] ?? SANS_ENTETE;
    const prise = fields[index] !== null || matchesDe(feuille).some((m) => m.fields[index] != null);
    if (!column || header.label === "" || prise || index >= COLUMNS_COMPARED) return [];
    const trouvee = evaluer(vue, header, { table, champ, column }, profil, reperes);
    return trouvee ? [{ entete: header.label.replace(/\s+/g, " "), score: trouvee.score, raison: trouvee.raison }] : [];
  });
  propositions.sort((a, b) => b.score - a.score || (a.entete < b.entete ? -1 : 1));
  const choisies = feuille.propositions
    .flatMap((p) => p.liaisons)
    .flatMap((l) =>
      l.table === table && l.champ === champ ? [{ entete: l.entete, score: l.score, raison: l.preuve }] : [],
    );
  const autres = propositions.filter(({ entete }) => !choisies.some((c) => c.entete === entete));
  const toutes = [...choisies, ...autres].slice(0, MAX_COLONNES);
  return { table, champ, titre: column?.titre ?? champ, propositions: toutes };
}

/** Why a sheet is read as a table. */
function pourquoi({ table, fields, codeColumns }: TableMatch, { plan, look, entete }: FeuilleVue): string {
  if (plan?.forced) return "le profil le dit";
  const nommees = entete?.headers.filter(({ label }) => label !== "").length ?? 0;
  // what a heading gives (émargement sheets) is no column of the sheet
  const propres = plan?.heading ? fields.slice(0, plan.heading.width) : fields;
  const ailleurs = plan?.heading
    ? ` ; ${plan.heading.added.filter((f) => f !== "presence").join(" et ")} : au-dessus du tableau, ou dans le nom de la feuille ou du fichier`
    : "";
  const repondent = propres.filter((f) => f !== null).length + codeColumns.length;
  const requis = fields.filter((f) => f !== null && columnsOf(table).get(f)?.star);
  const nom = hintedTables(look.file.name, look.feuille).has(table) ? " ; le nom l'annonce" : "";
  return `${repondent} colonnes sur ${nommees} lui répondent, dont les obligatoires (${requis.join(", ")})${nom}${ailleurs}`;
}

function remarquesDe({ look, entete, etat, refus }: FeuilleVue): string[] {
  const { wrongBytes, oldCodePage } = look.examination;
  const remarques: string[] = [];
  if (look.feuille === null && wrongBytes) {
    remarques.push(`octet qui n'est pas de l'UTF-8 ligne ${wrongBytes.line}, lu comme du Windows-1252`);
  }
  if (look.feuille === null && oldCodePage) {
    remarques.push("encodage douteux (DOS ou Macintosh ?) : vérifiez les accents, ou réenregistrez en « CSV UTF-8 »");
  }
  if (entete && entete.derniere > entete.premiere) remarques.push("en-tête sur deux lignes");
  if (etat === "inconnue" && refus === null) remarques.push("non lue : elle ne ressemble à aucune table");
  if (etat === "ecartee") remarques.push("écartée par le profil (« ignorer »)");
  return remarques;
}
