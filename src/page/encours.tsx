import { frCount } from "../core/format.ts";
import type { Travail } from "./travaux.ts";

interface Props {
  travaux: readonly Travail[];
  fautes: readonly string[];
  arreter: () => void;
}

/** What is in progress, which can be stopped, and what went wrong. */
export function EnCours({ travaux, fautes, arreter }: Props) {
  const [premier] = travaux;
  return (
    <div aria-live="polite">
      {fautes.map((faute) => (
        <p class="faute" key={faute}>
          {faute}
        </p>
      ))}
      {premier && (
        <div class="encours">
          <label for="avance">{premier.etape}</label>
          <progress id="avance" max={1} {...(premier.part === null ? {} : { value: premier.part })} />
          {travaux.length > 1 && <span>puis {frCount(travaux.length - 1, "autre")} à la suite</span>}
          <button type="button" onClick={arreter}>
            Arrêter
          </button>
        </div>
      )}
    </div>
  );
}
