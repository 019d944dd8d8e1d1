package org.osefrance.archive.ingest.fixity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.ingest.storage.Content;
import org.osefrance.archive.ingest.storage.OcflOriginals;
import org.osefrance.archive.ingest.storage.StoreFolders;
import org.osefrance.archive.schemas.identifier.RecordId;

class ReplicationTest {

    private static final int ROUNDS = 25;

    @Test
    @Timeout(60)
    void what_is_written_again_while_it_is_being_copied_is_copied_again(@TempDir Path folder)
            throws InterruptedException {
        RecordId object = RecordId.random();
        try (OcflOriginals store = OcflOriginals.open(StoreFolders.inHome(folder.resolve("home")), Clock.systemUTC());
                Replication copying = new Replication(store, folder.resolve("second"))) {
            for (int round = 0; round < ROUNDS; round++) {
                write(store, object, round, "first");
                Thread copier = Thread.ofPlatform().start(copying::step);
                write(store, object, round, "while it may be under way");
                copier.join();
                boolean more = copying.step();
                while (more) {
                    more = copying.step();
                }
                assertThat(copying.lag()).isZero();
                assertThat(copying.findCopy().orElseThrow().isCurrent(object))
                        .as("round %d", round)
                        .isTrue();
            }
        }
    }

    private static void write(OcflOriginals store, RecordId object, int round, String text) {
        byte[] bytes = (text + " " + round).getBytes(StandardCharsets.UTF_8);
        var unused = store.addVersion(object, Map.of("note.txt", Content.of(bytes)), "test", "invented");
    }
}
