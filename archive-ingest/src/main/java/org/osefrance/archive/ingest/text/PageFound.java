package org.osefrance.archive.ingest.text;

import java.util.List;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.UnreadRegion;

/**
 * What was found on a page.
 *
 * @param blocks of text
 * @param unread where something is written that was not read
 * @param language it was read in
 * @param readings how often the whole page was read
 */
record PageFound(List<TextBlock> blocks, List<UnreadRegion> unread, String language, int readings) {}
