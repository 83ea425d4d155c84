import { decrire } from "./decrire.ts";
import { executer } from "./executer.ts";
import { fichierJustifications, justifications } from "./justifier.ts";
import { mesurer } from "./mesurer.ts";
import { choixDe, profilAvec, profilLu } from "./profil.ts";
import { reglages, reglagesAvec } from "./reglages.ts";

/** What the worker does for the page; each takes, first, who is told of its steps. */
export const SERVICES = {
  executer,
  decrire,
  mesurer,
  profilAvec,
  profilLu,
  choixDe,
  reglages,
  reglagesAvec,
  justifications,
  fichierJustifications,
};

export type Services = typeof SERVICES;
