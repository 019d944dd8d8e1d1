package org.osefrance.archive.portal.runtime;

import java.util.List;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * What a fonds holds besides its description.
 *
 * @param items units that files were accepted into
 * @param pages of these
 * @param files of these
 */
public record FondsContent(List<RecordId> items, List<RecordId> pages, List<RecordId> files) {

    public FondsContent {
        items = List.copyOf(items);
        pages = List.copyOf(pages);
        files = List.copyOf(files);
    }
}
