/** All migrations in order; their numbers go in steps of ten so that a late fix can be put in between. */
import { initial } from './0010-initial.ts';
import { reading } from './0020-reading.ts';

export interface Migration {
  /** The database's user_version once it has run. */
  readonly version: number;
  readonly sql: string;
}

export const migrations: readonly Migration[] = [
  { version: 10, sql: initial },
  { version: 20, sql: reading },
];
