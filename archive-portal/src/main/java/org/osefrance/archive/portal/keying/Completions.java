package org.osefrance.archive.portal.keying;

import java.util.List;
import java.util.stream.Stream;
import org.osefrance.archive.index.catalog.KnowledgeCatalog;
import org.osefrance.archive.index.catalog.KnowledgeView;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.record.Authority;
import org.osefrance.archive.schemas.record.Camp;
import org.osefrance.archive.schemas.record.Home;
import org.osefrance.archive.schemas.record.PlaceRecord;
import org.springframework.stereotype.Component;

/** Names that a field offers while it is typed: homes and places the archive has an authority of, and this viewer may see. */
@Component
class Completions {

    private static final int MOST = 400;

    private final KnowledgeCatalog knowledge;

    Completions(KnowledgeCatalog knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * What is offered.
     *
     * @param homes for fields that name a home
     * @param places for fields that name a town or a camp
     */
    record Offered(List<String> homes, List<String> places) {
        Offered {
            homes = List.copyOf(homes);
            places = List.copyOf(places);
        }

        /** The list of a field, as its form calls it; empty for a field that is offered nothing. */
        public String listOf(Field field) {
            return switch (field.kind()) {
                case HOME -> homes.isEmpty() ? "" : "homes";
                case PLACE -> places.isEmpty() ? "" : "places";
                case NAME, DATE, NUMBER, TEXT -> "";
            };
        }
    }

    Offered list(Viewer viewer, Template template) {
        List<Authority> known = knowledge.listAuthorities(viewer, MOST).stream()
                .map(KnowledgeView::record)
                .toList();
        return new Offered(
                names(known.stream().filter(Home.class::isInstance)),
                names(known.stream().filter(each -> each instanceof PlaceRecord || each instanceof Camp)));
    }

    private static List<String> names(Stream<Authority> authorities) {
        return authorities
                .flatMap(each -> Stream.concat(Stream.of(each.name()), each.otherNames().stream()))
                .distinct()
                .sorted()
                .toList();
    }
}
