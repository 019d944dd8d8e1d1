package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.index.catalog.Consignment;
import org.osefrance.archive.index.catalog.NewFile;
import org.osefrance.archive.index.catalog.NewItem;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.index.search.HandSetClock;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Category;
import org.osefrance.archive.schemas.access.Objection;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.Origin;
import org.osefrance.archive.schemas.record.RecordVersion;

/** Many items are described in one go: looked at first, written one by one, and what could not be is named. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchDescriptionTest {

    private static final String PAGE = "/staff/describe";
    private static final Viewer STAFF = new Viewer.Machinery("test");
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"");
    private static final Pattern RUN = Pattern.compile(PAGE + "/runs/[0-9a-z-]+");
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    /** More than is written while somebody waits; 10,000 by hand, to see how long it takes. */
    private static final int MANY = Integer.getInteger("archive.test.batch", 450);

    private final HandSetClock clock = new HandSetClock();
    private Archive archive;
    private ArchiveServer server;
    private StaffMember ada;
    private StaffMember dora;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        clock.setParis(LocalDate.of(2031, 4, 7), LocalTime.NOON);
        archive = OpenArchive.in(folder.resolve("home"), clock);
        server = ArchiveServer.start(archive, OpenArchive.settings(folder.resolve("home")));
        ada = StaffMember.first("ada", archive, server);
        dora = StaffMember.invited("dora", "DATA_PROTECTION", ada, server.port(), clock);
    }

    @AfterAll
    void stop() {
        List.of(ada, dora).forEach(StaffMember::close);
        server.close();
    }

    @Test
    void it_is_for_archivists() throws Exception {
        RecordId unit = parent(accept("A", 1).getFirst());
        assertThat(dora.browser().get(PAGE + "?unit=" + unit).statusCode()).isEqualTo(404);
        assertThat(ada.browser().get(PAGE + "?unit=" + unit).body()).contains("piece 1");
        assertThat(ada.browser().get(PAGE + "?unit=none").body()).contains("Il n’y a rien à décrire");
    }

    @Test
    void what_was_ticked_is_described_after_it_was_looked_at_and_nothing_before() throws Exception {
        List<RecordId> items = accept("B", 3);
        RecordId unit = parent(items.getFirst());
        String form = send(
                "/form", Map.of("unit", unit.value(), "which", "TICKED", "items", items.get(0) + " " + items.get(2)));
        assertThat(form).contains("pour 2 pièces", "piece 3").doesNotContain("piece 2");

        Map<String, String> said = new TreeMap<>(hidden(form));
        said.putAll(Map.of(
                "dated",
                "1942",
                "category",
                "GENERAL",
                "maker",
                "VICHY",
                "why",
                "liste de la préfecture",
                "location",
                "boîte 12",
                "languages",
                "fra deu",
                "scope",
                "DESCRIPTION",
                "reason",
                "lu à l’arrivée"));
        String preview = send("/preview", said);
        assertThat(preview)
                .contains("La date", "La publication", "2 pièces", "Rien n’est encore écrit")
                .contains("id=\"online\"");
        assertThat(version(items.getFirst())).isEqualTo(1);

        String done = send("/confirm", hidden(preview));
        assertThat(done).contains("2 pièces ont été décrites").doesNotContain("Pas décrites");
        Description first = description(items.getFirst());
        assertThat(first.dates().orElseThrow().edtf()).isEqualTo("1942");
        assertThat(first.origin()).contains(new Origin(Origin.Maker.VICHY, "liste de la préfecture"));
        assertThat(first.location()).contains("boîte 12");
        assertThat(first.languages()).containsExactly("fra", "deu");
        RecordVersion<?> newest = newest(items.getFirst());
        assertThat(newest.number()).as("one version for all of it").isEqualTo(2);
        assertThat(newest.author()).isEqualTo("ada");
        assertThat(newest.reason()).isEqualTo("lu à l’arrivée");
        assertThat(newest.access().substance().category()).contains(Category.GENERAL);
        assertThat(archive.catalog().findUnit(Viewer.anyone(), items.getFirst()))
                .isPresent();
        assertThat(archive.catalog().findUnit(Viewer.anyone(), items.get(1))).isEmpty();
        assertThat(description(items.get(1)).dates()).isEmpty();
        assertThat(ada.browser().get("/records/" + items.getFirst()).body()).contains("boîte 12");
    }

    @Test
    void an_empty_field_changes_nothing_and_what_is_so_already_is_not_written() throws Exception {
        List<RecordId> items = accept("C", 2);
        String unit = parent(items.getFirst()).value();
        assertThat(describe(unit, Map.of("location", "boîte 1", "dated", "1941")))
                .contains("2 pièces ont été");
        assertThat(describe(unit, Map.of("location", "boîte 2"))).contains("2 pièces ont été");
        Description unitNow = description(items.getFirst());
        assertThat(unitNow.location()).contains("boîte 2");
        assertThat(unitNow.dates().orElseThrow().edtf()).isEqualTo("1941");
        assertThat(describe(unit, Map.of("location", "boîte 2")))
                .contains("Aucune pièce n’a été décrite", "Pour 2 pièces, tout est déjà ainsi");
        assertThat(version(items.getFirst())).isEqualTo(3);
    }

    @Test
    void what_somebody_changed_meanwhile_is_named_and_the_others_are_written() throws Exception {
        List<RecordId> items = accept("D", 3);
        String unit = parent(items.getFirst()).value();
        String preview = previewed(unit, Map.of("location", "boîte 9"));
        Description second = description(items.get(1));
        archive.register().describe(second.titled("another"), Optional.empty(), 1, new Signature("boris", "meanwhile"));
        String done = send("/confirm", hidden(preview));
        assertThat(done).contains("2 pièces ont été décrites", "Pas décrites", "another", "Quelqu’un l’a changée");
        assertThat(description(items.get(1)).location()).isEmpty();
        assertThat(description(items.get(2)).location()).contains("boîte 9");
    }

    @Test
    void a_preview_that_is_no_longer_true_is_shown_again() throws Exception {
        List<RecordId> items = accept("E", 2);
        String unit = parent(items.getFirst()).value();
        String preview = previewed(unit, Map.of("dated", "1940", "category", "GENERAL", "scope", "DESCRIPTION"));
        archive.register()
                .changeAccess(
                        List.of(RecordId.parse(unit).orElseThrow()),
                        facts -> facts.objection(Objection.PENDING),
                        new Signature("boris", "meanwhile"));
        String again = send("/confirm", hidden(preview));
        assertThat(again).contains("Rien n’est encore écrit").doesNotContain("ont été décrites");
        assertThat(version(items.getFirst())).isEqualTo(1);
    }

    @Test
    void a_mistake_costs_no_other_field() throws Exception {
        String unit = parent(accept("F", 1).getFirst()).value();
        String form = send("/form", Map.of("unit", unit, "which", "ALL"));
        Map<String, String> said = new TreeMap<>(hidden(form));
        said.putAll(Map.of("dated", "mil neuf cent", "location", "boîte 3", "reason", "x"));
        assertThat(send("/preview", said)).contains("Cette date ne se lit pas", "boîte 3", "mil neuf cent");
        said.putAll(Map.of("dated", "1943", "reason", " "));
        assertThat(send("/preview", said)).contains("Dites pourquoi", "boîte 3");
        said.putAll(Map.of("reason", "x", "scope", "TEXT"));
        assertThat(send("/preview", said)).contains("dites qui y est nommé");
        said.putAll(Map.of("scope", "FULL", "dated", "", "location", ""));
        assertThat(send("/preview", said)).as("the board's alone").contains("Tout est vide");
        assertThat(send("/form", Map.of("unit", unit, "which", "TICKED"))).contains("Rien n’était coché");
    }

    @Test
    void a_whole_list_is_described_in_the_background_and_its_page_tells_how_far_it_is() throws Exception {
        List<RecordId> items = accept("G", MANY);
        String unit = parent(items.getFirst()).value();
        String list = ada.browser().get(PAGE + "?unit=" + unit).body();
        assertThat(list).contains("piece 1<", "Toute la liste", "rel=\"next\"");
        assertThat(ada.browser().get(PAGE + "?unit=" + unit + "&page=2").body()).contains("piece 51<");
        long before = System.nanoTime();
        String preview = previewed(unit, Map.of("dated", "1943", "category", "GENERAL", "scope", "DESCRIPTION"));
        long previewed = System.nanoTime();
        String running = send("/confirm", hidden(preview));
        long confirmed = System.nanoTime();
        assertThat(running)
                .contains("http-equiv=\"refresh\"", "<progress", "sur " + french(MANY) + " pièces", "Arrêter ici")
                .doesNotContain("ont été décrites");
        String done = over(running);
        long written = System.nanoTime();
        assertThat(done)
                .contains(french(MANY) + " pièces ont été décrites")
                .doesNotContain("Pas décrites", "http-equiv=\"refresh\"", "Arrêter ici");
        assertThat(items).allMatch(item -> version(item) == 2);
        assertThat(ada.browser().get(PAGE).body()).contains("terminées", french(MANY));
        long each = (written - before) / 1_000_000 / MANY;
        assertThat(each)
                .as(
                        "milliseconds for each of %d; the preview took %d, the confirmation %d, the rest %d in all",
                        MANY,
                        (previewed - before) / 1_000_000,
                        (confirmed - previewed) / 1_000_000,
                        (written - confirmed) / 1_000_000)
                .isLessThan(Integer.getInteger("archive.test.batch.ms", 200));
    }

    @Test
    void what_was_stopped_is_named_and_what_was_written_stays() throws Exception {
        List<RecordId> items = accept("H", 250);
        String unit = parent(items.getFirst()).value();
        String running = send("/confirm", hidden(previewed(unit, Map.of("location", "boîte 4"))));
        ada.browser().submit("/staff/intake", address(running) + "/stop", Map.of());
        String done = over(ada.browser().get(address(running)).body());
        long described = items.stream().filter(item -> version(item) == 2).count();
        assertThat(described).isGreaterThanOrEqualTo(200);
        assertThat(done).contains(described + " pièces ont été décrites");
        if (described < items.size()) {
            assertThat(done).contains("Pas décrites", "piece 250", "Quelqu’un a arrêté avant elle");
        }
        assertThat(dora.browser().get(address(running)).statusCode()).isEqualTo(404);
    }

    /** The page of a run, once that is over. */
    private String over(String running) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        String page = running;
        while (page.contains("data-under-way") && Instant.now().isBefore(end)) {
            page = ada.browser().get(address(running)).body();
        }
        return page;
    }

    private static String address(String page) {
        Matcher address = RUN.matcher(page);
        assertThat(address.find()).as("names itself: %s", page).isTrue();
        return address.group();
    }

    /** Thousands are set apart by a narrow space. */
    private static String french(int number) {
        return NumberFormat.getIntegerInstance(Locale.FRENCH).format(number);
    }

    private String previewed(String unit, Map<String, String> fields) throws Exception {
        Map<String, String> said = new TreeMap<>(hidden(send("/form", Map.of("unit", unit, "which", "ALL"))));
        said.putAll(fields);
        said.putIfAbsent("reason", "lu");
        return send("/preview", said);
    }

    private String describe(String unit, Map<String, String> fields) throws Exception {
        return send("/confirm", hidden(previewed(unit, fields)));
    }

    private String send(String deed, Map<String, String> fields) throws Exception {
        return ada.browser()
                .submit("/staff/intake", PAGE + deed, new TreeMap<>(fields))
                .body();
    }

    private static Map<String, String> hidden(String page) {
        Map<String, String> fields = new TreeMap<>();
        Matcher matcher = HIDDEN.matcher(page);
        while (matcher.find()) {
            if (!matcher.group(1).equals("page")) {
                fields.put(
                        matcher.group(1),
                        matcher.group(2)
                                .replace("&#39;", "'")
                                .replace("&amp;", "&")
                                .replace("&quot;", "\""));
            }
        }
        fields.remove("_csrf");
        return fields;
    }

    private List<RecordId> accept(String into, int count) {
        List<NewItem> items = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            NewFile file = new NewFile(
                    RecordId.random(),
                    "%064x%064x".formatted(into.hashCode(), i),
                    1_000,
                    "image/jpeg",
                    "p/" + i + ".jpg");
            items.add(new NewItem(
                    RecordId.random(),
                    "piece " + i,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    AccessFacts.undescribed(),
                    List.of(file)));
        }
        for (int at = 0; at < count; at += 500) {
            archive.register()
                    .accept(
                            new Consignment(into, items.subList(at, Math.min(count, at + 500)), List.of()),
                            new Signature("clara", "invented"));
        }
        return items.stream().map(NewItem::id).toList();
    }

    private RecordVersion<?> newest(RecordId unit) {
        return archive.catalog().listVersions(STAFF, unit).getLast();
    }

    private int version(RecordId unit) {
        return newest(unit).number();
    }

    private Description description(RecordId unit) {
        return (Description) newest(unit).record();
    }

    private RecordId parent(RecordId unit) {
        return description(unit).parent().orElseThrow();
    }
}
