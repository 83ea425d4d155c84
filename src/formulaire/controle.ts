import { obtenir } from "../core/grouper.ts";
import { parseTypedMonth } from "../core/month.ts";
import { CHAMPS, FEUILLE_LISTES, FEUILLES, TITRES } from "./forme.ts";
import { type FeuilleLue, reference, trouverEnTete, valeurEcrite } from "./grille.ts";
import { type FormulaireRecu, VERSION_FORMULAIRE } from "./modele.ts";
import { colonnesAlterees, empreinteDe } from "./temoins.ts";

/** What a form says of itself. */
export type Identite = Pick<FormulaireRecu, "apap" | "mois" | "extraction">;

/** What is wrong with a form, as the end of a sentence that begins with its file; empty lists for a sound one. */
export interface Verification {
  identite: Identite | null;
  defauts: string[];
}

/** Altered cells named one by one; the others are counted. */
const NOMMEES = 5;

/** Checks that a workbook is a form of this program and that nothing but its input cells was changed. */
export function verifier(feuilles: readonly FeuilleLue[]): Verification {
  const controle = feuilles.find((f) => f.nom === FEUILLES.controle);
  const champs = controle && lireTable(controle, [TITRES.champ, TITRES.valeur]);
  const temoins = controle && lireTable(controle, [TITRES.feuille, TITRES.ligne, TITRES.temoins]);
  if (!champs || !temoins) {
    return refus(
      `n'est pas un formulaire d'APAP (il n'a pas la feuille masquée « ${FEUILLES.controle} ») : refaites-le avec plie tableau --modele-apap`,
    );
  }
  const champ = new Map(champs.map(([nom, valeur]) => [String(nom), String(valeur)]));
  if (champ.get(CHAMPS.version) !== String(VERSION_FORMULAIRE)) {
    return refus("vient d'une autre version de plie : refaites-le avec plie tableau --modele-apap");
  }
  const signees = [...champs.filter(([nom]) => nom !== CHAMPS.empreinte), ...temoins];
  if (champ.get(CHAMPS.empreinte) !== empreinteDe(signees)) {
    return refus(`feuille masquée « ${FEUILLES.controle} » : elle a été modifiée, ${REPARTIR}`);
  }
  const mois = parseTypedMonth(champ.get(CHAMPS.mois) ?? "");
  const apap = champ.get(CHAMPS.apap);
  if (mois === null || apap === undefined) {
    return refus(`feuille masquée « ${FEUILLES.controle} » : elle ne dit ni mois ni APAP, ${REPARTIR}`);
  }
  return {
    identite: { apap, mois, extraction: champ.get(CHAMPS.extraction) ?? "" },
    defauts: alterations(feuilles, temoins),
  };
}

const REPARTIR = "repartez du formulaire d'origine";

function refus(defaut: string): Verification {
  return { identite: null, defauts: [defaut] };
}

/** Rows of a table down to the first one that does not fill its columns. */
function lireTable(feuille: FeuilleLue, titres: readonly string[]): (string | number)[][] | null {
  const enTete = trouverEnTete(feuille, titres);
  if (enTete === null) return null;
  const places = titres.map((t) => enTete.colonnes.get(t) ?? 0);
  const lignes: (string | number)[][] = [];
  for (let n = enTete.ligne + 1; ; n++) {
    const cells = feuille.lignes.get(n);
    const valeurs = places.map((c) => valeurEcrite(cells?.[c] ?? null));
    if (valeurs.some((v) => v === null)) return lignes;
    lignes.push(valeurs.filter((v) => v !== null));
  }
}

function alterations(feuilles: readonly FeuilleLue[], temoins: readonly (readonly (string | number)[])[]): string[] {
  const attendues = new Map<string, Map<number, string>>();
  for (const [feuille, ligne, mots] of temoins) {
    obtenir(attendues, String(feuille), () => new Map()).set(Number(ligne), String(mots));
  }
  const defauts: string[] = [];
  for (const { nom } of feuilles) {
    if (!attendues.has(nom) && nom !== FEUILLES.controle && nom !== FEUILLE_LISTES) {
      defauts.push(`feuille « ${nom} » : elle n'est pas du formulaire, retirez-la`);
    }
  }
  for (const [nom, lignes] of attendues) {
    const feuille = feuilles.find((f) => f.nom === nom);
    if (!feuille) {
      defauts.push(`feuille « ${nom} » : elle a disparu, ${REPARTIR}`);
      continue;
    }
    const cellules = cellulesAlterees(feuille, lignes);
    if (cellules.length === 0) continue;
    const suite = cellules.length > NOMMEES ? ` et ${cellules.length - NOMMEES} autres` : "";
    const quoi = cellules.length === 1 ? "cellule" : "cellules";
    defauts.push(
      `feuille « ${nom} », ${quoi} ${cellules.slice(0, NOMMEES).join(", ")}${suite} : ${cellules.length === 1 ? "modifiée" : "modifiées"} hors des cases à remplir, ${REPARTIR}`,
    );
  }
  return defauts;
}

function cellulesAlterees(feuille: FeuilleLue, temoins: ReadonlyMap<number, string>): string[] {
  const lignes = [...new Set([...temoins.keys(), ...feuille.lignes.keys()])].sort((a, b) => a - b);
  return lignes.flatMap((n) => {
    const valeurs = (feuille.lignes.get(n) ?? []).map(valeurEcrite);
    return colonnesAlterees(temoins.get(n) ?? "", valeurs).map((c) => reference(c, n));
  });
}
