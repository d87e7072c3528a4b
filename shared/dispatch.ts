/** Checks every call at the boundary: known request, right argument, right answer; failures become plain values. */
import { type Answer, type ArgumentOf, contract, isRequestName, type RequestName, type ResultOf } from './contract.ts';
import { failureFrom, ParallaxError } from './errors.ts';

/** One function per request: takes the checked argument, gives the result or throws a ParallaxError. */
export type Handlers = {
  readonly [Name in RequestName]: (argument: ArgumentOf<Name>) => ResultOf<Name> | Promise<ResultOf<Name>>;
};

/**
 * Answers one call from outside.
 * Takes the handlers, the request's name and its argument, both untrusted. Never throws: a wrong name or argument is
 * E_UNKNOWN_REQUEST or E_ARGUMENTS, an expected failure its own code, a bug E_INTERNAL (given to `onBug` first).
 */
export async function dispatch(
  handlers: Handlers,
  name: unknown,
  argument: unknown,
  onBug: (thrown: unknown) => void = () => {},
): Promise<Answer> {
  try {
    if (!isRequestName(name)) throw new ParallaxError('E_UNKNOWN_REQUEST', { detail: String(name).slice(0, 60) });
    const parsed = contract[name].argument.safeParse(argument);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      throw new ParallaxError('E_ARGUMENTS', {
        detail: `${name}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim(),
      });
    }
    const handler = handlers[name] as (argument: unknown) => unknown;
    const value = contract[name].result.parse(await handler(parsed.data));
    return { ok: true, value } as Answer;
  } catch (thrown) {
    if (!(thrown instanceof ParallaxError)) onBug(thrown);
    return { ok: false, error: failureFrom(thrown) };
  }
}
