import type {
  ChoixDeLecture,
  CommandeMontree,
  Demande,
  Fichier,
  Reponse,
  Resultat,
  TableMontree,
} from "./protocole.ts";

/** Told of a step, and of the share done when it is known. */
export type Avancer = (etape: string, part: number | null) => void;

/** The program's text, in a block of the page that is not run there. */
const texte = document.getElementById("programme")?.textContent ?? "";
const adresse = URL.createObjectURL(new Blob([texte], { type: "text/javascript" }));

let ouvrier: Worker | null = null;
let numero = 0;
const attentes = new Map<number, { recevoir: (reponse: Reponse) => void; renoncer: (raison: Error) => void }>();

/** What a run that was stopped is told. */
export class Abandon extends Error {}

function demarrer(): Worker {
  const neuf = new Worker(adresse);
  neuf.onmessage = ({ data }: MessageEvent<Reponse>) => attentes.get(data.numero)?.recevoir(data);
  neuf.onerror = (faute) => {
    faute.preventDefault();
    arreter(
      new Error("Le programme s'est arrêté : la mémoire du navigateur n'a sans doute pas suffi pour ces fichiers."),
    );
  };
  return neuf;
}

type SansNumero<D> = D extends Demande ? Omit<D, "numero"> : never;

function demander<T>(demande: SansNumero<Demande>, lire: (reponse: Reponse) => T | undefined): Promise<T> {
  ouvrier ??= demarrer();
  const moi = ++numero;
  return new Promise((tenir, renoncer) => {
    attentes.set(moi, {
      renoncer,
      recevoir: (reponse) => {
        if (reponse.type === "echec") {
          attentes.delete(moi);
          renoncer(new Error(reponse.message));
          return;
        }
        const lu = lire(reponse);
        if (lu === undefined) return;
        attentes.delete(moi);
        tenir(lu);
      },
    });
    ouvrier?.postMessage({ ...demande, numero: moi } as Demande);
  });
}

/** Runs one command line in the worker. Rejects with `Abandon` when it is stopped. */
export function executer(argv: readonly string[], fichiers: readonly Fichier[], avancer?: Avancer): Promise<Resultat> {
  return demander({ type: "executer", argv, fichiers }, (reponse) => {
    if (reponse.type === "avance") avancer?.(reponse.etape, reponse.part);
    return reponse.type === "fin" ? reponse.resultat : undefined;
  });
}

/** Every command, with its options. */
export function listerCommandes(): Promise<{ commandes: CommandeMontree[]; tables: TableMontree[]; version: string }> {
  return demander({ type: "commandes" }, (reponse) => (reponse.type === "commandes" ? reponse : undefined));
}

/** A profile with these answers in it. */
export function ecrireProfil(texte: string, choix: readonly ChoixDeLecture[]): Promise<string> {
  return demander({ type: "profil", texte, choix }, (reponse) =>
    reponse.type === "profil" ? reponse.texte : undefined,
  );
}

/** Stops what runs: nothing of it is kept. */
export function arreter(raison: Error = new Abandon("arrêté")): void {
  ouvrier?.terminate();
  ouvrier = null;
  for (const { renoncer } of attentes.values()) renoncer(raison);
  attentes.clear();
}
