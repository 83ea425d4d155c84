import { frCount, frInteger } from "../../core/format.ts";
import { GRAVITES } from "../../core/report.ts";
import type { Cause } from "../../faits/temps-eligible.ts";
import { de, type Vocabulaire } from "../../normes/vocabulaire.ts";
import type {
  Ecart,
  EcartListe,
  LigneCd14,
  LigneEmargement,
  LigneListee,
  RapprochementListe,
} from "../../rapprochement/modele.ts";
import type { Tone } from "../document/model.ts";

/** Word and colour of a line: colour is never alone. */
export interface EtatLigne {
  value: string;
  tone: Tone;
}

export const CAUSES_LISIBLES: Readonly<Record<Cause, string>> = {
  feuille_non_fournie: "feuille non fournie (non contrôlé)",
  absent_ou_a_preciser: "absent ou à préciser",
  apres_sortie: "après la sortie",
  absence_apap: "jour d'absence de l'APAP",
  apres_six_mois: "au-delà du suivi dans l'emploi (EMP-02)",
  sans_emargement: "sans ligne d'émargement",
  sans_signature: "sans signature du participant",
  sans_duree: "sans durée",
};

/** What differs first, the most serious before; what agrees last. Each keeps its order otherwise. */
export function differencesDabord<L>(lignes: readonly L[], etat: (ligne: L) => EtatLigne): L[] {
  const rang = (ligne: L) => {
    const gravite = (GRAVITES as readonly Tone[]).indexOf(etat(ligne).tone);
    return gravite < 0 ? GRAVITES.length : gravite;
  };
  return lignes
    .map((ligne) => ({ ligne, rang: rang(ligne) }))
    .sort((a, b) => a.rang - b.rang)
    .map(({ ligne }) => ligne);
}

/** What a list of both sides finds: how many of its lines do not agree; nothing of an empty one. */
export function titreConcordance<L>(lignes: readonly L[], etat: (ligne: L) => EtatLigne): { constat?: string } {
  const differentes = lignes.filter((ligne) => etat(ligne).tone !== "bon").length;
  if (lignes.length === 0) return {};
  const constat =
    differentes === 0
      ? `Rien à regarder : ${frCount(lignes.length, "ligne concorde", "lignes concordent")}`
      : `${frCount(differentes, "ligne à regarder", "lignes à regarder")} sur ${frInteger(lignes.length)}`;
  return { constat };
}

const ECARTS: Readonly<Record<Ecart, EtatLigne>> = {
  signature_participant: { value: "signature du participant", tone: "bloquant" },
  presence: { value: "présence", tone: "majeur" },
  duree: { value: "durée", tone: "majeur" },
  signature_apap: { value: "signature de l'APAP", tone: "majeur" },
  duree_absente: { value: "durée absente", tone: "mineur" },
  jour: { value: "jour", tone: "mineur" },
  modalite: { value: "modalité", tone: "mineur" },
  motif: { value: "motif absent", tone: "mineur" },
};
const ORDRE = Object.keys(ECARTS) as Ecart[];

const ECARTS_LISTE: Readonly<Record<EcartListe, string>> = {
  jour: "jour",
  date_absente: "date absente de la liste",
  nom: "nom",
  complement: "opérateur ou poste",
  resultat: "résultat",
};

const PRESENCES: Readonly<Record<string, string>> = {
  PRESENT: "présent",
  ABSENT: "absent",
  ABSENT_EXCUSE: "absent excusé",
  ANNULE: "annulé",
  A_PRECISER: "à préciser",
};

/** A presence in words; the code itself when it is not known. */
export function presenceLisible(code: string): string {
  return PRESENCES[code] ?? code;
}

/** The presence that one side says; null without that side. */
export function presenceDe(cote: { presence: string } | null): string | null {
  return cote && presenceLisible(cote.presence);
}

/** « concorde », « écart : durée, jour », the most serious first. */
function etatPaire(ecarts: readonly Ecart[]): EtatLigne {
  if (ecarts.length === 0) return { value: "concorde", tone: "bon" };
  const tries = ORDRE.filter((e) => ecarts.includes(e));
  return { value: `écart : ${tries.map((e) => ECARTS[e].value).join(", ")}`, tone: ECARTS[tries[0] ?? "jour"].tone };
}

/** How a contact and the sheet agree, in words and tone. */
export function etatEmargement(ligne: LigneEmargement, mots: Vocabulaire): EtatLigne {
  const { value, tone } = etatDesDeux(ligne, mots);
  return { value: ligne.feuille?.identifiant == null ? value : `${value} (identifiant rapproché)`, tone };
}

function etatDesDeux(ligne: LigneEmargement, { logiciel }: Vocabulaire): EtatLigne {
  const { viesion, feuille, ecarts, feuilleFournie, autreContact, connu } = ligne;
  if (viesion && feuille) return etatPaire(ecarts);
  if (viesion) {
    if (!feuilleFournie) return { value: "feuille non fournie", tone: "info" };
    return viesion.tenu
      ? { value: "sans émargement", tone: "bloquant" }
      : { value: "absence hors de la feuille", tone: "mineur" };
  }
  if (!connu) return { value: "participant inconnu", tone: "majeur" };
  if (feuille?.presence !== "PRESENT") return { value: `absence hors ${de(logiciel)}`, tone: "mineur" };
  return autreContact === null
    ? { value: `présence hors ${de(logiciel)}`, tone: "majeur" }
    : { value: `autre contact dans ${logiciel}`, tone: "info" };
}

/** How a contact and the Département's software agree, in words and tone. */
export function etatCd14({ viesion, feuille, ecarts, servie }: LigneCd14, { logiciel }: Vocabulaire): EtatLigne {
  if (viesion && feuille) return etatPaire(ecarts);
  if (!viesion) return { value: `hors ${de(logiciel)} du PLIE`, tone: "mineur" };
  if (servie) return { value: "une saisie proche au Département", tone: "info" };
  return viesion.tenu
    ? { value: "absent du Département", tone: "majeur" }
    : { value: "non repris au Département", tone: "info" };
}

/** How a parcours and a list agree, in words and tone; `cote`: whose list it is. */
export function etatListe(
  { viesion, liste, ecarts, connu, horsPeriode }: LigneListee,
  { logiciel }: Vocabulaire,
  cote: RapprochementListe["cote"] = "structure",
): EtatLigne {
  if (!connu) return { value: "participant inconnu", tone: "majeur" };
  if (viesion && liste) {
    if (ecarts.length === 0) return { value: "concorde", tone: "bon" };
    return { value: `écart : ${ecarts.map((e) => ECARTS_LISTE[e]).join(", ")}`, tone: "mineur" };
  }
  if (viesion)
    return { value: cote === "departement" ? "absent du Département" : "absent de la liste", tone: "majeur" };
  return horsPeriode
    ? { value: "hors de la période", tone: "info" }
    : { value: `absent ${de(logiciel)}`, tone: "majeur" };
}
