package org.osefrance.archive.index.catalog.jpa;

import java.util.Collection;
import org.hibernate.StatelessSession;

/** Files stand where their pages stand: with the first page they show, else with one they showed before, else where they came. */
final class FileOrder {

    private static final String ITEMS = """
            update accepted_file f set item = s.item from (
                select distinct on (x.file) x.file, p.item from (
                    select file, id as page, image_index, 0 as past from page
                    union all select file, page, image_index, 1 from page_image) x
                  join page p on p.id = x.page
                 order by x.file, x.past, x.image_index, x.page) s
             where s.file = f.id and f.item <> s.item
            """;

    private static final String PLACES = """
            update accepted_file f set place = s.place from (
                select x.id, row_number() over (partition by x.item order by
                           (select min(p.position) from page p where p.file = x.id) nulls last, x.id) - 1 as place
                  from accepted_file x %s) s
             where s.id = f.id and f.place <> s.place
            """;

    private FileOrder() {}

    /** All files there are. */
    static void settle(StatelessSession session) {
        session.createNativeMutationQuery(ITEMS).executeUpdate();
        session.createNativeMutationQuery(PLACES.formatted("")).executeUpdate();
    }

    /** Files that show or showed some pages, and the others of the items where they come to stand. */
    static void settle(StatelessSession session, Collection<String> pages, Collection<String> items) {
        session.createNativeMutationQuery(ITEMS
                        + " and f.id in (select file from page where id = any(:pages)"
                        + " union select file from page_image where page = any(:pages))")
                .setParameter("pages", pages.toArray(String[]::new))
                .executeUpdate();
        session.createNativeMutationQuery(PLACES.formatted("where x.item = any(:items)"))
                .setParameter("items", items.toArray(String[]::new))
                .executeUpdate();
    }
}
