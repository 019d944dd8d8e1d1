package org.osefrance.archive.portal.web;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.ingest.quarantine.HeldFile;
import org.osefrance.archive.ingest.quarantine.QuarantineBook;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Nothing was ever refused in the invented archive. */
final class EmptyQuarantine implements QuarantineBook {

    @Override
    public void add(HeldFile file) {
        throw new UnsupportedOperationException("nothing is handed in here");
    }

    @Override
    public Optional<HeldFile> find(RecordId id) {
        return Optional.empty();
    }

    @Override
    public List<HeldFile> listWaiting() {
        return List.of();
    }

    @Override
    public List<HeldFile> listDecided(int most) {
        return List.of();
    }

    @Override
    public List<HeldFile> listAccepted(RecordId item) {
        return List.of();
    }

    @Override
    public boolean decide(RecordId id, HeldFile.Standing standing) {
        return false;
    }

    @Override
    public long countWaitingBytes() {
        return 0;
    }
}
