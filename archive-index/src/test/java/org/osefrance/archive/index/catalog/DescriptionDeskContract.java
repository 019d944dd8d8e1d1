package org.osefrance.archive.index.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.index.catalog.FileState.Progress;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Category;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.RecordVersion;
import org.osefrance.archive.schemas.time.UncertainDate;

/** What every desk of those who describe does. */
public abstract class DescriptionDeskContract {

    protected static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);

    private static final Viewer STAFF = new Viewer.Staff("a.archiviste", Set.of(Viewer.Role.ARCHIVIST));
    private static final AccessFacts DESCRIBED =
            AccessFacts.undescribed().inCategory(Category.GENERAL).dated(UncertainDate.parseEdtf("1942"));

    private final CatalogFixture fixture;
    private final Tilleuls tilleuls = new Tilleuls(7);

    protected DescriptionDeskContract(CatalogFixture fixture) {
        this.fixture = fixture;
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void whoever_does_not_work_on_records_is_told_nothing() {
        NewItem item = accept(AccessFacts.undescribed(), "image/jpeg");
        for (Viewer stranger : List.of(Viewer.anyone(), new Viewer.Staff("root", Set.of(Viewer.Role.ADMINISTRATOR)))) {
            assertThat(desk().states(stranger, files(item))).isEmpty();
            assertThat(desk().listCurrent(stranger, List.of(item.id()))).isEmpty();
        }
    }

    @Test
    void a_file_is_under_way_until_each_of_its_pages_has_what_can_be_had() {
        NewItem item = accept(DESCRIBED, "image/jpeg");
        RecordId file = files(item).getFirst();
        assertThat(state(file)).isEqualTo(new FileState(item.id(), Progress.UNDER_WAY, false));
        List<RecordId> pages = paged(file);
        assertThat(state(file).progress()).isEqualTo(Progress.UNDER_WAY);
        pages.forEach(page -> fixture.register().setPageState(page, PageState.READY, ""));
        assertThat(state(file).progress()).isEqualTo(Progress.DONE);
        fixture.register().setPageState(pages.getLast(), PageState.UNREAD, "invented");
        assertThat(state(file).progress()).isEqualTo(Progress.FAILED);
        fixture.register().setPageState(pages.getLast(), PageState.NO_IMAGE, "invented");
        assertThat(state(file).progress()).isEqualTo(Progress.FAILED);
    }

    @Test
    void a_mailbox_has_no_page_of_its_own_and_did_not_fail() {
        for (String mailbox : List.of("application/mbox", "application/vnd.ms-outlook-pst")) {
            RecordId file = files(accept(DESCRIBED, mailbox)).getFirst();
            paged(file).forEach(page -> fixture.register().setPageState(page, PageState.NO_IMAGE, "a mailbox"));
            assertThat(state(file).progress()).isEqualTo(Progress.DONE);
        }
    }

    @Test
    void undescribed_is_what_lacks_a_date_or_a_period_until_somebody_says_them() {
        NewItem item = accept(AccessFacts.undescribed(), "image/jpeg");
        NewItem dateless = accept(AccessFacts.undescribed().inCategory(Category.PRIVATE_LIFE_50), "image/jpeg");
        RecordId file = files(item).getFirst();
        assertThat(state(file).undescribed()).isTrue();
        assertThat(state(files(dateless).getFirst()).undescribed()).isTrue();
        fixture.register().changeAccess(List.of(item.id()), facts -> DESCRIBED, Tilleuls.ARCHIVIST);
        assertThat(state(file).undescribed()).isFalse();
    }

    @Test
    void current_versions_come_in_the_order_asked_for_and_without_strangers() {
        NewItem one = accept(DESCRIBED, "image/jpeg");
        NewItem two = accept(DESCRIBED, "image/jpeg");
        fixture.register().changeAccess(List.of(two.id()), facts -> AccessFacts.undescribed(), Tilleuls.ARCHIVIST);
        var found = desk().listCurrent(STAFF, List.of(two.id(), RecordId.random(), one.id()));
        assertThat(found).extracting(version -> version.record().id()).containsExactly(two.id(), one.id());
        assertThat(found.getFirst())
                .isEqualTo(fixture.catalog().listVersions(STAFF, two.id()).getLast());
        assertThat(found.getFirst().number()).isEqualTo(2);
    }

    @Test
    void bytes_that_are_kept_are_known_to_those_who_may_see_them() {
        NewItem item = accept(AccessFacts.undescribed(), "image/jpeg");
        String digest = item.files().getFirst().sha512();
        assertThat(desk().holders(STAFF, List.of(digest, "0".repeat(128)))).containsOnly(Map.entry(digest, item.id()));
        assertThat(desk().holders(Viewer.anyone(), List.of(digest))).isEmpty();
    }

    @Test
    void references_are_foretold_as_the_next_acceptance_gives_them() {
        accept(DESCRIBED, "image/jpeg");
        Description first =
                (Description) current(accept(DESCRIBED, "image/jpeg")).record();
        String into = first.reference().substring(0, first.reference().lastIndexOf('/'));
        fixture.register()
                .describe(
                        new Description(
                                first.id(),
                                first.level(),
                                first.parent(),
                                into + "/4",
                                first.title(),
                                first.dates(),
                                first.genre(),
                                first.languages(),
                                first.scope()),
                        Optional.empty(),
                        1,
                        Tilleuls.ARCHIVIST);
        List<String> foretold = desk().foretellReferences(STAFF, into, 2);
        assertThat(foretold).containsExactly(into + "/3", into + "/5");
        for (String reference : foretold) {
            assertThat(((Description) current(accept(DESCRIBED, "image/jpeg")).record()).reference())
                    .isEqualTo(reference);
        }
        assertThat(desk().foretellReferences(STAFF, "NEW/1", 1)).containsExactly("NEW/1/1");
        assertThat(desk().foretellReferences(STAFF, into + "/1", 1)).isEmpty();
        assertThat(desk().foretellReferences(Viewer.anyone(), into, 1)).isEmpty();
    }

    private RecordVersion<?> current(NewItem item) {
        return desk().listCurrent(STAFF, List.of(item.id())).getFirst();
    }

    private DescriptionDesk desk() {
        return fixture.descriptionDesk();
    }

    private FileState state(RecordId file) {
        return desk().states(STAFF, List.of(file, RecordId.random())).values().stream()
                .findFirst()
                .orElseThrow();
    }

    private static List<RecordId> files(NewItem item) {
        return item.files().stream().map(NewFile::id).toList();
    }

    private List<RecordId> paged(RecordId file) {
        Optional<PixelSize> size = Optional.of(new PixelSize(2_000, 3_000));
        return fixture.register().putPages(file, Stream.of(size, size).toList(), Tilleuls.INTAKE);
    }

    private NewItem accept(AccessFacts facts, String mediaType) {
        NewFile drawn = tilleuls.file("tilleuls/lettre");
        NewFile file = new NewFile(drawn.id(), drawn.sha512(), drawn.sizeBytes(), mediaType, drawn.path());
        NewItem item = tilleuls.item("lettre", List.of(file), facts);
        fixture.register().accept(tilleuls.consignment(item), Tilleuls.INTAKE);
        return item;
    }
}
