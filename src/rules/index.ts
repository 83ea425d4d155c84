import don02 from "./don-02-ordre-impossible.ts";
import don03 from "./don-03-lignes-apres-arrete.ts";
import don04 from "./don-04-ligne-orpheline.ts";
import don13 from "./don-13-mois-sans-ligne.ts";
import emp01 from "./emp-01-suivi-emploi-absent.ts";
import emp02 from "./emp-02-contact-apres-six-mois.ts";
import emp03 from "./emp-03-sortie-a-proposer.ts";
import ent01 from "./ent-01-entretien-mensuel-absent.ts";
import ent02 from "./ent-02-duree-moyenne-apap.ts";
import ent03 from "./ent-03-duree-moyenne-parcours.ts";
import ent04 from "./ent-04-entretien-sans-duree.ts";
import ent06 from "./ent-06-mois-sans-contact.ts";
import fse01 from "./fse-01-donnees-entree-manquantes.ts";
import fse02 from "./fse-02-situation-sortie-manquante.ts";
import fse03 from "./fse-03-donnee-sensible-vide.ts";
import fse05 from "./fse-05-part-inactifs.ts";
import fse06 from "./fse-06-enregistrement-d-un-jour.ts";
import ope01 from "./ope-01-operation-annuelle-absente.ts";
import ope04 from "./ope-04-etape-sans-fin.ts";
import type { Rule } from "./rule.ts";
import vei02 from "./vei-02-veille-trop-longue.ts";
import vei03 from "./vei-03-chaine-de-veilles.ts";

/** Every rule, in the order of domaine.md §5. */
export const RULES: readonly Rule[] = [
  ent01,
  ent02,
  ent03,
  ent04,
  ent06,
  ope01,
  ope04,
  emp01,
  emp02,
  emp03,
  vei02,
  vei03,
  don02,
  don03,
  don04,
  don13,
  fse01,
  fse02,
  fse03,
  fse05,
  fse06,
];
