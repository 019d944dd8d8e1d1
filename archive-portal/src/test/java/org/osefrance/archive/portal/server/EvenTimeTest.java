package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.portal.command.Commands;
import org.osefrance.archive.portal.command.Invocation;
import org.osefrance.archive.portal.command.ListeningTerminal;
import org.osefrance.archive.portal.demonstration.InventedScans;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Whether a record is closed or never was cannot be told by how long the answer takes. */
class EvenTimeTest {

    private static final Viewer MACHINERY = new Viewer.Machinery("test");
    private static final int ASKED = 25;

    /** Medians, asked in turn; without the even time they differ by a half and more. */
    @Test
    void closed_and_unknown_take_the_same_time(@TempDir Path folder) throws IOException, InterruptedException {
        Archive archive = OpenArchive.in(folder.resolve("home"));
        try (ArchiveServer server = ArchiveServer.start(archive, OpenArchive.settings(folder.resolve("home")));
                Crawl crawl = new Crawl(server.port())) {
            RecordId item = closedItem(archive, folder);
            RecordId page = archive.catalog()
                    .listPages(MACHINERY, item)
                    .getFirst()
                    .page()
                    .id();
            for (String address : List.of(
                    "/records/" + item,
                    "/records/" + item + "/pages/1",
                    "/iiif/presentation/3/" + item + "/manifest",
                    "/iiif/search/2/" + item + "?q=Garten",
                    "/iiif/image/3/" + page + "/info.json",
                    "/iiif/image/3/" + page + "/full/max/0/default.jpg")) {
                List<Long> closed = new ArrayList<>();
                List<Long> unknown = new ArrayList<>();
                for (int time = 0; time < ASKED; time++) {
                    closed.add(nanos(crawl, address));
                    unknown.add(nanos(
                            crawl,
                            address.replace(item.value(), RecordId.random().value())
                                    .replace(page.value(), RecordId.random().value())));
                }
                assertThat((double) median(closed) / median(unknown))
                        .as("%s: %s against %s", address, closed, unknown)
                        .isBetween(0.85, 1.18);
            }
        }
    }

    private static RecordId closedItem(Archive archive, Path folder) throws IOException {
        ListeningTerminal terminal = new ListeningTerminal();
        String scans = InventedScans.in(folder.resolve("scans")).resolve("b").toString();
        Invocation ingest = new Invocation(List.of("ingest", scans, "--into", "TILLEULS/papiers", "--wait"), folder);
        assertThat(new Commands(terminal).execute(ingest, () -> archive))
                .as("%s", terminal.told())
                .isZero();
        RecordId papers = archive.catalog()
                .findUnitByReference(MACHINERY, "TILLEULS/papiers")
                .orElseThrow()
                .description()
                .id();
        return archive.catalog()
                .listChildren(MACHINERY, papers, "", 1)
                .getFirst()
                .description()
                .id();
    }

    private static long nanos(Crawl crawl, String address) throws IOException, InterruptedException {
        long before = System.nanoTime();
        assertThat(crawl.ask("GET", address).status()).isEqualTo(404);
        return System.nanoTime() - before;
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
