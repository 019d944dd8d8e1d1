package org.osefrance.archive.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Whether a pyramid is still the one that was made. */
class PyramidSealTest {

    private static final RecordId PAGE = new RecordId("tilleuls-page");

    private final Path folder;
    private final PyramidShelf shelf;
    private final Path pyramid;

    PyramidSealTest(@TempDir Path given) {
        this.folder = given;
        this.shelf = new PyramidShelf(given.resolve("derived"));
        this.pyramid = shelf.pathOf(PAGE);
    }

    @BeforeEach
    void make_a_pyramid() throws Exception {
        make();
    }

    private void make() throws Exception {
        ImageWorkshop workshop = new ImageWorkshop(folder);
        workshop.maker().make(workshop.store("page.png", ImageWorkshop.chart(700, 600)), 0, pyramid);
    }

    @Test
    void one_flipped_bit_is_found_wherever_it_is() throws Exception {
        byte[] made = Files.readAllBytes(pyramid);
        assertThat(shelf.examine(PAGE, 1)).isEqualTo(PyramidCondition.SOUND);
        int last = made.length - 1;
        for (int at = 0; at <= last; at += at < last - 200 ? 211 : 1) {
            byte[] flipped = made.clone();
            flipped[at] ^= (byte) (1 << at % 8);
            Files.write(pyramid, flipped);
            assertThat(shelf.examine(PAGE, 1)).as("byte %d", at).isEqualTo(PyramidCondition.ALTERED);
        }
    }

    @Test
    void a_file_that_was_cut_or_is_foreign_is_altered_and_none_is_missing() throws Exception {
        byte[] made = Files.readAllBytes(pyramid);
        for (int left : List.of(0, 1, 24, 60, made.length / 2, made.length - 1)) {
            Files.write(pyramid, Arrays.copyOf(made, left));
            assertThat(shelf.examine(PAGE, 1)).as("%d bytes", left).isEqualTo(PyramidCondition.ALTERED);
        }
        Files.delete(pyramid);
        assertThat(shelf.examine(PAGE, 1)).isEqualTo(PyramidCondition.MISSING);
    }

    @Test
    void one_that_was_made_without_a_digest_is_given_one_and_shows_the_same() throws Exception {
        byte[] tile = Pyramid.open(pyramid).tile(0, 1, 1);
        byte[] made = Files.readAllBytes(pyramid);
        Files.write(pyramid, withoutDigest(made));
        assertThat(shelf.examine(PAGE, 1)).isEqualTo(PyramidCondition.UNSEALED);
        Pyramid inUse = Pyramid.open(pyramid);
        shelf.seal(PAGE, 1);
        assertThat(shelf.examine(PAGE, 1)).isEqualTo(PyramidCondition.SOUND);
        assertThat(Files.readAllBytes(pyramid)).isEqualTo(made);
        assertThat(inUse.tile(0, 1, 1)).isEqualTo(tile);
        try (var left = Files.list(pyramid.resolveSibling("."))) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void a_damaged_one_lies_aside_until_another_was_made_and_goes_with_its_page() throws Exception {
        Path second = shelf.pathOf(PAGE, 2);
        Files.copy(pyramid, second);
        shelf.putAside(PAGE, 1);
        shelf.putAside(PAGE, 2);
        assertThat(shelf.has(PAGE)).isFalse();
        assertThat(shelf.listMissing(List.of(new PyramidShelf.Image(PAGE, 1)))).hasSize(1);
        assertThat(PyramidShelf.asideOf(pyramid)).exists();
        make();
        assertThat(PyramidShelf.asideOf(pyramid)).doesNotExist();
        assertThat(PyramidShelf.asideOf(second)).exists();
        shelf.putAside(PAGE, 1);
        shelf.remove(List.of(PAGE));
        try (var left = Files.list(pyramid.resolveSibling("."))) {
            assertThat(left).isEmpty();
        }
    }

    /** As it was made before there were digests. */
    private byte[] withoutDigest(byte[] made) throws Exception {
        try (FileChannel file = FileChannel.open(pyramid, StandardOpenOption.READ)) {
            PyramidTrailer trailer = PyramidTrailer.read(new HeaderBytes(file));
            int until = made.length - PyramidTrailer.FOOTER_BYTES - PyramidSeal.BYTES;
            return ByteBuffer.allocate(until + PyramidTrailer.FOOTER_BYTES)
                    .put(made, 0, until)
                    .put(trailer.footer(until - trailer.index().length, false))
                    .array();
        }
    }
}
