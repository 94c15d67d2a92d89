import { openDatabase } from '../../lib/store/database.ts';

/** The one connection of this page. */
export const database = openDatabase();
