package org.osefrance.archive.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.ingest.child.ChildLimits;
import org.osefrance.archive.ingest.child.JavaProgram;
import org.osefrance.archive.ingest.child.LimitedProcesses;
import org.osefrance.archive.ingest.image.ImageLimits;
import org.osefrance.archive.ingest.image.OriginalImages;
import org.osefrance.archive.ingest.pdf.InventedPdf;
import org.osefrance.archive.ingest.pdf.PdfProgram;
import org.osefrance.archive.schemas.format.alto.AltoReader;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.media.Word;

class TextCommandTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final ReadingLanguages FRENCH = ReadingLanguages.among(List.of("fra"));
    private static final TextExtractor NO_EXTRACTOR = file -> new Extraction.NoText();

    @TempDir
    Path folder;

    private Path out;
    private final List<TextResult> told = new ArrayList<>();

    @BeforeEach
    void nameOut() {
        out = folder.resolve("made").resolve("out");
    }

    /** A reader that reads the number of the image in its file, but for the pages named. */
    private static PageReader numbering(List<Integer> unreadable) {
        return (page, languages) -> {
            if (unreadable.contains(page.directory())) {
                return new PageReading.Unread("too faint");
            }
            var box = new PixelBox(1, 2, 3, 4);
            var words = List.of(new Word("page", box, 0.5), new Word("no" + page.directory(), box, 1));
            var maker = new TextMaker.Reader(
                    "numbering", "1", List.of(languages.expected().orElse("fra")));
            var block = new TextBlock(box, List.of(new TextLine(box, words)));
            return new PageReading.Read(new PageText(page.upright(), List.of(block), maker, NOON), Duration.ZERO);
        };
    }

    private TextCommand command(PageReader reader, TextExtractor extractor) throws InterruptedException {
        var processes = LimitedProcesses.probe(folder, System.getenv("PATH"));
        var program = new PdfProgram(processes, ChildLimits.generous(), JavaProgram.likeThis(), folder);
        var pdfs = new PdfReading(program, reader, folder, Clock.fixed(NOON, ZoneOffset.UTC));
        return new TextCommand(new OriginalImages(ImageLimits.standard()), reader, extractor, pdfs, 2);
    }

    private Path tiff(String name, int pages) throws Exception {
        Path file = folder.resolve(name);
        var drawn = new DrawnPage[pages];
        Arrays.fill(drawn, DrawnPage.of());
        DrawnPage.tiff(file, drawn);
        return file;
    }

    @Test
    void the_installed_programs_read_an_image_into_text_and_alto() throws Exception {
        Path page = DrawnPage.of("Maison des Tilleuls")
                .png(folder.resolve("lettre.1.png"))
                .file();
        var command =
                TextCommand.withInstalledPrograms(folder, System.getenv("PATH"), Clock.fixed(NOON, ZoneOffset.UTC));
        TextResult result = command.run(List.of(page), out, FRENCH, told::add).getFirst();
        assertThat(result.line()).matches("lettre\\.1\t1\t3\t0\\.\\d{3}\tok\t\\d+\\.\\d\\d");
        assertThat(told).containsExactly(result);
        assertThat(out.resolve("lettre.1.txt")).hasContent("Maison des Tilleuls\n");
        var alto =
                new AltoReader().read(new ByteArrayInputStream(Files.readAllBytes(out.resolve("lettre.1.xml"))), NOON);
        assertThat(alto.pages()).singleElement().satisfies(text -> {
            assertThat(text.image()).isEqualTo(DrawnPage.size());
            assertThat(text.plainText()).isEqualTo("Maison des Tilleuls");
            assertThat(text.madeAt()).isEqualTo(NOON);
        });
    }

    @Test
    void several_pages_make_one_text_and_an_alto_file_each() throws Exception {
        TextResult result = command(numbering(List.of()), NO_EXTRACTOR)
                .run(List.of(tiff("cahier.tif", 3)), out, FRENCH, told::add)
                .getFirst();
        assertThat(result).extracting(TextResult::pages, TextResult::words).containsExactly(3, 6L);
        assertThat(result.confidence()).isCloseTo((4 * 0.5 + 3) / 7, within(1e-9));
        assertThat(out.resolve("cahier.txt")).hasContent("page no0\n\fpage no1\n\fpage no2\n");
        assertThat(out).isDirectoryContaining("glob:**cahier_0001.xml").isDirectoryContaining("glob:**cahier_0003.xml");
    }

    @Test
    void a_page_that_cannot_be_read_is_told_and_costs_no_other_page() throws Exception {
        TextResult result = command(numbering(List.of(1)), NO_EXTRACTOR)
                .run(List.of(tiff("cahier.tif", 3)), out, FRENCH, told::add)
                .getFirst();
        assertThat(result.status()).isEqualTo("page 2: too faint");
        assertThat(result.done()).isFalse();
        assertThat(out.resolve("cahier.txt")).hasContent("page no0\n\f\n\fpage no2\n");
        assertThat(out.resolve("cahier_0002.xml")).doesNotExist();
        assertThat(out.resolve("cahier_0003.xml")).exists();
    }

    @Test
    void a_file_that_has_text_already_gives_that() throws Exception {
        var maker = new TextMaker.Extractor("x", "1");
        var text = new Extraction.ExtractedText(List.of("un deux", "trois"), maker, Optional.empty());
        Path letter = Files.writeString(folder.resolve("letter.doc"), "x");
        assertThat(command(numbering(List.of()), file -> text).run(List.of(letter), out, FRENCH, told::add))
                .first()
                .extracting(TextResult::status, TextResult::words, TextResult::pages)
                .containsExactly("extracted", 3L, 2);
        assertThat(out.resolve("letter.txt")).hasContent("un deux\n\ftrois\n");
        assertThat(out.resolve("letter.xml")).doesNotExist();
    }

    @Test
    void a_pdf_gives_the_words_that_stand_in_it_and_what_is_read_where_a_page_is_an_image() throws Exception {
        Path file = folder.resolve("dossier.pdf");
        try (InventedPdf pdf = new InventedPdf()) {
            pdf.page("La lettre du jardin est arrivée");
            pdf.scan(new BufferedImage(400, 500, BufferedImage.TYPE_BYTE_GRAY), "what another program read");
            pdf.save(file);
        }
        TextResult result = command(numbering(List.of()), NO_EXTRACTOR)
                .run(List.of(file), out, FRENCH, told::add)
                .getFirst();
        assertThat(result)
                .extracting(TextResult::pages, TextResult::words, TextResult::done)
                .containsExactly(2, 8L, true);
        assertThat(out.resolve("dossier.txt")).hasContent("La lettre du jardin est arrivée\n\fpage no0\n");
        assertThat(out.resolve("dossier_0001.xml")).exists();
        assertThat(out.resolve("dossier_0002.xml")).exists();
        try (InventedPdf pdf = new InventedPdf()) {
            pdf.page("Deux mots");
            pdf.save(folder.resolve("mots.pdf"));
        }
        assertThat(command(numbering(List.of()), NO_EXTRACTOR)
                        .run(List.of(folder.resolve("mots.pdf")), out, FRENCH, told::add))
                .extracting(TextResult::status)
                .containsExactly("extracted");
        assertThat(folder.toFile().list((in, name) -> name.startsWith("pdf"))).isEmpty();
    }

    @Test
    void what_gives_no_text_says_why_and_writes_nothing() throws Exception {
        Path junk = Files.writeString(folder.resolve("junk.jpg"), "junk");
        assertThat(command(numbering(List.of()), NO_EXTRACTOR)
                        .run(List.of(junk, folder.resolve("absent.jpg")), out, FRENCH, told::add))
                .allMatch(result -> !result.done() && result.pages() == 0)
                .extracting(TextResult::status)
                .satisfiesExactly(
                        status -> assertThat(status).startsWith("the file is not a JPEG"),
                        status -> assertThat(status).startsWith("the file cannot be opened"));
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void equal_stems_are_refused_before_anything_is_read() {
        assertThatThrownBy(() -> command(numbering(List.of()), NO_EXTRACTOR)
                        .run(List.of(Path.of("a", "x.jpg"), Path.of("b", "x.tif")), out, FRENCH, told::add))
                .isInstanceOf(EqualStemsException.class)
                .hasMessageContainingAll("a/x.jpg", "b/x.tif");
        assertThat(told).isEmpty();
        assertThat(out).doesNotExist();
    }

    @Test
    void no_text_overwrites_that_of_another_file_of_the_run() throws Exception {
        var files = List.of(tiff("a.tif", 2), tiff("a_0001.tif", 1));
        assertThatThrownBy(() -> command(numbering(List.of()), NO_EXTRACTOR).run(files, out, FRENCH, told::add))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("it would hold the texts of two files");
    }

    @Test
    void as_many_files_are_read_at_once_as_there_are_workers() throws Exception {
        var together = new CountDownLatch(2);
        PageReader waiting = (page, languages) -> {
            together.countDown();
            return together.await(20, TimeUnit.SECONDS)
                    ? numbering(List.of()).read(page, languages)
                    : new PageReading.Unread("read alone");
        };
        assertThat(command(waiting, NO_EXTRACTOR)
                        .run(List.of(tiff("a.tif", 1), tiff("b.tif", 1)), out, FRENCH, told::add))
                .extracting(TextResult::stem, TextResult::status)
                .containsExactly(tuple("a", "poor"), tuple("b", "poor"));
    }
}
