import * as z from "zod";
import type { Analyse } from "../audit/analyser.ts";
import type { Day } from "../core/day.ts";
import { grouper, obtenir } from "../core/grouper.ts";
import { isoMonth, lastDay, type Month, monthOf, yearOf } from "../core/month.ts";
import type { Figure } from "../core/report.ts";
import { NULL, type TableData } from "../tables/table-data.ts";
import type { CauseTrouvee, PreuveDatee } from "./causes.ts";
import { Attendues, enOrdre } from "./chiffres-transmis.ts";
import { Explication } from "./explication.ts";
import { ecrireCle, type Jetons } from "./jetons.ts";
import { type LignesActuelles, LignesChangees } from "./lignes-changees.ts";
import { type MoisSoumis, SEUIL_SOUMIS } from "./mois-soumis.ts";
import { Parts } from "./parts.ts";
import { type EcartTransmis, ecartsTransmis, type FigureComparee } from "./rectifies.ts";
import type { Referents } from "./referents.ts";
import type { Registre, Version } from "./registre.ts";
import { reglagesChanges, reglagesEcrits, type SuiteDeReglages } from "./reglages-changes.ts";
import { Noms, type Renommage, renommages } from "./renommages.ts";
import { FaitsTardifs } from "./tardifs.ts";
import type { Trace } from "./trace.ts";
import type { CollecteUnites } from "./unites.ts";

/** A figure of a closed month that is not what was sent, and why. */
export interface Rectifie extends EcartTransmis {
  mois: Month;
  /** « 2026-01/v1 » */
  version: string;
  causes: readonly CauseTrouvee[];
}

/** A month already sent, as it was, and the figures that were compared. */
export interface MoisCompare extends Version {
  arrete: Day;
  /** Marked as sent: otherwise its last version is taken for what was. */
  clos: boolean;
  figures: readonly FigureComparee[];
}

/** What `mensuel` says of the months that it had sent. */
export interface Rectification {
  rectifies: readonly Rectifie[];
  /** Those of each scope, by kind and name. */
  parPortee: ReadonlyMap<string, readonly Rectifie[]>;
  /** Months of the register whose figures were compared, in order. */
  compares: readonly MoisCompare[];
  renommages: readonly Renommage[];
  /** Renamed, but whose two names both count in the past today: rows of affectations still bear the old one. */
  meles: readonly Renommage[];
}

/** Today's run, beside its report. */
export interface RunActuel {
  analyse: Analyse;
  lignes: LignesActuelles;
  jetons: Jetons;
  unites: CollecteUnites;
  soumis: MoisSoumis;
  referents: Referents;
  reglages: unknown;
  version: string;
}

/** Months before the arrêté's whose figures are compared with what was sent. */
const MOIS_COMPARES = 12;

/** Months already sent that are compared: the twelve before the arrêté's, whatever their year, the marked one too. */
export function moisClos(registre: Pick<Registre, "mois">, arrete: Day): Version[] {
  const courant = monthOf(arrete);
  return registre.mois.flatMap(({ mois, transmise, cloture }) => {
    if (transmise === null || mois < courant - MOIS_COMPARES || mois > courant) return [];
    return mois < courant || cloture !== null ? [transmise] : [];
  });
}

/** Every figure of the closed months that is not what was sent, with its causes; nothing without a register. */
export function rectifier(registre: Registre, clos: readonly Version[], run: RunActuel): Rectification {
  if (clos.length === 0) return { rectifies: [], parPortee: new Map(), compares: [], renommages: [], meles: [] };
  const { report, contexte } = run.analyse;
  const tardifs = new FaitsTardifs(contexte.extraction);
  const { participants } = run.jetons;
  const parcours = derniersParcours(contexte.extraction.tables.parcours as TableData | null);
  const justifies = new Set(
    report.constats.filter((c) => c.justification !== null).map((c) => cleJustifie(c.participant, c.mois)),
  );
  const { anciennes } = run.analyse;
  const parMois = grouper([...report.figures, ...anciennes], (f) => f.periode);
  const parMoisEnOrdre = grouper([...enOrdre(report.figures), ...enOrdre(anciennes)], (f) => f.periode);
  const reglages = reglagesEcrits(run.reglages);
  const rectifies: Rectifie[] = [];
  const compares: MoisCompare[] = [];
  const alors = new Map<Version, ReadonlySet<string>>();
  const meles = new Set<Renommage>();
  let renommes: readonly Renommage[] = [];
  for (const version of clos) {
    const periode = isoMonth(version.mois);
    const actuels = parMois.get(periode) ?? [];
    const referents = registre.referents(version);
    const siens = referents === null ? [] : renommages(referents, run.referents);
    renommes = [
      ...renommes,
      ...siens.filter((r) => !renommes.some((c) => c.avant === r.avant && c.portee === r.portee)),
    ];
    // of a name that changed, figures that look the same are not
    const nommes = new Set<string | null>(renommes.flatMap((r) => [r.avant, r.apres]));
    const attendues = new Attendues((parMoisEnOrdre.get(periode) ?? []).filter(({ nom }) => !nommes.has(nom)));
    const transmis = aEncoreDesLignes(version.mois) ? registre.chiffres(version, attendues) : null;
    const arrete = transmis === null ? null : registre.arrete(version);
    if (transmis === null || arrete === null) continue;
    const [avant, apres] = renommes.length === 0 ? [RIEN, RIEN] : [comptes(transmis.figures), comptes(actuels)];
    for (const r of renommes) if (apres.has(clePortee({ ...r, nom: r.avant }))) meles.add(r);
    const noms = new Noms(
      renommes.filter(
        (r) => !apres.has(clePortee({ ...r, nom: r.avant })) && !avant.has(clePortee({ ...r, nom: r.apres })),
      ),
    );
    const { ecarts, comparees } = ecartsTransmis(transmis, actuels, attendues.trouvees, noms);
    const marque = registre.mois.find((m) => m.mois === version.mois)?.cloture ?? null;
    compares.push({ ...version, arrete, clos: marque !== null, figures: comparees });
    if (ecarts.length === 0) continue;
    const changes = new Map<string, Set<string>>();
    for (const { figure } of ecarts) {
      obtenir(changes, figure.indicateur, () => new Set<string>()).add(ecrireCle(figure.ventilation));
    }
    const trace = registre.trace(version, changes);
    const expliquer = trace === null ? null : explication(trace, version, arrete, referents ?? new Map());
    for (const ecart of ecarts) {
      const causes = expliquer?.de(ecart) ?? [SANS_TRACE];
      rectifies.push({ ...ecart, mois: version.mois, version: version.nom, causes });
    }

    function explication(connue: Trace, { mois }: Version, jour: Day, anciens: Referents): Explication {
      const reglagesDAlors = suite(version);
      const [seuil, seuilActuel] = reglagesDAlors.nombres(SEUIL_SOUMIS, lastDay(mois));
      const comptees = run.unites.lire(
        mois,
        ({ indicateur, ventilation }) => changes.get(indicateur)?.has(ecrireCle(ventilation)) === true,
      );
      return new Explication(
        {
          mois,
          arrete: jour,
          referents: anciens,
          lignes: new LignesChangees(connue, run.lignes),
          justifie: (participant, m) => justifiesAlors(version).has(cleJustifie(participant, m)),
          selonLeSeuil: (participant) =>
            seuil !== null && seuilActuel !== null && run.soumis.selonLeSeuil(participant, mois, seuil, seuilActuel),
          ...reglagesDAlors,
        },
        {
          referents: run.referents,
          tardifs: (participant, apres) => tardifs.apres(participant, apres),
          parcours: (participant) => parcours.get(participant) ?? null,
          justifie: (participant, m) => justifies.has(cleJustifie(participant, m)),
        },
        new Parts(connue.cellules, comptees, run.jetons.au(connue.format), noms),
        participants,
      );
    }
  }
  const parPortee = grouper(rectifies, ({ figure }) => clePortee(figure));
  return { rectifies, parPortee, compares, renommages: renommes, meles: [...meles] };

  /** An extraction that begins in January has no line of the year before: its figures would all be « rectified ». */
  function aEncoreDesLignes(mois: Month): boolean {
    return yearOf(mois) === yearOf(monthOf(report.arrete)) || contexte.sansLigne.chargesDesLignes(mois).length > 0;
  }

  /** Read when a share has no line that changed: constats are long. */
  function justifiesAlors(version: Version): ReadonlySet<string> {
    return obtenir(alors, version, () => {
      const { data } = JUSTIFIES.safeParse(registre.donnees(version, "constats.json"));
      const constats = data?.constats.filter((c) => c.justification !== null) ?? [];
      return new Set(constats.map((c) => cleJustifie(c.participant, c.mois)));
    });
  }

  function suite(version: Version): SuiteDeReglages {
    return reglagesChanges(registre.donnees(version, "manifeste.json"), reglages, run.version);
  }
}

const texte = z.string().nullable();
const JUSTIFIES = z.object({
  constats: z.array(z.object({ participant: texte, mois: texte, justification: z.unknown() })),
});

function cleJustifie(participant: string | null, mois: Month | string | null): string {
  return `${participant} ${typeof mois === "number" ? isoMonth(mois) : mois}`;
}

/** What `parPortee` groups by. */
export function clePortee({ portee, nom }: Pick<Figure, "portee" | "nom">): string {
  return `${portee} ${nom === null ? "" : `=${nom}`}`;
}

const RIEN: ReadonlySet<string> = new Set();

/** Scopes of which a month counts something: two names that both do are two names, renamed or not. */
function comptes(figures: readonly Figure[]): Set<string> {
  return new Set(figures.flatMap((f) => (f.valeur ? [clePortee(f)] : [])));
}

/** A run of an older plie left its figures, not its lines. */
const SANS_TRACE: CauseTrouvee = {
  cause: "indeterminee",
  effet: null,
  participants: [],
  preuves: [],
  disparues: 0,
  detail: "le dossier de ce mois ne garde pas la trace de ses lignes (ancienne version de plie)",
};

/** The row of each participant's parcours integrated last. */
function derniersParcours(data: TableData | null): Map<string, PreuveDatee> {
  const derniers = new Map<string, { jour: number; preuve: PreuveDatee }>();
  if (data === null) return new Map();
  const [ids, jours] = [data.cells("participant"), data.cells("date_integration")];
  for (let i = 0; i < data.length; i++) {
    const [n, jour] = [ids[i] ?? NULL, jours[i] ?? NULL];
    if (n === NULL) continue;
    const id = data.pool.text(n);
    const connu = derniers.get(id);
    if (connu && connu.jour > jour) continue;
    const preuve = { source: data.sources[i] ?? null, ligne: data.lignes[i] ?? null, saisie: null };
    derniers.set(id, { jour, preuve });
  }
  return new Map([...derniers].map(([id, { preuve }]) => [id, preuve]));
}
