package org.osefrance.archive.portal.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    @TempDir
    Path folder;

    @Test
    void a_key_is_made_once_for_its_owner_alone() throws IOException {
        Path file = folder.resolve("home/invented.key");
        byte[] key = KeyFile.readOrMake(file);
        assertThat(key).hasSize(32);
        assertThat(KeyFile.readOrMake(file)).isEqualTo(key);
        assertThat(KeyFile.readOrMake(folder.resolve("other.key"))).isNotEqualTo(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_damaged_key_is_named_and_never_replaced_in_silence() throws IOException {
        Path file = Files.write(folder.resolve("invented.key"), new byte[5]);
        assertThatIOException().isThrownBy(() -> KeyFile.readOrMake(file)).withMessageContaining(file.toString());
        assertThat(Files.size(file)).isEqualTo(5);
    }
}
