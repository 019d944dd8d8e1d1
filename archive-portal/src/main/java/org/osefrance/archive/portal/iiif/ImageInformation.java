package org.osefrance.archive.portal.iiif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osefrance.archive.ingest.image.Pyramid;
import org.osefrance.archive.ingest.image.PyramidLevel;
import org.osefrance.archive.schemas.media.PixelSize;

/** The information document of an image (IIIF Image API 3.0 and 2.1, section 5), as a tree for a JSON writer. */
final class ImageInformation {

    private static final List<String> FEATURES = List.of(
            "baseUriRedirect",
            "canonicalLinkHeader",
            "cors",
            "jsonldMediaType",
            "mirroring",
            "profileLinkHeader",
            "regionByPct",
            "regionByPx",
            "regionSquare",
            "rotationArbitrary",
            "rotationBy90s",
            "sizeByConfinedWh",
            "sizeByH",
            "sizeByPct",
            "sizeByW",
            "sizeByWh");

    /** One entry of {@code tiles}. */
    record Tiles(int width, int height, List<Integer> scaleFactors) {}

    private ImageInformation() {}

    /** @param uri the image's base address */
    static Map<String, Object> of(ImageVersion version, String uri, Pyramid pyramid, ImageBounds bounds) {
        return version == ImageVersion.THREE ? three(uri, pyramid, bounds) : two(uri, pyramid, bounds);
    }

    private static Map<String, Object> three(String uri, Pyramid pyramid, ImageBounds bounds) {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("@context", ImageVersion.THREE.context());
        info.put("id", uri);
        info.put("type", "ImageService3");
        info.put("protocol", "http://iiif.io/api/image");
        info.put("profile", "level2");
        putGeometry(info, pyramid, bounds);
        info.put("maxWidth", bounds.edge());
        info.put("maxHeight", bounds.edge());
        info.put("maxArea", bounds.area());
        info.put("extraQualities", List.of("color", "gray", "bitonal"));
        info.put("extraFeatures", plus("sizeUpscaling"));
        return info;
    }

    private static Map<String, Object> two(String uri, Pyramid pyramid, ImageBounds bounds) {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("@context", ImageVersion.TWO.context());
        info.put("@id", uri);
        info.put("protocol", "http://iiif.io/api/image");
        putGeometry(info, pyramid, bounds);
        Map<String, Object> limits = new LinkedHashMap<>();
        limits.put("formats", List.of("jpg", "png"));
        limits.put("qualities", List.of("default", "color", "gray", "bitonal"));
        limits.put("maxWidth", bounds.edge());
        limits.put("maxHeight", bounds.edge());
        limits.put("maxArea", bounds.area());
        limits.put("supports", plus("sizeAboveFull"));
        info.put("profile", List.of(ImageVersion.TWO.profile(), limits));
        return info;
    }

    private static List<String> plus(String feature) {
        List<String> features = new ArrayList<>(FEATURES);
        features.add(feature);
        return features.stream().sorted().toList();
    }

    private static void putGeometry(Map<String, Object> info, Pyramid pyramid, ImageBounds bounds) {
        PixelSize size = pyramid.size();
        info.put("width", size.width());
        info.put("height", size.height());
        List<PixelSize> sizes = new ArrayList<>(pyramid.thumbnails());
        pyramid.levels().forEach(level -> sizes.add(level.size()));
        info.put(
                "sizes",
                sizes.stream()
                        .filter(bounds::hold)
                        .distinct()
                        .sorted(Comparator.comparingInt(PixelSize::width).thenComparingInt(PixelSize::height))
                        .toList());
        List<Integer> factors =
                pyramid.levels().stream().map(PyramidLevel::scale).toList();
        info.put("tiles", List.of(new Tiles(PyramidLevel.TILE, PyramidLevel.TILE, factors)));
    }
}
