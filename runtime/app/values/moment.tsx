import { formatMoment } from './format.ts';
import { relativeTime } from './relative-time.ts';
import { useReader } from './use-reader.ts';

/** A moment: near ones in words, others as a date; the exact time is in its tooltip. */
export function Moment({ at }: { at: string }) {
  const reader = useReader();
  const exact = formatMoment(at, reader);
  return (
    <time dateTime={at} title={exact}>
      {relativeTime(new Date(at), new Date(), reader.language) ?? exact}
    </time>
  );
}
