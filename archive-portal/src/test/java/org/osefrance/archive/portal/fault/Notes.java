package org.osefrance.archive.portal.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Invented notes, no two alike. */
final class Notes {

    private Notes() {}

    static Path write(Path folder, int count) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < count; i++) {
            Files.writeString(
                    folder.resolve("note-" + i + ".txt"), "Note inventée " + i + " de " + folder.getFileName());
        }
        return folder;
    }
}
