import { PlieError } from "../core/plie-error.ts";
import type { InputFile } from "../disque/input-file.ts";
import { verifier } from "./controle.ts";
import { type Choix, FEUILLES, TITRES } from "./forme.ts";
import { type FeuilleLue, lireFeuilles, reference, trouverEnTete } from "./grille.ts";
import type { Ajout, ChiffreRecu, EtatLigne, FormulaireRecu, LigneRecue } from "./modele.ts";
import { RUBRIQUES } from "./rubriques.ts";
import { type CaseEcartee, Saisies } from "./saisies.ts";

/** A form, or what keeps it from being read: sentences that name the file, the sheet and the cell. */
export type Reception = { formulaire: FormulaireRecu } | { refus: string[] };

/** Reads a returned form, saved by Excel or LibreOffice: an input cell that cannot be read is set aside, and said. */
export async function lireFormulaire(recu: InputFile, choix: Choix): Promise<Reception> {
  const fichier = recu.name;
  let feuilles: FeuilleLue[];
  try {
    feuilles = await lireFeuilles(recu);
  } catch (error) {
    if (error instanceof PlieError) return { refus: [error.message] };
    throw error;
  }
  const { identite, defauts } = verifier(feuilles);
  if (identite === null || defauts.length > 0) {
    return { refus: defauts.map((d) => `« ${fichier} »${d.startsWith("feuille ") ? "," : ""} ${d}.`) };
  }
  const chiffres = feuilles.find((f) => f.nom === FEUILLES.chiffres);
  const lignes = feuilles.find((f) => f.nom === FEUILLES.lignes);
  if (!chiffres || !lignes) throw new Error("a verified form lacks a sheet");
  const ecartees: CaseEcartee[] = [];
  const formulaire: FormulaireRecu = {
    fichier,
    ...identite,
    ...lireVerification(chiffres, ecartees),
    chiffres: lireChiffres(chiffres, ecartees),
    lignes: lireLignes(lignes, choix, ecartees),
    ajouts: lireAjouts(lignes, ecartees),
    ecartees,
  };
  return { formulaire };
}

function enTeteDe(feuille: FeuilleLue, titres: readonly string[]) {
  const enTete = trouverEnTete(feuille, titres);
  if (!enTete) throw new Error(`a verified form lacks a header: ${titres.join(", ")}`);
  return enTete;
}

const OUI_NON = new Map(["oui", "non"].map((mot) => [mot, mot]));

function lireVerification(feuille: FeuilleLue, ecartees: CaseEcartee[]) {
  const enTete = enTeteDe(feuille, [TITRES.verifie, TITRES.par, TITRES.le, TITRES.remarque]);
  const saisies = new Saisies(feuille, ecartees);
  const ligne = enTete.ligne + 1;
  return {
    verifie: saisies.choix(enTete, TITRES.verifie, ligne, OUI_NON) === "oui",
    par: saisies.texte(enTete, TITRES.par, ligne),
    le: saisies.jour(enTete, TITRES.le, ligne) ?? null,
    observation: saisies.texte(enTete, TITRES.remarque, ligne),
  };
}

function lireChiffres(feuille: FeuilleLue, ecartees: CaseEcartee[]): Map<string, ChiffreRecu> {
  const enTete = enTeteDe(feuille, [TITRES.code, TITRES.calcule, TITRES.declare, TITRES.observation]);
  const saisies = new Saisies(feuille, ecartees);
  const codes = new Set(RUBRIQUES.map((r) => r.code));
  const lus = new Map<string, ChiffreRecu>();
  for (const ligne of feuille.lignes.keys()) {
    const code = ligne > enTete.ligne ? saisies.texte(enTete, TITRES.code, ligne) : null;
    if (code === null || !codes.has(code)) continue;
    const { cell } = saisies.cellule(enTete, TITRES.calcule, ligne);
    const declare = saisies.entier(enTete, TITRES.declare, ligne);
    lus.set(code, {
      calcule: typeof cell === "number" ? cell : null,
      declare: declare ?? null,
      illisible: declare === undefined,
      observation: saisies.texte(enTete, TITRES.observation, ligne),
      cellule: reference(enTete.colonnes.get(TITRES.declare) ?? 0, ligne),
    });
  }
  return lus;
}

function lireLignes(feuille: FeuilleLue, choix: Choix, ecartees: CaseEcartee[]): LigneRecue[] {
  const enTete = trouverEnTete(feuille, [TITRES.identifiant, TITRES.parcours, TITRES.situation]);
  if (!enTete) return [];
  const saisies = new Saisies(feuille, ecartees);
  const lues: LigneRecue[] = [];
  const cle = enTete.colonnes.get(TITRES.parcours) ?? 0;
  for (let ligne = enTete.ligne + 1; (feuille.lignes.get(ligne)?.[cle] ?? null) !== null; ligne++) {
    const participant = saisies.texte(enTete, TITRES.identifiant, ligne);
    const parcours = saisies.texte(enTete, TITRES.parcours, ligne);
    if (participant === null || parcours === null) continue;
    const origine: EtatLigne = {
      situation: saisies.choix(enTete, TITRES.situationCalculee, ligne, choix.situations) ?? null,
      contrat: saisies.choix(enTete, TITRES.contratCalcule, ligne, choix.contrats) ?? null,
      entretiens: saisies.entier(enTete, TITRES.entretiensCalcules, ligne) ?? null,
      absences: saisies.entier(enTete, TITRES.absencesCalculees, ligne) ?? null,
      sortiePrevue: saisies.jour(enTete, TITRES.sortieCalculee, ligne) ?? null,
    };
    // a cell that cannot be read changes nothing of what the form was filled with
    const lue = <T>(valeur: T | undefined, rempli: T): T => (valeur === undefined ? rempli : valeur);
    lues.push({
      participant,
      parcours,
      situation: lue(saisies.choix(enTete, TITRES.situation, ligne, choix.situations), origine.situation),
      contrat: lue(saisies.choix(enTete, TITRES.contrat, ligne, choix.contrats), origine.contrat),
      entretiens: lue(saisies.entier(enTete, TITRES.entretiens, ligne), origine.entretiens),
      absences: lue(saisies.entier(enTete, TITRES.absences, ligne), origine.absences),
      sortiePrevue: lue(saisies.jour(enTete, TITRES.sortie, ligne), origine.sortiePrevue),
      origine,
      observation: saisies.texte(enTete, TITRES.observation, ligne),
      ligne,
    });
  }
  return lues;
}

function lireAjouts(feuille: FeuilleLue, ecartees: CaseEcartee[]): Ajout[] {
  const enTete = enTeteDe(feuille, [TITRES.ajout, TITRES.depuis, TITRES.observation]);
  const saisies = new Saisies(feuille, ecartees);
  return [...feuille.lignes.keys()]
    .filter((n) => n > enTete.ligne)
    .flatMap((ligne): Ajout[] => {
      const participant = saisies.texte(enTete, TITRES.ajout, ligne);
      const depuis = saisies.jour(enTete, TITRES.depuis, ligne) ?? null;
      const observation = saisies.texte(enTete, TITRES.observation, ligne);
      if (participant !== null) return [{ participant, depuis, observation, ligne }];
      if (depuis !== null || observation !== null) {
        saisies.ecarter(saisies.cellule(enTete, TITRES.ajout, ligne).ref, "l'identifiant manque sur une ligne ajoutée");
      }
      return [];
    });
}
