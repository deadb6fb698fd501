/** Whether this is a briefing pack: a page on a USB stick with everything inside, and no server. */
export const isPack = import.meta.env.MODE === 'pack';
