import { frCount, frInteger, frSur } from "../../../core/format.ts";
import { compter, grouper } from "../../../core/grouper.ts";
import { frMonth } from "../../../core/month.ts";
import type { Constat } from "../../../core/report.ts";
import { capitale } from "../../../core/text.ts";
import type { Cible } from "../../document/model.ts";
import { nonExecuteesDites, suspectesDites } from "../../signes.ts";
import type { Rang } from "../chiffres.ts";
import { nomRang } from "../libelles.ts";
import { reservesDe } from "../reserves.ts";
import { retardsDe, type Socle } from "../socle.ts";
import { lieuDesConstats, lieuDesRetards } from "./lieux.ts";
import { moisNonCouverts } from "./non-couverts.ts";
import { phrasesNouveautes } from "./nouveautes.ts";
import { LIEUX, type Phrase, phrase } from "./phrases.ts";
import { phraseRectifies, tousRectifies } from "./rectifies.ts";

/** Alerts printed; the sheets have the rest. */
const ALERTES = 3;
/** Sentences on what is new; « Suivi » has all of it. */
const NOUVEAUTES = 2;
/** Sentences on what is missing; « Méthode » has all of them. */
const MANQUES = 3;

/** What is to be done first, at most three, each leading to its list. */
export function alertes(socle: Socle, rang: Rang, constats: readonly Constat[]): Phrase[] {
  return [
    ...bloquants(socle, rang, constats),
    ...retards(socle, rang),
    ...surcharges(socle, rang),
    ...flux(socle, rang),
    ...suspectes(socle),
  ].slice(0, ALERTES);
}

function bloquants(socle: Socle, rang: Rang, constats: readonly Constat[]): Phrase[] {
  const { titres } = socle;
  const tous = constats.filter((c) => c.gravite === "bloquant" && !c.justification);
  if (tous.length === 0) return [];
  const n = tous.length;
  const regle = lePlus(tous.map((c) => (titres.has(c.regle) ? `« ${titres.get(c.regle)} » (${c.regle})` : c.regle)));
  const chez = rang.portee === "apap" ? null : lePlus(tous.map((c) => c.apap ?? "Sans APAP"));
  const ou = chez === null ? "" : `, ${chez.n === n ? "" : `dont ${frInteger(chez.n)} `}chez ${chez.nom}`;
  // counted among all, and not among those of the APAP just named
  const suite = regle.egal ? "" : ` ; la règle la plus fréquente, ${regle.nom} : ${frSur(regle.n, n)}`;
  const [pour, frequente] = regle.n === n ? [`, pour ${regle.nom}`, ""] : ["", suite];
  const combien = frCount(n, "constat bloquant", "constats bloquants");
  return phrase(`Corriger ${combien}${pour}${ou}${frequente}.`, lieuDesConstats(socle, rang, { gravite: "bloquant" }));
}

/** The name that comes back most, how often, and whether another comes as often. */
function lePlus(noms: readonly string[]): { nom: string; n: number; egal: boolean } {
  const [[nom, n] = ["", 0], second] = [...compter(noms)].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return { nom, n, egal: second?.[1] === n };
}

function retards(socle: Socle, rang: Rang): Phrase[] {
  const n = retardsDe(socle, rang);
  if (n === 0) return [];
  const apaps = rang.portee === "structure" ? (socle.apapsDe.get(rang.nom) ?? []) : socle.apaps;
  // of an APAP of two structures, what is due in this one
  const structure = rang.portee === "structure" ? rang.nom : undefined;
  const [premier] =
    rang.portee === "apap"
      ? []
      : apaps.map((a) => ({ a, n: retardsDe(socle, a, structure) })).sort((x, y) => y.n - x.n);
  const dont =
    premier === undefined || premier.n === 0
      ? ""
      : `, ${premier.n === n ? "" : `dont ${frInteger(premier.n)} `}chez ${nomRang(premier.a)}`;
  // of a structure, the numbers of each APAP: the list of each is in their own workbook
  const ou = rang.portee === "structure" ? " (« À faire » de chaque APAP)" : "";
  const combien = frCount(n, "échéance dépassée", "échéances dépassées");
  return phrase(`Rattraper ${combien}${dont}${ou}.`, versRetards(rang));
}

function versRetards({ portee }: Rang): Cible {
  if (portee === "apap") return LIEUX.aFaire;
  return portee === "structure" ? { ...LIEUX.apaps, colonne: "retards" } : lieuDesRetards();
}

function surcharges({ chiffres, spans, apaps, apapsDe }: Socle, rang: Rang): Phrase[] {
  if (rang.portee === "apap") return [];
  const siens = rang.portee === "structure" ? (apapsDe.get(rang.nom) ?? []) : apaps;
  const lourds = siens.filter((a) => (chiffres.nombre(a, { indicateur: "charge" }, spans.courant) ?? 0) > 1);
  if (lourds.length === 0) return [];
  const noms = lourds.slice(0, 3).map(nomRang).join(", ");
  const texte = `${capitale(frCount(lourds.length, "APAP", "APAP"))} au-dessus de la charge prévue : ${noms}${lourds.length > 3 ? "…" : ""}.`;
  return phrase(texte, { ...LIEUX.apaps, colonne: "charge" });
}

function flux({ chiffres, spans }: Socle, rang: Rang): Phrase[] {
  const ecart = chiffres.nombre(rang, { indicateur: "flux_reste" }, spans.courant);
  if (ecart === null || ecart === 0) return [];
  const texte = `Le flux du mois ne se referme pas : ${frCount(ecart, "parcours", "parcours")} d'écart, des dates se contredisent.`;
  return phrase(texte, { feuille: "Synthèse", table: "flux", ancre: "t-annee" });
}

function suspectes({ report, suspectes: regles }: Socle): Phrase[] {
  const dites = suspectesDites(report);
  return dites === null ? [] : phrase(`${dites} : ${[...regles].sort().join(", ")}.`, LIEUX.methode);
}

/** What changed since the month before, and how many figures already sent changed. */
export function nouveautes(socle: Socle, rang: Rang): Phrase[] {
  const rectifies = tousRectifies(socle, rang).length;
  return [
    ...phrasesNouveautes(socle, rang)
      .slice(0, NOUVEAUTES)
      .flatMap((texte) => phrase(texte, LIEUX.suivi)),
    ...(rectifies === 0 ? [] : phrase(`${phraseRectifies(rectifies)}.`, LIEUX.rectifies)),
  ];
}

/** What the extraction lacks: months not covered, rules that could not run, figures that bear a réserve. */
export function manques(socle: Socle, rang: Rang): Phrase[] {
  const tous = [...nonCouverts(socle, rang), ...nonExecutees(socle), ...reservees(socle, rang)];
  // several lights take the room, and say most of it
  const dits = socle.report.feux.length > 1 ? 1 : MANQUES;
  const [premier, ...reste] = tous.slice(dits);
  return [
    ...tous.slice(0, dits).map(({ texte, vers }) => ({ texte, vers })),
    ...(premier === undefined
      ? []
      : phrase(`Aussi : ${[premier, ...reste].map(({ court }) => court).join(" ; ")}.`, premier.vers)),
  ];
}

/** What is missing, in a sentence; `court`: counted, where there is no room for it. */
interface Manque extends Phrase {
  court: string;
}

function nonCouverts(socle: Socle, rang: Rang): Manque[] {
  // the light of the months not covered names them already, in this edition as in every other
  const dits = new Set(socle.report.feux.flatMap(({ mois = [] }) => mois.map((m) => `${m.apap} ${m.mois}`)));
  const tous = moisNonCouverts(socle, rang).filter(({ apap, mois }) => !dits.has(`${apap} ${mois}`));
  const parApap = grouper(tous, ({ apap }) => apap);
  const [premier, ...autres] = [...parApap].sort(([, a], [, b]) => b.length - a.length);
  if (!premier) return [];
  const mois = premier[1].length === 1 ? frMonth(premier[1][0]?.mois ?? 0) : `${premier[1].length} mois`;
  const suite = autres.length === 0 ? "" : ` ; ${frCount(autres.length, "autre APAP", "autres APAP")} aussi`;
  return [
    {
      texte: `Entretiens non exportés ou non saisis, donc non jugés : ${premier[0]} (${mois})${suite}.`,
      court: `${frCount(tous.length, "mois d'APAP non couvert", "mois d'APAP non couverts")} (Méthode)`,
      vers: LIEUX.methode,
    },
  ];
}

function nonExecutees({ report }: Socle): Manque[] {
  const dites = nonExecuteesDites(report);
  if (dites === null) return [];
  const [regles = ""] = dites.split(" : ");
  return [{ texte: `${dites}.`, court: `${regles} (Méthode)`, vers: LIEUX.methode }];
}

/** « 11 chiffres portent une réserve, dite à côté d'eux : 1 mois d'APAP sans ligne dans l'extraction et 2 autres raisons. » */
function reservees(socle: Socle, rang: Rang): Manque[] {
  const toutes = reservesDe(socle, rang);
  if (toutes.size === 0) return [];
  const chiffres = new Set([...toutes.values()].flatMap((siens) => [...siens])).size;
  const [premiere = "", ...autres] = toutes.keys();
  const reste = autres.length === 0 ? "" : ` et ${frCount(autres.length, "autre raison", "autres raisons")}`;
  return [
    {
      texte: `${capitale(frCount(chiffres, "chiffre porte une réserve", "chiffres portent une réserve"))}, dite à côté : ${premiere}${reste}.`,
      court: `${frCount(toutes.size, "réserve, dite à côté", "réserves, dites à côté")} de ${frCount(chiffres, "chiffre")}`,
      vers: LIEUX.cles,
    },
  ];
}
