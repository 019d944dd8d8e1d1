package org.osefrance.archive.ingest.separator;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.EncodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osefrance.archive.ingest.raster.GreyRaster;

/** The code on a separator sheet (ISO/IEC 18004 § 7, QR code, a quarter of it may be lost): made, and found again in a grey picture. */
public final class SeparatorCode {

    private static final Map<DecodeHintType, Object> HARD =
            Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.CHARACTER_SET, "UTF-8");

    private SeparatorCode() {}

    /** Finds a separator's code in the picture of a page; empty where there is none. */
    public static Optional<Separator> read(GreyRaster picture) {
        LuminanceSource source = new PlanarYUVLuminanceSource(
                picture.pixels(), picture.width(), picture.height(), 0, 0, picture.width(), picture.height(), false);
        for (BinaryBitmap bits : List.of(
                new BinaryBitmap(new HybridBinarizer(source)),
                new BinaryBitmap(new GlobalHistogramBinarizer(source)))) {
            Optional<Separator> found = read(bits);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Separator> read(BinaryBitmap bits) {
        try {
            return Separator.parse(new QRCodeReader().decode(bits, HARD).getText());
        } catch (ReaderException none) {
            return Optional.empty();
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException odd) {
            // Patterns that look like a code and are none; the library says so in several ways.
            return Optional.empty();
        }
    }

    /** The squares of a code, true for dark, with the quiet border it needs. */
    public static boolean[][] squares(Separator separator) {
        try {
            BitMatrix bits = new QRCodeWriter()
                    .encode(
                            separator.code(),
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.Q,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8"));
            boolean[][] squares = new boolean[bits.getHeight()][bits.getWidth()];
            for (int y = 0; y < squares.length; y++) {
                for (int x = 0; x < squares[y].length; x++) {
                    squares[y][x] = bits.get(x, y);
                }
            }
            return squares;
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("a separator sheet cannot hold this: " + separator, tooLong);
        }
    }
}
