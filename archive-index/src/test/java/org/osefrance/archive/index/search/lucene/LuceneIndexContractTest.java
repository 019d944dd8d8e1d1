package org.osefrance.archive.index.search.lucene;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.index.search.DenySet;
import org.osefrance.archive.index.search.EverydayFailuresContract;
import org.osefrance.archive.index.search.SearchAccessContract;
import org.osefrance.archive.index.search.SearchContract;
import org.osefrance.archive.index.search.SearchFacetContract;
import org.osefrance.archive.index.search.SearchIndex;

class LuceneIndexContractTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private SearchIndex openIndex(Clock clock, DenySet denySet) {
        return new LuceneIndex(folder.resolve("index"), clock, denySet);
    }

    @Nested
    class Words extends SearchContract {
        @Override
        protected SearchIndex open(Clock clock, DenySet denySet) {
            return openIndex(clock, denySet);
        }
    }

    @Nested
    class Access extends SearchAccessContract {
        @Override
        protected SearchIndex open(Clock clock, DenySet denySet) {
            return openIndex(clock, denySet);
        }
    }

    @Nested
    class Facets extends SearchFacetContract {
        @Override
        protected SearchIndex open(Clock clock, DenySet denySet) {
            return openIndex(clock, denySet);
        }
    }

    @Nested
    class EverydayFailures extends EverydayFailuresContract {
        @Override
        protected SearchIndex open(Clock clock, DenySet denySet) {
            return openIndex(clock, denySet);
        }
    }
}
