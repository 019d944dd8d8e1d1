package org.osefrance.archive.ingest.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.schemas.media.PixelSize;

class FullDiskTest {

    @Test
    void what_linux_says_of_a_full_device_is_understood() {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "this system has no /dev/full");
        IOException refused = null;
        try (OutputStream out = new FileOutputStream(full.toFile())) {
            out.write(1);
        } catch (IOException expected) {
            refused = expected;
        }
        assertThat(refused).isNotNull();
        assertThat(FullDisk.isBehind(new StorageException("not kept", new UncheckedIOException(refused))))
                .isTrue();
    }

    @Test
    void a_quota_and_a_database_without_room_count_too() {
        assertThat(FullDisk.isBehind(new FileSystemException("scan.jpg", null, "Disk quota exceeded")))
                .isTrue();
        assertThat(FullDisk.isBehind(new RuntimeException(new SQLException("could not extend file", "53100"))))
                .isTrue();
    }

    @Test
    void an_image_that_the_disk_has_no_room_for_is_told_from_a_broken_one(@TempDir Path folder) throws IOException {
        DiskRoom room = new DiskRoom(folder.resolve("derived"));
        room.requireFor(new PixelSize(10, 10));
        assertThatThrownBy(() -> room.requireFor(new PixelSize(Integer.MAX_VALUE, Integer.MAX_VALUE / 8)))
                .isInstanceOf(FullDiskException.class)
                .hasMessageContaining("derived")
                .matches(FullDisk::isBehind);
    }

    @Test
    void other_failures_are_not_a_full_disk() {
        assertThat(FullDisk.isBehind(new IOException("Permission denied"))).isFalse();
        assertThat(FullDisk.isBehind(new IOException())).isFalse();
        assertThat(FullDisk.isBehind(new SQLException("duplicate key", "23505")))
                .isFalse();
        assertThat(FullDisk.isBehind(new RuntimeException("No space left on device, says a file name")))
                .isFalse();
    }

    @Test
    void a_failure_that_is_its_own_cause_ends() {
        IOException first = new IOException("first");
        IOException second = new IOException("second", first);
        first.initCause(second);
        assertThat(FullDisk.isBehind(first)).isFalse();
    }
}
