// natural's own types describe its index, which must not be loaded; this is the one file of it that is.
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(token: string): string };
  export default stemmer;
}
