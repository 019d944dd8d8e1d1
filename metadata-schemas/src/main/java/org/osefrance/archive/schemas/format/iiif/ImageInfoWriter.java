package org.osefrance.archive.schemas.format.iiif;

import org.osefrance.archive.schemas.media.PixelSize;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@code info.json} in both versions that viewers ask for. */
public final class ImageInfoWriter {

    private static final String PROTOCOL = "http://iiif.io/api/image";

    private final JsonNodeFactory nodes = JsonNodeFactory.instance;

    /** Image API 3.0, section 5.2. */
    public String writeVersion3(ImageInfo info) {
        ObjectNode json = nodes.objectNode()
                .put("@context", "http://iiif.io/api/image/3/context.json")
                .put("id", info.id())
                .put("type", "ImageService3")
                .put("protocol", PROTOCOL)
                .put("profile", "level2");
        addGeometry(json, info);
        return json.toString();
    }

    /** Image API 2.1, section 5.2. */
    public String writeVersion2(ImageInfo info) {
        ObjectNode json = nodes.objectNode()
                .put("@context", "http://iiif.io/api/image/2/context.json")
                .put("@id", info.id())
                .put("protocol", PROTOCOL);
        json.putArray("profile").add("http://iiif.io/api/image/2/level2.json");
        addGeometry(json, info);
        return json.toString();
    }

    private static void addGeometry(ObjectNode json, ImageInfo info) {
        json.put("width", info.size().width()).put("height", info.size().height());
        ArrayNode sizes = json.putArray("sizes");
        for (PixelSize size : info.sizes()) {
            sizes.addObject().put("width", size.width()).put("height", size.height());
        }
        ObjectNode tiles = json.putArray("tiles").addObject().put("width", info.tileWidth());
        ArrayNode factors = tiles.putArray("scaleFactors");
        info.scaleFactors().forEach(factors::add);
    }
}
