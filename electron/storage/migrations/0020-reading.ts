/** Gives the library a place for what the reader model said, so that no paragraph is read twice. */

export const reading = `
CREATE TABLE reading (
  id INTEGER PRIMARY KEY,
  -- SHA-256 of the model's weights, and of the word pieces and flags it was given.
  model TEXT NOT NULL,
  window TEXT NOT NULL,
  -- A day and not a moment: a row used again on the same day need not be written again.
  used_on TEXT NOT NULL,
  size INTEGER NOT NULL,
  content BLOB NOT NULL,
  UNIQUE (model, window)
) STRICT;
-- Holds all that dropping the oldest needs, so that no content is read for it.
CREATE INDEX reading_by_use ON reading (used_on, id, size);
`;
