import type { Artefact } from "../core/artefact.ts";
import { frCount, frDe } from "../core/format.ts";
import { frMonth, isoMonth } from "../core/month.ts";
import { PlieError } from "../core/plie-error.ts";
import { type ColisFait, colisDe, faire } from "../expedition/colis.ts";
import type { MoisDuRegistre, Registre } from "../registre/registre.ts";
import { celluleCsv, fichierCsv } from "../reporters/csv/cellule.ts";
import { ecrireVersion } from "./ecrire.ts";
import type { OptionsExpedier } from "./expedier.ts";
import type { Io } from "./io.ts";
import { Progression } from "./progression.ts";
import { ouvrirRegistre } from "./registre-ouvert.ts";

/** Parcels in one folder, passphrases in another: the first is sent, the second is handed over otherwise. */
const COLIS = "a-envoyer";
const PHRASES = "a-remettre-autrement/phrases-secretes.csv";

/** Runs `plie expedier`: a new folder of parcels; nothing is sent. */
export async function expedier(sorties: string, options: OptionsExpedier, io: Io): Promise<void> {
  const { registre, disque } = ouvrirRegistre(sorties, io.disque);
  const { mois, transmise } = moisDe(registre, options.mois, sorties);
  const liste = transmise === null ? [] : colisDe(transmise.dossier, disque);
  if (transmise === null || liste.length === 0) {
    throw new PlieError(
      `« ${sorties}/${isoMonth(mois)} » n'a pas de classeur à expédier : refaites le mois avec plie mensuel.`,
    );
  }
  const progression = new Progression(io, options.silencieux === true);
  const faits: ColisFait[] = [];
  const cible = io.disque.chemins.join(options.sortie ?? "envois", isoMonth(mois));
  const dossier = await ecrireVersion(io.disque, cible, async (ajouter) => {
    for (const [rang, colis] of liste.entries()) {
      progression.avancer(`Protection de ${colis.chemin}`, rang, liste.length);
      const fait = await faire(colis, disque);
      faits.push(fait);
      await ajouter({ chemin: `${COLIS}/${colis.chemin}`, contenu: fait.octets });
    }
    for (const artefact of papiers(faits, transmise.nom)) await ajouter(artefact);
  });
  progression.finir();
  if (options.silencieux) return;
  const phrases = [
    `${frCount(faits.length, "classeur protégé", "classeurs protégés")} ${frDe(frMonth(mois))} (${transmise.nom}) dans ${dossier}. Rien n'est envoyé.`,
    `1. Envoyez à chacun son classeur, de ${COLIS} : Excel et LibreOffice l'ouvrent avec sa phrase.`,
    `2. Donnez à chacun sa phrase par un autre moyen (téléphone, main propre) : ${PHRASES}. Effacez ce fichier ensuite.`,
    "3. Remplissez recu.csv (remis par, remis le) et gardez-le : il dit, par empreinte, ce qui a été fait pour qui.",
  ];
  io.out(`${phrases.join("\n")}\n`);
}

function moisDe(registre: Registre, voulu: number | undefined, sorties: string): MoisDuRegistre {
  const trouve = voulu === undefined ? registre.mois.at(-1) : registre.mois.find((m) => m.mois === voulu);
  if (trouve) return trouve;
  const connus = registre.mois.map((m) => isoMonth(m.mois)).join(", ");
  throw new PlieError(
    voulu === undefined || connus === ""
      ? `« ${sorties} » ne contient aucun mois : donnez le dossier où plie mensuel écrit.`
      : `« ${sorties} » n'a pas le mois ${isoMonth(voulu)} : il y a ${connus}.`,
  );
}

/** The passphrases, and the receipt, which holds none of them. */
function papiers(faits: readonly ColisFait[], version: string): Artefact[] {
  const lignes = (titres: readonly string[], rangees: readonly (readonly string[])[]) =>
    fichierCsv([titres, ...rangees].map((cellules) => cellules.map(celluleCsv)));
  return [
    {
      chemin: PHRASES,
      contenu: lignes(
        ["Destinataire", "Classeur", "Phrase secrète"],
        faits.map(({ role, chemin, phrase }) => [role, chemin, phrase]),
      ),
    },
    {
      chemin: "recu.csv",
      contenu: lignes(
        ["Destinataire", "Classeur", "Version", "Empreinte du classeur", "Empreinte du colis", "Remis par", "Remis le"],
        faits.map(({ role, chemin, contenu, empreinte }) => [role, chemin, version, contenu, empreinte, "", ""]),
      ),
    },
  ];
}
