package org.osefrance.archive.ingest.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.PageState;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.index.catalog.Rearrangement;
import org.osefrance.archive.index.catalog.Rearrangement.Closure;
import org.osefrance.archive.index.catalog.Rearrangement.Step;
import org.osefrance.archive.index.catalog.Register;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.index.catalog.StaleVersionException;
import org.osefrance.archive.ingest.deposit.Leaf;
import org.osefrance.archive.ingest.deposit.MarkedLeaf;
import org.osefrance.archive.ingest.deposit.MarkedLeaves;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.QuarterTurn;
import org.osefrance.archive.schemas.record.Page;

/**
 * Carries what was marked on a contact sheet to the pages of a scan, as soon as they are there and before their images are
 * made. It is the depositor's own change of the page, so that it can be taken back like any other.
 */
public final class LeafMarks {

    private static final Viewer PIPELINE = new Viewer.Machinery("pipeline");
    private static final String REASON = "as marked on the contact sheet";

    /** Files of one item are worked on side by side, and each change needs the versions of all pages of the item. */
    private static final int TRIES = 20;

    private final Catalog catalog;
    private final Register register;
    private final MarkedLeaves leaves;

    /** @param leaves what was said of scans before they were accepted */
    public LeafMarks(Catalog catalog, Register register, MarkedLeaves leaves) {
        this.catalog = catalog;
        this.register = register;
        this.leaves = leaves;
    }

    void carry(RecordId file) {
        Optional<MarkedLeaf> marked = catalog.findFile(PIPELINE, file)
                .flatMap(view -> leaves.find(view.file().sha512()))
                .filter(said -> !said.leaf().equals(Leaf.UNSAID));
        if (marked.isPresent()) {
            carry(file, marked.get());
        }
    }

    private void carry(RecordId file, MarkedLeaf marked) {
        for (int tries = 1; ; tries++) {
            List<Page> made = made(file);
            List<Step> steps = steps(made, marked.leaf());
            if (steps.isEmpty()) {
                return;
            }
            Rearrangement change =
                    new Rearrangement(steps, versions(made.getFirst().item()), Closure.KEPT);
            try {
                Lease.require();
                List<RecordId> unused = register.arrange(change, new Signature(marked.author(), REASON));
                return;
            } catch (StaleVersionException meanwhile) {
                if (tries == TRIES) {
                    throw new PipelineException("the pages of " + file + " change all the time", meanwhile);
                }
            }
        }
    }

    /** Pages that nobody has worked on yet; after a kill they may be marked already. */
    private List<Page> made(RecordId file) {
        return catalog.listPagesOfFile(PIPELINE, file).stream()
                .filter(view -> view.state() == PageState.WAITING)
                .map(PageView::page)
                .filter(page -> page.file().equals(file)
                        && page.imageNumber() == 1
                        && page.side().isEmpty())
                .toList();
    }

    /** A side is one page's; a file of several images is turned as a whole. */
    private static List<Step> steps(List<Page> pages, Leaf leaf) {
        List<Step> steps = new ArrayList<>();
        QuarterTurn turn = QuarterTurn.values()[leaf.quarters()];
        for (Page page : pages) {
            if (turn != QuarterTurn.NONE && page.size().isPresent()) {
                steps.add(new Step.Show(page.id(), page.image().turned(turn)));
            }
        }
        if (pages.size() == 1) {
            leaf.side()
                    .ifPresent(side -> steps.add(
                            new Step.Mark(pages.getFirst().id(), Optional.of(Page.Side.valueOf(side.name())))));
        }
        return steps;
    }

    private Map<RecordId, Integer> versions(RecordId item) {
        Map<RecordId, Integer> versions = new HashMap<>();
        catalog.listPages(PIPELINE, item)
                .forEach(view -> versions.put(
                        view.page().id(),
                        catalog.listVersions(PIPELINE, view.page().id())
                                .getLast()
                                .number()));
        return versions;
    }
}
