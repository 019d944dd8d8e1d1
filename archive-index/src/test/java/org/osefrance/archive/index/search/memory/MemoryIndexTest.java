package org.osefrance.archive.index.search.memory;

import java.time.Clock;
import org.junit.jupiter.api.Nested;
import org.osefrance.archive.index.search.DenySet;
import org.osefrance.archive.index.search.EverydayFailuresContract;
import org.osefrance.archive.index.search.SearchAccessContract;
import org.osefrance.archive.index.search.SearchContract;
import org.osefrance.archive.index.search.SearchFacetContract;
import org.osefrance.archive.index.search.SearchIndex;

class MemoryIndexTest {

    @Nested
    class Words extends SearchContract {
        @Override
        protected SearchIndex open(Clock clock, DenySet denySet) {
            return new MemoryIndex(clock, denySet);
        }
    }

    @Nested
    class Access extends SearchAccessContract {
        @Override
        protected SearchIndex open(Clock clock, DenySet denySet) {
            return new MemoryIndex(clock, denySet);
        }
    }

    @Nested
    class Facets extends SearchFacetContract {
        @Override
        protected SearchIndex open(Clock clock, DenySet denySet) {
            return new MemoryIndex(clock, denySet);
        }
    }

    @Nested
    class EverydayFailures extends EverydayFailuresContract {
        @Override
        protected SearchIndex open(Clock clock, DenySet denySet) {
            return new MemoryIndex(clock, denySet);
        }
    }
}
