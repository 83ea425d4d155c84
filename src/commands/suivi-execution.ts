import { chargerCharte } from "../config/charte.ts";
import { isoMonth } from "../core/month.ts";
import { PlieError } from "../core/plie-error.ts";
import { type AnneeSuivie, lireAnnee } from "../registre/annee.ts";
import { anneeHtml, anneeJson, anneeTexte, anneeXlsx } from "../reporters/registre/annee.ts";
import type { Terminal } from "../reporters/terminal/style.ts";
import type { Io } from "./io.ts";
import { livrer } from "./livrer.ts";
import { reglagesEnVigueur } from "./preparer.ts";
import { ouvrirRegistre } from "./registre-ouvert.ts";
import type { OptionsSuivi } from "./suivi.ts";

/** Runs `plie suivi`. */
export async function suivi(racine: string, options: OptionsSuivi, io: Io): Promise<void> {
  const { registre, disque } = ouvrirRegistre(racine, io.disque);
  const annee = lireAnnee(registre, disque);
  if (annee.mois.length === 0) throw vide(racine, annee);
  const { charte, langage } = await reglagesEnVigueur([racine], options.config, io);
  const theme = chargerCharte(charte, io.disque);
  const nom = `suivi-${isoMonth(annee.mois.at(-1)?.mois ?? 0)}`;
  const ecrivains = {
    texte: (terminal: Terminal) => anneeTexte(annee, terminal),
    json: () => anneeJson(annee),
    html: () => anneeHtml(annee, theme, langage, io.version),
    xlsx: () => anneeXlsx(annee, theme, langage),
  };
  await livrer(options.format, { nom, langage, ecrivains }, options, io);
}

function vide(racine: string, { ecartes }: AnneeSuivie): PlieError {
  const raisons = ecartes.slice(0, 3).map((e) => `${e.chemin} : ${e.raison}`);
  return new PlieError(
    `aucun mois de plie mensuel dans « ${racine} »${raisons.length > 0 ? ` (${raisons.join(" ; ")})` : ""} : donnez le dossier des sorties, celui qui contient 2026-01, 2026-02…`,
  );
}
