package org.osefrance.archive.index.catalog;

import java.util.List;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * What became of a consignment, in its order. It is given only after the transaction is on disk.
 *
 * @param items one for each item handed in
 */
public record Receipt(List<ItemReceipt> items) {

    public Receipt {
        items = List.copyOf(items);
    }

    /**
     * One item.
     *
     * @param item its id; the item that holds the files when all of them were known before
     * @param reference the item's reference
     * @param files one for each file handed in
     */
    public record ItemReceipt(RecordId item, String reference, List<FileReceipt> files) {
        public ItemReceipt {
            files = List.copyOf(files);
        }
    }

    /**
     * One file.
     *
     * @param file id under which the archive holds these bytes; not the one handed in when they were known under another
     * @param path as handed in
     * @param known whether the archive held these bytes under another id before this call; a repeated acceptance is not
     *     {@code known}, it gives the answer it gave the first time
     */
    public record FileReceipt(RecordId file, String path, boolean known) {}
}
