import { somme } from "../core/grouper.ts";
import { compareText } from "../core/text.ts";
import { cle } from "../formulaire/lignes.ts";
import type { Calculs, FormulaireRecu, LigneCalculee, LigneRecue } from "../formulaire/modele.ts";
import { RUBRIQUES, type Rubrique } from "../formulaire/rubriques.ts";
import type { IndicateurId } from "../indicators/index.ts";
import { causesDe, type PartLigne } from "./causes.ts";
import type { Indices } from "./indices.ts";
import type { ChiffreConsolide, ChiffreEnsemble, Incoherence } from "./modele.ts";

/** The figures of one APAP, with its form or without one (`apap` null: « Sans APAP »). */
export function chiffresDe(
  apap: string | null,
  formulaire: FormulaireRecu | null,
  calculs: Calculs,
  indices: Indices | null,
): ChiffreConsolide[] {
  const lignes = apap === null ? [] : calculs.lignes(apap);
  return RUBRIQUES.map((rubrique): ChiffreConsolide => {
    const { valeur: calcule, motif } = calculs.chiffre(apap, rubrique);
    const recu = formulaire?.chiffres.get(rubrique.code) ?? null;
    const declare = recu?.declare ?? null;
    const ecart = declare === null || calcule === null ? null : declare - calcule;
    const auFormulaire = recu?.calcule ?? null;
    const causes =
      declare !== null && calcule !== null && ecart !== 0 && apap !== null && indices !== null
        ? causesDe({
            rubrique,
            declare,
            calcule,
            auFormulaire,
            precedent: calculs.precedent(apap, rubrique),
            mois: calculs.mois,
            parts: partsDesLignes(rubrique, formulaire?.lignes ?? [], lignes),
            indices,
          })
        : [];
    return {
      apap,
      rubrique,
      declare,
      calcule,
      motif,
      auFormulaire,
      ecart,
      causes,
      observation: recu?.observation ?? null,
      retenu: calcule ?? declare,
      origine: calcule !== null ? "calcule" : declare !== null ? "declare" : null,
      cellule: recu?.cellule ?? null,
      illisible: recu?.illisible ?? false,
    };
  });
}

/** Participants whose lines count differently in the form and in the extraction. */
export function partsDesLignes(
  { desLignes }: Rubrique,
  declarees: readonly LigneRecue[],
  calculees: readonly LigneCalculee[],
): PartLigne[] {
  if (!desLignes || declarees.length === 0) return [];
  const parts = new Map<string, PartLigne>();
  for (const l of calculees) {
    const { participant } = l;
    parts.set(cle(participant, l.parcours), { participant, declare: 0, calcule: desLignes([l]), corrigee: false });
  }
  for (const l of declarees) {
    const { participant, parcours, origine } = l;
    const k = cle(participant, parcours);
    const declare = desLignes([l]);
    const corrigee = declare !== desLignes([{ participant, parcours, ...origine }]);
    parts.set(k, { participant, calcule: parts.get(k)?.calcule ?? 0, declare, corrigee });
  }
  return [...parts.values()]
    .filter((p) => p.declare !== p.calcule)
    .sort((a, b) => compareText(a.participant, b.participant));
}

/** The whole: sums of what was declared and kept, beside the figure computed over everyone. */
export function ensembleDe(chiffres: readonly ChiffreConsolide[], calculs: Calculs): ChiffreEnsemble[] {
  return RUBRIQUES.map((rubrique) => {
    const siens = chiffres.filter((c) => c.rubrique === rubrique);
    const declares = siens.flatMap((c) => (c.declare === null ? [] : [c.declare]));
    const retenus = siens.map((c) => c.retenu);
    const { valeur, motif } = calculs.ensemble(rubrique);
    return {
      rubrique,
      declare: declares.length === 0 ? null : somme(declares),
      declarants: declares.length,
      illisibles: siens.filter((c) => c.illisible).length,
      calcule: valeur,
      motif,
      retenu: retenus.some((r) => r === null) ? null : somme(retenus.map((r) => r ?? 0)),
    };
  });
}

/** Equalities that the figures of one form must keep, by codes. */
const EGALITES: readonly { plus: readonly string[]; moins?: readonly string[]; egal: string }[] = [
  { plus: ["P1", "P2"], moins: ["P3"], egal: "P4" },
  { plus: codes("repartition_etapes"), egal: "P4" },
  { plus: codes("en_emploi").filter((c) => c !== "C0"), egal: "C0" },
  { plus: ["E4"], egal: "C0" },
  { plus: codes("sorties").filter((c) => c !== "P3"), egal: "P3" },
  { plus: ["R2", "R3"], egal: "R1" },
];

function codes(indicateur: IndicateurId): string[] {
  return RUBRIQUES.filter((r) => r.indicateur === indicateur).map((r) => r.code);
}

/** What a form says twice, differently; an equality that its extraction already broke is not held against it. */
export function incoherencesDe({ apap, chiffres, lignes }: FormulaireRecu): Incoherence[] {
  const lire = (code: string, cote: "declare" | "calcule") => chiffres.get(code)?.[cote] ?? null;
  const trouvees = EGALITES.flatMap(({ plus, moins = [], egal }): Incoherence[] => {
    const cotes = (cote: "declare" | "calcule") => {
      const termes = [...plus.map((c) => lire(c, cote)), ...moins.map((c) => negatif(lire(c, cote)))];
      const droite = lire(egal, cote);
      if (droite === null || termes.some((t) => t === null)) return null;
      return { gauche: somme(termes.map((t) => t ?? 0)), droite };
    };
    const declare = cotes("declare");
    if (declare === null || declare.gauche === declare.droite) return [];
    const calcule = cotes("calcule");
    const deja = calcule !== null && calcule.gauche - calcule.droite === declare.gauche - declare.droite;
    if (deja) return [];
    const gauche = plus.length > 3 ? `${plus[0]} à ${plus.at(-1)}` : plus.join(" + ");
    const egalite = `${gauche}${moins.map((m) => ` − ${m}`).join("")} = ${egal}`;
    return [{ apap, egalite, ...declare }];
  });
  const desLignes = RUBRIQUES.flatMap((r): Incoherence[] => {
    const declare = lire(r.code, "declare");
    if (!r.desLignes || declare === null || lignes.length === 0) return [];
    const total = r.desLignes(lignes);
    if (total === declare) return [];
    return [{ apap, egalite: `lignes des participants = ${r.code}`, gauche: total, droite: declare }];
  });
  return [...trouvees, ...desLignes];
}

function negatif(n: number | null): number | null {
  return n === null ? null : -n;
}
