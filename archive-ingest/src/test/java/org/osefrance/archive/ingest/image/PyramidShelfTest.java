package org.osefrance.archive.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelSize;

/** Where pyramids lie and how they are kept at hand. */
class PyramidShelfTest {

    @TempDir
    Path folder;

    private Path made(String name, int width) throws Exception {
        ImageWorkshop workshop = new ImageWorkshop(folder);
        Path original = workshop.store(name + ".png", ImageWorkshop.chart(width, 300));
        Path pyramid = folder.resolve(name + ".tif");
        workshop.maker().make(original, 0, pyramid);
        return pyramid;
    }

    @Test
    void each_page_has_a_file_in_a_folder_by_the_beginning_of_its_id() {
        PyramidShelf shelf = new PyramidShelf(folder);
        RecordId page = new RecordId("tilleuls-page");
        assertThat(shelf.pathOf(page)).isEqualTo(folder.resolve("ti/tilleuls-page.tif"));
    }

    @Test
    void what_a_kill_left_half_made_is_cleared_and_nothing_else() throws Exception {
        PyramidShelf shelf = new PyramidShelf(folder.resolve("derived"));
        shelf.clearLeftovers();
        Path page = shelf.pathOf(new RecordId("tilleuls-page"));
        Path left = Files.createDirectories(page.resolveSibling(".making-123"));
        Files.writeString(left.resolve("levels.tif"), "half");
        Files.writeString(page, "whole");
        shelf.clearLeftovers();
        assertThat(left).doesNotExist();
        assertThat(page).exists();
    }

    @Test
    void a_page_without_a_file_is_missing_and_a_folder_that_was_deleted_bears_no_mark() throws Exception {
        PyramidShelf shelf = new PyramidShelf(folder.resolve("derived"));
        RecordId there = new RecordId("tilleuls-one");
        RecordId missing = new RecordId("tilleuls-two");
        assertThat(shelf.listMissing(List.of(first(there), first(missing))))
                .containsExactly(first(there), first(missing));
        assertThat(shelf.isComplete()).isFalse();
        shelf.markComplete();
        Files.createDirectories(shelf.pathOf(there).resolveSibling(".making-2"));
        Files.writeString(shelf.pathOf(there), "whole");
        assertThat(shelf.listMissing(List.of(first(there), first(missing)))).containsExactly(first(missing));
        assertThat(shelf.has(there, 1)).isTrue();
        assertThat(shelf.has(there, 2)).isFalse();
        Files.writeString(shelf.pathOf(there, 2), "turned");
        assertThat(shelf.listMissing(List.of(new PyramidShelf.Image(there, 2)))).isEmpty();
        shelf.remove(List.of(there));
        assertThat(shelf.pathOf(there)).doesNotExist();
        assertThat(shelf.pathOf(there, 2)).doesNotExist();
        assertThat(shelf.isComplete()).isTrue();
        shelf.unmarkComplete();
        assertThat(shelf.isComplete()).isFalse();
    }

    private static PyramidShelf.Image first(RecordId page) {
        return new PyramidShelf.Image(page, 1);
    }

    @Test
    void a_missing_an_unfinished_and_a_foreign_file_are_no_pyramid() throws Exception {
        Pyramids pyramids = new Pyramids(10);
        assertThat(pyramids.find(folder.resolve("none.tif"))).isEmpty();
        byte[] whole = Files.readAllBytes(made("page", 600));
        Path cut = Files.write(folder.resolve("cut.tif"), Arrays.copyOf(whole, whole.length - 30));
        assertThat(pyramids.find(cut)).isEmpty();
        Path foreign = Files.writeString(folder.resolve("foreign.tif"), "Maison des Tilleuls, liste du linge");
        assertThat(pyramids.find(foreign)).isEmpty();
        assertThatThrownBy(() -> Pyramid.open(foreign)).isInstanceOf(UnreadableImageException.class);
    }

    @Test
    void one_flipped_bit_in_the_index_is_found() throws Exception {
        Path page = made("page", 600);
        byte[] bytes = Files.readAllBytes(page);
        bytes[bytes.length - PyramidTrailer.FOOTER_BYTES - PyramidSeal.BYTES - 5] ^= 1;
        Files.write(folder.resolve("flipped.tif"), bytes);
        assertThat(new Pyramids(10).find(folder.resolve("flipped.tif"))).isEmpty();
    }

    @Test
    void a_pyramid_made_anew_is_noticed_and_the_one_in_use_stays_whole() throws Exception {
        Pyramids pyramids = new Pyramids(1);
        Path page = made("page", 600);
        Pyramids.Opened before = pyramids.find(page).orElseThrow();
        byte[] tile = before.pyramid().tile(0, 0, 0);
        Files.move(made("other", 700), page, StandardCopyOption.ATOMIC_MOVE);
        assertThat(before.pyramid().tile(0, 0, 0)).isEqualTo(tile);
        for (int attempt = 0; attempt < 100 && sizeOf(pyramids, page).width() != 700; attempt++) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        Pyramids.Opened after = pyramids.find(page).orElseThrow();
        assertThat(after.pyramid().size()).isEqualTo(new PixelSize(700, 300));
        assertThat(after.stamp()).isNotEqualTo(before.stamp());
    }

    private static PixelSize sizeOf(Pyramids pyramids, Path page) throws Exception {
        return pyramids.find(page).orElseThrow().pyramid().size();
    }

    @Test
    void a_tile_that_is_not_there_is_an_error_of_the_caller() throws Exception {
        Pyramid pyramid = Pyramid.open(made("page", 600));
        assertThatThrownBy(() -> pyramid.tile(0, 2, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
