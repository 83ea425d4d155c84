import { chronologieDe } from "../audit/chronologie.ts";
import type { Chronologie } from "../core/chronologie.ts";
import { isoDay } from "../core/day.ts";
import { PlieError } from "../core/plie-error.ts";
import { langageDe } from "../normes/langage.ts";
import { participantTexte } from "../reporters/terminal/participant-texte.ts";
import type { Terminal } from "../reporters/terminal/style.ts";
import { participantConnu } from "./filtre.ts";
import type { Io } from "./io.ts";
import { livrer } from "./livrer.ts";
import { nomDeParticipant, nomsConnus } from "./noms-connus.ts";
import type { OptionsParticipant } from "./participant.ts";
import { analyserPreparation, preparer } from "./preparer.ts";

/** Runs `plie participant`: every rule on the whole extraction, since some compare people, and one dossier told whole. */
export async function participant(
  saisi: string,
  entrees: readonly string[],
  options: OptionsParticipant,
  io: Io,
): Promise<void> {
  exigerOrdre(saisi, entrees, io);
  const id = saisi.trim();
  if (options.entretien) return (await import("./participant-entretien.ts")).entretien(id, entrees, options, io);
  if (options.au !== undefined) throw new PlieError("--au va avec --entretien : sans lui, donnez --arrete.");
  const preparation = await preparer(entrees, options, io);
  participantConnu(id, nomsConnus(preparation.extraction).participants);
  const trouvees: Chronologie[] = [];
  const { report } = analyserPreparation(preparation, io, {
    visiter: (contexte, normes) => (dossier) => {
      if (dossier.id === id) trouvees.push(chronologieDe(dossier, contexte, normes));
    },
  });
  const [chronologie] = trouvees;
  if (!chronologie) throw new Error("a known participant without a dossier");
  const sien = { ...report, constats: report.constats.filter((c) => c.participant === id) };
  const nom = `participant-${nomDeParticipant(id)}-${isoDay(chronologie.arrete)}`;
  const ecrivains = {
    html: async () => (await import("../reporters/html/participant-html.ts")).participantHtml(chronologie, sien),
    texte: (terminal: Terminal) => participantTexte(chronologie, sien, terminal),
  };
  await livrer(options.format, { nom, langage: langageDe(report), ecrivains }, options, io);
}

/** The identifier comes first: refuses a path in its place, and gives the line to type. */
function exigerOrdre(saisi: string, entrees: readonly string[], { disque }: Io): void {
  const [premier = ""] = entrees;
  if (disque.nature(saisi) === null || disque.nature(premier) !== null) return;
  throw new PlieError(`l'identifiant vient d'abord, l'extraction ensuite : plie participant ${premier} ${saisi}`);
}
