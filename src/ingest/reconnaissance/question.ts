import { citerTable, titreDuChamp } from "../../tables/index.ts";
import type { TablePlace } from "../headers/given-fields.ts";
import type { Forme } from "./formes/forme.ts";
import type { Champ, Proposition } from "./reconnaitre.ts";

/** Optional columns told in a question: the whole list is that of `plie inspecter`. */
const LIBRES_DITES = 3;
/** Files named before « et n autres ». */
const NOMS_DITS = 3;

function champTitre({ champs }: Champ): string {
  const [premier] = champs;
  return premier ? titreDuChamp(premier.table, premier.champ) : "";
}

function enumerer(liste: readonly string[]): string {
  const derniere = liste.at(-1) ?? "";
  return liste.length < 2 ? derniere : `${liste.slice(0, -1).join(", ")} et ${derniere}`;
}

/** Files of one kind, in French: one name, some, or some and how many more. */
export function nomsDits(lieux: readonly TablePlace[]): string {
  const dits = lieux
    .slice(0, NOMS_DITS)
    .map(({ fichier, feuille }) => `« ${fichier} »${feuille === null ? "" : `, feuille « ${feuille} »`}`);
  const reste = lieux.length - dits.length;
  return enumerer(reste > 0 ? [...dits, `${reste} autre${reste > 1 ? "s" : ""} de même forme`] : dits);
}

/**
 * The question that a sheet which names do not settle raises, with the proof: what it would be, which columns would hold the
 * required fields, what is missing. Nothing is read until someone says yes.
 */
export function questionDe({ feuille, tables, champs, manquants }: Proposition, formes: readonly Forme[]): string {
  const pluriel = feuille.lieux.length > 1;
  const contenu = enumerer(tables.map(citerTable));
  const aDire = champs.filter((c) => !c.exact);
  const requis = aDire.filter((c) => c.requis);
  const libres = aDire.filter((c) => !c.requis);
  const lien = (c: Champ) => `${champTitre(c)} serait « ${c.entete} » (${c.preuve})`;
  const phrases = [
    `${nomsDits(feuille.lieux)} (en-tête ligne ${feuille.ligne}) ${pluriel ? "seraient" : "serait"} ${tables.length > 1 ? "les tables" : "la table"} ${contenu}`,
  ];
  if (requis.length > 0) phrases.push(requis.map(lien).join(" ; "));
  if (libres.length > 0) {
    const dites = libres.slice(0, LIBRES_DITES).map((c) => `${champTitre(c)} = « ${c.entete} »`);
    const reste = libres.length - dites.length;
    phrases.push(`et ${enumerer(reste > 0 ? [...dites, `${reste} autre${reste > 1 ? "s" : ""}`] : dites)}`);
  }
  const resolus = new Set(formes.flatMap((f) => f.champs));
  const absents = manquants.filter(({ champ }) => !resolus.has(champ));
  const dits = formes.map((f) => f.question);
  if (absents.length > 0) {
    const noms = absents.map(({ table, champ }) => `« ${titreDuChamp(table, champ)} » (${champ})`);
    dits.push(`aucune colonne ne donne ${enumerer(noms)}`);
  }
  return `${phrases.join(" : ").replace(" : et ", ", et ")}.${dits.map((d) => ` ${d[0]?.toUpperCase()}${d.slice(1)}${d.endsWith("?") ? "" : "."}`).join("")}`;
}

/** What to do with such a question. */
export const REPONDRE =
  "Si c'est juste : « plie inspecter … » le demande une fois et l'écrit dans le profil (ou, sans terminal, --ecrire-profil, puis retirez le # des lignes proposées). Rien n'est relié sans votre accord.";
