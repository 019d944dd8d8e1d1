package org.osefrance.archive.index.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Page;
import org.osefrance.archive.schemas.record.PageImage;

/**
 * What is to become of pages that were accepted, in one transaction. No page is lost or doubled by it, and each keeps its id,
 * its texts, its parts and the facts it states itself.
 *
 * @param steps done one after the other
 * @param seen the version of every page of every item that is concerned, as the author had them before them
 * @param closure what becomes of pages that would open by standing somewhere else
 */
public record Rearrangement(List<Step> steps, Map<RecordId, Integer> seen, Closure closure) {

    public Rearrangement {
        steps = List.copyOf(steps);
        seen = Map.copyOf(seen);
    }

    /** One change. */
    public sealed interface Step {

        /**
         * The pages of an item stand in this order.
         *
         * @param pages all of them
         */
        record Order(RecordId item, List<RecordId> pages) implements Step {
            public Order {
                pages = List.copyOf(pages);
            }
        }

        /**
         * Some pages of an item, but not all, go into another one; an item whose pages had gone elsewhere is one again by that.
         *
         * @param at how many pages of the other item stand before them
         */
        record Move(RecordId item, List<RecordId> pages, RecordId into, int at) implements Step {
            public Move {
                pages = List.copyOf(pages);
            }
        }

        /**
         * Some pages of an item, but not all, become an item of their own beside it, described and closed as it is.
         *
         * @param as id of the new item, made by the caller
         * @param title of the new item
         */
        record Split(RecordId item, List<RecordId> pages, RecordId as, String title) implements Step {
            public Split {
                pages = List.copyOf(pages);
            }
        }

        /** All pages of an item go behind those of another one, and its address leads there from then on. */
        record Merge(RecordId item, RecordId into) implements Step {}

        /** A page is that side of its leaf; empty takes back what was said. */
        record Mark(RecordId page, Optional<Page.Side> side) implements Step {}

        /** A page is shown by another image: the one it has, turned; one it had before; or one of another file. */
        record Show(RecordId page, PageImage image) implements Step {}
    }

    /** What becomes of pages that would open by standing somewhere else. */
    public enum Closure {
        /** They stay as closed as they are: what they inherited is said of themselves. */
        KEPT,
        /** They are as open as what they stand in, and what was said of them when they were moved before is taken back. */
        OF_NEW_PLACE
    }
}
