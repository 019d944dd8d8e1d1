package org.osefrance.archive.portal.runtime;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.osefrance.archive.index.catalog.Consignment;
import org.osefrance.archive.index.catalog.NewFile;
import org.osefrance.archive.index.catalog.PageState;
import org.osefrance.archive.index.catalog.PremisEvent;
import org.osefrance.archive.index.catalog.Rearrangement;
import org.osefrance.archive.index.catalog.Receipt;
import org.osefrance.archive.index.catalog.Redescription;
import org.osefrance.archive.index.catalog.Register;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.index.catalog.TextVersion;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.KnowledgeRecord;

/**
 * Counts writings, so that whoever remembers an answer of the catalogue can tell that it may have changed. The home belongs
 * to one process, so every writing passes here; the count moves before a writing returns to its caller.
 */
final class CountedRegister implements Register {

    private final Register register;
    private final AtomicLong writings = new AtomicLong();

    CountedRegister(Register register) {
        this.register = register;
    }

    /** How many writings there were. */
    long writings() {
        return writings.get();
    }

    /** Counts a change that did not come through here: a catalogue brought back from the store. */
    void changedElsewhere() {
        writings.incrementAndGet();
    }

    @Override
    public Receipt accept(Consignment consignment, Signature signature) {
        return counted(() -> register.accept(consignment, signature));
    }

    @Override
    public List<RecordId> putPages(RecordId file, List<Optional<PixelSize>> sizes, Signature signature) {
        return counted(() -> register.putPages(file, sizes, signature));
    }

    @Override
    public TextVersion putText(RecordId page, PageText text, String location, Signature signature) {
        return counted(() -> register.putText(page, text, location, signature));
    }

    @Override
    public TextVersion putText(RecordId page, int image, PageText text, String location, Signature signature) {
        return counted(() -> register.putText(page, image, text, location, signature));
    }

    @Override
    public TextVersion putText(
            RecordId page, int image, PageText text, String location, int expected, Signature signature) {
        return counted(() -> register.putText(page, image, text, location, expected, signature));
    }

    @Override
    public void setPageState(RecordId page, PageState state, String reason) {
        counted(() -> {
            register.setPageState(page, state, reason);
            return true;
        });
    }

    @Override
    public int describe(
            Description description, Optional<AccessFacts> access, int expectedVersion, Signature signature) {
        return counted(() -> register.describe(description, access, expectedVersion, signature));
    }

    @Override
    public List<RecordId> describeAll(List<Redescription> units, Signature signature) {
        return counted(() -> register.describeAll(units, signature));
    }

    @Override
    public int write(KnowledgeRecord record, Optional<AccessFacts> access, int expectedVersion, Signature signature) {
        return counted(() -> register.write(record, access, expectedVersion, signature));
    }

    @Override
    public List<RecordId> changeAccess(
            Collection<RecordId> records, UnaryOperator<AccessFacts> change, Signature signature) {
        return counted(() -> register.changeAccess(records, change, signature));
    }

    @Override
    public List<RecordId> changeAccess(
            Map<RecordId, Integer> versions, UnaryOperator<AccessFacts> change, Signature signature) {
        return counted(() -> register.changeAccess(versions, change, signature));
    }

    @Override
    public List<RecordId> arrange(Rearrangement change, Signature signature) {
        return counted(() -> register.arrange(change, signature));
    }

    @Override
    public RecordId replaceScan(
            RecordId page, int expectedVersion, NewFile scan, List<PremisEvent> events, Signature signature) {
        return counted(() -> register.replaceScan(page, expectedVersion, scan, events, signature));
    }

    @Override
    public void recordEvents(List<PremisEvent> events) {
        register.recordEvents(events);
    }

    /** A writing that failed may have been committed all the same, when the connection broke behind it: it counts. */
    private <T> T counted(Supplier<T> writing) {
        try {
            return writing.get();
        } finally {
            writings.incrementAndGet();
        }
    }
}
