package org.osefrance.archive.ingest.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osefrance.archive.ingest.child.Child;
import org.osefrance.archive.ingest.child.ChildLimits;
import org.osefrance.archive.ingest.child.ChildResult;
import org.osefrance.archive.ingest.child.JavaProgram;
import org.osefrance.archive.ingest.child.LimitedProcesses;
import org.osefrance.archive.ingest.pdf.PdfLayout.Laid;
import org.osefrance.archive.ingest.pdf.PdfPage.Drawer;
import org.osefrance.archive.ingest.pdf.PdfPage.WordSource;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.media.Word;

/** Files made here, laid out and drawn by the real child. */
class PdfProgramTest {

    private static final ChildLimits LIMITS = ChildLimits.generous().within(Duration.ofSeconds(60));
    private static final int DARK = 128;

    @TempDir
    static Path folder;

    private static LimitedProcesses processes;
    private static PdfProgram program;

    @BeforeAll
    static void start() throws InterruptedException {
        processes = LimitedProcesses.probe(folder, System.getenv("PATH"));
        program = new PdfProgram(processes, LIMITS, JavaProgram.likeThis(), folder);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void words_stand_where_they_are_drawn_however_the_page_is_turned(int rotation) throws Exception {
        Path file = folder.resolve("turned" + rotation + ".pdf");
        try (InventedPdf pdf = new InventedPdf()) {
            PDPage page = pdf.page("Les enfants sont arrivés à la Maison des Tilleuls");
            page.setRotation(rotation);
            page.setCropBox(new PDRectangle(40, 60, 480, 700));
            pdf.save(file);
        }
        PdfPage page = only(file);
        assertThat(page.size()).isEqualTo(rotation % 180 == 0 ? new PixelSize(1333, 1944) : new PixelSize(1944, 1333));
        assertThat(line(page)).isEqualTo("Les enfants sont arrivés à la Maison des Tilleuls");
        assertThatBoxesHoldTheInk(page, drawn(file, page));
    }

    @Test
    void text_that_runs_up_the_page_is_found_in_words_and_in_place() throws Exception {
        Path file = folder.resolve("upwards.pdf");
        try (InventedPdf pdf = new InventedPdf()) {
            pdf.page(
                    PDRectangle.A4,
                    content -> pdf.write(
                            content,
                            "Le convoi est parti hier soir",
                            Matrix.getRotateInstance(Math.PI / 2, 300, 200),
                            RenderingMode.FILL));
            pdf.save(file);
        }
        PdfPage page = only(file);
        assertThat(line(page)).isEqualTo("Le convoi est parti hier soir");
        assertThatBoxesHoldTheInk(page, drawn(file, page));
    }

    @Test
    void words_written_from_the_right_have_each_its_own_place() throws Exception {
        Path file = folder.resolve("hebrew.pdf");
        try (InventedPdf pdf = new InventedPdf()) {
            // As it is drawn, from the left: "the children arrived yesterday".
            String logical = "הילדים הגיעו אתמול";
            pdf.page(new StringBuilder(logical).reverse().toString());
            pdf.save(file);
        }
        PdfPage page = only(file);
        assertThat(line(page)).isEqualTo("הילדים הגיעו אתמול");
        List<Integer> lefts = words(page).stream().map(word -> word.box().x()).toList();
        assertThat(lefts.get(0)).isGreaterThan(lefts.get(1));
        assertThat(lefts.get(1)).isGreaterThan(lefts.get(2));
        assertThatBoxesHoldTheInk(page, drawn(file, page));
    }

    @Test
    void a_scan_is_drawn_at_its_own_resolution_and_what_another_program_read_below_it_is_not_its_text()
            throws Exception {
        Path file = folder.resolve("scan.pdf");
        try (InventedPdf pdf = new InventedPdf()) {
            pdf.scan(new BufferedImage(2480, 3508, BufferedImage.TYPE_BYTE_GRAY), "a reading nobody has checked");
            pdf.save(file);
        }
        PdfPage page = only(file);
        assertThat(page.size()).isEqualTo(new PixelSize(2480, 3508));
        assertThat(page.source()).isEqualTo(WordSource.IMAGE);
        assertThat(drawn(file, page).getRGB(1000, 1000) & 0xFFFFFF).isZero();
    }

    @Test
    void a_letter_with_a_picture_keeps_its_own_words() throws Exception {
        Path file = folder.resolve("letterhead.pdf");
        try (InventedPdf pdf = new InventedPdf()) {
            PDPage page = pdf.page("Maison inventée des Tilleuls");
            var seal = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
            try (var more = new PDPageContentStream(pdf.document, page, PDPageContentStream.AppendMode.APPEND, true)) {
                more.drawImage(LosslessFactory.createFromImage(pdf.document, seal), 72, 600, 100, 100);
            }
            pdf.save(file);
        }
        PdfPage page = only(file);
        assertThat(page.source()).isEqualTo(WordSource.FILE);
        assertThat(page.size()).isEqualTo(new PixelSize(1654, 2339));
    }

    @Test
    void a_page_coded_in_jpeg_2000_is_drawn_as_well() throws Exception {
        Path picture = folder.resolve("picture.png");
        var white = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
        white.createGraphics().fillRect(0, 0, 1240, 877);
        ImageIO.write(white, "png", picture.toFile());
        Path coded = folder.resolve("picture.jp2");
        assertThat(processes.run(
                        new Child(List.of("vips", "jp2ksave", picture.toString(), coded.toString()), folder, LIMITS)))
                .isInstanceOf(ChildResult.Ended.class);
        Path file = folder.resolve("jpeg2000.pdf");
        try (InventedPdf pdf = new InventedPdf()) {
            var image = new PDImageXObject(pdf.document);
            try (var out = image.getStream().getCOSObject().createRawOutputStream()) {
                Files.copy(coded, out);
            }
            image.getCOSObject().setItem(COSName.FILTER, COSName.JPX_DECODE);
            image.setWidth(1240);
            image.setHeight(1754);
            pdf.page(
                    PDRectangle.A4,
                    content -> content.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight()));
            pdf.save(file);
        }
        PdfPage page = only(file);
        assertThat(page.drawer()).isEqualTo(Drawer.LIBVIPS);
        BufferedImage drawn = drawn(file, page);
        assertThat(new PixelSize(drawn.getWidth(), drawn.getHeight())).isEqualTo(page.size());
        assertThat(drawn.getRGB(600, 400) & 0xFF).isGreaterThan(250);
        assertThat(drawn.getRGB(600, 1500) & 0xFF).isLessThan(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void notes_stand_where_they_were_put_and_what_nobody_can_open_is_none(int rotation) throws Exception {
        Path file = folder.resolve("noted" + rotation + ".pdf");
        try (InventedPdf pdf = new InventedPdf()) {
            PDPage page = pdf.page("Les enfants sont arrivés");
            page.setRotation(rotation);
            page.setCropBox(new PDRectangle(40, 60, 480, 700));
            pdf.comment(page, "Demander à la directrice\r\nqui  est\u0000 Rosa");
            PDAnnotationText hidden = new PDAnnotationText();
            hidden.setHidden(true);
            InventedPdf.add(page, hidden, "hidden", new PDRectangle(100, 100, 20, 20));
            InventedPdf.add(page, new PDAnnotationPopup(), "popup", new PDRectangle(100, 100, 20, 20));
            PDAnnotationLink link = new PDAnnotationLink();
            InventedPdf.add(page, link, "link", new PDRectangle(100, 100, 20, 20));
            InventedPdf.add(page, new PDAnnotationText(), "  ", new PDRectangle(100, 100, 20, 20));
            pdf.save(file);
        }
        PdfPage page = only(file);
        assertThat(line(page)).isEqualTo("Les enfants sont arrivés");
        assertThat(page.notes()).singleElement().satisfies(note -> {
            assertThat(note.drawn()).isFalse();
            assertThat(note.block().kind()).isEqualTo(TextBlock.Kind.NOTE);
            assertThat(note.block().lines())
                    .extracting(TextLine::text)
                    .containsExactly("Demander à la directrice", "qui est Rosa");
            // 360 to 380 points from the left of the crop box, 640 to 660 from below.
            double scale = 200 / 72.0;
            PixelBox place = switch (rotation) {
                case 90 -> new PixelBox(1777, 1000, 57, 56);
                case 180 -> new PixelBox(277, 1777, 57, 57);
                case 270 -> new PixelBox(111, 277, 56, 57);
                default -> new PixelBox(1000, 111, 56, 56);
            };
            assertThat(note.block().box().x()).isCloseTo(place.x(), within((int) scale));
            assertThat(note.block().box().y()).isCloseTo(place.y(), within((int) scale));
        });
    }

    @Test
    void what_was_written_over_a_scan_is_a_note_and_its_reading_from_the_image_is_left_out() throws Exception {
        Path file = folder.resolve("over.pdf");
        try (InventedPdf pdf = new InventedPdf()) {
            BufferedImage scan = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
            scan.createGraphics().fillRect(0, 0, 1240, 1754);
            PDPage page = pdf.scan(scan, "unchecked");
            pdf.writeOver(page, "Vu et copié");
            pdf.save(file);
        }
        PdfPage page = only(file);
        assertThat(page.source()).isEqualTo(WordSource.IMAGE);
        PdfPage.Note note = page.notes().getFirst();
        assertThat(note.drawn()).isTrue();
        assertThat(darkest(drawn(file, page), note.block().box())).isLessThan(DARK);
        PixelBox inside =
                new PixelBox(note.block().box().x() + 5, note.block().box().y() + 5, 60, 30);
        PixelBox elsewhere = new PixelBox(100, 100, 60, 30);
        List<TextBlock> read = List.of(
                TextBlock.around(List.of(TextLine.around(List.of(new Word("Vu", inside, 0.8))))),
                TextBlock.around(List.of(TextLine.around(List.of(new Word("Rosa", elsewhere, 0.9))))));
        var maker = new TextMaker.Reader("tesseract", "5", List.of("fra"));
        PageText text = page.noted(new PageText(page.size(), read, maker, Instant.EPOCH));
        assertThat(text.plainText()).isEqualTo("Rosa\n\nVu et copié");
    }

    private static int darkest(BufferedImage image, PixelBox box) {
        int darkest = 255;
        for (int y = box.y(); y < box.bottom(); y++) {
            for (int x = box.x(); x < box.right(); x++) {
                darkest = Math.min(darkest, image.getRaster().getSample(x, y, 0));
            }
        }
        return darkest;
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 128, 256})
    void what_is_locked_against_changes_alone_is_read_like_any_other_and_says_what_is_forbidden(int bits)
            throws Exception {
        Path locked = locked(bits, "");
        assertThat(program.opens(locked)).isTrue();
        assertThat(((Laid) program.layout(locked)).locked()).contains("printing, changing, copying");
        PdfPage page = only(locked);
        assertThat(line(page)).isEqualTo("Les enfants sont arrivés");
        assertThatBoxesHoldTheInk(page, drawn(locked, page));
        assertThat(program.opens(locked(bits, "reader"))).isFalse();
    }

    private static Path locked(int bits, String password) throws IOException {
        Path file = folder.resolve("locked" + bits + password + ".pdf");
        try (InventedPdf pdf = new InventedPdf()) {
            pdf.page("Les enfants sont arrivés");
            pdf.lock(bits, password);
            return pdf.save(file);
        }
    }

    @Test
    void what_cannot_be_laid_out_says_why() throws Exception {
        Path locked = folder.resolve("locked.pdf");
        try (InventedPdf pdf = new InventedPdf()) {
            pdf.page("secret");
            pdf.lock(128, "reader");
            pdf.save(locked);
        }
        assertThat(refusal(locked)).contains("encrypted");
        assertThat(refusal(Files.writeString(folder.resolve("cut.pdf"), "%PDF-1.7\nnothing more")))
                .contains("damaged");
        Path endless = folder.resolve("long.pdf");
        try (InventedPdf pdf = new InventedPdf()) {
            for (int i = 0; i <= PdfChild.MOST_PAGES; i++) {
                pdf.document.addPage(new PDPage());
            }
            pdf.save(endless);
        }
        assertThat(refusal(endless)).contains("5001 pages");
    }

    @Test
    void a_child_that_dies_costs_the_drawings_and_nothing_else() throws Exception {
        Path file = folder.resolve("short-lived.pdf");
        try (InventedPdf pdf = new InventedPdf()) {
            pdf.page("one");
            pdf.save(file);
        }
        PdfPage page = only(file);
        var starved = new PdfProgram(
                processes,
                LIMITS.withMemory(64L << 20),
                JavaProgram.likeThis(),
                Files.createDirectory(folder.resolve("starved")));
        assertThat(starved.draw(file, Map.of(0, page), folder).get(0)).isInstanceOf(PdfDrawing.NotDrawn.class);
        assertThat(starved.layout(file)).isInstanceOf(PdfLayout.Refused.class);
    }

    private static String refusal(Path file) throws InterruptedException {
        return ((PdfLayout.Refused) program.layout(file)).reason();
    }

    private static PdfPage only(Path file) throws InterruptedException {
        List<PdfPage> pages = ((Laid) program.layout(file)).pages();
        assertThat(pages).hasSize(1);
        return pages.getFirst();
    }

    private static List<Word> words(PdfPage page) {
        return page.blocks().stream()
                .flatMap(block -> block.lines().stream())
                .flatMap(line -> line.words().stream())
                .toList();
    }

    private static String line(PdfPage page) {
        return page.blocks().stream()
                .flatMap(block -> block.lines().stream())
                .map(TextLine::text)
                .reduce((one, next) -> one + "\n" + next)
                .orElse("");
    }

    private static BufferedImage drawn(Path file, PdfPage page) throws IOException, InterruptedException {
        Path drawings = Files.createTempDirectory(folder, "drawings");
        assertThat(program.draw(file, Map.of(0, page), drawings).get(0)).isInstanceOf(PdfDrawing.Drawn.class);
        try (var made = Files.list(drawings)) {
            return ImageIO.read(made.toList().getFirst().toFile());
        }
    }

    /** Each box holds ink, and outside of all there is none. */
    private static void assertThatBoxesHoldTheInk(PdfPage page, BufferedImage image) {
        List<PixelBox> boxes = words(page).stream().map(Word::box).toList();
        assertThat(boxes).isNotEmpty().allMatch(box -> ink(image, box) > 0);
        int outside = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                PixelBox pixel = new PixelBox(x, y, 1, 1);
                if (isDark(image, x, y) && boxes.stream().noneMatch(box -> box.overlap(pixel) > 0)) {
                    outside++;
                }
            }
        }
        assertThat(outside).as("dark pixels outside the boxes").isZero();
    }

    private static int ink(BufferedImage image, PixelBox box) {
        int dark = 0;
        for (int y = box.y(); y < box.bottom(); y++) {
            for (int x = box.x(); x < box.right(); x++) {
                dark += isDark(image, x, y) ? 1 : 0;
            }
        }
        return dark;
    }

    private static boolean isDark(BufferedImage image, int x, int y) {
        return (image.getRGB(x, y) & 0xFF) < DARK;
    }
}
