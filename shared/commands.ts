/** What a person can tell the window from outside of the page: by the desktop's menu, or by opening files with the program. */
import { z } from 'zod';

/** Names are `noun.verb`, as those of requests. */
export const commandSchema = z.enum([
  'comparison.new',
  'comparison.run',
  'article.choose',
  'article.paste',
  'report.save',
  'report.savePdf',
  'library.show',
  'help.show',
  /** Files wait to be taken in. */
  'files.take',
]);
export type Command = z.infer<typeof commandSchema>;
