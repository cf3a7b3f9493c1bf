/** One cell as PostgreSQL writes it: text, or null. */
export type Cell = string | null;
/** One row of raw cells, in the order of the select list. */
export type Cells = readonly Cell[];
