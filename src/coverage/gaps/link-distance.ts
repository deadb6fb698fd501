/** Metres between units that hang together: an H3 cell of resolution 10 and its second ring. */
export const GAP_LINK_M = 300;
