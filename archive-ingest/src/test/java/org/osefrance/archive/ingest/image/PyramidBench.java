package org.osefrance.archive.ingest.image;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * For benchmarks: makes pyramids named {@code bench-NUMBER.tif} in a folder, of the originals given or, without any, of
 * drawn pages of A4 at 300 dpi with the grain of paper.
 */
final class PyramidBench {

    private static final int DRAWN_PAGES = 6;

    private PyramidBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        ImageWorkshop workshop = new ImageWorkshop(folder);
        List<Path> originals = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            originals.add(Path.of(arguments[i]));
        }
        for (int i = 0; arguments.length == 1 && i < DRAWN_PAGES; i++) {
            originals.add(workshop.store("drawn-" + i + ".jpg", paper(new Random(i))));
        }
        PyramidMaker maker = workshop.maker();
        for (int i = 0; i < originals.size(); i++) {
            maker.make(originals.get(i), 0, folder.resolve("bench-" + (i + 1) + ".tif"));
        }
    }

    private static BufferedImage paper(Random random) {
        BufferedImage page = new BufferedImage(2481, 3507, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                boolean ink = y / 24 % 3 == 1 && x / 14 % 7 != 0 && random.nextInt(3) > 0;
                int light = (ink ? 60 : 215) + random.nextInt(24);
                page.setRGB(x, y, light << 16 | light - 6 << 8 | light - 20);
            }
        }
        return page;
    }
}
