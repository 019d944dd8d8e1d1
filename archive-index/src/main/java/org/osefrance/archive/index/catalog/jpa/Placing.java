package org.osefrance.archive.index.catalog.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.index.catalog.OutboxEntry.Change;
import org.osefrance.archive.index.catalog.PageState;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.FormerPlace;
import org.osefrance.archive.schemas.record.KnowledgeRecord;
import org.osefrance.archive.schemas.record.ListLine;
import org.osefrance.archive.schemas.record.Page;
import org.osefrance.archive.schemas.record.Passage;
import org.osefrance.archive.schemas.record.RecordVersion;

/**
 * What is placed on a page that is shown by another image from now on. Where it is the same picture turned, every region is where it
 * was, exactly. Where it is another picture nobody knows: a region is kept as a place on the image before, and until somebody
 * draws it anew it closes the page wherever it is closed itself, as a part without a place does.
 */
final class Placing {

    private final Writing writing;

    Placing(Writing writing) {
        this.writing = writing;
    }

    /** Brings parts and texts along; returns the parts that are placed otherwise now. */
    List<RecordId> follow(Page before, Page after, PageRow row) {
        List<RecordId> moved = new ArrayList<>();
        for (String id : writing.session()
                .createNativeQuery("select id from knowledge where part and within = :page order by id", String.class)
                .setParameter("page", after.id().value())
                .list()) {
            RecordVersion<?> version = writing.lock(new RecordId(id)).version();
            if (version.record() instanceof KnowledgeRecord part) {
                KnowledgeRecord placed = placed(part, before, after);
                if (!placed.equals(part)) {
                    revise(version, placed);
                    moved.add(placed.id());
                }
            }
        }
        if (!before.image().isOfSamePicture(after.image())) {
            moved.add(after.id());
            chooseText(after, row);
        }
        return moved;
    }

    private void revise(RecordVersion<?> version, KnowledgeRecord placed) {
        writing.revise(version, placed, version.access(), Change.KNOWLEDGE);
        KnowledgeRow row = writing.session().get(KnowledgeRow.class, placed.id().value());
        row.place(placed);
        writing.session().update(row);
    }

    private static KnowledgeRecord placed(KnowledgeRecord part, Page before, Page after) {
        return switch (part) {
            case ListLine line -> {
                Optional<FormerPlace> drawn = line.region()
                        .map(box -> new FormerPlace(before.imageNumber(), box))
                        .or(line::former);
                yield drawn.isEmpty()
                        ? line
                        : drawn.flatMap(place -> after.place(place.box(), place.image()))
                                .map(line::placed)
                                .orElseGet(() -> line.placedOnce(drawn.get()));
            }
            case Passage passage ->
                switch (passage.extent()) {
                    case Passage.PageRegion region ->
                        passage.placed(extent(new FormerPlace(before.imageNumber(), region.box()), after));
                    case Passage.FormerRegion region -> passage.placed(extent(region.place(), after));
                    case Passage.TextSpan _, Passage.TimeSpan _ -> passage;
                };
            default -> part;
        };
    }

    private static Passage.Extent extent(FormerPlace drawn, Page after) {
        return after.place(drawn.box(), drawn.image())
                .<Passage.Extent>map(box -> new Passage.PageRegion(after.id(), box))
                .orElseGet(() -> new Passage.FormerRegion(after.id(), drawn));
    }

    /**
     * A person's text stays. Of programs' texts the newest of this very picture is shown again; where there is none the page waits to
     * be read.
     */
    private void chooseText(Page after, PageRow row) {
        List<TextRow> texts = writing.session()
                .createSelectionQuery("from TextRow where key.page = :page order by key.number", TextRow.class)
                .setParameter("page", after.id().value())
                .list();
        Optional<TextRow> before = texts.stream().filter(text -> text.current).findFirst();
        boolean human = before.filter(text -> text.human).isPresent();
        Optional<TextRow> own =
                texts.reversed().stream().filter(text -> text.isOn(after)).findFirst();
        if (!human) {
            before.ifPresent(text -> show(text, false));
            own.ifPresent(text -> show(text, true));
        }
        if (own.isEmpty()) {
            row.state = PageState.WAITING.name();
            row.stateReason = "another scan took the place of the one before";
        }
    }

    private void show(TextRow text, boolean current) {
        text.current = current;
        writing.session().update(text);
    }
}
