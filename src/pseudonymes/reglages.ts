import { estObjet } from "../core/objet.ts";
import { labels } from "../tables/column.ts";
import type { Pseudonymes } from "./ecritures.ts";
import type { DomaineNomme } from "./jetons.ts";

type Donnees = Readonly<Record<string, unknown>>;
type Ecrire = (valeur: unknown) => unknown;

/** Settings that name nobody: written as they are. */
export const SANS_NOMS = labels(`
  prereglage | norme | affichage | feux | communs | risque | motifsVeille | motifsNeutralises |
  motifsNonNeutralises | convention | protocole | dateCd14 | regles
`);

/** Settings that are not handed out: the territory would judge postal codes that are cut, the others are the PLIE's own. */
export const RETIRES = labels(`
  plie | territoire | vocabulaire | reglesLocales | maDemarche | charte | profil | justifications |
  piecesEligibilite | piecesAConserver | piecesADetruire | extrapolationCsf
`);

/** Settings that name people or organisms, and what each of their fields becomes; the fields not listed stay. */
function ecritures(p: Pseudonymes): Readonly<Record<string, (entree: Donnees) => Readonly<Record<string, Ecrire>>>> {
  const nom = (domaine: DomaineNomme): Ecrire => texte((t) => p.jetons.nom(domaine, t));
  const noms = (domaine: DomaineNomme): Ecrire => liste(nom(domaine));
  return {
    programmation: () => ({ intitule: texte(p.intitule), operateur: nom("operateur") }),
    effectifs: () => ({ apap: nom("apap"), structure: nom("structure") }),
    feuillesRecues: () => ({ participant: texte((id) => p.jetons.participant(id)) }),
    moisCouverts: () => ({ apap: nom("apap") }),
    operationsFse: ({ code }) => ({
      intitule: () => `Opération ${String(code)}`,
      apaps: noms("apap"),
      structures: noms("structure"),
    }),
    objectifs: ({ portee }) => ({
      ...(portee === "operation"
        ? {}
        : { nom: portee === "apap" || portee === "structure" ? nom(portee) : () => null }),
      ventilation: ventilation(p),
    }),
  };
}

/** Names of the settings that are written under pseudonyms. */
export const AVEC_NOMS = labels(`
  programmation | effectifs | feuillesRecues | moisCouverts | operationsFse | objectifs
`);

/** The settings with their names under pseudonyms. What no list above knows is left out: it might name someone. */
export function reglagesPseudonymises(donnees: Donnees, p: Pseudonymes): Record<string, unknown> {
  const parReglage = ecritures(p);
  const ecrites: Record<string, unknown> = {};
  for (const [cle, valeur] of Object.entries(donnees)) {
    const ecriture = parReglage[cle];
    if (SANS_NOMS.includes(cle)) ecrites[cle] = valeur;
    else if (ecriture && Array.isArray(valeur)) {
      ecrites[cle] = valeur.map((entree: unknown) => (estObjet(entree) ? champs(entree, ecriture(entree)) : entree));
    }
  }
  return ecrites;
}

function champs(entree: Donnees, ecrire: Readonly<Record<string, Ecrire>>): Donnees {
  return Object.fromEntries(
    Object.entries(entree).map(([cle, valeur]) => {
      const f = valeur == null ? undefined : ecrire[cle];
      return [cle, f ? f(valeur) : valeur];
    }),
  );
}

/** Values of a ventilation that come from the extraction. */
function ventilation(p: Pseudonymes): Ecrire {
  const ecrire: Readonly<Record<string, Ecrire>> = {
    motif: texte(p.motif),
    intitule: texte(p.intitule),
    prescripteur: texte((t) => p.jetons.nom("prescripteur", t)),
    resultat: texte((t) => p.jetons.nom("resultat", t)),
  };
  return (valeur) => (estObjet(valeur) ? champs(valeur, ecrire) : valeur);
}

function texte(ecrire: (texte: string) => string): Ecrire {
  return (valeur) => ecrire(String(valeur));
}

function liste(ecrire: Ecrire): Ecrire {
  return (valeur) => (Array.isArray(valeur) ? valeur.map(ecrire) : ecrire(valeur));
}
