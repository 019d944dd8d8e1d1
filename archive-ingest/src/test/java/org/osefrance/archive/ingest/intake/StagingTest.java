package org.osefrance.archive.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osefrance.archive.ingest.intake.Arrival.Received;
import org.osefrance.archive.ingest.intake.Arrival.Refused;
import org.osefrance.archive.ingest.storage.Sha512;
import org.osefrance.archive.schemas.media.PixelSize;

class StagingTest {

    @TempDir
    Path folder;

    private Staging staging;

    @BeforeEach
    void open() {
        staging = Staging.open(folder.resolve("incoming"), new IntakeLimits(1_000_000, 2_000), Samples.NOTHING_TO_OPEN);
    }

    @Test
    void a_scan_is_written_once_with_its_digest_and_size() throws IOException {
        byte[] scan = Samples.image("jpg");
        Received received = accepted(scan, "Maison des Tilleuls/lettre_01.jpg");

        assertThat(received.kind()).isEqualTo(FileKind.JPEG);
        assertThat(received.size()).contains(new PixelSize(40, 30));
        assertThat(received.file().sha512()).isEqualTo(Sha512.of(scan));
        assertThat(received.file().sizeBytes()).isEqualTo(scan.length);
        assertThat(Files.readAllBytes(received.file().path())).isEqualTo(scan);
        assertThat(received.name()).isEqualTo("lettre_01.jpg");
        assertThat(received.folder()).isEqualTo("Maison des Tilleuls");
    }

    @ParameterizedTest
    @CsvSource({"png, PNG", "gif, GIF", "tiff, TIFF"})
    void images_are_known_by_content_and_have_the_size_of_their_header(String format, FileKind kind) {
        Received received = accepted(Samples.image(format), "scan");

        assertThat(received.kind()).isEqualTo(kind);
        assertThat(received.size()).contains(new PixelSize(40, 30));
    }

    @ParameterizedTest
    @CsvSource({"jpg, JPEG", "png, PNG", "gif, GIF", "tiff, TIFF"})
    void an_image_cut_off_is_refused_wherever_it_is_cut(String format, FileKind kind) {
        byte[] whole = Samples.image(format);

        assertThat(refused(Samples.without(whole, 2), "scan")).isInstanceOf(Refusal.Truncated.class);
        assertThat(refused(Samples.without(whole, whole.length / 3), "scan"))
                .isInstanceOfSatisfying(
                        Refusal.Truncated.class,
                        truncated -> assertThat(truncated.kind()).isEqualTo(kind));
    }

    @Test
    void documents_are_known_by_content() {
        assertThat(kind(Samples.pdf(""))).isEqualTo(FileKind.PDF);
        assertThat(kind(Samples.zip("word/document.xml"))).isEqualTo(FileKind.WORD_XML);
        assertThat(kind(Samples.text("{\\rtf1 Bonjour}\r\n"))).isEqualTo(FileKind.RTF);
        assertThat(kind(Samples.bytes(0xff, 'W', 'P', 'C', 0, 0, 1, 10))).isEqualTo(FileKind.WORD_PERFECT);
        assertThat(kind(Samples.text("From: a@b.example\r\nTo: c@d.example\r\n\r\nBonjour")))
                .isEqualTo(FileKind.MAIL);
        assertThat(kind(Samples.text("<!DOCTYPE html><p>Bonjour"))).isEqualTo(FileKind.HTML);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16", "UTF-16LE", "windows-1252", "IBM850", "ISO-2022-JP"})
    void text_is_text_in_whatever_encoding(String charset) {
        byte[] text = "Chère Mère, l'été à la Maison\r\n".repeat(3).getBytes(Charset.forName(charset));

        assertThat(kind(text)).isEqualTo(FileKind.TEXT);
    }

    @Test
    void readings_by_other_programs_are_told_apart() {
        assertThat(kind(Samples.text(Samples.ALTO))).isEqualTo(FileKind.ALTO);
        assertThat(kind(Samples.text("<PcGts xmlns='urn:x'><Page/></PcGts>"))).isEqualTo(FileKind.PAGE_XML);
        assertThat(kind(Samples.text("<html><body><div class='ocr_page'/></body></html>")))
                .isEqualTo(FileKind.HOCR);
        assertThat(refused(Samples.text("<alto><Layout>"), "a.xml")).isInstanceOf(Refusal.Truncated.class);
        assertThat(refused(Samples.text("<ead/>"), "a.xml")).isInstanceOf(ForeignFile.class);
    }

    @Test
    void an_entity_that_points_out_of_the_file_is_never_followed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        String alto = "<!DOCTYPE alto [<!ENTITY x SYSTEM '%s'>]><alto>&x;</alto>".formatted(secret.toUri());

        assertThat(staging.receive(new ByteArrayInputStream(Samples.text(alto)), "a.xml"))
                .first()
                .isInstanceOf(Refused.class);
    }

    @Test
    void what_is_refused_says_why_and_is_held_where_there_is_something_to_look_at() throws IOException {
        assertThat(refused(new byte[0], "lettre.jpg")).isEqualTo(new Refusal.Empty());
        assertThat(refused(Samples.bytes(0, 1, 2, 3, 0, 0, 200, 7), "x")).isEqualTo(new Refusal.UnknownType());
        assertThat(refused(Samples.text("Rar!"), "photos.rar")).isEqualTo(new ContainerRefusal.ArchiveFile("rar"));
        assertThat(refused(Samples.pdf("/Encrypt 5 0 R "), "a.pdf")).isEqualTo(new Refusal.Encrypted(FileKind.PDF));
        // The empty one is gone; the others wait for somebody to look at them.
        try (Stream<Path> left = Files.list(folder.resolve("incoming"))) {
            assertThat(left).hasSize(3);
        }
    }

    @Test
    void a_file_longer_than_the_limit_is_not_read_to_its_end() {
        InputStream endless = new SequenceInputStream(new ByteArrayInputStream(new byte[2_000_000]), new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("read beyond the limit");
            }
        });

        assertThat(staging.receive(endless, "film"))
                .containsExactly(new Refused("film", new Refusal.TooLarge(1_000_000)));
    }

    @Test
    void a_file_exactly_as_long_as_the_limit_is_taken() {
        assertThat(accepted("a".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII), "long.txt")
                        .file()
                        .sizeBytes())
                .isEqualTo(1_000_000);
    }

    @Test
    void a_source_that_breaks_off_is_the_depositors_matter() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cable pulled");
            }
        };

        assertThat(staging.receive(broken, "a.jpg")).containsExactly(new Refused("a.jpg", new Refusal.Unreadable()));
        assertThat(staging.receive(folder.resolve("nowhere"), "b.jpg"))
                .containsExactly(new Refused("b.jpg", new Refusal.Unreadable()));
    }

    @Test
    void a_name_that_claims_another_family_is_a_reason_to_look_twice() {
        assertThat(refused(Samples.text("<html>404 not found</html>"), "scan_01.jpg"))
                .isEqualTo(new Refusal.WrongTypeForName("jpg", FileKind.HTML));
        assertThat(refused(Samples.image("png"), "letter.PDF"))
                .isEqualTo(new Refusal.WrongTypeForName("PDF", FileKind.PNG));
        assertThat(accepted(Samples.image("png"), "scan.jpg").kind()).isEqualTo(FileKind.PNG);
        assertThat(accepted(Samples.text("{\\rtf1 x}"), "letter.doc").kind()).isEqualTo(FileKind.RTF);
        assertThat(accepted(Samples.image("png"), "scan.of.1938").kind()).isEqualTo(FileKind.PNG);
    }

    @Test
    void an_image_larger_than_any_scan_is_refused_by_its_header() {
        byte[] flood = Samples.image("png");
        flood[16] = 0x7f;

        assertThat(refused(flood, "a.png"))
                .isInstanceOfSatisfying(
                        Refusal.PixelFlood.class,
                        tooMany -> assertThat(tooMany.details()).containsExactly("2130706472", "30", "2000"));
    }

    @Test
    void a_restart_empties_the_folder() {
        Path left = accepted(Samples.image("png"), "a.png").file().path();
        assertThat(left).exists();

        Staging.open(folder.resolve("incoming"), IntakeLimits.USUAL, Samples.NOTHING_TO_OPEN);
        assertThat(left).doesNotExist();
    }

    private FileKind kind(byte[] bytes) {
        return accepted(bytes, "name").kind();
    }

    private Received accepted(byte[] bytes, String label) {
        Arrival arrival =
                staging.receive(new ByteArrayInputStream(bytes), label).getFirst();
        assertThat(arrival).isInstanceOf(Received.class);
        return Optional.of(arrival).map(Received.class::cast).orElseThrow();
    }

    private Refusal refused(byte[] bytes, String label) {
        Arrival arrival =
                staging.receive(new ByteArrayInputStream(bytes), label).getFirst();
        assertThat(arrival).isInstanceOf(Refused.class);
        return ((Refused) arrival).reason();
    }
}
