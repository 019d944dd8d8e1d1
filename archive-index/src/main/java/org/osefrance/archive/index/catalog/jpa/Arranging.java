package org.osefrance.archive.index.catalog.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.osefrance.archive.index.catalog.EntangledPagesException;
import org.osefrance.archive.index.catalog.EntangledPagesException.Reason;
import org.osefrance.archive.index.catalog.OutboxEntry.Change;
import org.osefrance.archive.index.catalog.PremisEvent;
import org.osefrance.archive.index.catalog.Rearrangement;
import org.osefrance.archive.index.catalog.Rearrangement.Step;
import org.osefrance.archive.index.catalog.UnknownRecordException;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Arrangement;
import org.osefrance.archive.schemas.record.Page;
import org.osefrance.archive.schemas.record.RecordVersion;

/** Arranges pages that were accepted: first all in memory, on locked rows, then what differs is written. */
final class Arranging {

    private final Writing writing;
    private final KeptClosure closure;
    private final ArrangedItems items;
    private final Map<RecordId, RecordVersion<Page>> before = new LinkedHashMap<>();
    private final Map<RecordId, Page> pages = new HashMap<>();
    private final Map<RecordId, PageRow> rows = new HashMap<>();
    private Arrangement arrangement = new Arrangement(Map.of());

    Arranging(Writing writing, KeptClosure closure) {
        this.writing = writing;
        this.closure = closure;
        this.items = new ArrangedItems(writing);
    }

    /** @return pages whose record did change */
    List<RecordId> run(Rearrangement change) {
        Acceptance.takeTurn(writing);
        items.lock(concerned(change.steps()));
        readPages();
        Seen.require(before, change.seen());
        try {
            change.steps().forEach(this::apply);
        } catch (IllegalArgumentException misfit) {
            throw new EntangledPagesException(Reason.OTHER_PAGES, String.valueOf(misfit.getMessage()));
        }
        return write(change);
    }

    private Set<RecordId> concerned(List<Step> steps) {
        Set<RecordId> concerned = new TreeSet<>();
        for (Step step : steps) {
            switch (step) {
                case Step.Order(RecordId item, var order) -> concerned.add(item);
                case Step.Move(RecordId item, var moving, RecordId into, int at) ->
                    concerned.addAll(List.of(item, into));
                case Step.Split(RecordId item, var moving, RecordId as, String title) -> concerned.add(item);
                case Step.Merge(RecordId item, RecordId into) -> concerned.addAll(List.of(item, into));
                case Step.Mark(RecordId page, var side) -> concerned.add(itemOf(page));
                case Step.Show(RecordId page, var image) -> concerned.add(itemOf(page));
            }
        }
        return concerned;
    }

    private RecordId itemOf(RecordId page) {
        PageRow row = writing.session().get(PageRow.class, page.value());
        if (row == null) {
            throw new UnknownRecordException(page);
        }
        return new RecordId(row.item);
    }

    /** Rows are locked while they are read: somebody else may be setting the state of one of them. */
    private void readPages() {
        Map<RecordId, List<RecordId>> stand = new LinkedHashMap<>();
        for (RecordId item : items.ids()) {
            List<RecordId> there = new ArrayList<>();
            for (PageRow row : PageRow.lockOfItem(writing.session(), item)) {
                RecordId page = new RecordId(row.id);
                RecordVersion<Page> version = writing.lock(page).as(Page.class);
                there.add(page);
                rows.put(page, row);
                before.put(page, version);
                pages.put(page, version.record());
            }
            stand.put(item, there);
        }
        arrangement = new Arrangement(stand);
    }

    private void apply(Step step) {
        switch (step) {
            case Step.Order(RecordId item, List<RecordId> order) -> {
                arrangement = arrangement.ordered(item, order);
                items.did(item, "its pages were put in order");
            }
            case Step.Move(RecordId item, List<RecordId> moving, RecordId into, int at) -> {
                items.comesBack(into);
                move(item, moving, into, at);
            }
            case Step.Split(RecordId item, List<RecordId> moving, RecordId as, String title) -> {
                items.split(item, as, title);
                move(item, moving, as, 0);
            }
            case Step.Merge(RecordId item, RecordId into) -> {
                items.requireLive(into);
                List<RecordId> all = arrangement.pages(item);
                arrangement = arrangement.moved(
                        item, all, into, arrangement.pages(into).size());
                items.merge(item, into);
                items.did(into, all.size() + " pages came from " + item + ", which is one with it");
            }
            case Step.Mark(RecordId page, Optional<Page.Side> side) ->
                pages.put(page, page(page).marked(side));
            case Step.Show(RecordId page, var image) ->
                pages.put(page, page(page).showing(image));
        }
    }

    private void move(RecordId item, List<RecordId> moving, RecordId into, int at) {
        arrangement = arrangement.moved(item, moving, into, at);
        if (moving.isEmpty() || arrangement.pages(item).isEmpty()) {
            throw new EntangledPagesException(Reason.NOTHING_LEFT, "an item keeps a page: " + item);
        }
        items.did(item, moving.size() + " pages went into " + into);
        items.did(into, moving.size() + " pages came from " + item);
    }

    private Page page(RecordId page) {
        Page known = pages.get(page);
        if (known == null) {
            throw new UnknownRecordException(page);
        }
        return known;
    }

    private List<RecordId> write(Rearrangement change) {
        items.write();
        writing.flush();
        Map<RecordId, RecordId> moved = new HashMap<>();
        List<RecordId> changed = new ArrayList<>();
        arrangement.items().forEach((item, order) -> {
            for (int position = 0; position < order.size(); position++) {
                RecordVersion<Page> was = get(order.get(position));
                Page page = page(order.get(position)).at(item, position);
                if (!page.equals(was.record())) {
                    boolean elsewhere = !item.equals(was.record().item());
                    AccessFacts facts =
                            elsewhere ? closure.of(was, item, change.closure(), writing.signature()) : was.access();
                    if (elsewhere) {
                        moved.put(page.id(), item);
                    }
                    write(was, page, facts);
                    changed.add(page.id());
                }
            }
        });
        moved.keySet().stream()
                .map(page -> get(page).record().item())
                .distinct()
                .forEach(items::left);
        new Citing(writing).follow(moved);
        FileOrder.settle(
                writing.session(), values(changed), values(arrangement.items().keySet()));
        return changed;
    }

    private void write(RecordVersion<Page> was, Page page, AccessFacts facts) {
        writing.revise(was, page, facts, Change.PAGE);
        PageRow row = Optional.ofNullable(rows.get(page.id())).orElseThrow();
        Page former = was.record();
        if (!page.earlier().equals(former.earlier())) {
            for (int number = former.imageNumber(); number < page.imageNumber(); number++) {
                writing.add(new PageImageRow(page.id(), number, page.earlier().get(number - 1)));
            }
            writing.deny(new Placing(writing).follow(former, page, row));
            writing.did(new PremisEvent(
                    page.id(),
                    PremisEvent.Type.MODIFICATION,
                    writing.now(),
                    true,
                    said(former, page),
                    writing.author()));
        }
        row.place(page);
        writing.session().update(row);
    }

    private static String said(Page before, Page after) {
        return before.image()
                .turnTo(after.image())
                .map(by -> "turned by " + by.degrees() + " degrees, image " + after.imageNumber())
                .orElseGet(() -> "shown by file " + after.file() + " in place of " + before.file() + ", image "
                        + after.imageNumber());
    }

    private RecordVersion<Page> get(RecordId page) {
        return Optional.ofNullable(before.get(page)).orElseThrow(() -> new UnknownRecordException(page));
    }

    private static List<String> values(Collection<RecordId> ids) {
        return ids.stream().map(RecordId::value).toList();
    }
}
