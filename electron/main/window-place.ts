/** Remembers the window's size and place, and puts it back where it can be seen. */
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const placeSchema = z.object({
  x: z.number().int().optional(),
  y: z.number().int().optional(),
  width: z.number().int().min(480).max(20_000),
  height: z.number().int().min(360).max(20_000),
});
export type WindowPlace = z.infer<typeof placeSchema>;

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const DEFAULT_PLACE: WindowPlace = { width: 1440, height: 920 };
/** At least this much of the window's top must lie on a screen, or it could not be grabbed. */
const MIN_VISIBLE = 80;

/** The place saved in `file`, or the default where there is none that can be used. */
export function readPlace(file: string): WindowPlace {
  try {
    return placeSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return DEFAULT_PLACE;
  }
}

/** Losing the place is no reason to bother anybody. */
export function savePlace(file: string, place: WindowPlace): void {
  try {
    writeFileSync(file, JSON.stringify(place));
  } catch {
    // The folder may be read-only; the next start then uses the default.
  }
}

/** `place` where it can be seen on one of the screens, else its size alone, for the system to place. */
export function visiblePlace(place: WindowPlace, screens: readonly Area[]): WindowPlace {
  const { x, y, width, height } = place;
  if (x === undefined || y === undefined) return { width, height };
  const seen = screens.some(
    (screen) =>
      x + width >= screen.x + MIN_VISIBLE &&
      x <= screen.x + screen.width - MIN_VISIBLE &&
      y >= screen.y &&
      y <= screen.y + screen.height - MIN_VISIBLE,
  );
  return seen ? place : { width, height };
}
