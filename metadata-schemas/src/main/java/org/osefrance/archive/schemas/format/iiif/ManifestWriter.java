package org.osefrance.archive.schemas.format.iiif;

import org.osefrance.archive.schemas.format.iiif.Manifest.LabelledText;
import org.osefrance.archive.schemas.format.iiif.Manifest.ManifestPage;
import org.osefrance.archive.schemas.media.PixelSize;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes manifests as JSON (IIIF Presentation API 3.0, section 5.2). */
public final class ManifestWriter {

    static final String CONTEXT = "http://iiif.io/api/presentation/3/context.json";

    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private final IiifAddresses addresses;

    /** A writer for the addresses of one archive. */
    public ManifestWriter(IiifAddresses addresses) {
        this.addresses = addresses;
    }

    /** The manifest; serve it as {@code application/ld+json;profile="http://iiif.io/api/presentation/3/context.json"}. */
    public String write(Manifest manifest) {
        ObjectNode json = nodes.objectNode()
                .put("@context", CONTEXT)
                .put("id", addresses.manifest(manifest.item()))
                .put("type", "Manifest");
        json.set("label", languages(manifest.title()));
        if (!manifest.metadata().isEmpty()) {
            ArrayNode metadata = json.putArray("metadata");
            manifest.metadata().forEach(text -> metadata.add(labelled(text)));
        }
        manifest.requiredStatement().ifPresent(text -> json.set("requiredStatement", labelled(text)));
        manifest.rights().ifPresent(rights -> json.put("rights", rights));
        ManifestPage first = manifest.pages().getFirst();
        first.thumbnail().ifPresent(size -> json.putArray("thumbnail").add(thumbnail(first, size)));
        ObjectNode homepage = json.putArray("homepage")
                .addObject()
                .put("id", addresses.record(manifest.item()))
                .put("type", "Text");
        homepage.set("label", languages(manifest.title()));
        homepage.put("format", "text/html");
        if (manifest.searchable()) {
            json.putArray("service")
                    .addObject()
                    .put("id", addresses.search(manifest.item()))
                    .put("type", "SearchService2");
        }
        ArrayNode items = json.putArray("items");
        manifest.pages().forEach(page -> items.add(canvas(page)));
        return json.toString();
    }

    private ObjectNode canvas(ManifestPage page) {
        String id = addresses.canvas(page.id());
        ObjectNode canvas = nodes.objectNode().put("id", id).put("type", "Canvas");
        canvas.set("label", languages(page.label()));
        canvas.put("width", page.size().width()).put("height", page.size().height());
        page.thumbnail().ifPresent(size -> canvas.putArray("thumbnail").add(thumbnail(page, size)));
        ObjectNode annotations =
                canvas.putArray("items").addObject().put("id", id + "/image").put("type", "AnnotationPage");
        ObjectNode painting = annotations
                .putArray("items")
                .addObject()
                .put("id", id + "/image/painting")
                .put("type", "Annotation")
                .put("motivation", "painting");
        painting.set("body", image(page, addresses.fullImage(page.image()), page.size()));
        painting.put("target", id);
        return canvas;
    }

    private ObjectNode thumbnail(ManifestPage page, PixelSize size) {
        return image(page, addresses.image(page.image(), size), size);
    }

    /** An image with both versions of its service: viewers of the first generation know only version 2. */
    private ObjectNode image(ManifestPage page, String id, PixelSize size) {
        ObjectNode image = nodes.objectNode()
                .put("id", id)
                .put("type", "Image")
                .put("format", "image/jpeg")
                .put("width", size.width())
                .put("height", size.height());
        ArrayNode services = image.putArray("service");
        services.addObject()
                .put("id", addresses.image3(page.image()))
                .put("type", "ImageService3")
                .put("profile", "level2");
        services.addObject()
                .put("@id", addresses.image2(page.image()))
                .put("@type", "ImageService2")
                .put("profile", "http://iiif.io/api/image/2/level2.json");
        return image;
    }

    private ObjectNode labelled(LabelledText text) {
        ObjectNode labelled = nodes.objectNode();
        labelled.set("label", languages(text.label()));
        labelled.set("value", languages(text.value()));
        return labelled;
    }

    private ObjectNode languages(LanguageMap text) {
        ObjectNode languages = nodes.objectNode();
        text.texts().forEach((language, values) -> values.forEach(languages.withArrayProperty(language)::add));
        return languages;
    }
}
