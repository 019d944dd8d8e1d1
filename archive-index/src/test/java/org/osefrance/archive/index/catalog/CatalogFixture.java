package org.osefrance.archive.index.catalog;

/** One empty catalogue to try the ports on. */
public interface CatalogFixture extends AutoCloseable {

    /** The reading side. */
    Catalog catalog();

    /** Reading what is known from documents. */
    KnowledgeCatalog knowledge();

    /** What machines propose. */
    Proposals proposals();

    /** The desk. */
    Register register();

    /** What would be seen. */
    ReleaseDesk releaseDesk();

    /** What waits and what comes. */
    ReleaseLists releaseLists();

    /** Many units at once. */
    DescriptionDesk descriptionDesk();

    /** What waits and what comes, for its follower. */
    Outlook outlook();

    /** The numbers that access is decided by. */
    RuleBook ruleBook();

    /** What changed. */
    Outbox outbox();

    /** Units for followers. */
    UnitSource units();

    /** The deny set's side. */
    ClosedUnits closedUnits();

    @Override
    void close();
}
