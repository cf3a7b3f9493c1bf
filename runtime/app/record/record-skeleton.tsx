import { Delayed } from '../feedback/delayed.tsx';

/** A record to come; appears only when the answer takes its time. */
export function RecordSkeleton() {
  return (
    <div className="fw-record">
      <Delayed>
        <div className="fw-record-wait">
          <div className="fw-skeleton" style={{ width: 90, height: 10 }} />
          <div className="fw-skeleton" style={{ width: 280, height: 20 }} />
          <div className="fw-skeleton" style={{ width: '60%', height: 12 }} />
          <div className="fw-skeleton" style={{ width: '52%', height: 12 }} />
          <div className="fw-skeleton" style={{ width: '57%', height: 12 }} />
        </div>
      </Delayed>
    </div>
  );
}
