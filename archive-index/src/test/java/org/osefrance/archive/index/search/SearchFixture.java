package org.osefrance.archive.index.search;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/** One empty index, an invented archive to fill it with, and short words for asking. */
public abstract class SearchFixture {

    protected static final Viewer PUBLIC = Viewer.anyone();
    protected static final Viewer ARCHIVIST = new Viewer.Staff("archivist", Set.of(Viewer.Role.ARCHIVIST));

    protected final HandSetClock clock = new HandSetClock();
    protected final Set<RecordId> denied = ConcurrentHashMap.newKeySet();
    protected final Holdings holdings = new Holdings();

    @SuppressWarnings("NullAway.Init") // opened before each test
    protected SearchIndex index;

    /** Opens an empty index of the kind under test. */
    protected abstract SearchIndex open(Clock clock, DenySet denySet);

    @BeforeEach
    void openIndex() {
        index = open(clock, () -> Set.copyOf(denied));
    }

    @AfterEach
    void closeIndex() {
        index.close();
    }

    /** Puts what was written down so far into the index. */
    protected void fill() {
        index.apply(holdings.changes(), 1);
    }

    /** What the public finds. */
    protected SearchResults find(String words) {
        return index.search().find(PUBLIC, SearchRequest.words(words, 20));
    }

    /** Ids of the items the public finds, best first. */
    protected List<RecordId> items(String words) {
        return find(words).hits().stream().map(SearchResults.Hit::item).toList();
    }

    protected RecordId id(String name) {
        return holdings.id(name);
    }
}
