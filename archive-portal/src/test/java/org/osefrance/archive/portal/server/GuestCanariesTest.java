package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Every address is asked by guests: somebody of a family with a grant on one closed file, a visitor of the reading room, a reader
 * with an agreement. Each meets what is theirs and no secret beside it, in words or in pixels.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuestCanariesTest {

    private static final List<String> ALL =
            List.of(GuestHouse.OWN, GuestHouse.OTHER, GuestHouse.ON_SITE, GuestHouse.WITHHELD);

    private GuestHouse house;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        house = new GuestHouse(folder);
        house.withholdFrom(GuestHouse.OWN);
    }

    @AfterAll
    void stop() {
        house.close();
    }

    @Test
    void a_family_meets_its_own_file_and_nothing_else() throws IOException, InterruptedException {
        String grant = house.grant(GuestHouse.form(house.item(GuestHouse.OWN).id()));
        try (Browser guest = house.guest(grant)) {
            assertMeets(guest.cookies(), Set.of(GuestHouse.OWN));
            house.revoke(grant);
            assertMeets(guest.cookies(), Set.of());
        }
    }

    @Test
    void a_visitor_meets_what_is_open_on_site_and_a_reader_what_they_signed_for_too()
            throws IOException, InterruptedException {
        String reader = house.reader("L. M.", house.item(GuestHouse.OWN).id());
        String id = reader.substring(reader.lastIndexOf('/') + 1);
        try (Browser terminal = house.terminal("Poste")) {
            house.atTerminal("Poste", "open", Map.of());
            assertMeets(terminal.cookies(), Set.of(GuestHouse.ON_SITE));
            house.atTerminal("Poste", "open", Map.of("reader", id));
            assertMeets(terminal.cookies(), Set.of(GuestHouse.ON_SITE, GuestHouse.OWN));
            house.atTerminal("Poste", "end", Map.of());
            assertMeets(terminal.cookies(), Set.of());
        }
    }

    /** Crawls from every seed and from every address of a record, open or not. */
    private void assertMeets(CookieManager session, Set<String> own) throws IOException, InterruptedException {
        Set<String> pages = own.stream().map(word -> house.page(word).value()).collect(Collectors.toSet());
        List<String> secrets = ALL.stream().filter(word -> !own.contains(word)).toList();
        try (Crawl crawl = new Crawl(house.server().port(), session)) {
            Map<String, Crawl.Answer> answers = crawl.from(seeds());
            assertThat(answers).hasSizeGreaterThan(60);
            for (Map.Entry<String, Crawl.Answer> asked : answers.entrySet()) {
                String address = asked.getKey();
                Crawl.Answer answer = asked.getValue();
                // What somebody typed comes back to them in the page that says what was looked for.
                if (!address.contains("q=")) {
                    assertThat(words(answer, secrets)).as(address).isEmpty();
                }
                if (answer.isImage() && answer.status() == 200 && Canaries.hasColour(answer)) {
                    assertThat(pages).as(address).anyMatch(address::contains);
                }
            }
            for (String word : own) {
                assertThat(answers.get("/records/" + house.item(word).id() + "/pages/1"))
                        .as(word)
                        .matches(answer -> answer != null && answer.status() == 200);
                assertThat(links(crawl.ask("GET", "/search?q=" + word)))
                        .contains(house.item(word).id().value());
            }
            for (String word : secrets) {
                assertNothingThere(crawl, word);
            }
        }
    }

    /** To search for a secret is to search for nothing, and its ids answer like ids that never were. */
    private void assertNothingThere(Crawl crawl, String word) throws IOException, InterruptedException {
        assertThat(crawl.ask("GET", "/search?q=" + word).lasting().replace(word, "WORD"))
                .isEqualTo(crawl.ask("GET", "/search?q=Nirgendwo").lasting().replace("Nirgendwo", "WORD"));
        if (word.equals(GuestHouse.WITHHELD)) {
            return;
        }
        for (RecordId id : List.of(house.item(word).id(), house.page(word))) {
            String unknown = RecordId.random().value();
            for (String route : ROUTES) {
                assertThat(crawl.ask("GET", route.replace("ID", id.value()))
                                .lasting()
                                .replace(id.value(), "ID"))
                        .as(route)
                        .isEqualTo(crawl.ask("GET", route.replace("ID", unknown))
                                .lasting()
                                .replace(unknown, "ID"));
            }
        }
    }

    private static final List<String> ROUTES = List.of(
            "/records/ID",
            "/records/ID/pages/1",
            "/collections/ID",
            "/iiif/presentation/3/ID/manifest",
            "/iiif/search/2/ID?q=document",
            "/iiif/image/3/ID/info.json",
            "/iiif/image/3/ID/full/300,/0/default.jpg");

    private List<String> seeds() {
        Stream<String> ids = Stream.of(GuestHouse.OWN, GuestHouse.OTHER, GuestHouse.ON_SITE)
                .flatMap(word -> Stream.of(
                        house.item(word).id().value(), house.page(word).value()));
        List<String> ofRecords = ids.flatMap(id -> ROUTES.stream().map(route -> route.replace("ID", id)))
                .toList();
        Stream<String> general = CanariesTest.SEEDS.stream()
                .map(seed -> seed.replace(
                                "ITEM", house.item(GuestHouse.OWN).id().value())
                        .replace("PAGE", house.page(GuestHouse.OWN).value()));
        return Stream.concat(general, ofRecords.stream()).toList();
    }

    private static List<String> words(Crawl.Answer answer, List<String> secrets) {
        String body = new String(answer.body(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        return secrets.stream()
                .filter(word -> body.contains(word.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static String links(Crawl.Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
