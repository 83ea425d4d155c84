import type { Disque } from "./disque.ts";
import { readWhole } from "./input-file.ts";

const PREFIXE = ".en-cours-";
const JOURNAL = "journal.json";
/** The files of earlier versions: `.NOM.1a2b3c4d.tmp`. */
const ANCIEN_TEMPORAIRE = /^\..+\.[0-9a-f]{8}\.tmp$/;

/** What is about to move, with paths under the folder written to. */
export interface Annonce {
  /** The n-th goes where `cible` says, and takes the place of a file there when `remplace`; the last ones may only go. */
  readonly fichiers: readonly { readonly cible: string; readonly remplace: boolean }[];
  /** Folders made for them, each before those it holds. */
  readonly dossiers: readonly string[];
}

/**
 * A folder where files are made before they go to their place, beside it, so that each goes in one move. Its name bears the
 * run's mark: what a run that died left is known, and put back or taken away by the next one.
 */
export class Chantier {
  private constructor(
    private readonly disque: Disque,
    /** The folder written to. */
    readonly dossier: string,
    readonly chemin: string,
    private readonly arreter: () => void,
  ) {}

  /** Opens one in a folder that exists, and mends what dead runs left there. */
  static ouvrir(disque: Disque, dossier: string): Chantier {
    ramasser(disque, dossier);
    let chemin: string | null = null;
    // listened to before there is anything to undo: a signal may come at once
    const arreter = disque.siInterrompu(() => {
      if (chemin !== null) defaire(disque, dossier, chemin);
    });
    try {
      chemin = disque.dossierTemporaire(pathOf(disque, dossier, `${PREFIXE}${disque.marque}-`));
      return new Chantier(disque, dossier, chemin, arreter);
    } catch (error) {
      arreter();
      throw error;
    }
  }

  /** Where a file or folder is made. */
  neuf(nom: string): string {
    return this.disque.chemins.join(this.chemin, nom);
  }

  /** Where the n-th file stands before it is moved. */
  place(rang: number): string {
    return this.neuf(`neuf-${rang}`);
  }

  /** Where what the n-th file replaces is kept until the end. */
  ancien(rang: number): string {
    return this.neuf(`ancien-${rang}`);
  }

  /** Says what is about to move: from now to `finir`, only all or nothing of it stays. */
  async annoncer(annonce: Annonce): Promise<void> {
    const projet = this.neuf("journal.tmp");
    this.disque.ecrire(projet, JSON.stringify(annonce));
    const places = annonce.fichiers
      .map((_, rang) => this.place(rang))
      .filter((place) => this.disque.nature(place) !== null);
    await this.disque.poser([...places, projet]);
    this.disque.renommer(projet, this.neuf(JOURNAL));
  }

  /** Everything is in its place: from here nothing goes back. */
  finir(): void {
    const journal = this.neuf(JOURNAL);
    if (this.disque.nature(journal) !== null) this.disque.supprimer(journal);
    this.arreter();
    try {
      this.disque.supprimer(this.chemin);
    } catch {
      // the next run takes it away: all is written
    }
  }

  /** Puts back what was there, and leaves nothing of this run. */
  annuler(): void {
    this.arreter();
    defaire(this.disque, this.dossier, this.chemin);
  }
}

function pathOf(disque: Disque, dossier: string, nom: string): string {
  return disque.chemins.join(dossier, nom);
}

/** What a folder of work had announced. */
function journalDe(disque: Disque, chantier: string): Annonce {
  const chemin = pathOf(disque, chantier, JOURNAL);
  if (disque.nature(chemin) === null) return { fichiers: [], dossiers: [] };
  return JSON.parse(new TextDecoder().decode(readWhole(disque.fichier(chemin))));
}

/** Takes away a folder of work, once what it had begun to move is back in its place. */
function defaire(disque: Disque, dossier: string, chantier: string): void {
  const { fichiers, dossiers } = journalDe(disque, chantier);
  for (const [rang, { cible, remplace }] of fichiers.entries()) {
    const chemin = pathOf(disque, dossier, cible);
    const ancien = pathOf(disque, chantier, `ancien-${rang}`);
    const neuf = pathOf(disque, chantier, `neuf-${rang}`);
    const place = disque.nature(neuf) === null;
    if (remplace && disque.nature(ancien) !== null) {
      if (place && disque.nature(chemin) !== null) disque.supprimer(chemin);
      disque.renommer(ancien, chemin);
    } else if (!remplace && place && disque.nature(chemin) !== null) disque.supprimer(chemin);
  }
  for (const cible of dossiers.toReversed()) {
    const chemin = pathOf(disque, dossier, cible);
    if (disque.nature(chemin) === "dossier" && disque.lister(chemin).length === 0) disque.supprimer(chemin);
  }
  const journal = pathOf(disque, chantier, JOURNAL);
  if (disque.nature(journal) !== null) disque.supprimer(journal);
  disque.supprimer(chantier);
}

/** The folders of work of runs that are dead. */
function abandonnes(disque: Disque, dossier: string): string[] {
  return disque
    .lister(dossier)
    .filter((nom) => nom.startsWith(PREFIXE) && !disque.vivant(nom.slice(PREFIXE.length).split("-")[0] ?? ""))
    .map((nom) => pathOf(disque, dossier, nom));
}

/** Mends what dead runs left in a folder: the old files back in their place, the new ones taken away. */
export function ramasser(disque: Disque, dossier: string): void {
  for (const chantier of abandonnes(disque, dossier)) defaire(disque, dossier, chantier);
  for (const nom of disque.lister(dossier)) {
    if (ANCIEN_TEMPORAIRE.test(nom)) disque.supprimer(pathOf(disque, dossier, nom));
  }
}

/** True when a run died in this folder between its first move and its last: what it holds is half old, half new. */
export function aMoitieEcrit(disque: Disque, dossier: string): boolean {
  return disque
    .lister(dossier)
    .some(
      (nom) => nom.startsWith(PREFIXE) && disque.nature(pathOf(disque, pathOf(disque, dossier, nom), JOURNAL)) !== null,
    );
}
