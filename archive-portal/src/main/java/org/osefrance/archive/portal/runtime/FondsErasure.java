package org.osefrance.archive.portal.runtime;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.index.catalog.Erasure.Erased;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.index.catalog.jpa.OpenCatalog;
import org.osefrance.archive.index.database.Database;
import org.osefrance.archive.index.database.DatabaseRole;
import org.osefrance.archive.ingest.fixity.Replication;
import org.osefrance.archive.ingest.image.PyramidShelf;
import org.osefrance.archive.ingest.mirror.StoreShelf;
import org.osefrance.archive.ingest.storage.OcflOriginals;
import org.osefrance.archive.ingest.storage.StorageException;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases a fonds everywhere: catalogue, store, images. The catalogue goes first, in one transaction, because it alone can
 * refuse; what is then still to be erased is in a journal on disk, so that a kill in between is finished at the next start
 * and no original stays behind that no record speaks of.
 */
final class FondsErasure {

    private static final Logger LOG = LoggerFactory.getLogger(FondsErasure.class);
    private static final Viewer MACHINERY = new Viewer.Machinery("erasure");

    private final OpenCatalog catalog;
    private final OcflOriginals store;
    private final Optional<Replication> replication;
    private final StoreShelf mirror;
    private final PyramidShelf pyramids;
    private final Database database;
    private final ErasureJournal journal;

    FondsErasure(
            OpenCatalog catalog,
            OcflOriginals store,
            Optional<Replication> replication,
            PyramidShelf pyramids,
            Database database,
            ErasureJournal journal) {
        this.catalog = catalog;
        this.store = store;
        this.replication = replication;
        this.mirror = new StoreShelf(store);
        this.pyramids = pyramids;
        this.database = database;
        this.journal = journal;
    }

    /** What is in a fonds now. */
    FondsContent contentOf(RecordId fonds) {
        Set<RecordId> items = new LinkedHashSet<>();
        List<RecordId> pages = new ArrayList<>();
        List<RecordId> files = new ArrayList<>();
        catalog.units().read(List.of(fonds), state -> {
            items.add(state.description().id());
            state.page().ifPresent(page -> pages.add(page.version().record().id()));
        });
        items.removeIf(unit -> {
            int before = files.size();
            catalog.catalog()
                    .listFiles(MACHINERY, unit)
                    .forEach(file -> files.add(file.file().id()));
            return files.size() == before;
        });
        return new FondsContent(List.copyOf(items), pages, files);
    }

    /** Erases; nothing of the fonds may be worked on, and its mirror has to have caught up. */
    Erased erase(RecordId fonds, Signature signature) {
        // What is erased is erased everywhere: without its second disk the archive erases nothing.
        replication.ifPresent(copy -> copy.erase(List.of()));
        try (HikariDataSource owner = database.open(DatabaseRole.OWNER, 1)) {
            finish();
            FondsContent content = contentOf(fonds);
            journal.write(new ErasureJournal.Entry(fonds, content.files(), content.pages()));
            Erased erased = catalog.erasure(owner).erase(fonds, signature);
            finish();
            return erased;
        } catch (IOException failed) {
            throw new HomeException(
                    "The erasure could not be written down or finished: " + failed.getMessage(), failed);
        }
    }

    /** Finishes what a kill interrupted, if the catalogue had decided it. */
    void finish() throws IOException {
        Optional<ErasureJournal.Entry> open = journal.read();
        if (open.isEmpty()) {
            return;
        }
        ErasureJournal.Entry entry = open.get();
        if (catalog.catalog().findUnit(MACHINERY, entry.fonds()).isEmpty()) {
            List<RecordId> objects = new ArrayList<>(entry.files());
            objects.addAll(mirror.listObjects(entry.fonds()));
            store.erase(objects);
            pyramids.remove(entry.pages());
            if (!isGoneFromCopy(objects)) {
                return;
            }
        }
        journal.clear();
    }

    /** An archive has to open without its second disk too; what is to go from it goes with the next start, or erasure. */
    private boolean isGoneFromCopy(List<RecordId> objects) {
        try {
            replication.ifPresent(copy -> copy.erase(objects));
            return true;
        } catch (StorageException unreachable) {
            LOG.warn("What was erased cannot be erased from the second copy yet", unreachable);
            return false;
        }
    }
}
