import type { Block } from "../../document/model.ts";
import type { Rang } from "../chiffres.ts";
import type { Socle } from "../socle.ts";
import { blocsCouverture } from "./couverture.ts";
import { imagesMultiples, imagesPoints } from "./images-apap.ts";
import { imageFlux } from "./images-flux.ts";
import { imageFse } from "./images-fse.ts";
import { imageAges, imageDuree } from "./images-personnes.ts";
import { imageSaisie } from "./images-saisie.ts";
import { imageObjectifs } from "./objectifs.ts";

/** Every picture that the page of a scope may show, each before its table; those of persons for the équipe du PLIE alone. */
export function blocsImages(socle: Socle, rang: Rang): Block[] {
  const edition = { rang };
  return [
    ...imageObjectifs(socle, rang),
    ...imageFlux(socle, rang),
    ...(rang.portee === "apap" ? [] : [...imagesPoints(socle, edition), ...imagesMultiples(socle, edition)]),
    ...(rang.portee === "ensemble" ? [...imageDuree(socle), ...imageAges(socle)] : []),
    ...(rang.portee === "apap" ? [] : [...imageSaisie(socle, edition), ...imageFse(socle, edition)]),
    ...blocsCouverture(socle, edition),
  ];
}
