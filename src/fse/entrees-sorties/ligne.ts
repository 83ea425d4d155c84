import { type Day, isoDay } from "../../core/day.ts";
import { neutraliser } from "../../core/formule.ts";
import { tidy } from "../../core/text.ts";
import { horsWindows1252 } from "../../core/windows-1252.ts";
import type { ColonneMaDemarche, ReglagesMaDemarche } from "../../parcours/fse/reglages-ma-demarche.ts";
import { SOURCES_MA_DEMARCHE } from "../../parcours/fse/sources-ma-demarche.ts";
import type { DonneesLigne } from "./donnees.ts";
import { ecrireTelephone } from "./telephone.ts";

/** Something to mend, or to check, before the file is uploaded. */
export interface DefautLigne {
  /** Line of the file (1 = first). */
  ligne: number;
  participant: string;
  colonne: string | null;
  gravite: "à corriger" | "à vérifier";
  probleme: string;
  remede: string;
}

/** What is wrong, and what to do. */
type Dit = readonly [probleme: string, remede: string];

/** An opération that ends while the parcours goes on: Viesion has no place for the situation on that day. */
const SANS_SITUATION: Dit = [
  "sorti par la fin de l'opération, sans emploi ni formation dans les étapes",
  "Demander à l'APAP la situation du participant ce jour-là et la porter dans le fichier.",
];

/** A situation on leaving that nobody typed, and that the étapes give. */
const DEDUITE_A_LA_FIN: Dit = [
  "sorti par la fin de l'opération : situation déduite des étapes",
  "La vérifier avec l'APAP.",
];
const DEDUITE: Dit = [
  "situation à la sortie non saisie, déduite des étapes",
  "Saisir la situation à la sortie dans le logiciel de suivi.",
];
const ABSENTE: Dit = ["valeur absente", "Saisir cette donnée dans le logiciel de suivi puis refaire le fichier."];

type Signaler = (gravite: DefautLigne["gravite"], ...dit: Dit) => void;

/** One line of the file, cell by cell and not yet quoted, with its defects. */
export function ecrireLigne(
  donnees: DonneesLigne,
  ligne: number,
  colonnes: readonly ColonneMaDemarche[],
  reglages: ReglagesMaDemarche,
): { cellules: string[]; defauts: DefautLigne[] } {
  const defauts: DefautLigne[] = [];
  const cellules = colonnes.map((colonne) => {
    const signaler: Signaler = (gravite, probleme, remede) => {
      defauts.push({ ligne, participant: donnees.participant, colonne: colonne.libelle, gravite, probleme, remede });
    };
    const texte = texteDe(donnees, colonne, reglages, signaler);
    if (texte === "" && exigee(colonne, donnees)) {
      const sansSituation = colonne.source === "situation_sortie" && donnees.sortieParOperation;
      signaler("à corriger", ...(sansSituation ? SANS_SITUATION : ABSENTE));
    }
    const sur = neutraliser(texte);
    if (sur !== texte) {
      signaler(
        "à vérifier",
        "texte qu'un tableur prendrait pour une formule : une apostrophe est mise devant",
        "Corriger ce texte dans le logiciel de suivi.",
      );
    }
    return encodable(sur, reglages, signaler);
  });
  return { cellules, defauts };
}

function exigee({ obligatoire }: ColonneMaDemarche, { sortie }: DonneesLigne): boolean {
  return obligatoire === "toujours" || (obligatoire === "sortie" && sortie !== null);
}

function texteDe(
  donnees: DonneesLigne,
  colonne: ColonneMaDemarche,
  reglages: ReglagesMaDemarche,
  signaler: Signaler,
): string {
  const { source, valeurs } = colonne;
  if (source === "vide") return "";
  if (source === "valeur_fixe") return valeurs["valeur"] ?? "";
  const donnee = donnees.valeurs[source];
  if (donnee === null || donnee === "" || (Array.isArray(donnee) && donnee.length === 0)) return valeurs["vide"] ?? "";
  avertir(donnees, source, signaler);
  switch (SOURCES_MA_DEMARCHE[source]) {
    case "jour":
      return ecrireJour(donnee as Day, colonne.format ?? reglages.formatDate);
    case "oui_non":
      return traduire(donnee === true ? "oui" : "non", valeurs, false, signaler);
    case "code":
      return (Array.isArray(donnee) ? donnee : [String(donnee)])
        .map((code) => traduire(code, valeurs, true, signaler))
        .join(", ");
    case "postal": {
      if (!/^\d{5}$/.test(String(donnee))) {
        signaler(
          "à corriger",
          "code postal qui n'a pas cinq chiffres",
          "Corriger le code postal dans le logiciel de suivi.",
        );
      }
      return String(donnee);
    }
    case "telephone": {
      const { texte, avis } = ecrireTelephone(String(donnee));
      if (avis !== null) signaler("à vérifier", avis, "Vérifier le numéro de téléphone.");
      return texte;
    }
    default:
      return traduire(tidy(String(donnee)), valeurs, false, signaler);
  }
}

/** What the settings write for a code; a code that they do not foresee is written as it is, and said when `ferme`. */
function traduire(code: string, valeurs: Readonly<Record<string, string>>, ferme: boolean, signaler: Signaler): string {
  const prevue = valeurs[code];
  if (prevue !== undefined) return prevue;
  const liste = Object.keys(valeurs).some((cle) => cle !== "vide");
  if (ferme && liste) {
    signaler(
      "à corriger",
      `aucune valeur prévue pour « ${code} »`,
      "Ajouter ce code aux valeurs de la colonne, dans les réglages (maDemarche).",
    );
  }
  return code;
}

function avertir(donnees: DonneesLigne, source: ColonneMaDemarche["source"], signaler: Signaler): void {
  if (source === "situation_sortie" && donnees.situationDeduite) {
    signaler("à vérifier", ...(donnees.sortieParOperation ? DEDUITE_A_LA_FIN : DEDUITE));
  }
  if ((source === "cite" || source === "niveau_formation") && donnees.niveauAPreciser) {
    signaler("à vérifier", "« niveau V » sans diplôme, pris comme niveau 3", "Saisir le diplôme le plus élevé.");
  }
}

/** A day by a pattern of `jj`, `mm` and `aaaa`. */
export function ecrireJour(day: Day, format: string): string {
  const [aaaa = "", mm = "", jj = ""] = isoDay(day).split("-");
  return format.replace("aaaa", aaaa).replace("mm", mm).replace("jj", jj);
}

/** The text with « ? » for what the file's encoding does not hold, which is said. */
function encodable(texte: string, { encodage }: ReglagesMaDemarche, signaler: Signaler): string {
  if (encodage !== "windows-1252") return texte;
  const perdus = horsWindows1252(texte);
  if (perdus.length === 0) return texte;
  signaler(
    "à vérifier",
    `caractère que Windows-1252 n'écrit pas (${perdus.map((c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`).join(", ")}), remplacé par « ? »`,
    "Choisir l'encodage utf-8 dans les réglages (maDemarche.encodage), ou corriger le texte.",
  );
  return [...texte].map((c) => (perdus.includes(c) ? "?" : c)).join("");
}
