/** The longest texts of a briefing, in UTF-16 units, and the most of what a scene lists. */
export const LONGEST_TITLE = 200;
export const LONGEST_SCENE_TEXT = 2000;
export const LONGEST_NOTES = 10_000;
export const LONGEST_ID = 200;
export const MOST_LAYERS = 200;
/** Figures on a scene and in its texts, as they were seen. */
export const MOST_SEEN = 1000;
