import { commandes, executer, profilAvec, tables, version } from "./programme.ts";
import type { Demande, Reponse } from "./protocole.ts";

const repondre = (reponse: Reponse): void => self.postMessage(reponse);

/** Messages of progress are worth a tenth of a second each: more would slow the work that they tell of. */
const CADENCE_MS = 100;

/** One demand at a time, in the order asked. */
let precedente: Promise<void> = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<Demande>) => {
  precedente = precedente
    .then(() => traiter(data))
    .catch((faute: unknown) => repondre({ type: "echec", numero: data.numero, message: String(faute) }));
};

async function traiter(data: Demande): Promise<void> {
  const { numero } = data;
  if (data.type === "commandes") {
    repondre({ type: "commandes", numero, commandes: commandes(), tables: tables(), version: version() });
    return;
  }
  if (data.type === "profil") {
    repondre({ type: "profil", numero, texte: profilAvec(data.texte, data.choix) });
    return;
  }
  let dernier = 0;
  const resultat = await executer(data.argv, data.fichiers, (etape, part) => {
    const maintenant = performance.now();
    if (maintenant - dernier < CADENCE_MS) return;
    dernier = maintenant;
    repondre({ type: "avance", numero, etape, part });
  });
  repondre({ type: "fin", numero, resultat });
}
