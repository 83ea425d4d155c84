import { frPercent } from "../../core/format.ts";
import { foldWords } from "../../core/text.ts";
import { codeProche } from "../observation/codes-proches.ts";
import type { ColonneVue } from "../observation/colonne-vue.ts";
import { isEmptyText } from "../values/lecture.ts";
import { readerFor } from "../values/reader-for.ts";
import { LIBELLES_MAX } from "./contradiction.ts";
import type { Place } from "./natures.ts";
import { type Note, partLisible, type Regarde, une, valeursDe } from "./regarde.ts";
import { suite, type Traits } from "./traits.ts";

const OUI_NON = new Set(["oui", "non", "o", "n", "x", "1", "0", "vrai", "faux", "true", "false"]);
const PART_SURE = 0.8;
/** Years between a birth and anything else that happens in a parcours. */
const JOURS_AVANT_PARCOURS = 14 * 365;
/** Share of the lines where one date follows another for it to be the end of something. */
const SUIT = 0.95;
const SUITES_MIN = 5;
const DEBUTS = new Set(["date_debut", "date_integration", "date"]);
const FINS = new Set(["date_fin", "date_fin_prevue", "date_sortie_prevue", "date_sortie_reelle"]);
const ORGANISME =
  /\b(association|asso|ccas|ville|commune|plie|centre|mission|maison|mairie|communaute|agence|structure|pole|espace)\b/;

/** What the values say; a score below 0 when they say that it is something else. */
export function parLesValeurs(
  colonne: number,
  vue: ColonneVue,
  traits: Traits,
  place: Place,
  regarde: Regarde,
): Note | null {
  const [principal] = place.champs;
  if (!principal) return null;
  const { champ, table } = principal;
  switch (place.column.kind) {
    case "code":
    case "codes":
    case "level":
      return une(regarde, `libelles ${colonne} ${table}.${champ}`, () =>
        desLibelles(colonne, vue, traits, place, regarde),
      );
    case "id":
      return champ === "id" || champ === "participant" ? unNumero(colonne, traits, place, regarde) : null;
    case "day":
      return une(regarde, `date ${colonne} ${champ}`, () => uneDate(colonne, traits, champ, regarde));
    case "minutes":
      return uneDuree(colonne, vue, traits, champ, regarde);
    case "time":
      return lisible(colonne, vue, place, regarde, 0.4, /\d[:h]\d/, "des heures");
    case "postal":
      return lisible(colonne, vue, place, regarde, 0.7, /^\d{4,5}$/, "des codes postaux");
    case "hours":
      return traits.nombreMedian !== null && traits.nombreMedian >= 10 && traits.nombreMedian <= 40
        ? { score: 0.25, preuve: "des nombres d'heures d'une semaine" }
        : null;
    case "number":
      return traits.nombreMedian !== null && traits.nombreMedian > 0 && traits.nombreMedian <= 1
        ? { score: 0.45, preuve: "des nombres entre 0 et 1" }
        : null;
    case "name":
      return unNom(colonne, vue, traits, champ, regarde);
    case "bulk":
      return champ === "commentaire" && traits.longueur >= 40 ? { score: 0.4, preuve: "des textes longs" } : null;
    case "text":
      return champ === "intitule" && traits.longueur >= 8 && traits.unicite < 0.5 && traits.dates < 0.1
        ? { score: 0.3, preuve: `${traits.distinctes} intitulés` }
        : null;
    case "yesno":
      return partLisible(colonne, vue, place, regarde) >= PART_SURE ? { score: 0.12, preuve: "des oui ou non" } : null;
    default:
      return null;
  }
}

function lisible(
  colonne: number,
  vue: ColonneVue,
  place: Place,
  regarde: Regarde,
  score: number,
  forme: RegExp,
  dit: string,
): Note | null {
  const valeurs = valeursDe(colonne, vue, regarde);
  const deForme = valeurs.filter(({ texte }) => forme.test(texte)).length;
  const part = partLisible(colonne, vue, place, regarde);
  return part >= PART_SURE && deForme >= valeurs.length * PART_SURE ? { score: score * part, preuve: dit } : null;
}

function desLibelles(colonne: number, vue: ColonneVue, traits: Traits, place: Place, regarde: Regarde): Note | null {
  const { column, requis, champs } = place;
  const { table = "entretiens", champ = "" } = champs[0] ?? {};
  const lire = readerFor({ table, field: champ, column, header: "", profil: regarde.profil });
  const parFrequence = valeursDe(colonne, vue, regarde);
  const valeurs = parFrequence.filter(({ texte }) => !isEmptyText(texte));
  const part = partLisible(colonne, vue, place, regarde);
  const codes = new Set<string>();
  for (const { cell, texte } of valeurs) {
    const lecture = OUI_NON.has(foldWords(texte)) ? null : lire(cell);
    if (lecture?.etat === "lu") codes.add(String(lecture.valeur));
  }
  const dits = (liste: readonly { texte: string }[]) =>
    liste
      .slice(0, 2)
      .map(({ texte }) => `« ${texte.slice(0, 40)} »`)
      .join(", ");
  if (part >= PART_SURE && codes.size >= 2) {
    const preuve = `${frPercent(part, 0)} de ses valeurs sont des libellés connus (${dits(parFrequence)})`;
    return { score: 0.5 + 0.35 * part, preuve };
  }
  if (column.kind === "level" || traits.distinctes < 2 || traits.distinctes > LIBELLES_MAX / 2) return null;
  const proches = parFrequence.filter(({ texte }) => codeProche(champ, column, texte) !== null);
  const partProche = proches.length / valeurs.length;
  // one label that everybody knows among a few tells the list, for a field that the table requires
  if (proches.length === 0 || (!requis && (proches.length < 2 || partProche < 0.5))) return null;
  return {
    score: 0.3 + 0.4 * partProche,
    preuve: `${valeurs.length} libellés, dont ${dits(proches)}`,
  };
}

function unNumero(colonne: number, traits: Traits, { champs }: Place, { feuille, liens }: Regarde): Note | null {
  const liste = champs.some(({ champ }) => champ === "id");
  if (liens.cles.get(feuille) === colonne) {
    const preuve = `${traits.distinctes} numéros différents sur ${traits.remplies} lignes, que les autres fichiers reprennent`;
    return { score: 0.9, preuve };
  }
  const lien = liens.renvois.get(feuille)?.get(colonne);
  if (lien && !liste) {
    const preuve = `${frPercent(lien.part, 0)} de ses valeurs sont des numéros de « ${lien.chez} »`;
    return { score: 0.4 + 0.5 * lien.part, preuve };
  }
  return null;
}

/** Dates that come years before all the others of the sheet. */
export function estNaissance(traits: Traits, tous: readonly Traits[]): boolean {
  const { dateMediane, dates } = traits;
  if (dateMediane === null || dates < PART_SURE) return false;
  const autres = tous.filter((t) => t !== traits && t.dates >= PART_SURE && t.dateMediane !== null);
  return autres.length > 0 && autres.every((t) => dateMediane + JOURS_AVANT_PARCOURS < (t.dateMediane ?? 0));
}

function uneDate(colonne: number, traits: Traits, champ: string, regarde: Regarde): Note | null {
  const { feuille, traits: tous } = regarde;
  if (traits.dates < PART_SURE || traits.dateMediane === null) return null;
  const autres = tous.flatMap((t, i) =>
    i !== colonne && t.dates >= PART_SURE && t.dateMediane !== null && !estNaissance(t, tous) ? [{ i }] : [],
  );
  const naissance = estNaissance(traits, tous);
  if (champ === "date_naissance")
    return naissance ? { score: 0.8, preuve: "des dates, des années avant les autres" } : { score: -1, preuve: "" };
  if (naissance) return { score: -1, preuve: "" };
  const suites = autres.map(({ i }) => suite(feuille, colonne, i)).filter(({ lignes }) => lignes >= SUITES_MIN);
  const debute = suites.length > 0 && suites.every(({ avant, apres }) => avant > 0 && apres <= 1 - SUIT);
  const finit = suites.some(({ avant, apres }) => apres > 0 && avant <= 1 - SUIT);
  if (DEBUTS.has(champ)) {
    if (finit && !debute) return { score: 0.1, preuve: "des dates" };
    const preuve = debute ? "des dates, avant les autres" : "des dates";
    return { score: (debute ? 0.45 : 0.3) + (traits.partRemplie >= 0.95 ? 0.1 : 0), preuve };
  }
  const prevue = /\bprev/.test(foldWords(feuille.headers[colonne]?.label ?? ""));
  if (FINS.has(champ) && prevue !== champ.endsWith("_prevue")) return { score: prevue ? -1 : 0.1, preuve: "des dates" };
  if (FINS.has(champ) && prevue)
    return {
      score: 0.5,
      preuve: `${finit ? "des dates, après le début" : "des dates"}, « prévues » d'après l'en-tête`,
    };
  if (FINS.has(champ) && !debute)
    return { score: finit ? 0.35 : 0.15, preuve: finit ? "des dates, après le début" : "des dates" };
  return { score: 0.05, preuve: "des dates" };
}

function uneDuree(colonne: number, vue: ColonneVue, traits: Traits, champ: string, regarde: Regarde): Note | null {
  if (champ !== "duree") return null;
  const valeurs = valeursDe(colonne, vue, regarde);
  const unites = valeurs.filter(({ texte }) => /\d\s*(h|min|mn)\b/i.test(texte)).length;
  if (unites >= valeurs.length * PART_SURE) return { score: 0.6, preuve: "des durées avec leur unité" };
  const { nombreMedian: m } = traits;
  return m !== null && m >= 5 && m <= 240 && traits.distinctes <= 60 && !traits.rang
    ? { score: 0.4, preuve: "des nombres de minutes vraisemblables" }
    : null;
}

function unNom(colonne: number, vue: ColonneVue, traits: Traits, champ: string, regarde: Regarde): Note | null {
  const { apaps, feuille, personne } = regarde;
  const parLigne = traits.remplies / Math.max(1, traits.distinctes);
  if (champ === "apap") {
    const connus = vue.partParmi(apaps);
    if (connus >= 0.5)
      return {
        score: 0.45 + 0.5 * connus,
        preuve: `${frPercent(connus, 0)} de ses valeurs sont des noms d'APAP des autres fichiers`,
      };
    const organismes = valeursDe(colonne, vue, regarde).filter(({ texte }) => ORGANISME.test(foldWords(texte))).length;
    if (traits.noms >= PART_SURE && traits.distinctes >= 2 && parLigne >= 4 && organismes * 2 < traits.distinctes) {
      return { score: 0.4, preuve: `${traits.distinctes} noms de personnes, chacun sur plusieurs lignes` };
    }
    return null;
  }
  if (champ === "structure") {
    const organismes = valeursDe(colonne, vue, regarde).filter(({ texte }) => ORGANISME.test(foldWords(texte))).length;
    if (organismes * 2 >= traits.distinctes && parLigne >= 4 && traits.distinctes >= 1) {
      return { score: 0.35, preuve: `${traits.distinctes === 1 ? "un organisme" : `${traits.distinctes} organismes`}` };
    }
    return null;
  }
  if (champ === "nom" || champ === "prenom") {
    if (traits.unicite < 0.3 || traits.dates > 0 || traits.nombreMedian !== null || colonne === personne) return null;
    const haut = traits.capitales >= PART_SURE;
    const seul = valeursDe(colonne, vue, regarde).every(({ texte }) => !/\d/.test(texte) && texte.length < 30);
    if (!seul || feuille.lignes < 5) return null;
    return { score: haut === (champ === "nom") ? 0.3 : 0.1, preuve: haut ? "des noms en capitales" : "des noms" };
  }
  return null;
}
