import { changementsDeRegle } from "../config/ecarts.ts";
import { feuNomme } from "../core/feu.ts";
import { REGLES_FEUX } from "../feux/index.ts";
import { blocsRegleLocale, listeLocales } from "../reporters/controle/locales.ts";
import { regleMarkdown, reglesMarkdown, signalMarkdown } from "../reporters/docs/regles-md.ts";
import { blocsMarkdown } from "../reporters/md/document.ts";
import { blocsTexte } from "../reporters/terminal/document.ts";
import { texteEnMots } from "../reporters/terminal/en-mots.ts";
import { regleFeuTexte } from "../reporters/terminal/regle-feu-texte.ts";
import { listeRegles, regleTexte, signalTexte } from "../reporters/terminal/regle-texte.ts";
import { expliquer } from "../rules/explication.ts";
import { RULES } from "../rules/index.ts";
import { expliquerSignaux } from "../signaux/explication.ts";
import { signalNomme } from "../signaux/signal.ts";
import type { Io } from "./io.ts";
import { type Ecrivains, terminalDe } from "./livrer.ts";
import { reglesDemandees } from "./motifs-regles.ts";
import { reglagesDIci } from "./reglages-dici.ts";
import type { OptionsRegles } from "./regles.ts";

/** Runs `plie regles`. */
export async function regles(id: string | undefined, options: OptionsRegles, io: Io): Promise<void> {
  const reglages = await reglagesDIci(options.config, io);
  const { langage, norme, locales } = reglages;
  const terminal = terminalDe(options, io);
  const dire = (texte: string): void => io.out(texteEnMots(texte, langage));
  const json = (contenu: object): void => io.out(`${JSON.stringify(contenu, null, 2)}\n`);
  const feu = REGLES_FEUX.find((f) => f.id === (id === undefined ? null : feuNomme(id)));
  if (feu && options.format === "texte") return dire(regleFeuTexte(feu, reglages.feu(feu.id), terminal));
  const ecrire = async (ecrivains: Ecrivains<OptionsRegles["format"]>) => ecrivains[options.format]();
  const signaux = expliquerSignaux(reglages.risqueLe(io.aujourdhui));
  const signal = signaux.find((s) => s.id === (id === undefined ? null : signalNomme(id)));
  if (signal) {
    return ecrire({
      texte: () => dire(signalTexte(signal, terminal)),
      md: () => dire(`${signalMarkdown(signal)}\n`),
      json: () => json({ regles: [], signaux: [signal] }),
    });
  }
  const locale = locales.find((r) => r.id === id?.trim().toUpperCase());
  if (locale) {
    const blocs = blocsRegleLocale(locale);
    return ecrire({
      texte: () => dire(`${blocsTexte(blocs, terminal)}\n`),
      md: () => dire(`${blocsMarkdown(blocs)}\n`),
      json: () => json({ regles: [], locales: [locale] }),
    });
  }
  const choisies = id === undefined ? RULES : reglesDemandees(id);
  if (options.format === "texte" && id === undefined) {
    const dites = RULES.map(({ id, titre }) => ({ id, titre, ...reglages.regle(id, io.aujourdhui) }));
    dire(listeRegles(dites, locales, signaux, terminal));
    return;
  }
  const changements = (regle: string): string[] => changementsDeRegle(reglages, regle);
  const explications = choisies.map((r) =>
    expliquer(r, {
      le: io.aujourdhui,
      reglageDe: (id, day) => reglages.regle(id, day),
      communsLe: (day) => reglages.communsLe(day),
      effets: reglages.effets,
      mots: reglages.vocabulaire,
      norme,
    }),
  );
  await ecrire({
    texte: () => dire(explications.map((e) => regleTexte(e, terminal, changements(e.id))).join("\n")),
    md: () =>
      dire(
        id === undefined
          ? `${reglesMarkdown(explications, signaux, changements)}${locales.length === 0 ? "" : `\n${blocsMarkdown(listeLocales(locales))}\n`}`
          : `${explications.map((e) => regleMarkdown(e, changements(e.id))).join("\n\n")}\n`,
      ),
    json: () =>
      json({
        regles: explications,
        ...(id === undefined ? { ...(locales.length > 0 ? { locales } : {}), signaux } : {}),
      }),
  });
}
