package org.osefrance.archive.portal.command;

import java.util.Optional;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.index.search.SearchRequest;
import org.osefrance.archive.index.search.SearchResults;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.Operator;
import org.osefrance.archive.schemas.access.Viewer;

/** Searches from the command line, as the public does or as the desk. */
final class SearchTask {

    private final Archive archive;
    private final Answer answer;

    SearchTask(Archive archive, Answer answer) {
        this.archive = archive;
        this.answer = answer;
    }

    int run(String words, boolean staff, int limit) {
        if (limit < 1 || limit > 100) {
            throw new RefusedException("--limit is 1 to 100, not " + limit + ".");
        }
        Viewer viewer = staff ? Operator.asReader() : Viewer.anyone();
        SearchResults results = archive.search().find(viewer, SearchRequest.words(words, limit));
        for (SearchResults.Hit hit : results.hits()) {
            Optional<UnitView> unit = archive.catalog().findUnit(viewer, hit.item());
            String title = unit.map(view -> view.description().title()).orElse("");
            for (SearchResults.UnitHit found : hit.units()) {
                String snippet = found.snippet().text().replaceAll("\\s+", " ");
                answer.line(
                        hit.item() + " " + found.unit() + " " + title + " — " + snippet,
                        "item",
                        hit.item().value(),
                        "unit",
                        found.unit().value(),
                        "title",
                        title,
                        "position",
                        found.position(),
                        "snippet",
                        snippet);
            }
        }
        answer.remark(results.items() + " items for " + results.understood());
        return ExitCode.DONE;
    }
}
