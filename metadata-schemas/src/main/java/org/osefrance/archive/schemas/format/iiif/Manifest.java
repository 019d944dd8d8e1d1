package org.osefrance.archive.schemas.format.iiif;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelSize;

/**
 * An item as one viewer may see it (https://iiif.io/api/presentation/3.0/): only its pages that are open to them, without gaps.
 *
 * @param item the item
 * @param title of the item, in the languages it is given in
 * @param pages in order, at least one: an item without visible pages has no manifest
 * @param metadata what a viewer shows beside: reference, dates
 * @param requiredStatement what must be shown: who holds it, that a document is invented
 * @param rights address of a rights statement (rightsstatements.org or Creative Commons)
 * @param searchable whether the pages' words can be searched
 */
public record Manifest(
        RecordId item,
        LanguageMap title,
        List<ManifestPage> pages,
        List<LabelledText> metadata,
        Optional<LabelledText> requiredStatement,
        Optional<String> rights,
        boolean searchable) {

    public Manifest {
        pages = List.copyOf(pages);
        metadata = List.copyOf(metadata);
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("a manifest has at least one page: " + item);
        }
    }

    /**
     * One page.
     *
     * @param id of the page
     * @param image identifier of its image: the page's id, or with a number behind it
     * @param label what readers call it: its number as this viewer counts
     * @param size of the full image as shown
     * @param thumbnail one of the sizes its image service lists; empty for none
     */
    public record ManifestPage(
            RecordId id, String image, LanguageMap label, PixelSize size, Optional<PixelSize> thumbnail) {}

    /** A label and what it says. */
    public record LabelledText(LanguageMap label, LanguageMap value) {}
}
