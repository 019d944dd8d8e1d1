package org.osefrance.archive.ingest.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.ingest.text.ReadingLanguages;
import org.osefrance.archive.schemas.record.AcceptedFile;
import org.osefrance.archive.schemas.record.Description;

/**
 * What is known of the languages of an item before it is read.
 *
 * @param house expected where nobody said anything, ISO 639-2/T, likeliest first
 */
record ItemLanguages(List<String> house) {

    private static final int NEAREST_FOLDERS = 3;

    ItemLanguages {
        house = List.copyOf(house);
    }

    /**
     * What the item says of its languages; else what the nearest unit above it says is likeliest, and the languages of the
     * house are possible too. Its pages lie beside those that came from the same folder, then among what the units above it hold.
     *
     * @param file whose pages are to be read
     * @param item it belongs to; empty for one that is no more
     */
    ReadingLanguages of(AcceptedFile file, Optional<UnitView> item) {
        List<Description> above = item.map(view -> view.ancestors().reversed()).orElse(List.of());
        List<String> said = item.map(view -> view.description().languages()).orElse(List.of());
        ReadingLanguages known = said.isEmpty()
                ? above.stream()
                        .map(Description::languages)
                        .filter(languages -> !languages.isEmpty())
                        .findFirst()
                        .map(hint -> ReadingLanguages.among(house).likely(hint))
                        .orElseGet(() -> ReadingLanguages.among(house))
                : ReadingLanguages.among(said);
        List<String> units =
                above.stream().map(unitAbove -> unitAbove.id().value()).toList();
        String received = units.isEmpty() ? "" : units.getFirst();
        return known.in(Stream.concat(folders(file).map(folder -> received + "/" + folder), units.stream())
                .toList());
    }

    /** The folders it came in, the nearest first: what lay together is alike before anybody has put it into series. */
    private static Stream<String> folders(AcceptedFile file) {
        String path =
                file.placements().isEmpty() ? "" : file.placements().getFirst().path();
        return Stream.iterate(folderOf(path), folder -> !folder.isEmpty(), ItemLanguages::folderOf)
                .limit(NEAREST_FOLDERS);
    }

    private static String folderOf(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
