/** Loaded before the built main in an old Electron: puts in every stand-in that this version needs. */
const shims = require('./shims.cjs');

const version = Number.parseInt(process.versions.electron, 10);
for (const { file, since } of shims) if (version < since) require(`./${file}`);
