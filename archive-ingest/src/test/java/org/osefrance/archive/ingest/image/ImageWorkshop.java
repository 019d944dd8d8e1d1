package org.osefrance.archive.ingest.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.osefrance.archive.ingest.child.Child;
import org.osefrance.archive.ingest.child.ChildLimits;
import org.osefrance.archive.ingest.child.ChildProcesses;
import org.osefrance.archive.ingest.child.ChildResult;
import org.osefrance.archive.ingest.child.LimitedProcesses;

/** Draws and stores images for tests, in every form an original can have, and makes pyramids of them. */
public final class ImageWorkshop {

    private static final ChildLimits LIMITS = ChildLimits.generous().within(Duration.ofSeconds(60));

    private final Path folder;
    private final ChildProcesses children;

    public ImageWorkshop(Path folder) throws InterruptedException {
        this.folder = folder;
        this.children = LimitedProcesses.probe(folder, System.getenv("PATH"));
    }

    public PyramidMaker maker() {
        return maker(ImageLimits.standard());
    }

    PyramidMaker maker(ImageLimits limits) {
        return new PyramidMaker(children, LIMITS, new OriginalImages(limits));
    }

    /** A picture whose every pixel tells where it stands: red across, green down, blue in fields of 64 pixels. */
    public static BufferedImage chart(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, chartColor(x, y, width, height));
            }
        }
        return image;
    }

    /** The colour of the chart at a place, as 0xRRGGBB. */
    public static int chartColor(int x, int y, int width, int height) {
        int red = 255 * x / width;
        int green = 255 * y / height;
        int blue = (x / 64 + y / 64) % 2 * 200;
        return red << 16 | green << 8 | blue;
    }

    /** Stores a picture; the form is told by the name's ending. */
    public Path store(String name, BufferedImage image) throws IOException {
        Path file = folder.resolve(name);
        String form = name.substring(name.lastIndexOf('.') + 1);
        if (!ImageIO.write(image, form, file.toFile())) {
            throw new IOException("no writer for " + form);
        }
        return file;
    }

    Path storePages(String name, List<BufferedImage> pages) throws IOException {
        Path file = folder.resolve(name);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (BufferedImage page : pages) {
                writer.writeToSequence(new IIOImage(page, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return file;
    }

    /** A file made of another by one operation of libvips; its name may end with options in brackets. */
    Path converted(Path from, String name, String operation, String... arguments) throws Exception {
        Path to = folder.resolve(name);
        List<String> command = new ArrayList<>(List.of("vips", operation, from.toString(), to.toString()));
        command.addAll(List.of(arguments));
        ChildResult result = children.run(new Child(command, folder, LIMITS));
        if (!(result instanceof ChildResult.Ended ended && ended.succeeded())) {
            throw new IOException("vips " + result.inWords());
        }
        return folder.resolve(name.replaceFirst("\\[.*", ""));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** The pyramid of an original's first page. */
    public Pyramid pyramidOf(Path original) throws Exception {
        Path pyramid = folder.resolve(original.getFileName() + ".pyramid.tif");
        maker().make(original, 0, pyramid);
        return Pyramid.open(pyramid);
    }

    /** Pixels as libvips decodes them. */
    BufferedImage asVipsDecodes(byte[] jpeg) throws Exception {
        Path file = folder.resolve("tile.jpg");
        Files.write(file, jpeg);
        return ImageIO.read(converted(file, "tile.png", "copy").toFile());
    }
}
