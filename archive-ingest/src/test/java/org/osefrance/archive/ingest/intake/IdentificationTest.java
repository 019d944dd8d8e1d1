package org.osefrance.archive.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.media.PixelSize;

class IdentificationTest {

    private static final IntakeLimits LIMITS = new IntakeLimits(1 << 20, 1_000_000);

    @Test
    void a_tiff_that_leads_back_to_itself_is_refused() {
        assertThat(identify(tiff(8))).isEqualTo(Identified.not(new Refusal.SelfReferringTiff(8)));
    }

    @Test
    void a_tiff_whose_pages_share_a_list_of_a_million_strips_is_not_read_for_days() {
        int strips = 1_000_000;
        int pages = 100;
        int page = 2 + 4 * 12 + 4;
        ByteBuffer tiff = ByteBuffer.allocate(8 + pages * page + 4 * strips).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(Samples.bytes('I', 'I', 42, 0)).putInt(8);
        int[][] fields = {{256, 1, 20}, {257, 1, 10}, {273, strips, 8 + pages * page}, {279, 1, 1}};
        for (int i = 0; i < pages; i++) {
            tiff.putShort((short) 4);
            for (int[] field : fields) {
                tiff.putShort((short) field[0])
                        .putShort((short) 4)
                        .putInt(field[1])
                        .putInt(field[2]);
            }
            tiff.putInt(i + 1 < pages ? 8 + (i + 1) * page : 0);
        }
        assertThat(identify(tiff.array()))
                .isInstanceOfSatisfying(
                        Identified.Not.class, not -> assertThat(not.reason()).isInstanceOf(Refusal.Damaged.class));
    }

    @Test
    void a_jpeg_of_nothing_but_fill_bytes_is_not_read_for_minutes() {
        byte[] fill = new byte[2_000_000];
        Arrays.fill(fill, (byte) 0xff);
        assertThat(identify(Samples.join(Samples.bytes(0xff, 0xd8, 0xff), fill)))
                .isEqualTo(Identified.not(new Refusal.Damaged(FileKind.JPEG, "it has too many segments")));
    }

    @Test
    void a_tiff_whose_next_directory_lies_outside_is_cut_off() {
        assertThat(identify(tiff(4_000_000)))
                .isInstanceOfSatisfying(
                        Identified.Not.class, not -> assertThat(not.reason()).isInstanceOf(Refusal.Truncated.class));
    }

    @Test
    void a_tiff_whose_strip_lies_outside_is_cut_off() {
        ByteBuffer tiff = ByteBuffer.wrap(tiff(0)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(identify(tiff.array())).isEqualTo(size(FileKind.TIFF, 20, 10));
        tiff.putInt(10 + 2 * 12 + 8, 1_000);
        assertThat(identify(tiff.array())).isInstanceOf(Identified.Not.class);
    }

    @Test
    void a_big_tiff_is_known() {
        ByteBuffer tiff = ByteBuffer.allocate(16 + 8 + 2 * 20 + 8).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(Samples.bytes('I', 'I', 43, 0, 8, 0, 0, 0)).putLong(16).putLong(2);
        tiff.putShort((short) 256).putShort((short) 3).putLong(1).putLong(20);
        tiff.putShort((short) 257).putShort((short) 4).putLong(1).putLong(10);

        assertThat(identify(tiff.putLong(0).array())).isEqualTo(size(FileKind.BIG_TIFF, 20, 10));
    }

    @Test
    void jpeg_2000_is_known_boxed_and_bare() {
        ByteBuffer stream = ByteBuffer.allocate(60);
        stream.put(Samples.bytes(0xff, 0x4f, 0xff, 0x51, 0, 41, 0, 0))
                .putInt(120)
                .putInt(90)
                .putInt(20)
                .putInt(30);
        stream.position(58).put(Samples.bytes(0xff, 0xd9));
        byte[] signature = Samples.bytes(0, 0, 0, 12, 'j', 'P', ' ', ' ', 0x0d, 0x0a, 0x87, 0x0a);
        byte[] box = Samples.bytes(0, 0, 0, 68, 'j', 'p', '2', 'c');
        byte[] boxed = Samples.join(signature, Samples.join(box, stream.array()));

        assertThat(identify(stream.array())).isEqualTo(size(FileKind.JPEG_2000, 100, 60));
        assertThat(identify(boxed)).isEqualTo(size(FileKind.JPEG_2000, 100, 60));
        assertThat(identify(Samples.without(boxed, 2))).isInstanceOf(Identified.Not.class);
    }

    @Test
    void a_jpeg_may_have_a_thumbnail_with_an_end_of_its_own_and_rubbish_behind() {
        byte[] whole = Samples.image("jpg");
        byte[] thumbnail = Samples.bytes(0xff, 0xd8, 0xff, 0xe1, 0, 8, 1, 2, 0xff, 0xd8, 0xff, 0xd9);
        byte[] withThumbnail = Samples.join(thumbnail, Arrays.copyOfRange(whole, 2, whole.length));

        assertThat(identify(withThumbnail)).isEqualTo(size(FileKind.JPEG, 40, 30));
        assertThat(identify(Samples.without(withThumbnail, 2))).isInstanceOf(Identified.Not.class);
        assertThat(identify(Samples.join(withThumbnail, new byte[100_000]))).isEqualTo(size(FileKind.JPEG, 40, 30));
    }

    @Test
    void open_document_is_known_by_its_first_entry_and_only_whole() {
        byte[] head = Samples.bytes('P', 'K', 3, 4);
        byte[] open = Samples.join(
                Arrays.copyOf(head, 30),
                "mimetypeapplication/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII));
        byte[] end = Arrays.copyOf(Samples.bytes('P', 'K', 5, 6), 22);

        assertThat(identify(Samples.join(open, end))).isEqualTo(Identified.as(FileKind.OPEN_DOCUMENT));
        assertThat(identify(open))
                .isEqualTo(Identified.not(new Refusal.Truncated(FileKind.OPEN_DOCUMENT, "central directory")));
    }

    @Test
    void a_word_document_is_known_by_its_stream_and_refused_with_a_password() {
        assertThat(identify(compound("WordDocument", 0))).isEqualTo(Identified.as(FileKind.WORD));
        assertThat(identify(compound("WordDocument", 0x0100)))
                .isEqualTo(Identified.not(new Refusal.Encrypted(FileKind.WORD)));
        assertThat(identify(compound("Workbook", 0)))
                .isEqualTo(Identified.not(new ForeignFile(ForeignFile.Type.SPREADSHEET)));
        assertThat(List.of(identify(compound("MatOST", 0)), identify(compound("CONTENTS", 0))))
                .containsOnly(Identified.not(new ForeignFile(ForeignFile.Type.WORKS)));
        assertThat(new ForeignFile(ForeignFile.Type.WORKS).sentence()).contains("open it in LibreOffice", "save it as");
    }

    @Test
    void one_saved_message_is_mail_and_two_are_a_mailbox() {
        String message = "From tilleuls Thu Jan 1 00:00:00 1998\nFrom: a@b.example\nDate: x\n\nBonjour\n";

        assertThat(identify(Samples.text(message))).isEqualTo(Identified.as(FileKind.MAIL));
        assertThat(identify(Samples.text(message + "\n" + message))).isEqualTo(Identified.as(FileKind.MAILBOX));
    }

    @Test
    void a_pdf_that_says_it_is_encrypted_is_accepted_where_it_opens_all_the_same_and_under_its_own_name_alone()
            throws IOException {
        Path file = Files.createTempFile("identify", ".pdf");
        try {
            Files.write(file, Samples.pdf("/Encrypt 5 0 R "));
            Identification trying = new Identification(LIMITS, pdf -> pdf.equals(file));
            assertThat(trying.identify(file, "lettre.pdf")).isEqualTo(Identified.as(FileKind.PDF));
            assertThat(trying.identify(file, "lettre.jpg"))
                    .isEqualTo(Identified.not(new Refusal.WrongTypeForName("jpg", FileKind.PDF)));
            assertThat(new Identification(LIMITS, pdf -> false).identify(file, "lettre.pdf"))
                    .isEqualTo(Identified.not(new Refusal.Encrypted(FileKind.PDF)));
        } finally {
            Files.delete(file);
        }
    }

    @Property(tries = 300)
    void no_bytes_make_it_fail(@ForAll @Size(max = 300) byte[] tail, @ForAll @IntRange(max = 9) int format) {
        byte[][] heads = {
            Samples.bytes(0xff, 0xd8, 0xff),
            Samples.bytes('I', 'I', 42, 0, 8, 0, 0, 0),
            Samples.bytes('M', 'M', 0, 42),
            Samples.bytes('I', 'I', 43, 0, 8, 0, 0, 0),
            Samples.bytes(0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a),
            Samples.text("GIF89a"),
            Samples.text("PK\u0003\u0004"),
            Samples.text("%PDF-1.4"),
            Samples.bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
            Samples.bytes(0, 0, 0, 12, 'j', 'P', ' ', ' ', 0x0d, 0x0a, 0x87, 0x0a)
        };
        assertThat(identify(Samples.join(heads[format], tail))).isNotNull();
    }

    @Property(tries = 60)
    void no_cut_of_a_scan_passes_for_the_whole(@ForAll @IntRange(min = 2, max = 500) int missing) {
        for (String format : new String[] {"jpg", "png", "gif", "tiff"}) {
            byte[] whole = Samples.image(format);
            // What is shorter than a signature is not known for an image any more.
            int kept = Math.max(12, whole.length - missing);
            assertThat(identify(Arrays.copyOf(whole, kept))).isInstanceOf(Identified.Not.class);
        }
    }

    /** One directory of width, height, strip offset, strip length, and a strip of one byte. */
    private static byte[] tiff(int next) {
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 4 * 12 + 4 + 1).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(Samples.bytes('I', 'I', 42, 0)).putInt(8).putShort((short) 4);
        int[][] fields = {{256, 20}, {257, 10}, {273, 62}, {279, 1}};
        for (int[] field : fields) {
            tiff.putShort((short) field[0]).putShort((short) 4).putInt(1).putInt(field[1]);
        }
        return tiff.putInt(next).array();
    }

    /** A compound file of three sectors: allocation, directory, and the stream with its flags. */
    private static byte[] compound(String stream, int flags) {
        ByteBuffer file = ByteBuffer.allocate(4 * 512).order(ByteOrder.LITTLE_ENDIAN);
        file.put(Samples.bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1));
        file.putShort(30, (short) 9).putInt(48, 1).putInt(76, 0);
        file.putInt(512 + 4, -2);
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        file.position(1024).put(name);
        file.putShort(1024 + 64, (short) (name.length + 2)).putInt(1024 + 116, 2);
        return file.putShort(3 * 512 + 10, (short) flags).array();
    }

    private static Identified size(FileKind kind, int width, int height) {
        return new Identified.As(kind, Optional.of(new PixelSize(width, height)));
    }

    private static Identified identify(byte[] bytes) {
        try {
            Path file = Files.createTempFile("identify", "");
            try {
                Files.write(file, bytes);
                return new Identification(LIMITS).identify(file, "name");
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
