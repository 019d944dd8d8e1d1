package org.osefrance.archive.index.catalog.jpa;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Queries that walk the arrangement and bring, with each record, the line from its fonds down to it.
 *
 * <p>Parameter {@code ids}: units of description or pages. Members of a line are joined by U+001F, which neither an id nor
 * a JSON text can hold.
 */
final class Lines {

    private static final String WALK = """
            with recursive
            root(id) as (
                select id from description where id = any(:ids)
                union select item from page where id = any(:ids)),
            up(root, id, parent, height) as (
                select d.id, d.id, d.parent, 0 from description d join root on root.id = d.id
                union all
                select up.root, p.id, p.parent, up.height + 1 from up join description p on p.id = up.parent),
            start(id, ids, facts) as (
                select up.root, string_agg(up.id, chr(31) order by up.height desc),
                       string_agg(v.facts, chr(31) order by up.height desc)
                  from up
                  join record r on r.id = up.id
                  join record_version v on v.record = r.id and v.number = r.version
                 group by up.root),
            down(id, ids, facts, whole) as (
                select start.id, ids, facts, start.id = any(:ids) from start
                union all
                select c.id, down.ids || chr(31) || c.id, down.facts || chr(31) || v.facts, true
                  from down
                  join description c on c.parent = down.id
                  join record r on r.id = c.id
                  join record_version v on v.record = r.id and v.number = r.version
                 where down.whole)
            """;

    private static final String PAGES = """
             from down
             join page p on p.item = down.id and (down.whole or p.id = any(:ids))
            """;

    private static final String PAGE_JOINS =
            " join record r on r.id = p.id join record_version v on v.record = r.id and v.number = r.version"
                    + " left join lateral (select " + PartsReader.COLUMN + " as joined" + PartsReader.TABLES
                    + " where k.part and k.within = p.id) parts on true";

    /** Columns: id, line of facts, its own included. */
    static final String UNIT_FACTS = WALK + "select distinct id, facts from down where whole";

    /** Columns: page, its lines and passages as {@link PartsReader} reads them. */
    static final String PAGE_PARTS = "select k.within, " + PartsReader.COLUMN + PartsReader.TABLES
            + " where k.part and k.within = any(:ids) group by k.within";

    /** Columns: id of a line or passage, document. */
    static final String PART_DOCUMENTS =
            "select k.id, cast(pv.document as text)" + PartsReader.TABLES + " where k.part and k.within = any(:ids)";

    /**
     * Columns: id, line of facts of its item, facts of its own, lines and passages as {@link PartsReader} reads them, item.
     */
    static final String PAGE_FACTS =
            WALK + "select distinct p.id, down.facts, v.facts as own, parts.joined, p.item " + PAGES + PAGE_JOINS;

    /** Columns: id, line of ids and line of facts, its own included. */
    static final String UNIT_LINES = WALK + "select distinct id, ids, facts from down where whole";

    /** Columns: page, lines of ids and of facts down to its item, facts of its own, its parts as in {@link #PAGE_FACTS}. */
    static final String PAGE_LINES =
            WALK + "select distinct p.id, down.ids, down.facts, v.facts as own, parts.joined " + PAGES + PAGE_JOINS;

    /**
     * Columns as of {@link #UNIT_FACTS}, with the parent and the reference: the units themselves, and nothing beneath them; none for
     * one whose pages went into another.
     */
    static final String UNIT_FACTS_ALONE = WALK + "select start.id, start.facts, d.parent, d.reference"
            + " from start join description d on d.id = start.id where d.merged_into is null";

    /** Columns as of {@link #PAGE_FACTS}: pages of the units themselves. */
    static final String PAGE_FACTS_ALONE = WALK
            + PAGE_FACTS
                    .substring(WALK.length())
                    .replace("from down", "from start as down")
                    .replace(" and (down.whole or p.id = any(:ids))", "");

    /** Columns: id, line of ids, its own included; parents before children. */
    static final String UNIT_IDS =
            WALK + "select distinct id, ids, length(ids) as depth from down where whole order by depth, id";

    /** Columns: id, line of ids down to its item; in the order of the items' pages. */
    static final String PAGE_IDS =
            WALK + "select distinct p.id, down.ids, p.item, p.position " + PAGES + " order by p.item, p.position";

    /** Parameter {@code fonds}: records at and beneath belong to it from now on, files and what is known included. */
    static final String MOVE = WALK + """
            , beneath(id) as (
                select id from down where whole
                union select p.id from page p join down on p.item = down.id
                union select f.id from accepted_file f join down on f.item = down.id
                union select k.id from knowledge k join beneath on k.within = beneath.id)
            update record set fonds = :fonds where id in (select id from beneath)
            """;

    /** Parameters {@code id}, {@code fonds}: a record of knowledge and what stands in it belong to it from now on. */
    static final String MOVE_KNOWLEDGE = """
            with recursive beneath(id) as (
                select cast(:id as text) collate "C"
                union select k.id from knowledge k join beneath on k.within = beneath.id)
            update record set fonds = :fonds where id in (select id from beneath) and fonds <> :fonds
            """;

    /** Column: pages of which some records are lines or passages. */
    static final String WHOLES = "select distinct within from knowledge where part and id = any(:ids)";

    private static final String UP = """
            with recursive up(id, parent, height) as (
                select id, parent, 0 from description where id = :id
                union all
                select p.id, p.parent, up.height + 1 from up join description p on p.id = up.parent)
            """;

    /** Parameter {@code id}; column: ids of a unit and of all above it. */
    static final String ABOVE = UP + "select id from up";

    /** Parameter {@code id}; column: documents from the fonds down to one unit. */
    static final String DOCUMENTS = UP + """
            select cast(v.document as text)
              from up
              join record r on r.id = up.id
              join record_version v on v.record = r.id and v.number = r.version
             order by up.height desc
            """;

    private Lines() {}

    static List<String> split(String line) {
        return Arrays.asList(line.split("\u001f", -1));
    }

    /** Members of a line that may be missing altogether. */
    static List<String> list(@Nullable String line) {
        return line == null ? List.of() : split(line);
    }
}
