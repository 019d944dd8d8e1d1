package org.osefrance.archive.portal.account;

import io.nayuki.qrcodegen.QrCode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A QR code as one path of an SVG, a unit for a module; drawn here, so that the secret in it meets no other service.
 *
 * @param size of each side with the quiet zone of four modules around it (ISO/IEC 18004)
 * @param path dark modules
 */
record QrPicture(int size, String path) {

    private static final int QUIET = 4;

    static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        String path = IntStream.range(0, code.size)
                .boxed()
                .flatMap(y -> IntStream.range(0, code.size)
                        .filter(x -> code.getModule(x, y))
                        .mapToObj(x -> "M" + (x + QUIET) + "," + (y + QUIET) + "h1v1h-1z"))
                .collect(Collectors.joining());
        return new QrPicture(code.size + 2 * QUIET, path);
    }
}
