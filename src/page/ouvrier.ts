import { SERVICES } from "./programme/services.ts";
import type { Demande, Reponse } from "./protocole.ts";

const repondre = (reponse: Reponse): void => self.postMessage(reponse);

/** Messages of progress are worth a tenth of a second each: more would slow the work that they tell of. */
const CADENCE_MS = 100;

/** One demand at a time, in the order asked. */
let precedente: Promise<void> = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<Demande>) => {
  precedente = precedente
    .then(() => traiter(data))
    .catch((faute: unknown) => {
      const message = faute instanceof Error ? faute.message : String(faute);
      repondre({ type: "echec", numero: data.numero, message });
    });
};

async function traiter({ numero, service, args }: Demande): Promise<void> {
  let dernier = 0;
  const avancer = (etape: string, part: number | null) => {
    const maintenant = performance.now();
    if (maintenant - dernier < CADENCE_MS) return;
    dernier = maintenant;
    repondre({ type: "avance", numero, etape, part });
  };
  const faire: (...tout: never[]) => unknown = SERVICES[service];
  repondre({ type: "fin", numero, resultat: await faire(...([avancer, ...args] as never[])) });
}
