package org.osefrance.archive.portal.demonstration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A few scans of the sample, for tests: a French letter of two pages and a German one of one page. */
public final class InventedScans {

    private InventedScans() {}

    /** Draws them into a folder of their own each; returns the folder above. */
    public static Path in(Path folder) throws IOException {
        List<SampleItem> items = SampleScans.items();
        SampleScans.write(items.get(0), folder.resolve("a"));
        SampleScans.write(items.get(1), folder.resolve("b"));
        return folder;
    }
}
