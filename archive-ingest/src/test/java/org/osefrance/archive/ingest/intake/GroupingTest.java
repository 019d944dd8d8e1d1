package org.osefrance.archive.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.ingest.intake.Arrival.Received;

class GroupingTest {

    @Test
    void running_numbers_of_one_stem_are_the_pages_of_one_item() {
        assertThat(items("Tilleuls/dossier_10.jpg", "Tilleuls/dossier_02.jpg", "Tilleuls/dossier_01.jpg"))
                .containsExactly("dossier: dossier_01.jpg dossier_02.jpg dossier_10.jpg");
    }

    @Test
    void the_number_may_stand_before_the_end_of_the_name() {
        assertThat(items("FR_0011_082_medium.jpg", "FR_0011_083_medium.jpg"))
                .containsExactly("FR_0011 medium: FR_0011_082_medium.jpg FR_0011_083_medium.jpg");
    }

    @Test
    void other_stems_and_other_folders_are_other_items() {
        assertThat(items("a/lettre_1.jpg", "a/lettre_2.jpg", "a/carte_1.jpg", "b/lettre_3.jpg"))
                .containsExactly("carte_1: carte_1.jpg", "lettre: lettre_1.jpg lettre_2.jpg", "lettre_3: lettre_3.jpg");
    }

    @Test
    void numbers_alone_take_the_name_of_their_folder() {
        assertThat(items("fonds/Registre 1942/001.tif", "fonds/Registre 1942/002.tif"))
                .containsExactly("Registre 1942: 001.tif 002.tif");
        assertThat(items("1.jpg", "2.jpg")).containsExactly("1.jpg: 1.jpg 2.jpg");
    }

    @Test
    void the_two_sides_of_a_leaf_are_one_item_front_first() {
        assertThat(items("carte-verso.jpg", "carte-recto.jpg"))
                .containsExactly("carte: carte-recto.jpg carte-verso.jpg");
        assertThat(items("carte_v.jpg", "carte_r.jpg")).containsExactly("carte: carte_r.jpg carte_v.jpg");
        assertThat(items("carte_a.jpg", "carte_b.jpg")).containsExactly("carte: carte_a.jpg carte_b.jpg");
        assertThat(items("f2v.jpg", "f2r.jpg", "f1v.jpg", "f1r.jpg"))
                .containsExactly("f: f1r.jpg f1v.jpg f2r.jpg f2v.jpg");
    }

    @Test
    void a_side_alone_and_a_number_alone_are_not_mixed() {
        assertThat(items("plan-r.jpg", "plan-2.jpg")).containsExactly("plan-2: plan-2.jpg", "plan-r: plan-r.jpg");
    }

    @Test
    void a_missing_page_does_not_split_an_item() {
        assertThat(items("cahier_1.jpg", "cahier_2.jpg", "cahier_7.jpg")).hasSize(1);
    }

    @Test
    void years_and_days_are_not_page_numbers() {
        assertThat(items("lettre_1938.jpg", "lettre_1941.jpg")).hasSize(2);
        assertThat(items("IMG_1938.jpg", "IMG_1939.jpg", "IMG_1940.jpg")).hasSize(1);
        assertThat(items("lettre_19380111.jpg", "lettre_19380112.jpg")).hasSize(2);
        assertThat(items("lettre_19380111_01.jpg", "lettre_19380111_02.jpg"))
                .containsExactly("lettre_19380111: lettre_19380111_01.jpg lettre_19380111_02.jpg");
    }

    @Test
    void documents_written_on_a_computer_are_items_of_their_own() {
        List<Received> files = List.of(
                Samples.received("rapport_1.pdf", FileKind.PDF),
                Samples.received("rapport_2.pdf", FileKind.PDF),
                Samples.received("note_1.txt", FileKind.TEXT));

        assertThat(Grouping.plan(files, false).items()).hasSize(3);
    }

    @Test
    void each_file_is_an_item_when_asked() {
        assertThat(Grouping.plan(List.of(Samples.scan("a_1.jpg"), Samples.scan("a_2.jpg")), true)
                        .items())
                .extracting(PlannedItem::title)
                .containsExactly("a_1", "a_2");
    }

    @Test
    void a_reading_goes_with_the_scan_of_its_name_and_is_lone_without() {
        Received scan = Samples.scan("a/lettre_01.JPG");
        Received alto = Samples.received("a/lettre_01.xml", FileKind.ALTO);
        Received hocr = Samples.received("a/Lettre_01.hocr", FileKind.HOCR);
        Received page = Samples.received("a/lettre_01.page.xml", FileKind.PAGE_XML);
        Received elsewhere = Samples.received("b/lettre_01.xml", FileKind.ALTO);

        IntakePlan plan = Grouping.plan(List.of(alto, elsewhere, page, scan, hocr), false);
        assertThat(plan.items()).hasSize(1);
        assertThat(plan.items().getFirst().files().getFirst().sidecars()).containsExactlyInAnyOrder(alto, page, hocr);
        assertThat(plan.loneReadings()).containsExactly(elsewhere);
    }

    @Test
    void a_turkish_locale_does_not_part_what_belongs_together() {
        assertThat(items("FILM_1.jpg", "film_2.jpg")).hasSize(1);
    }

    @Property
    void every_file_is_planned_exactly_once(@ForAll("folders") List<Received> files, @ForAll boolean each) {
        IntakePlan plan = Grouping.plan(files, each);

        Stream<Received> planned = plan.items().stream()
                .flatMap(item -> item.files().stream())
                .flatMap(file -> Stream.concat(Stream.of(file.original()), file.sidecars().stream()));
        assertThat(Stream.concat(planned, plan.loneReadings().stream())).containsExactlyInAnyOrderElementsOf(files);
    }

    @Property
    void the_order_of_arrival_does_not_matter(@ForAll("folders") List<Received> files, @ForAll long seed) {
        List<Received> shuffled = new ArrayList<>(files);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Grouping.plan(shuffled, false)).isEqualTo(Grouping.plan(files, false));
    }

    @Property
    void an_item_lies_in_one_folder(@ForAll("folders") List<Received> files) {
        assertThat(Grouping.plan(files, false).items())
                .allSatisfy(item -> assertThat(item.files().stream()
                                .map(file -> file.original().folder())
                                .distinct())
                        .hasSize(1));
    }

    @Provide
    Arbitrary<List<Received>> folders() {
        Arbitrary<String> folder = Arbitraries.of("", "a", "a/b", "10");
        Arbitrary<String> stem = Arbitraries.of("", "lettre", "Lettre", "carte 1938", "x-");
        Arbitrary<String> number = Arbitraries.of("", "_1", "_02", "10", " (3)", "_1941");
        Arbitrary<String> side = Arbitraries.of("", "r", "_v", "-verso");
        Arbitrary<FileKind> kind = Arbitraries.of(FileKind.JPEG, FileKind.TIFF, FileKind.PDF, FileKind.ALTO);
        return Combinators.combine(folder, stem, number, side, kind)
                .as((in, name, at, on, what) ->
                        Samples.received((in.isEmpty() ? "" : in + "/") + name + at + on + "." + what.name(), what))
                .list()
                .ofMaxSize(25)
                .uniqueElements(Received::label);
    }

    private static List<String> items(String... labels) {
        return Grouping.plan(Stream.of(labels).map(Samples::scan).toList(), false).items().stream()
                .map(item -> item.title() + ": "
                        + String.join(
                                " ",
                                item.files().stream()
                                        .map(file -> file.original().name())
                                        .toList()))
                .toList();
    }
}
