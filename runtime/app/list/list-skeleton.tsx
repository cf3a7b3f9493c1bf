import { Delayed } from '../feedback/delayed.tsx';

const widths = [38, 52, 44, 60, 34, 48, 56, 41];

/** Rows to come, at the height they will have; appears only when the answer takes its time. */
export function ListSkeleton() {
  return (
    <div className="fw-list-skeleton">
      <Delayed>
        {widths.map((width) => (
          <div key={width} className="fw-list-skeleton-row">
            <div className="fw-skeleton" style={{ width: `${width / 2}%` }} />
            <div className="fw-skeleton" style={{ width: '14%' }} />
            <div className="fw-skeleton" style={{ width: '9%' }} />
            <div className="fw-skeleton" style={{ width: '11%' }} />
          </div>
        ))}
      </Delayed>
    </div>
  );
}
