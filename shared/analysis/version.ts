/** The engine's version: raised whenever a change can alter any result, so that saved results are marked old. */
export const ENGINE_VERSION = '0.2.0';
