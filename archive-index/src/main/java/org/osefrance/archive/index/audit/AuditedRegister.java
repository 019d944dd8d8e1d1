package org.osefrance.archive.index.audit;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.osefrance.archive.schemas.access.Occasion;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.KnowledgeRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The writing desk, watched: what people decide about records is an entry, in the words of its signature. What was written
 * stays written where the entry fails, because the version says who and why, and an objection is not to wait for an audit.
 * What the pipeline adds to pages is in their events.
 */
public final class AuditedRegister implements Register {

    private static final Logger LOG = LoggerFactory.getLogger(AuditedRegister.class);

    private final Register register;
    private final Audit audit;
    private final Clock clock;

    /** Stands around a register. */
    public AuditedRegister(Register register, Audit audit, Clock clock) {
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Receipt accept(Consignment consignment, Signature signature) {
        Receipt receipt = register.accept(consignment, signature);
        note(
                Action.ACCEPT,
                receipt.items().stream()
                        .map(Receipt.ItemReceipt::item)
                        .distinct()
                        .toList(),
                signature);
        return receipt;
    }

    @Override
    public List<RecordId> putPages(RecordId file, List<Optional<PixelSize>> sizes, Signature signature) {
        return register.putPages(file, sizes, signature);
    }

    @Override
    public TextVersion putText(RecordId page, PageText text, String location, Signature signature) {
        return register.putText(page, text, location, signature);
    }

    @Override
    public TextVersion putText(RecordId page, int image, PageText text, String location, Signature signature) {
        return register.putText(page, image, text, location, signature);
    }

    @Override
    public TextVersion putText(
            RecordId page, int image, PageText text, String location, int expected, Signature signature) {
        TextVersion version = register.putText(page, image, text, location, expected, signature);
        note(Action.WRITE, List.of(page), signature);
        return version;
    }

    @Override
    public void setPageState(RecordId page, PageState state, String reason) {
        register.setPageState(page, state, reason);
    }

    @Override
    public int describe(
            Description description, Optional<AccessFacts> access, int expectedVersion, Signature signature) {
        int version = register.describe(description, access, expectedVersion, signature);
        note(Action.DESCRIBE, List.of(description.id()), signature);
        return version;
    }

    @Override
    public List<RecordId> describeAll(List<Redescription> units, Signature signature) {
        List<RecordId> written = register.describeAll(units, signature);
        note(Action.DESCRIBE, written, signature);
        return written;
    }

    @Override
    public int write(KnowledgeRecord record, Optional<AccessFacts> access, int expectedVersion, Signature signature) {
        int version = register.write(record, access, expectedVersion, signature);
        note(Action.WRITE, List.of(record.id()), signature);
        return version;
    }

    @Override
    public List<RecordId> changeAccess(
            Collection<RecordId> records, UnaryOperator<AccessFacts> change, Signature signature) {
        List<RecordId> changed = register.changeAccess(records, change, signature);
        note(Action.CHANGE_ACCESS, changed, signature);
        return changed;
    }

    @Override
    public List<RecordId> changeAccess(
            Map<RecordId, Integer> versions, UnaryOperator<AccessFacts> change, Signature signature) {
        List<RecordId> changed = register.changeAccess(versions, change, signature);
        note(Action.CHANGE_ACCESS, changed, signature);
        return changed;
    }

    @Override
    public List<RecordId> arrange(Rearrangement change, Signature signature) {
        List<RecordId> changed = register.arrange(change, signature);
        note(Action.ARRANGE, changed, signature);
        return changed;
    }

    @Override
    public RecordId replaceScan(
            RecordId page, int expectedVersion, NewFile scan, List<PremisEvent> events, Signature signature) {
        RecordId file = register.replaceScan(page, expectedVersion, scan, events, signature);
        note(Action.ARRANGE, List.of(page, file), signature);
        return file;
    }

    @Override
    public void recordEvents(List<PremisEvent> events) {
        register.recordEvents(events);
    }

    private void note(Action action, List<RecordId> records, Signature signature) {
        if (records.isEmpty()) {
            return;
        }
        Actor author = new Actor(Actor.Kind.SIGNER, signature.author());
        try {
            audit.add(AuditEntry.done(clock.instant(), author, action, records, new Occasion("", signature.reason())));
        } catch (AuditException failed) {
            LOG.error("A writing is missing in the audit, its version says who and why: {}", failed.getMessage());
        }
    }
}
