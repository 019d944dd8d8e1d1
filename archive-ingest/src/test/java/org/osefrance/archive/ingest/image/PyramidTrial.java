package org.osefrance.archive.ingest.image;

import java.nio.file.Files;
import java.nio.file.Path;

/** For trials and benchmarks: makes pyramids of the originals given, in a folder, named {@code bench-NUMBER.tif}. */
final class PyramidTrial {

    private PyramidTrial() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        PyramidMaker maker = new ImageWorkshop(folder).maker();
        for (int i = 1; i < arguments.length; i++) {
            maker.make(Path.of(arguments[i]), 0, folder.resolve("bench-" + i + ".tif"));
        }
    }
}
