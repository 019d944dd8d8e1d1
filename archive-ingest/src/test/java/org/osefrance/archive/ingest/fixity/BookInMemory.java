package org.osefrance.archive.ingest.fixity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.osefrance.archive.ingest.storage.Finding;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Remembers like the tables. */
final class BookInMemory implements FixityBook {

    final List<RecordId> mended = new ArrayList<>();
    final List<Checked> checked = new ArrayList<>();
    final List<RecordId> forgotten = new ArrayList<>();
    List<Finding> strangers = List.of();
    int passes;

    private final TreeSet<RecordId> due = new TreeSet<>(Comparator.comparing(RecordId::value));
    private Instant began = Instant.MIN;

    @Override
    public void begin(Instant at, Collection<RecordId> objects, List<Finding> lying) {
        passes++;
        began = at;
        due.clear();
        due.addAll(objects);
        strangers = List.copyOf(lying);
    }

    @Override
    public List<RecordId> listDue(int most) {
        return due.stream().limit(most).toList();
    }

    @Override
    public void note(Checked looked) {
        checked.add(looked);
        due.remove(looked.object());
    }

    @Override
    public void forget(RecordId object) {
        forgotten.add(object);
        due.remove(object);
    }

    @Override
    public void mended(RecordId object, Side side, Instant at) {
        if (side != Side.IMAGES) {
            throw new UnsupportedOperationException("a pass mends nothing that is kept");
        }
        mended.add(object);
    }

    @Override
    public Optional<Pass> findLastPass() {
        return passes == 0
                ? Optional.empty()
                : Optional.of(new Pass(
                        passes, began, due.isEmpty() ? Optional.of(began) : Optional.empty(), 0, due.size(), 0, 0));
    }

    @Override
    public List<Damage> listDamages(int most) {
        List<Damage> damages = new ArrayList<>();
        for (Checked looked : checked) {
            looked.findings()
                    .forEach((side, findings) -> findings.forEach(finding ->
                            damages.add(new Damage(looked.at(), side, Optional.of(looked.object()), finding))));
        }
        return damages;
    }

    @Override
    public List<Mended> listMended(Side side, int most) {
        throw new UnsupportedOperationException("nobody asks here");
    }
}
