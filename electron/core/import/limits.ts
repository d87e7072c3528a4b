/** How large an article may be. */

/** Larger files are refused before they are read: a long magazine article is 100 kB, a saved page with images 20 MB. */
export const MAX_FILE_BYTES = 20_000_000;
export const MAX_FILE_LABEL = '20 MB';
