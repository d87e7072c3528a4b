/** Lets TypeScript accept the style sheets that components import for their effect. */
declare module '*.css';
