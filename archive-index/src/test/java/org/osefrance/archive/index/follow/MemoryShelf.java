package org.osefrance.archive.index.follow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;

/** A store of documents and texts, as long as a test lasts. */
final class MemoryShelf implements RecordShelf, TextShelf {

    final Map<String, String> files = new TreeMap<>();
    final Map<RecordId, Integer> batches = new TreeMap<>();
    final Map<String, PageText> texts = new TreeMap<>();

    @Override
    public void keep(RecordId fonds, List<ShelfDocument> documents) {
        batches.merge(fonds, 1, Integer::sum);
        documents.forEach(document -> files.putIfAbsent(document.name(), document.content()));
    }

    @Override
    public PageText read(String location) {
        return Optional.ofNullable(texts.get(location)).orElseThrow();
    }

    Stream<ShelfDocument> documents() {
        return files.entrySet().stream()
                .map(file ->
                        ShelfDocument.ofName(file.getKey(), file.getValue()).orElseThrow());
    }
}
