import type { Services } from "./programme/services.ts";
import type { Avancer, Demande, Reponse } from "./protocole.ts";

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

type ArgumentsDe<N extends keyof Services> = Services[N] extends (a: Avancer, ...reste: infer R) => unknown ? R : never;

/**
 * Asks the worker for something; it does one thing at a time, in the order asked. Rejects with `Abandon` when it is
 * stopped, with the program's own sentence when it refuses.
 */
export function demander<N extends keyof Services>(
  service: N,
  args: ArgumentsDe<N>,
  avancer: Avancer = () => {},
): Promise<Awaited<ReturnType<Services[N]>>> {
  ouvrier ??= demarrer();
  const moi = ++numero;
  return new Promise((tenir, renoncer) => {
    attentes.set(moi, {
      renoncer,
      recevoir: (reponse) => {
        if (reponse.type === "avance") {
          avancer(reponse.etape, reponse.part);
          return;
        }
        attentes.delete(moi);
        // the worker answers what its service gives
        if (reponse.type === "fin") tenir(reponse.resultat as Awaited<ReturnType<Services[N]>>);
        else renoncer(new Error(reponse.message));
      },
    });
    const demande: Demande = { numero: moi, service, args };
    ouvrier?.postMessage(demande);
  });
}

/** Stops what runs and what waits: nothing of it is kept. */
export function arreter(raison: Error = new Abandon("arrêté")): void {
  ouvrier?.terminate();
  ouvrier = null;
  for (const { renoncer } of attentes.values()) renoncer(raison);
  attentes.clear();
}
