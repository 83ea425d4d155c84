import { chargerCharte } from "../config/charte.ts";
import { isoMonth } from "../core/month.ts";
import { PlieError } from "../core/plie-error.ts";
import { type AnneeSuivie, lireAnnee } from "../registre/annee.ts";
import { anneeHtml, anneeJson, anneeTexte, anneeXlsx } from "../reporters/registre/annee.ts";
import type { Ecrivains } from "./formats.ts";
import type { Io } from "./io.ts";
import { livrerFichier, livrerPhrases, livrerTexte, terminalDuTexte } from "./livrer.ts";
import { reglagesEnVigueur } from "./preparer.ts";
import { ouvrirRegistre } from "./registre-ouvert.ts";
import type { OptionsSuivi } from "./suivi.ts";

/** Runs `plie suivi`. */
export async function suivi(racine: string, options: OptionsSuivi, io: Io): Promise<void> {
  const { registre, disque } = ouvrirRegistre(racine, io.disque);
  const annee = lireAnnee(registre, disque);
  if (annee.mois.length === 0) throw vide(racine, annee);
  const { charte, vocabulaire } = await reglagesEnVigueur([racine], options.config, io);
  const theme = chargerCharte(charte, io.disque);
  const langage = { mots: vocabulaire, noms: [] };
  const nom = `suivi-${isoMonth(annee.mois.at(-1)?.mois ?? 0)}`;
  const ecrivains: Ecrivains<OptionsSuivi["format"]> = {
    texte: () => {
      const texte = anneeTexte(annee, terminalDuTexte(options, io));
      return livrerPhrases(texte, langage, `${nom}.txt`, options, io);
    },
    json: () => livrerTexte(anneeJson(annee), `${nom}.json`, options, io),
    html: () => livrerFichier(anneeHtml(annee, theme, langage, io.version), `${nom}.html`, options, io),
    xlsx: async () => livrerFichier(await anneeXlsx(annee, theme, langage), `${nom}.xlsx`, options, io),
  };
  await ecrivains[options.format]();
}

function vide(racine: string, { ecartes }: AnneeSuivie): PlieError {
  const raisons = ecartes.slice(0, 3).map((e) => `${e.chemin} : ${e.raison}`);
  return new PlieError(
    `aucun mois de plie mensuel dans « ${racine} »${raisons.length > 0 ? ` (${raisons.join(" ; ")})` : ""} : donnez le dossier des sorties, celui qui contient 2026-01, 2026-02…`,
  );
}
