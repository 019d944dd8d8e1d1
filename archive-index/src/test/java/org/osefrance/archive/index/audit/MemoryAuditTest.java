package org.osefrance.archive.index.audit;

class MemoryAuditTest extends AuditContract {

    private final MemoryAudit audit = new MemoryAudit();

    @Override
    protected Audit audit() {
        return audit;
    }

    @Override
    protected AuditTrail trail() {
        return audit;
    }
}
