package org.osefrance.archive.portal.manifest;

import java.util.ArrayList;
import java.util.List;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.portal.viewer.PageHit;
import org.osefrance.archive.portal.viewer.PageHits;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.format.iiif.SearchAnnotations.Match;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.Word;
import org.springframework.stereotype.Component;

/** Finds the words of a query on every page of one item that a viewer may see. */
@Component
final class ItemSearch {

    /** Words given before and after a match. */
    private static final int CONTEXT = 6;
    /** What one answer holds at most: a word that stands there more often is no way to find anything. */
    private static final int MOST_MATCHES = 1000;

    private final Catalog catalog;
    private final PageHits pageHits;

    ItemSearch(Catalog catalog, PageHits pageHits) {
        this.catalog = catalog;
        this.pageHits = pageHits;
    }

    /** Matches in the order of the pages. */
    List<Match> find(Viewer viewer, RecordId item, String query) {
        List<Match> matches = new ArrayList<>();
        if (query.isBlank()) {
            return matches;
        }
        for (PageView view : catalog.listPages(viewer, item)) {
            RecordId page = view.page().id();
            catalog.findText(viewer, page).ifPresent(text -> matches.addAll(on(page, text, query)));
            if (matches.size() >= MOST_MATCHES) {
                return matches.subList(0, MOST_MATCHES);
            }
        }
        return matches;
    }

    private List<Match> on(RecordId page, PageText text, String query) {
        List<Word> words = text.words().toList();
        return pageHits.find(query, text).stream()
                .map(hit -> match(page, words, hit))
                .toList();
    }

    private static Match match(RecordId page, List<Word> words, PageHit hit) {
        int first = place(words, hit.words().getFirst());
        int end = first + hit.words().size();
        return new Match(
                page,
                hit.boxes(),
                joined(words.subList(Math.max(0, first - CONTEXT), first)),
                joined(hit.words()),
                joined(words.subList(end, Math.min(words.size(), end + CONTEXT))));
    }

    /** By identity: the same word may stand on a page many times. */
    private static int place(List<Word> words, Word wanted) {
        int place = 0;
        while (words.get(place) != wanted) {
            place++;
        }
        return place;
    }

    private static String joined(List<Word> words) {
        return String.join(" ", words.stream().map(Word::text).toList());
    }
}
