import { chronologieDe } from "../audit/chronologie.ts";
import { type Elements, preparerEntretien } from "../audit/entretien-prepare.ts";
import { frDay, isoDay } from "../core/day.ts";
import { langageDe } from "../normes/langage.ts";
import type { Contact } from "../parcours/contact.ts";
import { nomAffiche } from "../parcours/participants.ts";
import { blocsEntretien } from "../reporters/participant/entretien.ts";
import { blocsTexte } from "../reporters/terminal/document.ts";
import type { Terminal } from "../reporters/terminal/style.ts";
import type { Extraction } from "../tables/extraction.ts";
import { participantConnu } from "./filtre.ts";
import type { Io } from "./io.ts";
import { livrer } from "./livrer.ts";
import { nomDeParticipant, nomsConnus } from "./noms-connus.ts";
import type { OptionsParticipant } from "./participant.ts";
import { analyserPreparation, preparer } from "./preparer.ts";

/** Days looked ahead. */
const JOURS = 60;

/** Runs `plie participant --entretien`; the day of the appointment is also the arrêté. */
export async function entretien(
  id: string,
  entrees: readonly string[],
  options: OptionsParticipant,
  io: Io,
): Promise<void> {
  const au = options.au ?? options.arrete ?? io.aujourdhui;
  // the free text of the last interview is the only one that is printed
  const preparation = await preparer(entrees, { ...options, arrete: au }, io, { keepTexts: true });
  const { extraction, reglages } = preparation;
  participantConnu(id, nomsConnus(extraction).participants);
  const trouves: Pick<Elements, "chronologie" | "nom" | "charge" | "convenu">[] = [];
  const analyse = analyserPreparation(preparation, io, {
    echeances: { au, jours: JOURS },
    visiter: (contexte, normes) => (dossier) => {
      if (dossier.id !== id) return;
      trouves.push({
        chronologie: chronologieDe(dossier, contexte, normes),
        nom: reglages.affichage.nomsApap ? nomAffiche(dossier.participant) : null,
        charge: dossier.chargeLe(au),
        convenu: ecritDu(
          dossier.contacts.findLast((c) => c.tenu && c.date <= au),
          extraction,
        ),
      });
    },
  });
  const [trouve] = trouves;
  if (!trouve) throw new Error("a known participant without a dossier");
  const { report } = analyse;
  const prepare = preparerEntretien({ ...trouve, au, echeances: analyse.echeances, report });
  const nom = `entretien-${nomDeParticipant(id)}-${isoDay(au)}`;
  const ecrivains = {
    html: async () => (await import("../reporters/html/entretien-html.ts")).entretienHtml(prepare, report),
    texte: (terminal: Terminal) => {
      const qui = prepare.nom === null ? id : `${id} — ${prepare.nom}`;
      return `Entretien du ${frDay(au)}, ${qui}\n\n${blocsTexte(blocsEntretien(prepare), terminal)}\n`;
    },
  };
  await livrer(options.format, { nom, langage: langageDe(report), ecrivains }, options, io);
}

/** The words typed of a contact, when they were kept. */
function ecritDu(contact: Contact | undefined, { tables }: Extraction): Elements["convenu"] {
  const { entretiens } = tables;
  if (!contact?.commentaire || !entretiens?.mapped.has("commentaire")) return null;
  const texte = entretiens.value(contact.index, "commentaire");
  return typeof texte === "string" ? { date: contact.date, texte } : null;
}
