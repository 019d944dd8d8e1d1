package org.osefrance.archive.portal.runtime;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.DescriptionLevel;

/** A fonds that never was. */
final class InventedFonds {

    private InventedFonds() {}

    /** Describes it; its id. When the archive is closed it is in the store too. */
    static RecordId in(Archive archive) {
        Description fonds = new Description(
                RecordId.random(),
                DescriptionLevel.FONDS,
                Optional.empty(),
                "INV",
                "Fonds inventé",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "");
        archive.register().describe(fonds, Optional.empty(), 0, new Signature("test", "invented"));
        return fonds.id();
    }
}
