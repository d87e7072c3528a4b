import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { createCore } from './core.ts';
import { sourcePaths } from './paths.ts';

test('a new library is greeted with the sample; one whose owner removed it is not', async () => {
  const core = createCore({ dataDir: join(temporaryFolder(), 'data'), ...sourcePaths });
  try {
    await core.greet();
    const [sample] = await core.handlers['library.list']({});
    expect(sample?.articleCount).toBe(4);
    await core.handlers['comparison.remove']({ comparisonId: sample?.id ?? '' });
    await core.greet();
    expect(await core.handlers['library.list']({})).toEqual([]);
  } finally {
    await core.close();
  }
});

test('a library that holds something already is not given the sample', async () => {
  const core = createCore({ dataDir: join(temporaryFolder(), 'data'), ...sourcePaths });
  try {
    await core.handlers['comparison.create']({ title: 'My own' });
    await core.greet();
    expect((await core.handlers['library.list']({})).map(({ title }) => title)).toEqual(['My own']);
  } finally {
    await core.close();
  }
});
