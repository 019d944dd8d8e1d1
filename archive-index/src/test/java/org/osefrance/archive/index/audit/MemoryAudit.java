package org.osefrance.archive.index.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.access.Viewer;

/** An audit that keeps its entries while the test lasts, and can be told to fail. */
public final class MemoryAudit implements Audit, AuditTrail {

    private final List<AuditEntry> entries = new ArrayList<>();
    private boolean broken;

    /** Has it refuse what comes from now on, or take it again. */
    public synchronized void breakDown(boolean now) {
        broken = now;
    }

    /** All entries, oldest first. */
    public synchronized List<AuditEntry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public synchronized void add(List<AuditEntry> added) {
        if (broken) {
            throw new AuditException("the disk of this test is gone");
        }
        entries.addAll(added);
    }

    @Override
    public synchronized List<KeptEntry> listEntries(Viewer viewer, AuditQuestion question) {
        boolean guards = viewer instanceof Viewer.Machinery
                || viewer instanceof Viewer.Staff staff && staff.roles().contains(Viewer.Role.DATA_PROTECTION);
        List<KeptEntry> found = new ArrayList<>();
        for (int number = 1; guards && number <= entries.size(); number++) {
            KeptEntry kept = new KeptEntry(number, entries.get(number - 1));
            if (answers(kept, question)) {
                found.addFirst(kept);
            }
        }
        return found.stream().limit(question.limit()).toList();
    }

    private static boolean answers(KeptEntry kept, AuditQuestion question) {
        AuditEntry entry = kept.entry();
        return kept.number() < question.before()
                && question.record().stream().allMatch(entry.subjects()::contains)
                && question.actor().stream().allMatch(entry.actor()::equals)
                && question.from().stream().noneMatch(entry.at()::isBefore)
                && question.until().stream().allMatch(entry.at()::isBefore);
    }

    @Override
    public synchronized Optional<Anchor> findHead() {
        List<byte[]> hashes = hashes();
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(Anchor.of(
                        entries.size(), hashes.getLast(), entries.getLast().at()));
    }

    @Override
    public synchronized Optional<Instant> findLatestTime() {
        return entries.stream().map(AuditEntry::at).max(Comparator.naturalOrder());
    }

    @Override
    public synchronized AuditReport verify(List<Anchor> anchors) {
        ChainCheck check = new ChainCheck(anchors);
        List<byte[]> hashes = hashes();
        for (int number = 1; number <= entries.size(); number++) {
            byte[] previous = number == 1 ? ChainForm.BEGINNING : hashes.get(number - 2);
            check.next(number, Optional.of(ChainRow.of(entries.get(number - 1))), previous, hashes.get(number - 1));
        }
        return check.report();
    }

    private List<byte[]> hashes() {
        List<byte[]> hashes = new ArrayList<>();
        byte[] previous = ChainForm.BEGINNING;
        for (AuditEntry entry : entries) {
            previous = ChainForm.hash(previous, hashes.size() + 1L, ChainRow.of(entry));
            hashes.add(previous);
        }
        return hashes;
    }
}
