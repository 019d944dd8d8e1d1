package org.osefrance.archive.index.catalog.jpa;

/** Queries of the reading side. */
final class Reading {

    private static final String CURRENT =
            " join record r on r.id = d.id join record_version v on v.record = r.id and v.number = r.version ";

    /** Column: document. */
    static final String FONDS = "select cast(v.document as text) from description d" + CURRENT
            + "where d.parent is null order by d.reference";

    /** Parameters {@code parent}, {@code after} (a reference), {@code limit}; column: document. */
    static final String CHILDREN = "select cast(v.document as text) from description d" + CURRENT
            + "where d.parent = :parent and d.reference > :after order by d.reference limit :limit";

    /** Parameter {@code parent}; columns: facts, how many children have them. */
    static final String COUNT_BY_FACTS =
            "select v.facts, count(*) from description d" + CURRENT + "where d.parent = :parent group by v.facts";

    /** Parameter {@code item}; columns: document, state. */
    static final String PAGES = "select cast(v.document as text), d.state from page d" + CURRENT
            + "where d.item = :item order by d.position";

    /** Parameters {@code item}, {@code position}; columns: facts, how many pages before that position have them. */
    static final String PAGES_BEFORE_BY_FACTS = "select v.facts, count(*) from page d" + CURRENT
            + "where d.item = :item and d.position < :position group by v.facts";

    /** Parameter {@code id}; column: document of any record. */
    static final String CURRENT_DOCUMENT =
            "select cast(v.document as text) from record d" + CURRENT + "where d.id = :id";

    private Reading() {}
}
