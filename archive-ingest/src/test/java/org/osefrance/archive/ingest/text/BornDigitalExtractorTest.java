package org.osefrance.archive.ingest.text;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.ingest.child.ChildLimits;
import org.osefrance.archive.ingest.child.JavaProgram;
import org.osefrance.archive.ingest.child.LimitedProcesses;
import org.osefrance.archive.ingest.text.Extraction.ExtractedText;
import org.osefrance.archive.ingest.text.Extraction.NoText;
import org.osefrance.archive.ingest.text.Extraction.Refused;

/** Files made here, taken apart by the real child. */
class BornDigitalExtractorTest {

    private static final ChildLimits LIMITS = ChildLimits.generous().within(Duration.ofSeconds(60));
    private static final String CONTENT_TYPES = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override \
            PartName="/word/document.xml" ContentType=\
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";
    private static final String RELATIONS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
            Target="word/document.xml"/></Relationships>""";

    @TempDir
    static Path folder;

    private static LimitedProcesses processes;
    private static BornDigitalExtractor extractor;

    @BeforeAll
    static void makeExtractor() throws Exception {
        processes = LimitedProcesses.probe(folder, System.getenv("PATH"));
        extractor = new BornDigitalExtractor(processes, LIMITS, JavaProgram.likeThis(), folder);
    }

    private static Extraction extract(String name, byte[] content) throws Exception {
        return extractor.extract(Files.write(folder.resolve(name), content));
    }

    private static List<String> pages(Extraction extraction) {
        assertThat(extraction).isInstanceOf(ExtractedText.class);
        return ((ExtractedText) extraction).pages();
    }

    private static Path zip(String name, Map<String, String> entries) throws IOException {
        Path file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(UTF_8));
            }
        }
        return file;
    }

    private static Path word(String name, String prologue, String text) throws IOException {
        var entries = new LinkedHashMap<String, String>();
        entries.put("[Content_Types].xml", CONTENT_TYPES);
        entries.put("_rels/.rels", RELATIONS);
        entries.put(
                "word/document.xml",
                "<?xml version=\"1.0\"?>" + prologue
                        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                        + "<w:body><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:body></w:document>");
        return zip(name, entries);
    }

    private static PDDocument pdf(String... pages) throws IOException {
        var document = new PDDocument();
        for (String text : pages) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText(text);
                content.endText();
            }
        }
        return document;
    }

    @Test
    void plain_text_is_read_in_whatever_encoding_it_is() throws Exception {
        String text = "Les enfants de la Maison des Tilleuls sont arrivés à l’été, déjà fatigués, très pâles.";
        assertThat(pages(extract("utf8.txt", text.getBytes(UTF_8)))).containsExactly(text);
        assertThat(pages(extract("utf16.txt", text.getBytes(UTF_16)))).containsExactly(text);
        assertThat(pages(extract("ansi.txt", text.getBytes(Charset.forName("windows-1252")))))
                .containsExactly(text);
        String hebrew = "הילדים הגיעו אתמול אל הבית עם המזוודות שלהם והם לא אמרו דבר על הדרך";
        assertThat(pages(extract("hebrew", hebrew.getBytes(Charset.forName("windows-1255")))))
                .containsExactly(hebrew);
    }

    @Test
    void the_maker_names_program_and_version() throws Exception {
        assertThat(extract("m.txt", "un mot".getBytes(UTF_8))).isInstanceOfSatisfying(ExtractedText.class, text -> {
            assertThat(text.maker().program()).isEqualTo("tika");
            assertThat(text.maker().version()).matches("3\\.[0-9.]+");
            assertThat(text.damage()).isEmpty();
        });
    }

    @Test
    void a_web_page_gives_what_a_reader_sees() throws Exception {
        String html = "<html><head><title>titre</title><script>no()</script></head>"
                + "<body><p>Chère Maman</p><p>nous &ecirc;tes bien</p></body></html>";
        assertThat(pages(extract("page.html", html.getBytes(UTF_8))).getFirst())
                .matches("(?s)Chère Maman\\s+nous êtes bien");
    }

    @Test
    void rich_text_and_office_files_give_their_text() throws Exception {
        byte[] rtf = "{\\rtf1\\ansi\\ansicpg1252 Maison des Tilleuls, \\'e9t\\'e9\\par}".getBytes(UTF_8);
        assertThat(pages(extract("a.rtf", rtf))).containsExactly("Maison des Tilleuls, été");
        assertThat(pages(extractor.extract(word("a.docx", "", "Liste des enfants"))))
                .containsExactly("Liste des enfants");
        var odt = new LinkedHashMap<String, String>();
        odt.put("mimetype", "application/vnd.oasis.opendocument.text");
        odt.put(
                "content.xml",
                "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>"
                        + "<text:p>Lettre de Lea</text:p></office:text></office:body></office:document-content>");
        assertThat(pages(extractor.extract(zip("a.odt", odt)))).containsExactly("Lettre de Lea");
    }

    @Test
    void the_pages_of_a_pdf_keep_their_number_even_when_empty() throws Exception {
        Path file = folder.resolve("three.pdf");
        try (var document = pdf("page un", "", "page trois")) {
            document.save(file.toFile());
        }
        assertThat(pages(extractor.extract(file))).containsExactly("page un", "", "page trois");
    }

    @Test
    void a_pdf_without_text_is_without_text_and_so_is_what_is_no_text() throws Exception {
        Path file = folder.resolve("scan.pdf");
        try (var document = pdf("", "")) {
            document.save(file.toFile());
        }
        assertThat(extractor.extract(file)).isEqualTo(new NoText());
        Path png = DrawnPage.of("Maison").png(folder.resolve("drawn.png")).file();
        assertThat(extractor.extract(png)).isEqualTo(new NoText());
        assertThat(extractor.extract(zip("a.zip", Map.of("inner.txt", "words"))))
                .isEqualTo(new NoText());
        assertThat(extract("empty.txt", new byte[0])).isEqualTo(new NoText());
    }

    @Test
    void an_encrypted_file_asks_for_its_password() throws Exception {
        Path file = folder.resolve("locked.pdf");
        try (var document = pdf("secret")) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(file.toFile());
        }
        assertThat(extractor.extract(file)).isEqualTo(new Refused("the file is encrypted: its password is needed"));
    }

    @Test
    void a_damaged_file_is_refused_with_the_reason() throws Exception {
        byte[] whole = Files.readAllBytes(word("whole.docx", "", "Liste"));
        assertThat(extract("cut.docx", Arrays.copyOf(whole, whole.length / 2)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).startsWith("the file is damaged: "));
    }

    @Test
    void no_other_file_and_no_address_is_drawn_into_a_text() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "TOPSECRET");
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        assertThat(extractor.extract(word("xxe.docx", entity, "avant &e; apres")))
                .asString()
                .doesNotContain("TOPSECRET");
        String xml = "<?xml version=\"1.0\"?>" + entity + "<letter>avant &e; apres</letter>";
        assertThat(extract("xxe.xml", xml.getBytes(UTF_8))).asString().doesNotContain("TOPSECRET");
    }

    @Test
    void entities_that_multiply_end_with_a_reason() throws Exception {
        var bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" \"&a")
                    .append(i - 1)
                    .append(";&a")
                    .append(i - 1)
                    .append(";\">");
        }
        assertThat(extractor.extract(word("laughs.docx", bomb.append("]>").toString(), "&a39;")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_mail_begins_with_its_subject_and_its_correspondents() throws Exception {
        String mail = "From: Lea <lea@example.org>\nTo: David <david@example.org>\nSubject: =?UTF-8?Q?Arriv=C3=A9e?=\n"
                + "Date: Sat, 21 Nov 2026 10:00:00 +0100\nMessage-ID: <1@example.org>\n"
                + "Content-Type: text/plain; charset=utf-8\n\nNous sommes arrivés.\n";
        assertThat(pages(extract("a.eml", mail.getBytes(UTF_8))).getFirst())
                .startsWith(
                        "Subject: Arrivée\nFrom: Lea <lea@example.org>\nTo: David <david@example.org>\nDate: 2026-11-21")
                .endsWith("Nous sommes arrivés.");
    }

    @Test
    void a_child_that_fails_is_a_refusal_of_the_file() throws Exception {
        Path java = folder.resolve("java");
        var fake = new BornDigitalExtractor(
                processes, LIMITS.within(Duration.ofSeconds(1)), new JavaProgram(java, "x"), folder);
        Map.of(
                        "exit 3", "its text needs more than 512 MiB of memory",
                        "exec sleep 100", "the text extractor had not ended after 1 s",
                        "kill -SEGV $$", "the text extractor was ended by signal 11")
                .forEach((script, reason) ->
                        assertThat(runFake(fake, java, script)).isEqualTo(new Refused(reason)));
    }

    private static Extraction runFake(BornDigitalExtractor fake, Path java, String script) {
        try {
            Files.writeString(java, "#!/bin/sh\n" + script + "\n");
            assertThat(java.toFile().setExecutable(true)).isTrue();
            return fake.extract(java);
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }
}
