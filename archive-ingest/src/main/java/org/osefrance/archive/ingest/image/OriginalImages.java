package org.osefrance.archive.ingest.image;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Looks into image files without decoding them: which images they hold, how large, which way up. */
public final class OriginalImages {

    private final ImageLimits limits;

    public OriginalImages(ImageLimits limits) {
        this.limits = limits;
    }

    /**
     * The images of a file that are pages, in order: one, but for TIFF. Reads headers only, at most a few kilobytes for
     * each image.
     *
     * @throws UnreadableImageException when it is none of the formats of {@link ImageKind}, its header is damaged, or an
     *     image claims more pixels than allowed
     */
    public List<ImageHeader> list(Path file) throws IOException, UnreadableImageException {
        List<ImageHeader> headers;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            headers = read(new HeaderBytes(channel));
        }
        if (headers.isEmpty()) {
            throw new UnreadableImageException("the file holds no image that could be a page");
        }
        for (ImageHeader header : headers) {
            limits.check(header);
        }
        return headers;
    }

    private static List<ImageHeader> read(HeaderBytes bytes) throws IOException, UnreadableImageException {
        if (bytes.startsWith(0xFF, 0xD8, 0xFF)) {
            return List.of(JpegHeader.read(bytes));
        }
        if (bytes.startsWith(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return List.of(PngHeader.read(bytes));
        }
        if (TiffFile.isTiff(bytes)) {
            return TiffHeader.read(bytes);
        }
        if (Jpeg2000Header.isJpeg2000(bytes)) {
            return List.of(Jpeg2000Header.read(bytes));
        }
        throw new UnreadableImageException("the file is not a JPEG, PNG, TIFF or JPEG 2000 image");
    }
}
