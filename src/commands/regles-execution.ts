import { feuNomme } from "../core/feu.ts";
import { REGLES_FEUX } from "../feux/index.ts";
import { regleMarkdown, reglesMarkdown } from "../reporters/docs/regles-md.ts";
import { texteEnMots } from "../reporters/terminal/en-mots.ts";
import { regleFeuTexte } from "../reporters/terminal/regle-feu-texte.ts";
import { listeRegles, regleTexte } from "../reporters/terminal/regle-texte.ts";
import { citer } from "../rules/documents.ts";
import { expliquer } from "../rules/explication.ts";
import { RULES } from "../rules/index.ts";
import type { Ecrivains } from "./formats.ts";
import type { Io } from "./io.ts";
import { reglesDemandees } from "./motifs-regles.ts";
import { reglagesDIci } from "./reglages-dici.ts";
import type { OptionsRegles } from "./regles.ts";

/** Runs `plie regles`. */
export async function regles(id: string | undefined, options: OptionsRegles, io: Io): Promise<void> {
  const reglages = await reglagesDIci(options.config, io);
  const langage = { mots: reglages.vocabulaire, noms: [] };
  const terminal = { colonnes: io.colonnes, couleur: io.couleur && !options.sansCouleur };
  const feu = REGLES_FEUX.find((f) => f.id === (id === undefined ? null : feuNomme(id)));
  if (feu && options.format === "texte") {
    io.out(texteEnMots(regleFeuTexte(feu, reglages.feu(feu.id), terminal), langage));
    return;
  }
  const choisies = id === undefined ? RULES : reglesDemandees(id);
  if (options.format === "texte" && id === undefined) {
    io.out(
      listeRegles(
        RULES.map((r) => ({
          id: r.id,
          gravite: reglages.regle(r.id, io.aujourdhui).gravite,
          titre: r.titre,
          reference: citer(r.clause),
        })),
        terminal,
      ),
    );
    return;
  }
  const explications = choisies.map((r) =>
    expliquer(r, reglages.regle(r.id, io.aujourdhui), reglages.vocabulaire, reglages.communsLe(io.aujourdhui)),
  );
  const ecrivains: Ecrivains<OptionsRegles["format"]> = {
    texte: () => io.out(texteEnMots(explications.map((e) => regleTexte(e, terminal)).join("\n"), langage)),
    md: () =>
      io.out(id === undefined ? reglesMarkdown(explications) : `${explications.map(regleMarkdown).join("\n\n")}\n`),
    json: () => io.out(`${JSON.stringify({ regles: explications }, null, 2)}\n`),
  };
  await ecrivains[options.format]();
}
