package org.osefrance.archive.portal.fault;

/**
 * Moments at which a halt would hurt, named for what is true then. Each is the beginning or the end of a method of the
 * archive, so that the archive itself knows nothing of them: {@link HaltingAgent} puts the halt there from outside.
 */
enum HaltPoint {
    STAGED("ingest.intake.Staging", "receive", Side.END),
    TAKEN_APART("ingest.intake.Opening", "open", Side.END),
    DEPOSIT_WRITTEN_DOWN("portal.deposit.DepositTables", "add", Side.END),
    LAID_OUT_IN_AN_OPEN_BATCH("ingest.storage.FirstVersion", "write", Side.END),
    BATCH_ON_DISK_BEFORE_IT_COUNTS("ingest.storage.GroupCommit", "seal", Side.BEGINNING),
    BATCH_COUNTS_BEFORE_IT_IS_PUBLISHED("ingest.storage.GroupCommit", "seal", Side.END),
    BATCH_HALF_PUBLISHED("ingest.storage.GroupCommit", "move", Side.END),
    STORED_BEFORE_ROW("portal.runtime.CountedRegister", "accept", Side.BEGINNING),
    ROW_COMMITTED_BEFORE_ANSWER("portal.runtime.CountedRegister", "accept", Side.END),
    ANSWERED_BEFORE_THE_PIPELINE_IS_TOLD("ingest.pipeline.Pipeline", "expect", Side.BEGINNING, 2),
    ANSWERED_BEFORE_ITS_FATE_IS_WRITTEN_DOWN("portal.deposit.DepositTables", "update", Side.BEGINNING),
    QUARANTINE_BYTES_BEFORE_ROW("portal.deposit.QuarantineTables", "add", Side.BEGINNING),
    QUARANTINE_ROW_BEFORE_ANSWER("portal.deposit.QuarantineTables", "add", Side.END),
    PAGES_NAMED_BEFORE_IMAGES("portal.runtime.CountedRegister", "putPages", Side.END),
    IMAGE_HALF_MADE("ingest.image.PyramidFinisher", "finish", Side.END),
    IMAGE_MADE_BEFORE_IT_IS_WRITTEN_DOWN("ingest.image.PyramidMaker", "make", Side.END),
    TEXT_READ_BEFORE_IT_IS_STORED("ingest.pipeline.PageTexts", "keep", Side.BEGINNING),
    TEXT_STORED_BEFORE_ROW("portal.runtime.CountedRegister", "putText", Side.BEGINNING),
    TEXT_ROW_BEFORE_STATE("portal.runtime.CountedRegister", "setPageState", Side.BEGINNING),
    READY_BEFORE_ITS_EVENT("portal.runtime.CountedRegister", "recordEvents", Side.BEGINNING),
    DONE_BEFORE_THE_JOB_ENDS("ingest.pipeline.AcceptedFileStep", "perform", Side.END),
    INDEX_WRITTEN_BEFORE_COMMIT("index.search.lucene.IndexFolder", "commit", Side.BEGINNING),
    INDEX_COMMITTED_BEFORE_IT_IS_SEEN("index.search.lucene.IndexFolder", "commit", Side.END),
    INDEX_AHEAD_OF_THE_DENY_SET("index.catalog.jpa.JpaOutbox", "forgetUpTo", Side.BEGINNING),
    MIRROR_WRITTEN_BEFORE_ITS_MARK("index.catalog.jpa.JpaMirrorSource", "moveTo", Side.BEGINNING),
    UPLOAD_PIECE_WRITTEN_BEFORE_IT_IS_ON_DISK("ingest.deposit.Line", "write", Side.END),
    UPLOAD_WHOLE_BEFORE_IT_IS_LOOKED_AT("ingest.deposit.WaitingFiles", "settle", Side.BEGINNING),
    UPLOAD_LOOKED_AT("ingest.deposit.WaitingFiles", "settle", Side.END),
    UPLOAD_ACCEPTED_BEFORE_ITS_BYTES_GO("ingest.deposit.DepositShelf", "delete", Side.BEGINNING),
    COPY_HALF_LOADED("ingest.storage.ObjectTransfer", "copy", Side.END),
    COPY_LOADED_BEFORE_IT_IS_MOVED("ingest.storage.ObjectTransfer", "moveIn", Side.BEGINNING),
    COPY_OF_A_NEW_VERSION_BEFORE_ITS_INVENTORY("ingest.storage.ObjectTransfer", "addTo", Side.BEGINNING),
    AUDITED_BEFORE_THE_DEED("index.audit.jdbc.JdbcAudit", "add", Side.END);

    private static final String ROOT = "org.osefrance.archive.";

    private final String type;
    private final String method;
    private final Side side;
    private final int first;

    /** Where in a method. */
    enum Side {
        BEGINNING,
        END
    }

    HaltPoint(String type, String method, Side side) {
        this(type, method, side, 1);
    }

    HaltPoint(String type, String method, Side side, int first) {
        this.type = ROOT + type;
        this.method = method;
        this.side = side;
        this.first = first;
    }

    /** Name of the class, as Java writes it. */
    String type() {
        return type;
    }

    /** Name of the method, with all its overloads. */
    String method() {
        return method;
    }

    Side side() {
        return side;
    }

    /** The first time it is passed by something that was handed in: some are passed at every start. */
    int first() {
        return first;
    }
}
