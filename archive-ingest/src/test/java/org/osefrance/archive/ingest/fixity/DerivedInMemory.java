package org.osefrance.archive.ingest.fixity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.osefrance.archive.ingest.storage.Finding;
import org.osefrance.archive.schemas.identifier.RecordId;

/** What was made of objects: an image each, which a test damages and makes again. */
final class DerivedInMemory implements Derived {

    final Set<RecordId> damaged = new HashSet<>();
    final Set<RecordId> underWay = new HashSet<>();
    final List<RecordId> asked = new ArrayList<>();

    @Override
    public Look lookAt(RecordId object) {
        return damaged.contains(object)
                ? new Look(0, List.of(new Finding(Finding.Kind.MISMATCH, "IMAGE", object + ".tif", "invented")))
                : Look.NOTHING;
    }

    @Override
    public boolean isWhole(RecordId object) {
        return !damaged.contains(object);
    }

    @Override
    public void remake(RecordId object) {
        asked.add(object);
        underWay.add(object);
    }

    @Override
    public boolean isUnderWay(RecordId object) {
        return underWay.contains(object);
    }
}
