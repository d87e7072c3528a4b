/** What the library is called on the disk. */
export const LIBRARY_FILE = 'parallax.sqlite';
