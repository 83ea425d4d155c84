import { isMap, isScalar, isSeq, type ParsedNode, type YAMLMap } from "yaml";
import type { z } from "zod";
import { type Day, parseTypedDay } from "../core/day.ts";
import type { PlieError } from "../core/plie-error.ts";
import { lePlusProche } from "../core/proches.ts";
import { nomDe, palierDe, sousChamp } from "./donnees.ts";
import { attendu, type Champ } from "./forme.ts";
import type { TexteYaml } from "./lire-yaml.ts";
import { montre, refus } from "./place.ts";

type Chemin = readonly PropertyKey[];

/** What is wrong at a position of the file. */
interface Faute {
  position: number;
  phrase: string;
}

/**
 * The refusal of settings that do not fit their schema: the first fault in the order of the file, with its line and
 * column, what is expected, the nearest right name; the lines of the other faults at the end. `day` says which value of a
 * setting written by dates was refused.
 */
export function erreurDeReglages(
  yaml: TexteYaml,
  racine: Champ,
  issues: readonly z.core.$ZodIssue[],
  day: Day,
): PlieError {
  const vus = new Set<string>();
  const fautes = issues
    .filter(({ path }) => !vus.has(path.join("\n")) && vus.add(path.join("\n")))
    .flatMap((issue) => fautesDe(yaml, racine, issue, day))
    .sort((a, b) => a.position - b.position);
  const [premiere, ...autres] = fautes;
  if (!premiere) throw new Error("no issue to report");
  const lignes = [...new Set(autres.map(({ position }) => yaml.lignes.linePos(position).line))];
  const vues = `${lignes.slice(0, 5).join(", ")}${lignes.length > 5 ? "…" : ""}`;
  const suite = lignes.length === 0 ? "" : ` (à corriger aussi : ligne${lignes.length > 1 ? "s" : ""} ${vues})`;
  return refus(yaml, premiere.position, premiere.phrase + suite);
}

function fautesDe(yaml: TexteYaml, racine: Champ, issue: z.core.$ZodIssue, day: Day): Faute[] {
  const { node, champ, profondeur } = suivre(yaml, racine, issue.path, day);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((nom) => ({
      position: debutDe(isMap(node) ? node.items.find((pair) => nomDe(pair.key) === nom)?.key : undefined),
      phrase: cleInconnue(racine, champ, issue.path, nom),
    }));
  }
  const cible = champDuChemin(racine, issue.path);
  const manque = `il manque ${nomme(issue.path)}, ${cible ? attendu(cible) : "une valeur"} est attendu ici`;
  const phrase = profondeur < issue.path.length ? manque : valeurRefusee(issue, node, cible);
  return [{ position: debutDe(node), phrase }];
}

function valeurRefusee(issue: z.core.$ZodIssue, node: ParsedNode | null, champ: Champ | null): string {
  const nom = nomme(issue.path);
  // our own sentences: a date that does not exist, a postal code too short, an end before its start
  const precise = issue.code === "custom" || (issue.code === "invalid_format" && champ?.forme.type === "texte");
  if (precise) return `${nom}${valeur(node, champ)} : ${issue.message}`;
  const vide = node === null || (isScalar(node) && node.value === null);
  const attente = champ ? attendu(champ) : "une autre valeur";
  if (vide) return `${nom} est vide : écrivez ${attente}, ou retirez la ligne pour garder la valeur par défaut`;
  return `${nom}${valeur(node, champ)} n'est pas admis : écrivez ${attente}${conseil(node, champ)}`;
}

/** The nearest word of a closed list, or the decimal point. */
function conseil(node: ParsedNode | null, champ: Champ | null): string {
  if (!isScalar(node) || typeof node.value !== "string" || champ === null) return "";
  if (champ.forme.type === "choix") {
    const proche = lePlusProche(node.value, champ.forme.valeurs);
    return proche === null ? "" : ` ; le plus proche est « ${proche} »`;
  }
  const virgule = champ.forme.type === "nombre" && /^\s*-?\d+,\d+\s*$/.test(node.value);
  return virgule ? ` ; la décimale s'écrit avec un point : ${node.value.trim().replace(",", ".")}` : "";
}

/** The value as typed, unless it may be someone's name. */
function valeur(node: ParsedNode | null, champ: Champ | null): string {
  if (!isScalar(node) || node.value === null) return "";
  const typed = node.source ?? String(node.value);
  return champ?.forme.type === "texte" && /[^\d\s]/.test(typed) ? "" : ` « ${montre(typed)} »`;
}

function cleInconnue(racine: Champ, champ: Champ | null, chemin: Chemin, nom: string): string {
  const noms = champ?.forme.type === "objet" ? [...champ.forme.champs.keys()] : [];
  const deRegles = chemin.length === 1 && chemin[0] === "regles";
  const quoi = deRegles ? "règle inconnue" : "réglage inconnu";
  const ou = chemin.length === 0 || deRegles ? "" : ` dans ${nomme(chemin)}`;
  const proche = lePlusProche(nom, noms);
  if (proche !== null)
    return `${quoi} « ${montre(nom)} »${ou} : ${deRegles ? "la" : "le"} plus proche est « ${proche} »`;
  // what an element of a list says is of that element: a rule may have a setting of that name
  const ailleurs = chemin.some((pas) => typeof pas === "number") ? null : placeConnue(racine, nom);
  if (ailleurs !== null) return `« ${montre(nom)} » n'est pas à sa place : écrivez-le ${ailleurs}`;
  const admis = noms.length > 12 ? `${noms.slice(0, 12).join(", ")}…` : noms.join(", ");
  return `${quoi} « ${montre(nom)} »${ou} : les noms admis sont ${admis}`;
}

/** Where a known name belongs: `communs`, `regles`, a rule, or the top of the file. */
function placeConnue(racine: Champ, nom: string): string | null {
  if (racine.forme.type !== "objet") return null;
  if (racine.forme.champs.has(nom)) return "au début de la ligne, sans retrait";
  for (const [cle, { forme }] of racine.forme.champs) {
    if (forme.type !== "objet") continue;
    if (forme.champs.has(nom)) return `sous « ${cle}: »`;
    if (cle !== "regles") continue;
    const regles = [...forme.champs].filter(([, regle]) => regle.forme.type === "objet" && regle.forme.champs.has(nom));
    if (regles.length === 1 && regles[0]) return `sous « regles: », dans « ${regles[0][0]}: »`;
  }
  return null;
}

/** « joursSoumisMin (ENT-01) », « effectifs, 2e élément, etp ». */
function nomme(chemin: Chemin): string {
  const [tete, id, ...reste] = chemin.map((pas) => (typeof pas === "number" ? `n° ${pas + 1}` : montre(String(pas))));
  if (tete === "regles" && id !== undefined) return reste.length === 0 ? id : `« ${reste.join(" › ")} » (${id})`;
  return `« ${[tete, id, ...reste].filter((pas) => pas !== undefined).join(" › ")} »`;
}

function champDuChemin(racine: Champ, chemin: Chemin): Champ | null {
  const sous = (champ: Champ | null, pas: PropertyKey) =>
    champ?.forme.type === "liste" ? champ.forme.element : sousChamp(champ, String(pas));
  return chemin.reduce<Champ | null>(sous, racine);
}

/** Goes down the path as far as the file goes. */
function suivre(yaml: TexteYaml, racine: Champ, chemin: Chemin, day: Day) {
  let node: ParsedNode | null = yaml.document.contents;
  let profondeur = 0;
  for (const [rang, pas] of chemin.entries()) {
    node = auJour(node, champDuChemin(racine, chemin.slice(0, rang)), day);
    if (isMap(node)) {
      const pair: { value: ParsedNode | null } | undefined = node.items.find(({ key }) => nomDe(key) === String(pas));
      if (!pair) break;
      // an empty value keeps its place: a null scalar
      node = pair.value;
    } else if (isSeq(node)) node = (node.items[Number(pas)] as ParsedNode | undefined) ?? null;
    else break;
    profondeur++;
  }
  const champ = champDuChemin(racine, chemin.slice(0, profondeur));
  return { node: auJour(node, champ, day), champ, profondeur };
}

/** Of a setting written by dates, the value in force on that day. */
function auJour(node: ParsedNode | null, champ: Champ | null, day: Day): ParsedNode | null {
  if (!champ?.datable || !isMap(node)) return node;
  const paliers = node.items
    .map(({ key, value }) => ({ depuis: parseTypedDay(nomDe(key)), value: value as ParsedNode | null }))
    .filter(({ depuis }) => depuis !== null && depuis <= day)
    .sort((a, b) => (a.depuis as Day) - (b.depuis as Day));
  return palierDe(paliers[paliers.length - 1]?.value ?? null).valeur;
}

/**
 * The first fault in how a setting is written by dates (a key that is no date, a field that is neither `valeur` nor
 * `reference`, a date written twice in two forms), null when there is none.
 */
export function fauteDeDates(yaml: TexteYaml, racine: Champ): PlieError | null {
  const fautes: Faute[] = [];
  chercherDates(yaml.document.contents, racine, fautes);
  const [premiere] = fautes.sort((a, b) => a.position - b.position);
  return premiere ? refus(yaml, premiere.position, premiere.phrase) : null;
}

function chercherDates(node: ParsedNode | null, champ: Champ | null, fautes: Faute[]): void {
  if (!isMap(node) || champ === null) return;
  if (!champ.datable) {
    for (const { key, value } of node.items) {
      chercherDates(value as ParsedNode | null, sousChamp(champ, nomDe(key)), fautes);
    }
    return;
  }
  const vus = new Set<Day>();
  for (const { key, value } of node.items) {
    const position = debutDe(key);
    const day = parseTypedDay(nomDe(key));
    const nom = montre(nomDe(key));
    if (day === null) {
      const date = "une date d'effet AAAA-MM-JJ, puis la valeur";
      fautes.push({ position, phrase: `« ${nom} » n'est pas une date : écrivez ${attendu(champ)}, ou ${date}` });
    } else if (vus.has(day)) fautes.push({ position, phrase: `la date d'effet « ${nom} » est écrite deux fois` });
    else vus.add(day);
    if (!isMap(value)) continue;
    const champs = (value as YAMLMap).items.map((pair) => pair.key as ParsedNode | null);
    for (const cle of champs) {
      const ecrit = nomDe(cle);
      if (DU_PALIER.includes(ecrit)) continue;
      const proche = lePlusProche(ecrit, DU_PALIER);
      const conseil =
        proche === null ? `les noms admis sont ${DU_PALIER.join(", ")}` : `le plus proche est « ${proche} »`;
      fautes.push({ position: debutDe(cle), phrase: `réglage inconnu « ${montre(ecrit)} » : ${conseil}` });
    }
    if (champs.some((cle) => !DU_PALIER.includes(nomDe(cle)))) continue;
    if (!champs.some((cle) => nomDe(cle) === "valeur"))
      fautes.push({ position, phrase: `il manque « valeur » au ${nom}` });
  }
}

/** What may stand under a date of effect. */
const DU_PALIER: readonly string[] = ["valeur", "reference"];

/** Where a key, or a value, is written; the beginning of the file when there is none. */
function debutDe(node: unknown): number {
  return (node as ParsedNode | null | undefined)?.range?.[0] ?? 0;
}
