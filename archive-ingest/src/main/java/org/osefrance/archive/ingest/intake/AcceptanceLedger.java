package org.osefrance.archive.ingest.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osefrance.archive.index.catalog.NewFile;
import org.osefrance.archive.index.catalog.PremisEvent;
import org.osefrance.archive.index.catalog.Receipt;
import org.osefrance.archive.ingest.separator.Separator;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Where it is written down that files were accepted. Whoever starts an acceptance hands one in that knows what it is
 * accepted into, by whom, and what the depositor said of its access; the catalogue's register is behind it.
 */
public interface AcceptanceLedger {

    /**
     * Which of these bytes the archive holds already, as far as the depositor may know.
     *
     * @param sha512 digests in lower-case hexadecimal
     * @return ids of the files, by digest; what is not known is left out
     */
    Map<String, RecordId> findKnown(Collection<String> sha512);

    /**
     * Writes down what the store holds, in one transaction: when this returns, the rows are on disk; when it throws,
     * there are none and nothing was accepted.
     *
     * @return one entry for each item and file, in the order given
     */
    Receipt record(List<LandedItem> items, List<PremisEvent> events);

    /**
     * An item whose files are in the store.
     *
     * @param id of the item
     * @param title until an archivist gives a better one
     * @param files in the order of the pages; a file that was known before stands here under its first id
     * @param said by the separator sheet that lay before it
     */
    record LandedItem(RecordId id, String title, List<NewFile> files, Optional<Separator> said) {

        public LandedItem {
            files = List.copyOf(files);
        }
    }
}
