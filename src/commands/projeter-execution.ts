import type { Demande } from "../audit/analyser.ts";
import { chargerCharte } from "../config/charte.ts";
import type { Reglages } from "../config/reglages.ts";
import { type Day, isoDay } from "../core/day.ts";
import { isoMonth, isoYearTo, lastDay, type Month, monthOf, yearOf } from "../core/month.ts";
import { PlieError } from "../core/plie-error.ts";
import type { Report } from "../core/report.ts";
import { CATALOGUE } from "../indicators/catalogue.ts";
import { departDuRythme } from "../indicators/rythme.ts";
import { langageDe } from "../normes/langage.ts";
import { reunir, type Tenus } from "../projection/collecte.ts";
import type { ParcoursProjete, Projection } from "../projection/modele.ts";
import { projeterObjectifs } from "../projection/objectifs.ts";
import { projeterDossier } from "../projection/projeter.ts";
import { Chiffres } from "../reporters/editions/chiffres.ts";
import type { Terminal } from "../reporters/terminal/style.ts";
import { nomConnu } from "./filtre.ts";
import type { Io } from "./io.ts";
import { livrer } from "./livrer.ts";
import { nomsConnus } from "./noms-connus.ts";
import { analyserPreparation, preparer } from "./preparer.ts";
import type { OptionsProjeter } from "./projeter.ts";

/** Runs `plie projeter`: the months after the arrêté's. */
export async function projeter(
  entrees: readonly string[],
  { mois: nombre, ...options }: OptionsProjeter,
  io: Io,
): Promise<void> {
  const preparation = await preparer(entrees, options, io);
  const { arrete, reglages, extraction } = preparation;
  const absente = (["parcours", "etapes"] as const).find((table) => !extraction.tables[table]);
  if (absente !== undefined)
    throw new PlieError(
      `aucune table ${absente} : sans elle, ce que la file active devra n'est pas connu ; ajoutez l'export qui manque.`,
    );
  const apap = options.apap === undefined ? null : nomConnu(options.apap, nomsConnus(extraction).apaps, "--apap");
  const mois = Array.from({ length: nombre }, (_, i) => monthOf(arrete) + 1 + i);
  const parcours: ParcoursProjete[] = [];
  const visiter = collecteDe(parcours, mois, reglages);
  const { report } = analyserPreparation(preparation, io, { regles: [], indicateurs: true, visiter });
  const projection = projectionDe(report, parcours, mois, apap, reglages);
  const nom = `projection-${isoDay(arrete)}`;
  const theme = () => chargerCharte(reglages.charte, io.disque);
  const rendus = await import("../reporters/projection/projection.ts");
  const ecrivains = {
    texte: (terminal: Terminal) => rendus.projectionTexte(projection, terminal),
    json: () => rendus.projectionJson(projection),
    html: () => rendus.projectionHtml(projection, report, theme()),
    xlsx: () => rendus.projectionXlsx(projection, report, theme()),
  };
  await livrer(options.format, { nom, langage: langageDe(report), ecrivains }, options, io);
}

/** Gathers what each parcours will owe, as the analysis visits it. */
export function collecteDe(
  parcours: ParcoursProjete[],
  mois: readonly Month[],
  reglages: Reglages,
): NonNullable<Demande["visiter"]> {
  return (contexte, normes) => {
    const parDate = { reglage: (id: string, day: Day) => reglages.regle(id, day), normes };
    return (dossier) => {
      parcours.push(...projeterDossier(dossier, contexte, parDate, mois));
    };
  };
}

/** What the file active will owe, of everyone or of the one APAP asked for. */
export function projectionDe(
  { version, arrete, figures }: Report,
  parcours: readonly ParcoursProjete[],
  mois: readonly Month[],
  apap: string | null,
  reglages: Reglages,
): Projection {
  const cumul = isoYearTo(monthOf(arrete));
  const vises = figures.filter((f) => f.indicateur === "objectifs" && f.periode === cumul);
  const chiffres = new Chiffres(figures);
  const siens = apap === null ? parcours : parcours.filter((p) => p.apap === apap);
  return {
    version,
    arrete,
    mois,
    nonDemandes: moisNonDemandes(mois, reglages),
    ...reunir(siens, mois, arrete, tenusDe(chiffres, arrete, apap)),
    ...projeterObjectifs(
      vises.filter((f) => apap === null || (f.portee === "apap" && f.nom === apap)),
      {
        arrete,
        protocole: reglages.listes.protocole?.debut ?? null,
        depart: ({ portee, nom, ventilation: { indicateur = "" } }) =>
          departDuRythme(indicateur, CATALOGUE.trouver(indicateur), () =>
            chiffres.nombre({ portee, nom }, { indicateur: "stock_debut" }, cumul),
          ),
      },
    ),
  };
}

/** The months on whose last day the rule of a kind is off. */
function moisNonDemandes(mois: readonly Month[], reglages: Reglages): Projection["nonDemandes"] {
  const tous = [
    { genre: "ENTRETIEN", regle: "ENT-01" },
    { genre: "SUIVI_EMPLOI", regle: "EMP-01" },
  ] as const;
  return tous
    .map(({ genre, regle }) => ({ genre, regle, mois: mois.filter((m) => !reglages.regle(regle, lastDay(m)).active) }))
    .filter((genre) => genre.mois.length > 0);
}

/**
 * Face-to-face held since January, in whole months that have a line: of an APAP, or of everyone (of the one APAP asked for);
 * null without such a month.
 */
function tenusDe(chiffres: Chiffres, arrete: Day, seul: string | null): Tenus {
  const dernier = monthOf(arrete);
  const janvier = yearOf(dernier) * 12;
  const entiers = Array.from({ length: dernier - janvier + 1 }, (_, i) => janvier + i).filter(
    (m) => lastDay(m) <= arrete,
  );
  return (apap) => {
    const nom = apap === undefined ? seul : apap;
    const rang =
      apap === undefined && seul === null
        ? ({ portee: "ensemble", nom: null } as const)
        : ({ portee: "apap", nom } as const);
    const connus = entiers.flatMap((m) => chiffres.nombre(rang, { indicateur: "entretiens" }, isoMonth(m)) ?? []);
    return connus.length === 0 ? null : { nombre: connus.reduce((a, b) => a + b, 0), mois: connus.length };
  };
}
