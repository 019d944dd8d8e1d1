package org.osefrance.archive.portal.command;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.setting.Settings;

/** Opens the archive when the command first asks for it, and closes it when the command has ended. */
final class HomeKeeper implements Supplier<Archive>, AutoCloseable {

    private final Settings settings;
    private @Nullable Archive archive;

    HomeKeeper(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Archive get() {
        Archive open = archive;
        if (open == null) {
            open = Archive.open(settings);
            archive = open;
        }
        return open;
    }

    @Override
    public void close() {
        if (archive != null) {
            archive.close();
        }
    }
}
