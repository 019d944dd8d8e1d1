package org.osefrance.archive.portal.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osefrance.archive.index.catalog.FileView;
import org.osefrance.archive.index.catalog.PageState;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.ingest.intake.FileKind;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Waits until items can be read and found, and says so of each. */
final class ReadyWait {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    /**
     * Items looked at at a time. They are worked on in the order they came in, so the first are settled first; to ask after each of
     * thousands twice a second would cost the database more than reading them (a seventh of a page's time at 47 items).
     */
    private static final int AT_A_TIME = 8;

    private final Archive archive;
    private final Answer answer;

    ReadyWait(Archive archive, Answer answer) {
        this.archive = archive;
        this.answer = answer;
    }

    /** Returns whether every page of every item got its image and its text. */
    boolean until(Collection<RecordId> items) throws InterruptedException {
        List<RecordId> waiting = new ArrayList<>(items);
        boolean whole = true;
        int told = -1;
        while (!waiting.isEmpty()) {
            List<RecordId> settled =
                    waiting.stream().limit(AT_A_TIME).filter(this::isSettled).toList();
            if (!settled.isEmpty()) {
                if (!archive.awaitIndex()) {
                    answer.remark(
                            "The search index does not follow yet; what is ready can be read, and is found later. "
                                    + String.join(" ", archive.listFullDisks()));
                }
                for (RecordId item : settled) {
                    whole &= tell(item);
                }
                waiting.removeAll(settled);
            }
            int done = items.size() - waiting.size();
            if (done != told) {
                answer.remark(done + " of " + items.size() + " items ready");
                told = done;
            }
            if (settled.isEmpty()) {
                pause();
            }
        }
        return whole;
    }

    private static void pause() throws InterruptedException {
        if (new CountDownLatch(1).await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("nobody counts this latch down");
        }
    }

    /** Asks for pages after files: those of a file come all at once, so none that still waits can be overlooked between. */
    private boolean isSettled(RecordId item) {
        boolean hasPages = archive.catalog().listFiles(Holdings.VIEWER, item).stream()
                .noneMatch(file -> archive.catalog()
                        .listPagesOfFile(Holdings.VIEWER, file.file().id())
                        .isEmpty());
        return hasPages
                && archive.catalog().listPages(Holdings.VIEWER, item).stream()
                        .noneMatch(page -> page.state() == PageState.WAITING);
    }

    private boolean tell(RecordId item) {
        List<PageView> pages = archive.catalog().listPages(Holdings.VIEWER, item);
        List<Map<String, Object>> listed = new ArrayList<>();
        for (PageView page : pages) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("page", page.number());
            entry.put("id", page.page().id().value());
            entry.put("image", page.page().id().value());
            entry.put("state", page.state().name());
            listed.add(entry);
        }
        List<FileView> held = archive.catalog().listFiles(Holdings.VIEWER, item);
        List<String> files = held.stream().map(file -> file.file().id().value()).toList();
        answer.line(
                "READY " + item + " " + pages.size(),
                "result",
                "READY",
                "id",
                item.value(),
                "files",
                files,
                "pages",
                listed);
        List<PageView> failed = pages.stream()
                .filter(page -> page.state() != PageState.READY && !isOfMailbox(page, held))
                .toList();
        for (PageView page : failed) {
            answer.remark("page %s of %s is not ready (%s): %s"
                    .formatted(page.number(), item, page.state().name().toLowerCase(Locale.ROOT), page.reason()));
        }
        return failed.isEmpty();
    }

    /** A mailbox has a page without an image by its nature: its letters are items of their own. */
    private static boolean isOfMailbox(PageView page, List<FileView> files) {
        return files.stream()
                .filter(file -> file.file().id().equals(page.page().file()))
                .anyMatch(file -> FileKind.isMailbox(file.file().mediaType()));
    }
}
