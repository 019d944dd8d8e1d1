package org.osefrance.archive.ingest.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.ingest.pdf.PrintedText.Part;

/** What was printed is read again by the library that reads what others print. */
class PrintedPagesTest {

    private static final String DIGEST = "0123456789abcdef 0f1e2d3c4b5a6978 ffffffffffffffff 0000000000000000\n"
            + "fedcba9876543210 8796a5b4c3d2e1f0 a0a0a0a0a0a0a0a0 1122334455667788";

    private static final List<Part> PARTS = List.of(
            new Part.Title("Récépissé de versement"),
            new Part.Heading("Gardé (4)"),
            new Part.Paragraph("1. Łódź/żółta karta 12.tif"),
            new Part.Signs(DIGEST),
            new Part.Paragraph("2. Письмо из дома.txt"),
            new Part.Note("Le fichier est coupé : il y manque la fin."),
            new Part.Paragraph("מכתב לאמא"),
            new Part.Paragraph("אַ ייִדישער בריוו"));

    private static PrintedText text(boolean rightToLeft, List<Part> parts) {
        return new PrintedText(
                "Récépissé", rightToLeft ? "he" : "fr", rightToLeft, "Maison d’essai", "22.11.2026", parts);
    }

    private static byte[] pdf(PrintedText text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintedPages.write(text, out);
        return out.toByteArray();
    }

    private static List<String> lines(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    @Test
    void every_line_is_read_again_in_every_script() throws IOException {
        assertThat(lines(pdf(text(false, PARTS))))
                .containsExactly(
                        "Récépissé de versement",
                        "Gardé (4)",
                        "1. Łódź/żółta karta 12.tif",
                        "0123456789abcdef 0f1e2d3c4b5a6978 ffffffffffffffff 0000000000000000",
                        "fedcba9876543210 8796a5b4c3d2e1f0 a0a0a0a0a0a0a0a0 1122334455667788",
                        "2. Письмо из дома.txt",
                        "Le fichier est coupé : il y manque la fin.",
                        "מכתב לאמא",
                        "אַ ייִדישער בריוו",
                        "Maison d’essai",
                        "22.11.2026 · 1 / 1");
    }

    @Test
    void both_fonts_are_in_the_file_and_every_paragraph_says_what_it_is() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(text(true, PARTS)))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("he");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Récépissé");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            PDPage page = document.getPage(0);
            assertThat(page.getMediaBox().getWidth()).isBetween(595f, 596f);
            List<PDFont> fonts = StreamSupport.stream(
                            page.getResources().getFontNames().spliterator(), false)
                    .map(name -> font(page, name))
                    .toList();
            assertThat(fonts).hasSizeBetween(2, 3).allMatch(PDFont::isEmbedded);
            PDStructureElement whole = (PDStructureElement) document.getDocumentCatalog()
                    .getStructureTreeRoot()
                    .getKids()
                    .getFirst();
            assertThat(whole.getKids())
                    .extracting(kid -> ((PDStructureElement) kid).getStructureType())
                    .containsExactly("H1", "H2", "P", "P", "P", "P", "P", "P");
            assertThat(whole.getKids())
                    .extracting(kid -> ((PDStructureElement) kid).getActualText())
                    .contains("מכתב לאמא");
            assertThat(document.getDocumentCatalog().getStructureTreeRoot().getParentTree())
                    .isNotNull();
        }
    }

    private static PDFont font(PDPage page, COSName name) {
        try {
            return page.getResources().getFont(name);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void much_text_stands_on_many_pages_and_none_is_lost() throws IOException {
        List<Part> parts = new ArrayList<>(List.of(new Part.Title("Viele")));
        IntStream.rangeClosed(1, 400).forEach(i -> {
            parts.add(new Part.Paragraph(i + ". " + "Ordner/".repeat(30) + "scan.tif"));
            parts.add(new Part.Signs(DIGEST));
        });
        byte[] pdf = pdf(text(false, parts));
        List<String> lines = lines(pdf);
        assertThat(lines.stream().filter(DIGEST.substring(0, 67)::equals)).hasSize(400);
        assertThat(String.join("", lines)).contains("399. Ordner/").contains("400. Ordner/");
        assertThat(lines).filteredOn(line -> line.startsWith("22.11.2026 · ")).hasSizeGreaterThan(20);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertThat(lines).contains("22.11.2026 · " + pages + " / " + pages);
        }
    }

    @Test
    void a_name_no_space_breaks_and_a_sign_no_font_has_are_shown_whole() throws IOException {
        String name = "x".repeat(300);
        List<String> lines =
                lines(pdf(text(false, List.of(new Part.Paragraph(name), new Part.Paragraph("a\u5bb6\u0007b.tif")))));
        assertThat(String.join("", lines)).contains(name, "a‹5BB6›‹7›b.tif");
    }

    @Test
    void what_turns_is_drawn_from_the_right_with_its_brackets_turned() {
        PrintedLines.Face wide = new PrintedLines.Face() {
            @Override
            public float width(String text) {
                return text.length();
            }

            @Override
            public boolean has(int codePoint) {
                return true;
            }
        };
        PrintedLines hebrew = new PrintedLines(wide, true);
        assertThat(hebrew.drawn("אב (ג) 12.tif")).isEqualTo("tif.12 (ג) בא");
        assertThat(hebrew.drawn("אב \u2068a 12.tif\u2069 ג")).isEqualTo("ג a 12.tif בא");
        assertThat(hebrew.drawn("מספר \u2068ab-1\u2069 כאן")).isEqualTo("ןאכ ab-1 רפסמ");
        assertThat(new PrintedLines(wide, false).drawn("1. מכתב.txt")).isEqualTo("1. בתכמ.txt");
        assertThat(hebrew.of("אב גד הו", 5)).containsExactly("אב גד", "הו");
    }
}
