/** winkNLP without its memory: the same text is read the same way, whatever was read before it. */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

/** What winkNLP knows of words: those of the model first, then every unknown word it has met since it was made. */
interface Vocabulary {
  readonly list: readonly string[];
  readonly hash: Record<string, number>;
  readonly intrinsicSize: number;
}

type WinkModel = Parameters<typeof winkNLP>[0];

/**
 * Forgotten words still take room in winkNLP's own tables. After so many (about 20 MB) a fresh reader is made, which
 * takes 60 ms once in some thousand articles.
 */
const MAX_UNKNOWN_WORDS = 200_000;

/** Makes a fresh reader and gets hold of its vocabulary on the way. */
function makeReader() {
  let vocabulary: Vocabulary | undefined;
  const core = () => {
    // The model's types call it unknown; it is the function that winkNLP loads its words with.
    const loaded = (model.core as unknown as () => { features: { lexeme: Vocabulary } })();
    vocabulary = loaded.features.lexeme;
    return loaded;
  };
  const nlp = winkNLP({ ...model, core } as unknown as WinkModel, ['sbd', 'pos']);
  return { nlp, words: vocabulary, known: vocabulary?.list.length ?? 0 };
}

let reader = makeReader();

/** winkNLP's names for what can be read off a document. */
export const its = reader.nlp.its;

/** winkNLP's reading of `text`. Call `forgetWords` before the first text of an article. */
export function readWords(text: string) {
  return reader.nlp.readDoc(text);
}

/**
 * Makes winkNLP forget the unknown words it has met. It looks words up among them before it cuts them: "'critics" once
 * met whole is never cut into "'" and "critics" again. Forgetting before each article keeps its result the same in any
 * order of articles and winkNLP's memory from growing with the stream.
 */
export function forgetWords(): void {
  const { words, known } = reader;
  if (!words) return;
  if (words.list.length - words.intrinsicSize > MAX_UNKNOWN_WORDS) {
    reader = makeReader();
    return;
  }
  for (let at = known; at < words.list.length; at++) {
    const word = words.list[at];
    if (word !== undefined) delete words.hash[word];
  }
  reader.known = words.list.length;
}
