package org.osefrance.archive.portal.iiif;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osefrance.archive.ingest.image.ImageCut.Encoding;
import org.osefrance.archive.ingest.image.ImageCut.Tone;

/**
 * The parameters of an image address, read but not yet held against an image.
 *
 * @param degrees 0 to less than 360
 * @param quality as written: default, color, gray or bitonal
 */
record ImageParameters(
        RegionParameter region,
        SizeParameter size,
        boolean mirrored,
        double degrees,
        String quality,
        Encoding encoding) {

    private static final Pattern ROTATION = Pattern.compile("(!?)(\\d{1,3}(?:\\.\\d{1,12})?)");
    private static final Pattern QUALITY_AND_FORMAT = Pattern.compile("([^.]+)\\.([^.]+)");
    private static final List<String> QUALITIES = List.of("default", "color", "gray", "bitonal");
    private static final List<String> KNOWN_FORMATS = List.of("tif", "gif", "jp2", "pdf", "webp");

    /** @param segments region, size, rotation, and quality with format, decoded */
    static ImageParameters parse(ImageVersion version, List<String> segments) throws BadImageRequestException {
        RegionParameter region = RegionParameter.parse(segments.get(0));
        SizeParameter size = SizeParameter.parse(version, segments.get(1));
        Matcher rotation = ROTATION.matcher(segments.get(2));
        if (!rotation.matches() || Double.parseDouble(rotation.group(2)) > 360) {
            throw BadImageRequestException.wrong(
                    "The rotation must be degrees from 0 to 360, with ! before them to mirror, not: "
                            + segments.get(2));
        }
        Matcher last = QUALITY_AND_FORMAT.matcher(segments.get(3));
        if (!last.matches() || !QUALITIES.contains(last.group(1))) {
            throw BadImageRequestException.wrong(
                    "The address must end in default, color, gray or bitonal, a dot, and jpg or png, not: "
                            + segments.get(3));
        }
        boolean mirrored = !rotation.group(1).isEmpty();
        double degrees = Double.parseDouble(rotation.group(2)) % 360;
        return new ImageParameters(region, size, mirrored, degrees, last.group(1), encoding(last.group(2)));
    }

    private static Encoding encoding(String format) throws BadImageRequestException {
        return switch (format) {
            case "jpg" -> Encoding.JPEG;
            case "png" -> Encoding.PNG;
            default -> {
                if (KNOWN_FORMATS.contains(format)) {
                    throw BadImageRequestException.notOffered("Images are given as jpg or png, not as " + format + ".");
                }
                throw BadImageRequestException.wrong("The format must be jpg or png, not: " + format);
            }
        };
    }

    Tone tone() {
        return switch (quality) {
            case "gray" -> Tone.GRAY;
            case "bitonal" -> Tone.BITONAL;
            default -> Tone.COLOR;
        };
    }

    String format() {
        return encoding == Encoding.JPEG ? "jpg" : "png";
    }

    /** Rotation, quality and format in the canonical form (Image API 3.0 section 4.7). */
    String canonicalRest() {
        String turn = degrees == Math.rint(degrees)
                ? Integer.toString((int) degrees)
                : String.format(Locale.ROOT, "%s", degrees);
        return (mirrored ? "!" : "") + turn + "/" + (quality.equals("color") ? "default" : quality) + "." + format();
    }
}
