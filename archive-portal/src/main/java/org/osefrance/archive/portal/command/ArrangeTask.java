package org.osefrance.archive.portal.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osefrance.archive.index.catalog.EntangledPagesException;
import org.osefrance.archive.index.catalog.Rearrangement;
import org.osefrance.archive.index.catalog.Rearrangement.Closure;
import org.osefrance.archive.index.catalog.Rearrangement.Step;
import org.osefrance.archive.index.catalog.Rehearsal;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.index.catalog.StaleVersionException;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.Operator;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.QuarterTurn;
import org.osefrance.archive.schemas.record.Page;

/** Arranges pages that were accepted, by the writing that the desk uses. */
final class ArrangeTask {

    private final Archive archive;
    private final Answer answer;
    private final Path folder;

    ArrangeTask(Archive archive, Answer answer, Path folder) {
        this.archive = archive;
        this.answer = answer;
        this.folder = folder;
    }

    /** What can be done. */
    private enum Deed {
        ORDER,
        MOVE,
        SPLIT,
        MERGE,
        RECTO,
        VERSO,
        UNMARK,
        TURN,
        REPLACE;

        static Deed read(String word) {
            return Arrays.stream(values())
                    .filter(deed -> deed.name().equalsIgnoreCase(word))
                    .findFirst()
                    .orElseThrow(() ->
                            new RefusedException("'" + word + "' is nothing that can be done with pages. There is: "
                                    + Stream.of(values())
                                            .map(deed -> deed.name().toLowerCase(Locale.ROOT))
                                            .collect(Collectors.joining(", "))
                                    + "."));
        }
    }

    int run(String word, String unit, List<String> pages, ArrangeOptions options, String reason) {
        if (reason.isBlank()) {
            throw new RefusedException("Arranging needs a reason that somebody can read later.");
        }
        Deed deed = Deed.read(word);
        PagesToArrange item = PagesToArrange.of(archive.catalog(), unit);
        try {
            return deed == Deed.REPLACE
                    ? new ScanTask(archive, answer, folder).replace(item, pages, options, reason)
                    : arrange(change(deed, item, pages, options), options, reason);
        } catch (StaleVersionException | EntangledPagesException refused) {
            throw new RefusedException(refused.getMessage() + " Nothing was changed.");
        }
    }

    private Rearrangement change(Deed deed, PagesToArrange item, List<String> words, ArrangeOptions options) {
        Map<RecordId, Integer> seen = new TreeMap<>(item.versions());
        List<Page> pages = deed == Deed.MERGE ? item.pages() : item.named(words);
        List<RecordId> ids = pages.stream().map(Page::id).toList();
        List<Step> steps = switch (deed) {
            case ORDER -> List.of(order(item, ids));
            case MOVE -> List.of(move(item, ids, other(item, options, seen), options));
            case SPLIT ->
                List.of(new Step.Split(
                        item.id(),
                        ids,
                        RecordId.random(),
                        options.title().orElse(item.item().title())));
            case MERGE ->
                List.of(new Step.Merge(item.id(), other(item, options, seen).id()));
            case RECTO -> mark(ids, Optional.of(Page.Side.RECTO));
            case VERSO -> mark(ids, Optional.of(Page.Side.VERSO));
            case UNMARK -> mark(ids, Optional.empty());
            case TURN -> turn(pages, options);
            case REPLACE -> throw new IllegalStateException("a scan is no step");
        };
        return new Rearrangement(steps, seen, options.asOpen() ? Closure.OF_NEW_PLACE : Closure.KEPT);
    }

    private static Step order(PagesToArrange item, List<RecordId> ids) {
        if (ids.size() != item.pages().size()) {
            throw new RefusedException("Name all " + item.pages().size() + " pages of "
                    + item.item().reference() + " in their new order. Nothing was changed.");
        }
        return new Step.Order(item.id(), ids);
    }

    private static Step move(PagesToArrange item, List<RecordId> ids, PagesToArrange into, ArrangeOptions options) {
        int before = options.at().map(number -> number - 1).orElse(into.pages().size());
        if (before < 0 || before > into.pages().size()) {
            throw new RefusedException("--at is 1 to " + (into.pages().size() + 1) + ". Nothing was changed.");
        }
        return new Step.Move(item.id(), ids, into.id(), before);
    }

    /** The other item, of which all pages are seen too. */
    private PagesToArrange other(PagesToArrange item, ArrangeOptions options, Map<RecordId, Integer> seen) {
        PagesToArrange into = PagesToArrange.of(
                archive.catalog(),
                options.into()
                        .orElseThrow(() -> new RefusedException("Say where to, with --into. Nothing was changed.")));
        if (into.id().equals(item.id())) {
            throw new RefusedException("--into is the same document. Nothing was changed.");
        }
        seen.putAll(into.versions());
        return into;
    }

    private static List<Step> mark(List<RecordId> pages, Optional<Page.Side> side) {
        return pages.stream().<Step>map(page -> new Step.Mark(page, side)).toList();
    }

    private static List<Step> turn(List<Page> pages, ArrangeOptions options) {
        QuarterTurn turn = Arrays.stream(QuarterTurn.values())
                .filter(one -> one.degrees() != 0 && options.by().equals(Optional.of(one.degrees())))
                .findFirst()
                .orElseThrow(() -> new RefusedException("Say by how much: --by 90, 180 or 270, clockwise."));
        return pages.stream()
                .<Step>map(page -> new Step.Show(page.id(), page.image().turned(turn)))
                .toList();
    }

    private int arrange(Rearrangement change, ArrangeOptions options, String reason) {
        if (options.dryRun()) {
            return foretell(change);
        }
        List<RecordId> changed = archive.arrange(change, new Signature(Operator.name(), reason));
        changed.forEach(this::tell);
        if (changed.isEmpty()) {
            answer.remark("Nothing changed: the pages stood like that before.");
        }
        archive.awaitIndex();
        return ExitCode.DONE;
    }

    private void tell(RecordId page) {
        archive.catalog().findPage(Holdings.VIEWER, page).ifPresent(view -> {
            String reference = archive.catalog()
                    .findUnit(Holdings.VIEWER, view.page().item())
                    .orElseThrow()
                    .description()
                    .reference();
            answer.line(
                    "ARRANGED " + page + " " + reference + ", page " + view.number(),
                    "result",
                    "ARRANGED",
                    "id",
                    page.value(),
                    "reference",
                    reference,
                    "page",
                    view.number());
        });
    }

    private int foretell(Rearrangement change) {
        Rehearsal rehearsal =
                archive.releaseDesk().rehearse(Holdings.VIEWER, change).orElseThrow();
        answer.line("WOULD CHANGE " + rehearsal.changed() + " pages", "result", "TRIAL", "pages", rehearsal.changed());
        for (Rehearsal.Effect effect : rehearsal.effects()) {
            answer.line(
                    effect.turn() + " " + effect.count() + " " + effect.kind() + " " + effect.place(),
                    "result",
                    effect.turn().name(),
                    "count",
                    effect.count(),
                    "kind",
                    effect.kind().name(),
                    "place",
                    effect.place().name());
        }
        return ExitCode.DONE;
    }
}
