package org.osefrance.archive.portal.runtime;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.Register;
import org.osefrance.archive.index.catalog.WorkList;
import org.osefrance.archive.index.follow.FollowerThread;
import org.osefrance.archive.ingest.fixity.Checked;
import org.osefrance.archive.ingest.fixity.Derived;
import org.osefrance.archive.ingest.fixity.FixityBook;
import org.osefrance.archive.ingest.fixity.FixityPass;
import org.osefrance.archive.ingest.fixity.Mending;
import org.osefrance.archive.ingest.fixity.Pace;
import org.osefrance.archive.ingest.fixity.Redrawing;
import org.osefrance.archive.ingest.fixity.Replication;
import org.osefrance.archive.ingest.storage.OcflOriginals;
import org.osefrance.archive.ingest.storage.SecondCopy;
import org.osefrance.archive.portal.setting.Settings;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/** What watches over the store: the second copy, and the passes that compare both with what was accepted. */
public final class Keeping implements AutoCloseable {

    private static final Viewer MACHINERY = new Viewer.Machinery("fixity");
    private static final Duration COPY_PAUSE = Duration.ofSeconds(2);
    private static final Duration LOOK_PAUSE = Duration.ofSeconds(1);

    private final Optional<Replication> replication;
    private final FixityBook book;
    private final Redrawing redrawing;
    private final FixityPass pass;
    private final Mending mending;
    private final Deque<FollowerThread> threads = new ArrayDeque<>();

    Keeping(
            Settings settings,
            OcflOriginals store,
            FixityBook book,
            WorkList work,
            Catalog catalog,
            Register register,
            Derived derived,
            Clock clock) {
        this.replication = settings.secondStore().map(folder -> new Replication(store, folder));
        this.book = book;
        this.redrawing = new Redrawing(derived, book, clock);
        this.pass = new FixityPass(
                store, this::findCopy, accepted(work, catalog), derived, redrawing, book, Pace.USUAL, clock);
        this.mending = new Mending(store, this::findCopy, book, catalog, register, clock);
    }

    private static FixityPass.Accepted accepted(WorkList work, Catalog catalog) {
        return new FixityPass.Accepted() {
            @Override
            public Collection<RecordId> list() {
                return work.listAcceptedFiles();
            }

            @Override
            public boolean holds(RecordId file) {
                return catalog.findFile(MACHINERY, file).isPresent();
            }
        };
    }

    void start() {
        replication.ifPresent(copying -> threads.push(FollowerThread.start("second copy", copying, COPY_PAUSE)));
        threads.push(FollowerThread.start("images to be made again", redrawing, LOOK_PAUSE));
        threads.push(FollowerThread.start("fixity", pass, LOOK_PAUSE));
    }

    private Optional<SecondCopy> findCopy() {
        return replication.flatMap(Replication::findCopy);
    }

    /** Begins a pass over everything now. */
    public void beginPass() {
        pass.begin();
    }

    /** Looks at the next object of the running pass, as fast as the disk gives it; empty when the pass is over. */
    public Optional<Checked> lookAtNext() {
        return pass.lookAtNext();
    }

    /** Brings back from the other root what is wrong. */
    List<Mending.Attempt> mendAll() {
        List<Mending.Attempt> attempts = mending.mendAll();
        redrawing.recall();
        return attempts;
    }

    /** What the passes found. */
    public FixityBook book() {
        return book;
    }

    /** The second copy as it is kept; empty when none is set. */
    public Optional<Replication> replication() {
        return replication;
    }

    @Override
    public void close() {
        while (!threads.isEmpty()) {
            threads.pop().close();
        }
        replication.ifPresent(Replication::close);
    }
}
