package org.osefrance.archive.schemas.format.iiif;

import org.osefrance.archive.schemas.format.iiif.SearchAnnotations.Match;
import org.osefrance.archive.schemas.media.PixelBox;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes answers to searches as annotation pages (IIIF Content Search API 2.0, section 4): one annotation for each box,
 * and for each match its text before and after (match context).
 */
public final class SearchWriter {

    static final String CONTEXT = "http://iiif.io/api/search/2/context.json";

    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private final IiifAddresses addresses;

    /** A writer for the addresses of one archive. */
    public SearchWriter(IiifAddresses addresses) {
        this.addresses = addresses;
    }

    /** The answer; serve it as {@code application/ld+json;profile="http://iiif.io/api/search/2/context.json"}. */
    public String write(SearchAnnotations answer) {
        String id = addresses.search(answer.item(), answer.query());
        ObjectNode json =
                nodes.objectNode().put("@context", CONTEXT).put("id", id).put("type", "AnnotationPage");
        if (!answer.ignored().isEmpty()) {
            answer.ignored().forEach(json.putArray("ignored")::add);
        }
        ArrayNode items = json.putArray("items");
        ArrayNode contexts = nodes.arrayNode();
        for (int i = 0; i < answer.matches().size(); i++) {
            Match match = answer.matches().get(i);
            String matchId = id + "#match-" + (i + 1);
            String canvas = addresses.canvas(match.page());
            ArrayNode targets = nodes.arrayNode();
            for (PixelBox box : match.boxes()) {
                String boxId = matchId + "-" + (targets.size() + 1);
                items.add(word(boxId, canvas + "#xywh=" + box, match.exact()));
                targets.add(quote(boxId, match));
            }
            contexts.add(context(matchId, targets));
        }
        if (!contexts.isEmpty()) {
            json.putArray("annotations")
                    .addObject()
                    .put("type", "AnnotationPage")
                    .set("items", contexts);
        }
        return json.toString();
    }

    private ObjectNode word(String id, String target, String text) {
        ObjectNode annotation =
                nodes.objectNode().put("id", id).put("type", "Annotation").put("motivation", "painting");
        annotation
                .putObject("body")
                .put("type", "TextualBody")
                .put("value", text)
                .put("format", "text/plain");
        return annotation.put("target", target);
    }

    private ObjectNode context(String id, ArrayNode targets) {
        ObjectNode annotation =
                nodes.objectNode().put("id", id).put("type", "Annotation").put("motivation", "contextualizing");
        annotation.set("target", targets.size() == 1 ? targets.get(0) : targets);
        return annotation;
    }

    private ObjectNode quote(String source, Match match) {
        ObjectNode target = nodes.objectNode().put("type", "SpecificResource").put("source", source);
        target.putArray("selector")
                .addObject()
                .put("type", "TextQuoteSelector")
                .put("prefix", match.before())
                .put("exact", match.exact())
                .put("suffix", match.after());
        return target;
    }
}
