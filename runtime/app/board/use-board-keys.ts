import type { KeyboardEvent } from 'react';
import type { RecordData } from '../shapes.ts';
import type { Lane } from './lanes.ts';

/** Where a card lies: which lane, which place in it. */
interface Place {
  lane: number;
  card: number;
}

function placeOf(lanes: readonly Lane[], id: string): Place | undefined {
  for (const [lane, { cards }] of lanes.entries()) {
    const card = cards.findIndex((each) => each.id === id);
    if (card >= 0) return { lane, card };
  }
  return undefined;
}

/** The place an arrow key leads to; the next lane that has cards for those to the side. */
export function nextPlace(lanes: readonly Lane[], from: Place, key: string): Place | undefined {
  if (key === 'ArrowDown') return { ...from, card: Math.min(from.card + 1, (lanes[from.lane]?.cards.length ?? 1) - 1) };
  if (key === 'ArrowUp') return { ...from, card: Math.max(from.card - 1, 0) };
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return undefined;
  for (let lane = from.lane + step; lane >= 0 && lane < lanes.length; lane += step) {
    const count = lanes[lane]?.cards.length ?? 0;
    if (count > 0) return { lane, card: Math.min(from.card, count - 1) };
  }
  return from;
}

const focusCard = (id: string): void => document.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus();

/** Arrow keys walk between cards; with Alt, left and right move the card to the lane beside. */
export function useBoardKeys(lanes: readonly Lane[], onMove: (card: RecordData, value: string | null) => void) {
  return (event: KeyboardEvent): void => {
    const id = (event.target as HTMLElement).dataset.card;
    const from = id ? placeOf(lanes, id) : undefined;
    const card = from && lanes[from.lane]?.cards[from.card];
    if (!id || !from || !card || event.ctrlKey || event.metaKey) return;
    if (event.altKey) {
      const to = lanes[from.lane + (event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0)];
      if (!to || to === lanes[from.lane]) return;
      event.preventDefault();
      onMove(card, to.value);
      // The card is drawn anew in its new lane.
      setTimeout(() => focusCard(id), 60);
      return;
    }
    const to = nextPlace(lanes, from, event.key);
    const next = to && lanes[to.lane]?.cards[to.card];
    if (!next) return;
    event.preventDefault();
    focusCard(next.id);
  };
}
