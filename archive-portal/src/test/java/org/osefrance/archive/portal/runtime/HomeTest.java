package org.osefrance.archive.portal.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path folder;

    @Test
    void a_home_is_taken_by_one_process_at_a_time() {
        try (Home first = Home.take(folder.resolve("home"))) {
            assertThatExceptionOfType(HomeException.class)
                    .isThrownBy(() -> Home.take(first.folder()))
                    .withMessageContaining("in use");
        }
        try (Home again = Home.take(folder.resolve("home"))) {
            assertThat(again.folder("index")).isDirectory();
        }
    }

    @Test
    void the_token_can_be_read_by_its_owner_only() throws IOException {
        try (Home home = Home.take(folder)) {
            home.announce(4711);
            assertThat(Owner.read(folder))
                    .contains(new Owner(ProcessHandle.current().pid(), 4711, home.token()));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(Home.LOCK))))
                    .isEqualTo("rw-------");
        }
        assertThat(Owner.read(folder)).isEmpty();
    }

    @Test
    void nobody_owns_what_a_killed_process_left() throws IOException {
        Files.writeString(folder.resolve(Home.LOCK), "4711\n8080\nsecret\n");
        assertThat(Home.findOwner(folder)).isEmpty();
    }

    @Test
    void a_newer_layout_is_refused() throws IOException {
        Files.writeString(folder.resolve("format"), (Home.FORMAT + 1) + "\n");
        assertThatExceptionOfType(HomeException.class)
                .isThrownBy(() -> Home.take(folder))
                .withMessageContaining("format '" + (Home.FORMAT + 1) + "'");
    }
}
