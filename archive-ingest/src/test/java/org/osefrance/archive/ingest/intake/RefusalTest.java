package org.osefrance.archive.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.ingest.unpack.ContainerFormat;
import org.osefrance.archive.ingest.unpack.Unpacked.Failure.Measure;

class RefusalTest {

    private static final List<Refusal> ONE_OF_EACH = List.of(
            new Refusal.Empty(),
            new Refusal.Truncated(FileKind.JPEG, "end-of-image marker"),
            new Refusal.Damaged(FileKind.TIFF, "it holds no image"),
            new Refusal.Encrypted(FileKind.PDF),
            new Refusal.WrongTypeForName("jpg", FileKind.HTML),
            new Refusal.UnknownType(),
            new ForeignFile(ForeignFile.Type.PROGRAM),
            new ForeignFile(ForeignFile.Type.PROGRAM, Optional.of("jpg")),
            new Refusal.TooLarge(4L << 30),
            new Refusal.SelfReferringTiff(8),
            new Refusal.PixelFlood(100_000, 100_000, 500_000_000),
            new ContainerRefusal.ArchiveFile("rar"),
            new ContainerRefusal.EmptyContainer(ContainerFormat.ZIP),
            new ContainerRefusal.DamagedContainer(ContainerFormat.ZIP, "its list is missing"),
            new ContainerRefusal.EncryptedContainer(ContainerFormat.SEVEN_ZIP),
            new ContainerRefusal.Bomb(Measure.BYTES, 8L << 30),
            new ContainerRefusal.TooDeep(4),
            new ContainerRefusal.HoldsItself(ContainerFormat.GZIP),
            new Refusal.LoneReading(FileKind.ALTO),
            new Refusal.Unreadable());

    @Test
    void every_reason_has_a_code_of_its_own_and_a_sentence() {
        assertThat(ONE_OF_EACH).extracting(Refusal::code).containsExactly(Refusal.Code.values());
        assertThat(ONE_OF_EACH)
                .extracting(Refusal::sentence)
                .doesNotHaveDuplicates()
                .allSatisfy(sentence -> assertThat(sentence).matches("[a-z].*[^.]"));
    }

    @Test
    void the_sentence_holds_every_detail_a_reader_needs() {
        assertThat(new Refusal.PixelFlood(100_000, 90_000, 500_000_000).sentence())
                .isEqualTo("the image says it has 100000 x 90000 pixels; the most is 500,000,000");
        assertThat(new Refusal.WrongTypeForName("jpg", FileKind.HTML).sentence())
                .contains(".jpg", "text/html");
        assertThat(new ContainerRefusal.Bomb(Measure.RATIO, 200).details()).containsExactly("RATIO", "200");
    }
}
