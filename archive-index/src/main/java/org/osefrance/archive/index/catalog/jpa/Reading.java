package org.osefrance.archive.index.catalog.jpa;

/** Queries of the reading side. */
final class Reading {

    private static final String CURRENT =
            " join record r on r.id = d.id join record_version v on v.record = r.id and v.number = r.version ";

    /** Lines and passages of page {@code d} as {@link PartsReader} reads them; null for none. */
    private static final String PARTS =
            "(select " + PartsReader.COLUMN + PartsReader.TABLES + " where k.part and k.within = d.id)";

    /** Column: document. */
    static final String FONDS = "select cast(v.document as text) from description d" + CURRENT
            + "where d.parent is null order by d.reference";

    /** Parameters {@code parent}, {@code after} (a reference), {@code limit}; column: document. */
    static final String CHILDREN = "select cast(v.document as text) from description d" + CURRENT
            + "where d.parent = :parent and d.merged_into is null and d.reference > :after order by d.reference limit :limit";

    /** Parameters {@code parent}, {@code limit}; column: document of each child that says of itself that it is announced. */
    static final String ANNOUNCED_CHILDREN = "select cast(v.document as text) from description d" + CURRENT
            + "where d.parent = :parent and d.merged_into is null and v.document #>> '{access,publication,existence}' = 'announced'"
            + " order by d.reference limit :limit";

    /** Parameter {@code parent}; columns: facts, how many children have them. */
    static final String COUNT_BY_FACTS = "select v.facts, count(*) from description d" + CURRENT
            + "where d.parent = :parent and d.merged_into is null group by v.facts";

    /** Parameter {@code parent}; columns: id, facts of each child. */
    static final String CHILD_FACTS =
            "select d.id, v.facts from description d" + CURRENT + "where d.parent = :parent and d.merged_into is null";

    /** Parameter {@code item}; columns: document, state, parts. */
    static final String PAGES = "select cast(v.document as text), d.state, " + PARTS + ", d.state_reason from page d"
            + CURRENT + "where d.item = :item order by d.position";

    /**
     * Parameters {@code item}, {@code position}; columns: facts, parts, how many pages before that position have them.
     */
    static final String PAGES_BEFORE_BY_FACTS = "select facts, parts, count(*) from (select v.facts, " + PARTS
            + " as parts from page d" + CURRENT + "where d.item = :item and d.position < :position) before"
            + " group by facts, parts";

    /** Parameter {@code id}; column: parts. */
    static final String PAGE_PARTS = "select " + PARTS + " from page d where d.id = :id";

    /** Parameter {@code file}; columns: id, facts, parts, item of each page that a file shows or showed. */
    static final String PAGES_OF_FILE = "select d.id, v.facts, " + PARTS + ", d.item from page d" + CURRENT
            + "where d.file = :file or exists (select from page_image i where i.page = d.id and i.file = :file)";

    /** Parameter {@code item}; column: id of each file that stands there or shows a page there, in the order of the pages. */
    static final String FILES_OF_ITEM = "select f.id from accepted_file f left join lateral"
            + " (select min(p.position) as first from page p where p.file = f.id and p.item = :item) p on true"
            + " where f.item = :item or p.first is not null order by p.first nulls last, f.place, f.id";

    /** Parameter {@code subject}; column: id, in the order they were first written. */
    static final String ASSERTIONS = "select a.id from assertion a join record_version v on v.record = a.id"
            + " and v.number = 1 where a.subject = :subject order by v.made_at, a.id";

    /** Parameter {@code page}; column: id of each line and passage, in the order they were first written. */
    static final String PARTS_OF_PAGE = "select k.id from knowledge k join record_version v on v.record = k.id"
            + " and v.number = 1 where k.part and k.within = :page order by v.made_at, k.id";

    /** Column: id. */
    static final String AUTHORITIES = "select id from record where kind = 'AUTHORITY' order by id";

    /** Parameter {@code id}; column: document of any record. */
    static final String CURRENT_DOCUMENT =
            "select cast(v.document as text) from record d" + CURRENT + "where d.id = :id";

    private Reading() {}
}
