import { openOwnDatabase } from '../../lib/store/own-database.ts';

/** The one connection of this page. */
export const database = openOwnDatabase();
