/** Short invented articles for tests of everything around the engine. */

export const STORY_A = `Old market hall to close for a year

The council of Port Ellery voted on Monday to close the old market hall for a year. “The roof is not safe,” said Ana Reyes, the city engineer. Forty traders will have to move to the harbour, and many of them are furious.

Critics say the council has shamefully neglected the hall. The repair will cost 12 million dollars, according to a report published in May.

Mayor Tom Hale told reporters that the city would pay the traders' rent until the hall opens again. “Nobody will lose a stall,” he said.`;

export const STORY_B = `Council shuts market hall

Port Ellery will shut its market hall for twelve months, the council decided on Monday. The roof of the hall is not safe, city engineer Ana Reyes said.

The repair will cost 15 million dollars, two officials said. Around forty traders must move to the harbour while the work goes on.

The mayor, Tom Hale, promised that the city will pay their rent.`;

/** A story of about `words` words, for analyses that must take a while. */
export function longStory(words: number): string {
  const paragraphs = STORY_A.split('\n\n').slice(1);
  const wordsPerRound = STORY_A.split(/\s+/).length;
  const rounds = Array.from({ length: Math.ceil(words / wordsPerRound) }, () => paragraphs.join('\n\n'));
  return rounds.join('\n\n');
}

/** A story of about `words` words in which no paragraph comes twice, so that the reader model reads every one. */
export function variedStory(words: number): string {
  return longStory(words)
    .split('\n\n')
    .map((paragraph, at) => `${paragraph} It was day ${at + 1}.`)
    .join('\n\n');
}
