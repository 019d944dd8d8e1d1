package org.osefrance.archive.portal.iiif;

import java.util.List;
import org.osefrance.archive.ingest.image.ImageCut;
import org.osefrance.archive.ingest.image.Pyramid;
import org.osefrance.archive.ingest.image.Scaling;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;

/**
 * What an address asks of one image.
 *
 * @param cut in pixels
 * @param canonical the one address among its equals: region/size/rotation/quality.format
 */
record RequestedImage(ImageCut cut, String canonical) {

    /** @param segments region, size, rotation, and quality with format, decoded */
    static RequestedImage of(ImageVersion version, List<String> segments, Pyramid pyramid, ImageBounds bounds)
            throws BadImageRequestException {
        ImageParameters asked = ImageParameters.parse(version, segments);
        PixelBox region = asked.region().of(pyramid.size());
        PixelSize part = new PixelSize(region.width(), region.height());
        PixelSize size = new SizeResolver(bounds, part, pyramid.readySizes(region)).resolve(asked.size());
        ImageCut cut = new ImageCut(region, size, asked.mirrored(), asked.degrees(), asked.tone(), asked.encoding());
        String canonical = canonicalRegion(region, pyramid.size()) + "/" + canonicalSize(version, part, size, bounds)
                + "/" + asked.canonicalRest();
        return new RequestedImage(cut, canonical);
    }

    private static String canonicalRegion(PixelBox region, PixelSize image) {
        boolean full = region.width() == image.width() && region.height() == image.height();
        return full ? "full" : region.toString();
    }

    private static String canonicalSize(ImageVersion version, PixelSize part, PixelSize size, ImageBounds bounds) {
        if (version == ImageVersion.TWO) {
            boolean kept = Scaling.toWidth(part, size.width()).equals(size);
            return size.equals(part) ? "full" : kept ? size.width() + "," : size.width() + "," + size.height();
        }
        PixelSize largest = bounds.hold(part) ? part : bounds.largest(part);
        if (size.equals(largest)) {
            return "max";
        }
        boolean enlarged = size.width() > part.width() || size.height() > part.height();
        return (enlarged ? "^" : "") + size.width() + "," + size.height();
    }
}
