package org.osefrance.archive.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.media.PixelSize;

/** Cutting JPEG tiles in their coded form, against decoding the whole tile. */
class JpegCropperTest {

    private static final int EDGE = 128;

    /** Tables and abbreviated tile, as they lie apart in a TIFF. */
    private record Split(byte[] tables, byte[] tile) {}

    private static BufferedImage noisy(int type, long seed) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(EDGE, EDGE, type);
        for (int y = 0; y < EDGE; y++) {
            for (int x = 0; x < EDGE; x++) {
                int base = 2 * x << 16 | 2 * y << 8 | (x + y);
                image.setRGB(x, y, base ^ random.nextInt(16) << 16);
            }
        }
        return image;
    }

    private static byte[] jpeg(BufferedImage image) throws Exception {
        ImageWriter writer =
                ImageIO.getImageWriters(new ImageTypeSpecifier(image), "jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(0.9f);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** Moves the table segments (DQT, DHT) of a JPEG file into a stream of their own. */
    private static Split split(byte[] jpeg) {
        ByteArrayOutputStream tables = new ByteArrayOutputStream();
        ByteArrayOutputStream tile = new ByteArrayOutputStream();
        tables.write(jpeg, 0, 2);
        tile.write(jpeg, 0, 2);
        int at = 2;
        while (true) {
            int marker = jpeg[at + 1] & 0xFF;
            int length = 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
            if (marker == 0xDA) {
                tile.write(jpeg, at, jpeg.length - at);
                break;
            }
            (marker == 0xDB || marker == 0xC4 ? tables : tile).write(jpeg, at, length);
            at += length;
        }
        tables.write(0xFF);
        tables.write(0xD9);
        return new Split(tables.toByteArray(), tile.toByteArray());
    }

    /**
     * @param least size cut: libjpeg smoothes chroma only where there are more than two samples of it
     * @param blurred rows and columns at the cut where chroma has lost its neighbour
     */
    private static void assertCutsExactly(BufferedImage image, int least, int blurred) throws Exception {
        byte[] whole = jpeg(image);
        Split split = split(whole);
        JpegCropper cropper = new JpegCropper(new JpegTables(split.tables()));
        BufferedImage all = LevelReader.decode(whole);
        Random sizes = new Random(3);
        for (int round = 0; round < 60; round++) {
            int width = least + sizes.nextInt(EDGE - least);
            int height = least + sizes.nextInt(EDGE - least);
            BufferedImage cut = LevelReader.decode(cropper.crop(split.tile(), new PixelSize(width, height)));
            assertThat(cut.getWidth()).isEqualTo(width);
            assertThat(cut.getHeight()).isEqualTo(height);
            assertThat(pixels(cut, width - blurred, height - blurred))
                    .isEqualTo(pixels(all, width - blurred, height - blurred));
        }
    }

    private static int[] pixels(BufferedImage image, int width, int height) {
        return image.getRaster().getPixels(0, 0, width, height, (int[]) null);
    }

    @Test
    void a_gray_tile_cut_to_any_size_keeps_every_pixel() throws Exception {
        assertCutsExactly(noisy(BufferedImage.TYPE_BYTE_GRAY, 1), 1, 0);
    }

    @Test
    void a_colour_tile_cut_to_any_size_keeps_every_pixel_but_for_chroma_at_the_cut() throws Exception {
        assertCutsExactly(noisy(BufferedImage.TYPE_INT_RGB, 2), 6, 2);
    }

    @Test
    void a_tile_of_another_kind_is_refused_and_not_garbled() throws Exception {
        Split split = split(jpeg(noisy(BufferedImage.TYPE_INT_RGB, 3)));
        JpegCropper cropper = new JpegCropper(new JpegTables(split.tables()));
        byte[] progressive = split.tile().clone();
        for (int i = 0; i + 1 < progressive.length; i++) {
            if ((progressive[i] & 0xFF) == 0xFF && (progressive[i + 1] & 0xFF) == 0xC0) {
                progressive[i + 1] = (byte) 0xC2;
                break;
            }
        }
        assertThatThrownBy(() -> cropper.crop(progressive, new PixelSize(8, 8)))
                .isInstanceOf(UnreadableImageException.class);
        byte[] cutShort = Arrays.copyOf(split.tile(), 30);
        assertThatThrownBy(() -> cropper.crop(cutShort, new PixelSize(8, 8)))
                .isInstanceOf(UnreadableImageException.class);
    }

    @Test
    void tables_without_huffman_codes_are_refused() {
        byte[] empty = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9};
        assertThatThrownBy(() -> new JpegCropper(new JpegTables(empty))).isInstanceOf(UnreadableImageException.class);
    }

    @Test
    void bits_written_are_bits_read_with_stuffing_between() {
        Random random = new Random(11);
        int[] lengths = random.ints(500, 1, 27).toArray();
        int[] values = new int[lengths.length];
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ScanWriter writer = new ScanWriter(out);
        for (int i = 0; i < lengths.length; i++) {
            values[i] = (random.nextBoolean() ? -1 : random.nextInt()) & ((1 << lengths[i]) - 1);
            writer.put(values[i], lengths[i]);
        }
        writer.end();
        ScanBits bits = new ScanBits(out.toByteArray(), 0);
        for (int i = 0; i < lengths.length; i++) {
            assertThat(bits.take(lengths[i])).isEqualTo(values[i]);
        }
    }

    @Test
    void after_a_marker_there_are_only_zeros() {
        ScanBits bits = new ScanBits(new byte[] {0x5A, (byte) 0xFF, (byte) 0xD9, 0x77}, 0);
        assertThat(bits.take(8)).isEqualTo(0x5A);
        assertThat(bits.peek16()).isZero();
        assertThat(bits.take(24)).isZero();
    }
}
