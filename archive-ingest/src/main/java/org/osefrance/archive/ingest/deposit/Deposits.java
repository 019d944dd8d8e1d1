package org.osefrance.archive.ingest.deposit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.Register;
import org.osefrance.archive.ingest.intake.Acceptance;
import org.osefrance.archive.ingest.intake.AcceptanceEvent;
import org.osefrance.archive.ingest.intake.Arrival.Received;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Takes what people hand in: accepted, written down, and then waiting for the pipeline. */
public final class Deposits {

    private final Acceptance acceptance;
    private final Catalog catalog;
    private final Register register;
    private final Consumer<List<RecordId>> pipeline;

    /** @param pipeline told the files that were accepted */
    public Deposits(Acceptance acceptance, Catalog catalog, Register register, Consumer<List<RecordId>> pipeline) {
        this.acceptance = acceptance;
        this.catalog = catalog;
        this.register = register;
        this.pipeline = pipeline;
    }

    /**
     * Accepts files from staging; they are gone from there afterwards. The listener hears of each file once it is true.
     *
     * @throws org.osefrance.archive.ingest.storage.StorageException when the disk refuses; what was told before holds
     */
    public void take(Collection<Received> files, DepositTerms terms, Consumer<AcceptanceEvent> listener) {
        List<RecordId> accepted = new ArrayList<>();
        try {
            acceptance.accept(
                    files, terms.each(), terms.author(), new CatalogLedger(catalog, register, terms), event -> {
                        if (event
                                instanceof
                                AcceptanceEvent.Accepted(RecordId file, RecordId item, String sha512, String path)) {
                            accepted.add(file);
                        }
                        listener.accept(event);
                    });
        } finally {
            pipeline.accept(accepted);
        }
    }
}
