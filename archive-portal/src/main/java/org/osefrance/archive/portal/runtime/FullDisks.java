package org.osefrance.archive.portal.runtime;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.osefrance.archive.portal.setting.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which of the disks that an archive lies on have no room left: its parts may lie on several. */
final class FullDisks {

    /** PostgreSQL writes its log ahead in pieces of 16 MB; everything else stops later. */
    private static final long LITTLE = 24L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(FullDisks.class);

    private FullDisks() {}

    /** Folders on full disks, one a disk, with what is left there. */
    static List<String> list(Settings settings) {
        Path home = settings.home();
        List<String> full = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        for (Path folder : List.of(
                home,
                settings.store(),
                home.resolve("staging"),
                home.resolve("database"),
                home.resolve("index"),
                home.resolve("derived"),
                home.resolve("scratch"))) {
            add(folder, asked, full);
        }
        return full;
    }

    private static void add(Path folder, Set<String> asked, List<String> full) {
        try {
            FileStore disk = Files.getFileStore(folder);
            long room = disk.getUsableSpace();
            if (asked.add(disk.toString()) && room < LITTLE) {
                full.add(folder + " (" + (room >> 20) + " MB left)");
            }
        } catch (IOException notThere) {
            LOG.debug("{} lies on no disk of its own yet", folder);
        }
    }
}
