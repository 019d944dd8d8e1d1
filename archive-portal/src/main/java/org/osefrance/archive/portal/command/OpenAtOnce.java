package org.osefrance.archive.portal.command;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Papers that the public sees as soon as they are taken in, because what they were laid under was released before
 * anybody knew them (access-rules.md, P5). That is how a released fonds grows; but the officer who said that nobody is
 * named there has not seen these, so whoever takes them in is told.
 */
final class OpenAtOnce {

    private final Catalog catalog;

    OpenAtOnce(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * What to say after papers were taken in.
     *
     * @param under reference of the unit they were laid under
     * @param items that were taken in without a release of their own
     */
    Optional<String> warning(String under, Collection<RecordId> items) {
        List<String> open = items.stream()
                .flatMap(item -> catalog.findUnit(Viewer.anyone(), item).stream())
                .map(item -> item.description().reference())
                .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ("Note: the public sees %s of these %s items at once, %s among them, because %s or what is above it"
                                        + " was released before. To close them until somebody has looked: release %s --scope none.")
                                .formatted(open.size(), items.size(), open.getFirst(), under, open.getFirst()));
    }
}
