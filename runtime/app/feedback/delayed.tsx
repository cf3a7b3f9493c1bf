import { type ReactNode, useEffect, useState } from 'react';

/** Shows what is inside only after 150 ms, so that what is quick never flickers. */
export function Delayed({ children }: { children: ReactNode }) {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), 150);
    return () => clearTimeout(timer);
  }, []);
  return due ? children : null;
}
