package org.osefrance.archive.portal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.DescriptionLevel;
import org.osefrance.archive.schemas.record.Page;

/**
 * An item with its pages as they stand now, for a command that names them.
 *
 * @param item itself
 * @param pages in order
 */
record PagesToArrange(Catalog catalog, Description item, List<Page> pages) {

    static PagesToArrange of(Catalog catalog, String unit) {
        RecordId id = new UnitsToFind(catalog).units(List.of(unit)).getFirst();
        Description item = catalog.findUnit(Holdings.VIEWER, id).orElseThrow().description();
        if (item.level() != DescriptionLevel.ITEM) {
            throw new RefusedException(item.reference() + " has no pages of its own: name a document.");
        }
        return new PagesToArrange(
                catalog,
                item,
                catalog.listPages(Holdings.VIEWER, id).stream()
                        .map(PageView::page)
                        .toList());
    }

    RecordId id() {
        return item.id();
    }

    /** The newest version of each page. */
    Map<RecordId, Integer> versions() {
        Map<RecordId, Integer> versions = new TreeMap<>();
        pages.forEach(page -> versions.put(
                page.id(),
                catalog.listVersions(Holdings.VIEWER, page.id()).getLast().number()));
        return versions;
    }

    /** Pages by number ({@code 3}), from one to another ({@code 3-5}), or by id, in the order they are named, each once. */
    List<Page> named(List<String> words) {
        List<Page> named = new ArrayList<>();
        for (String word : words) {
            named.addAll(word.matches("[0-9]{1,6}(-[0-9]{1,6})?") ? numbered(word) : List.of(withId(word)));
        }
        if (named.isEmpty()) {
            throw new RefusedException("Name the pages: 3, 3-5, or ids. Nothing was changed.");
        }
        if (named.stream().distinct().count() < named.size()) {
            throw new RefusedException("A page is named twice. Nothing was changed.");
        }
        return named;
    }

    private List<Page> numbered(String word) {
        String[] ends = word.split("-");
        int first = Integer.parseInt(ends[0]);
        int last = Integer.parseInt(ends[ends.length - 1]);
        if (first < 1 || last > pages.size() || first > last) {
            throw new RefusedException(item.reference() + " has the pages 1 to " + pages.size() + ", and not " + word
                    + ". Nothing was changed.");
        }
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> pages.get(number - 1))
                .toList();
    }

    private Page withId(String word) {
        return pages.stream()
                .filter(page -> page.id().value().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new RefusedException(item.reference() + " has no page " + word + ". Nothing was changed."));
    }
}
