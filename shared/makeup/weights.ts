/**
 * What make-up weighs, in one unit: 1 is a headline one step away from the size its rank asks for.
 * The order of magnitude says what comes first: words on the page, then a full page, then a handsome one.
 */
export const WEIGHTS = {
  /** One line of text without a place, at the third rank: twice that for the lead, a half far down. */
  oversetLine: 40,
  /** A headline or caption that is cut off, whatever its length. */
  headlineCut: 400,
  /** A picture without a place. */
  pictureLost: 500,
  /** One empty cell of a module's columns, and one at the page's foot, where an advertisement could stand. */
  holeCell: 2,
  footCell: 1.6,
  /** The same beyond the first rows of an empty foot. */
  footDeepCell: 0.3,
  footRows: 6,
  /** An empty row at a leg's foot where another module stands below: passes for air. */
  looseCell: 0.12,
  /** A row of air more in a headline block, for each column it spans. */
  airRow: 0.3,
  /** Headlines that do not stand over the text, stories in boxes and on other legs: seldom, and with cause. */
  upright: 2,
  side: 3,
  legs: 1.5,
  box: 4,
  /** The lead with a headline at its side. */
  uprightLead: 20,
  /** Each news story over a third of them that has its headline at the side, each box over two. */
  manyAside: 4,
  manyBoxes: 5,
  /** A headline far from its rank's size: the square of its distance in steps of a sixth. */
  headlineSize: 1,
  /** A picture far from its natural shape: the square of the distance in steps of 30 per cent. */
  pictureShape: 1,
  /** A picture's share of the page beyond a twelfth: 5 for each hundredth. */
  posterShare: 500,
  /** A leg shorter than 3 rows or longer than 45, each row. */
  shortLegRow: 4,
  /** Text spread thin over many short legs (under 8 rows): each row, for each leg. */
  shallowLegRow: 0.35,
  longLegRow: 0.5,
  /** The lead away from the top of the page, each row; others by their rank, small. */
  leadRow: 1.5,
  leadColumn: 1.5,
  /** Each column that the lead lacks to three fifths of the page's width. */
  leadNarrow: 5,
  rankRow: 0.02,
  /** A headline larger than one that ranks before it. */
  rankTurned: 5,
  /** One at least as large as the lead's. */
  leadTurned: 10,
  /** The weights' centre off the middle, in half widths. */
  balance: 25,
  /** 碰题: two headlines side by side at one height. */
  headlinesMeet: 32,
  /** Two pictures' modules that touch. */
  picturesTouch: 8,
  /** 通栏: a story other than the lead right across the page. */
  acrossPage: 14,
  /** 断版: a straight line across the whole page with a quarter of it on each side. */
  brokenPage: 50,
} as const
