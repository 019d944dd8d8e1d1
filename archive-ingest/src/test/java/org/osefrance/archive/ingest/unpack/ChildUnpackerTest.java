package org.osefrance.archive.ingest.unpack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.ingest.child.JavaProgram;
import org.osefrance.archive.ingest.child.LimitedProcesses;
import org.osefrance.archive.ingest.unpack.Unpacked.Failed;
import org.osefrance.archive.ingest.unpack.Unpacked.Failure;
import org.osefrance.archive.ingest.unpack.Unpacked.Failure.Measure;
import org.osefrance.archive.ingest.unpack.Unpacked.Member;
import org.osefrance.archive.ingest.unpack.Unpacked.Members;
import org.osefrance.archive.ingest.unpack.Unpacker.Container;
import org.osefrance.archive.schemas.record.Wrapping.Relation;

/** Containers made here, taken apart by the real child. */
class ChildUnpackerTest {

    private static final UnpackLimits LIMITS = new UnpackLimits(4, 20, 10_000_000, 200, 1_000_000);

    @TempDir
    static Path folder;

    private static ChildUnpacker unpacker;

    private Path into;

    @BeforeAll
    static void makeUnpacker() throws Exception {
        unpacker = new ChildUnpacker(
                LimitedProcesses.probe(folder, System.getenv("PATH")), JavaProgram.likeThis(), Duration.ofSeconds(60));
    }

    @BeforeEach
    void makeFolder() throws IOException {
        into = Files.createTempDirectory(folder, "into");
    }

    @Test
    void a_zip_gives_its_files_in_order_and_no_folders() throws Exception {
        byte[] zip = zip(UTF_8, "boîte 3/", "", "boîte 3/b.txt", "un", "boîte 3/a.txt", "deux");

        List<Member> members = members(open(ContainerFormat.ZIP, zip));
        assertThat(members).extracting(Member::name).containsExactly("boîte 3/b.txt", "boîte 3/a.txt");
        assertThat(members).extracting(Member::relation).containsOnly(Relation.PACKED);
        assertThat(Files.readString(members.getLast().file())).isEqualTo("deux");
    }

    @Test
    void names_in_an_old_code_page_are_read_as_they_were_meant() throws Exception {
        assertThat(names("IBM850", "été à Montintin.txt")).containsExactly("été à Montintin.txt");
        assertThat(names("windows-1252", "Éte à Montintin.txt")).containsExactly("Éte à Montintin.txt");
        assertThat(names("IBM862", "שלום.txt")).containsExactly("שלום.txt");
        assertThat(names("windows-31j", "文章1.txt")).containsExactly("文章1.txt");
        assertThat(names("GB18030", "审计压缩包.txt")).containsExactly("审计压缩包.txt");
    }

    @Test
    void a_name_is_never_a_path() throws Exception {
        byte[] zip = zip(UTF_8, "../../outside.txt", "x", "/etc/outside.txt", "y", "a\u0000b", "z");

        List<Member> members = members(open(ContainerFormat.ZIP, zip));
        assertThat(members).extracting(member -> member.file().getParent()).containsOnly(into);
        assertThat(members).extracting(Member::name).contains("../../outside.txt", "/etc/outside.txt");
        assertThat(into.resolve("../../outside.txt")).doesNotExist();
    }

    @Test
    void tar_gzip_and_7z_are_opened_too() throws Exception {
        Path tar = folder.resolve("a.tar");
        try (var out = new TarArchiveOutputStream(Files.newOutputStream(tar), "UTF-8")) {
            var entry = new TarArchiveEntry("dossier/lettre.txt");
            entry.setSize(7);
            out.putArchiveEntry(entry);
            out.write("Bonjour".getBytes(UTF_8));
            out.closeArchiveEntry();
        }
        assertThat(members(open(ContainerFormat.TAR, Files.readAllBytes(tar))))
                .extracting(Member::name)
                .containsExactly("dossier/lettre.txt");
        assertThat(members(open(ContainerFormat.GZIP, gzip("Bonjour".getBytes(UTF_8)))))
                .satisfiesExactly(
                        member -> assertThat(Files.readString(member.file())).isEqualTo("Bonjour"));

        Path seven = folder.resolve("a.7z");
        try (var out = new SevenZOutputFile(seven.toFile())) {
            SevenZArchiveEntry entry = new SevenZArchiveEntry();
            entry.setName("lettre.txt");
            out.putArchiveEntry(entry);
            out.write("Bonjour".getBytes(UTF_8));
            out.closeArchiveEntry();
        }
        assertThat(members(open(ContainerFormat.SEVEN_ZIP, Files.readAllBytes(seven))))
                .satisfiesExactly(
                        member -> assertThat(Files.readString(member.file())).isEqualTo("Bonjour"));
    }

    @Test
    void what_outlook_packed_for_itself_gives_its_enclosures_however_large() throws Exception {
        byte[] large = new byte[1_500_000];
        new Random(1).nextBytes(large);
        byte[] winmail = new InventedTnef()
                .enclosing("lettre inventée.txt", "Bonjour".getBytes(UTF_8))
                .enclosing("photo.jpg", large)
                .bytes();
        List<Member> members = members(open(ContainerFormat.TNEF, winmail));
        assertThat(members).extracting(Member::name).containsExactly("lettre inventée.txt", "photo.jpg");
        assertThat(members).extracting(Member::relation).containsOnly(Relation.PACKED);
        assertThat(Files.readString(members.getFirst().file())).isEqualTo("Bonjour");
        assertThat(Files.readAllBytes(members.getLast().file())).isEqualTo(large);
        assertThat(open(ContainerFormat.TNEF, Arrays.copyOf(winmail, 700_000)))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isInstanceOf(Failure.Damaged.class));
        String[] many = new String[30];
        Arrays.setAll(many, i -> "file " + i);
        InventedTnef flood = new InventedTnef();
        List.of(many).forEach(name -> flood.enclosing(name, new byte[1]));
        assertThat(open(ContainerFormat.TNEF, flood.bytes()))
                .isEqualTo(new Failed(new Failure.Excess(Measure.FILES, 20)));
    }

    @Test
    void too_much_is_refused_by_what_is_said_and_by_what_comes() throws Exception {
        byte[] honest = zip(UTF_8, "zeros", "0".repeat(9_000_000));
        assertThat(open(ContainerFormat.ZIP, honest)).isEqualTo(new Failed(new Failure.Excess(Measure.RATIO, 200)));
        assertThat(open(ContainerFormat.ZIP, lying(honest)))
                .isEqualTo(new Failed(new Failure.Excess(Measure.SAID_BYTES, 100)));
        assertThat(open(ContainerFormat.GZIP, gzip(new byte[9_000_000])))
                .isEqualTo(new Failed(new Failure.Excess(Measure.RATIO, 200)));
        String[] many = new String[60];
        Arrays.setAll(many, i -> i % 2 == 0 ? "file " + i : "");
        assertThat(open(ContainerFormat.ZIP, zip(UTF_8, many)))
                .isEqualTo(new Failed(new Failure.Excess(Measure.FILES, 20)));
    }

    @Test
    void what_is_damaged_or_encrypted_says_so() throws Exception {
        byte[] zip = zip(UTF_8, "a.txt", "Bonjour à tous et à toutes, de la maison des Tilleuls");
        zip[45] ^= 0x55;
        assertThat(open(ContainerFormat.ZIP, zip))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isInstanceOf(Failure.Damaged.class));
        byte[] locked = zip(UTF_8, "a.txt", "Bonjour");
        locked[6] |= 1;
        locked[indexOf(locked, "PK\1\2") + 8] |= 1;
        assertThat(open(ContainerFormat.ZIP, locked)).isEqualTo(new Failed(new Failure.Encrypted()));
    }

    @Test
    void a_letter_gives_what_was_sent_with_it_and_keeps_its_own_words() throws Exception {
        List<Member> members = members(open(ContainerFormat.MAIL, LETTER.getBytes(ISO_8859_1)));

        assertThat(members).extracting(Member::name).containsExactly("été 1946.txt", "attachment 2.png");
        assertThat(members).extracting(Member::relation).containsOnly(Relation.ATTACHMENT);
        assertThat(Files.readString(members.getFirst().file())).isEqualTo("Bonjour");
    }

    @Test
    void a_mailbox_gives_letters_as_they_stand_with_their_attachments() throws Exception {
        String plain = "From: a@b.example\nSubject: x\n\nFirst line\n\nFrom here on it is text\n>From old\n";
        String mailbox = "From tilleuls Thu Jan 1 00:00:00 1998\n" + plain + "\nFrom tilleuls Fri Jan 2 00:00:00 1998\n"
                + LETTER;

        List<Member> members = members(open(ContainerFormat.MAILBOX, mailbox.getBytes(ISO_8859_1)));
        assertThat(members)
                .extracting(Member::relation)
                .containsExactly(Relation.MESSAGE, Relation.MESSAGE, Relation.ATTACHMENT, Relation.ATTACHMENT);
        assertThat(members.get(2).parent()).hasValue(1);
        assertThat(Files.readString(members.getFirst().file())).isEqualTo(plain + "\n");
        assertThat(Files.readString(members.get(1).file(), ISO_8859_1)).isEqualTo(LETTER);
    }

    @Test
    void several_are_opened_by_one_child_and_one_that_fails_does_not_harm_the_others() throws Exception {
        Path good = Files.write(folder.resolve("good"), zip(UTF_8, "a.txt", "x"));
        Path bad = Files.write(folder.resolve("bad"), "PK no".getBytes(UTF_8));

        List<Unpacked> answers = unpacker.unpack(
                List.of(
                        new Container(bad, ContainerFormat.ZIP),
                        new Container(good, ContainerFormat.ZIP),
                        new Container(bad, ContainerFormat.OUTLOOK_STORE),
                        new Container(bad, ContainerFormat.OUTLOOK_MAIL)),
                into,
                LIMITS);
        assertThat(answers).hasSize(4);
        assertThat(members(answers.get(1))).hasSize(1);
        assertThat(answers).filteredOn(Failed.class::isInstance).hasSize(3);
    }

    private static final String LETTER = """
            From: "Une amie" <amie@tilleuls.example>
            Subject: =?utf-8?q?=C3=A9t=C3=A9?=
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            Chers tous
            --b
            Content-Type: text/plain; name="=?utf-8?q?=C3=A9t=C3=A9_1946=2Etxt?="
            Content-Transfer-Encoding: base64

            Qm9uam91cg==
            --b
            Content-Type: image/png

            not really
            --b--
            """;

    private Unpacked open(ContainerFormat format, byte[] bytes) throws Exception {
        Path file = Files.write(Files.createTempFile(folder, "container", ""), bytes);
        into = Files.createTempDirectory(folder, "into");
        return unpacker.unpack(List.of(new Container(file, format)), into, LIMITS)
                .getFirst();
    }

    private List<String> names(String charset, String name) throws Exception {
        return members(open(ContainerFormat.ZIP, zip(Charset.forName(charset), name, "x"))).stream()
                .map(Member::name)
                .toList();
    }

    private static List<Member> members(Unpacked unpacked) {
        assertThat(unpacked).isInstanceOf(Members.class);
        return ((Members) unpacked).members();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    /** Names and contents by turns; names in a code page, without the mark of UTF-8 but for that. */
    private static byte[] zip(Charset charset, String... namesAndContents) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, charset)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(UTF_8));
            }
        }
        return out.toByteArray();
    }

    /** The same with 100 bytes where the directory says how long the file is. */
    private static byte[] lying(byte[] zip) {
        byte[] lying = zip.clone();
        ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putInt(indexOf(zip, "PK\1\2") + 24, 100);
        return lying;
    }

    private static int indexOf(byte[] bytes, String letters) {
        return new String(bytes, ISO_8859_1).indexOf(letters);
    }
}
