import type { Day } from "../core/day.ts";
import { lastDay, type Month, monthOf } from "../core/month.ts";
import { compareBy, compareText } from "../core/text.ts";
import {
  GENRES_PREVUS,
  type LigneProjetee,
  type MoisProjete,
  type ParcoursProjete,
  type Projection,
} from "./modele.ts";

/** Face-to-face held since January by APAP (null: of everyone), as the figures say. */
export type Tenus = (apap: string | null | undefined) => LigneProjetee["tenus"];

/** The parcours projected, by APAP and for everyone. `tenus(undefined)` is everyone's. */
export function reunir(
  parcours: readonly ParcoursProjete[],
  mois: readonly Month[],
  arrete: Day,
  tenus: Tenus,
): Pick<Projection, "apaps" | "ensemble" | "reste" | "prevus"> {
  const noms = [...new Set(parcours.map((p) => p.apap))].sort(
    (a, b) => Number(a === null) - Number(b === null) || compareText(a, b),
  );
  const ligne = (siens: readonly ParcoursProjete[], apap: string | null | undefined): LigneProjetee => ({
    apap: apap ?? null,
    structures: [...new Set(siens.flatMap((p) => p.structure ?? []))].sort(compareText),
    ouverts: siens.length,
    mois: mois.map((m) => compter(siens, m)),
    tenus: tenus(apap),
  });
  return {
    apaps: noms.map((apap) =>
      ligne(
        parcours.filter((p) => p.apap === apap),
        apap,
      ),
    ),
    ensemble: ligne(parcours, undefined),
    reste: resteDuMois(parcours, arrete),
    prevus: parcours
      .flatMap(({ apap, structure, prevus }) => prevus.map((p) => ({ ...p, apap, structure })))
      .sort(compareBy((p) => [p.mois, p.jour, p.apap, p.participant, GENRES_PREVUS.indexOf(p.genre), p.quoi])),
  };
}

function resteDuMois(parcours: readonly ParcoursProjete[], arrete: Day): Projection["reste"] {
  const fin = lastDay(monthOf(arrete));
  return fin === arrete ? null : { fin, sorties: compter(parcours, monthOf(arrete)).SORTIE_PREVUE };
}

function compter(parcours: readonly ParcoursProjete[], mois: Month): MoisProjete {
  const prevus = parcours.flatMap((p) => p.prevus.filter((x) => x.mois === mois));
  const de = (genre: (typeof GENRES_PREVUS)[number]) => prevus.filter((p) => p.genre === genre).length;
  return {
    mois,
    ouverts: parcours.filter((p) => p.ouvert.includes(mois)).length,
    ENTRETIEN: de("ENTRETIEN"),
    SUIVI_EMPLOI: de("SUIVI_EMPLOI"),
    FIN_ETAPE: de("FIN_ETAPE"),
    FIN_VEILLE: de("FIN_VEILLE"),
    SORTIE_PREVUE: de("SORTIE_PREVUE"),
    SORTIE_POSSIBLE: de("SORTIE_POSSIBLE"),
  };
}
