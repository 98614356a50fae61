/** The columns that every engine fills: 13 字 wide, 80 rows high. */
export const MEASURE = 13
export const COLUMN_ROWS = 80
