package org.osefrance.archive.index.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.index.search.DenySet;
import org.osefrance.archive.index.search.SearchFixture;
import org.osefrance.archive.index.search.SearchIndex;
import org.osefrance.archive.index.search.SearchRequest;
import org.osefrance.archive.index.search.SearchResults;
import org.osefrance.archive.index.search.memory.MemoryIndex;
import org.osefrance.archive.schemas.access.Viewer;

class AuditedSearchTest extends SearchFixture {

    private final MemoryAudit audit = new MemoryAudit();
    private final Witness witness = new Witness(audit, clock);

    @Override
    protected SearchIndex open(Clock time, DenySet denySet) {
        return new MemoryIndex(time, denySet);
    }

    @AfterEach
    void close() {
        witness.close();
    }

    @Test
    void closed_records_among_the_hits_are_an_entry_and_the_words_are_not() {
        holdings.page("a", 0, "Kinder Tilleul")
                .closedPage("b", 0, "Kinder Tilleul")
                .closedPage("c", 0, "andere");
        fill();
        assertThat(hits(ARCHIVIST, "Kinder")).hasSize(2);
        assertThat(audit.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.SEARCH);
            assertThat(entry.subjects()).containsExactly(id("b/0"));
            assertThat(entry.toString()).doesNotContainIgnoringCase("kinder");
        });
        assertThat(hits(ARCHIVIST, "Tilleul")).hasSize(2);
        assertThat(audit.entries()).as("the same record within ten minutes").hasSize(1);
        denied.add(id("a/0"));
        assertThat(hits(ARCHIVIST, "Kinder")).hasSize(2);
        assertThat(audit.entries().getLast().subjects()).as("closed meanwhile").containsExactly(id("a/0"));
    }

    @Test
    void the_public_the_archive_at_work_and_open_hits_leave_nothing() {
        holdings.page("a", 0, "Kinder").closedPage("b", 0, "Kinder");
        fill();
        assertThat(hits(PUBLIC, "Kinder")).hasSize(1);
        assertThat(hits(new Viewer.Machinery("test"), "Kinder")).hasSize(2);
        holdings.page("d", 0, "Garten");
        fill();
        assertThat(hits(ARCHIVIST, "Garten")).hasSize(1);
        assertThat(audit.entries()).isEmpty();
    }

    @Test
    void without_an_audit_staff_finds_what_the_public_finds() {
        holdings.page("a", 0, "Kinder").closedPage("b", 0, "Kinder");
        fill();
        audit.breakDown(true);
        SearchRequest kinder = SearchRequest.words("Kinder", 10);
        assertThat(new AuditedSearch(index.search(), witness).find(ARCHIVIST, kinder))
                .isEqualTo(index.search().find(PUBLIC, kinder));
        audit.breakDown(false);
        assertThat(hits(ARCHIVIST, "Kinder")).hasSize(2);
    }

    private List<SearchResults.Hit> hits(Viewer viewer, String words) {
        return new AuditedSearch(index.search(), witness)
                .find(viewer, SearchRequest.words(words, 10))
                .hits();
    }
}
