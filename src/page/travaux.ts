import { useRef, useState } from "preact/hooks";
import type { Avancer } from "./protocole.ts";
import { Abandon } from "./travail.ts";

/** A piece of work in progress, or waiting for its turn. */
export interface Travail {
  id: number;
  etape: string;
  /** The share done, when it is known. */
  part: number | null;
  /** A command asked for: the survey of the files is none. */
  commande: boolean;
}

/** What is in progress, in the order asked; the worker does one at a time. */
export function useTravaux() {
  const [travaux, setTravaux] = useState<readonly Travail[]>([]);
  const [faute, setFaute] = useState("");
  const dernier = useRef(0);

  /** Follows something until its end; null when it was stopped, or failed: then it is said. */
  async function mener<T>(etape: string, faire: (avancer: Avancer) => Promise<T>, commande = false): Promise<T | null> {
    const id = ++dernier.current;
    setFaute("");
    setTravaux((tous) => [...tous, { id, etape, part: null, commande }]);
    try {
      return await faire((neuve, part) =>
        setTravaux((tous) => tous.map((t) => (t.id === id ? { ...t, etape: neuve, part } : t))),
      );
    } catch (error) {
      if (!(error instanceof Abandon)) setFaute(error instanceof Error ? error.message : String(error));
      return null;
    } finally {
      setTravaux((tous) => tous.filter((t) => t.id !== id));
    }
  }

  return { travaux, faute, mener };
}
