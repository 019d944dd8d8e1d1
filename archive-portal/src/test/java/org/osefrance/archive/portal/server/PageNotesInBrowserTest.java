package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.portal.demonstration.InventedScans;
import org.osefrance.archive.portal.web.Language;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.media.WordShares;
import org.osefrance.archive.schemas.record.ListLine;

/** A page beside whose text stand a note of its file and a row that somebody typed in, of which the machine misread the name. */
@Timeout(180)
class PageNotesInBrowserTest {

    private static final Viewer MACHINERY = new Viewer.Machinery("test");
    private static final Signature SIGNATURE = new Signature("test", "invented");
    private static final PixelBox LINE = new PixelBox(120, 200, 500, 40);
    private static final Map<Language, String> ADDED = Map.of(
            Language.FRENCH, "Note ajoutée au fichier",
            Language.ENGLISH, "Note added to the file",
            Language.GERMAN, "Der Datei hinzugefügte Anmerkung",
            Language.HEBREW, "הערה שנוספה לקובץ");

    @Test
    void a_note_is_told_from_the_page_and_a_row_is_framed_where_it_was_misread(@TempDir Path folder) throws Exception {
        try (LetterHouse house = new LetterHouse(folder);
                StaffMember ada = house.ada()) {
            RecordId page = house.page();
            PixelSize size = house.archive()
                    .catalog()
                    .findPage(MACHINERY, page)
                    .orElseThrow()
                    .page()
                    .size()
                    .orElseThrow();
            TextMaker maker = new TextMaker.Reader("tesseract", "5", List.of("fra"));
            PageText read = new PageText(
                            size,
                            List.of(
                                    block("Rosenb1at Lea Paris", LINE),
                                    block("une autre ligne", new PixelBox(120, 300, 400, 40))),
                            maker,
                            house.archive().clock().instant())
                    .noted(List.of(block("Demander qui est Rosamonde", new PixelBox(20, 20, 40, 40))));
            house.archive().register().putText(page, read, "invented/noted.xml", SIGNATURE);
            ListLine row = new ListLine(RecordId.random(), page, 0, Optional.empty(), List.of("Rosenblat", "Lea"));
            int unused = house.archive().register().write(row, Optional.empty(), 0, SIGNATURE);
            house.seat(ada);
            for (Language language : Language.values()) {
                house.assertRoomy("/records/" + house.item() + "/pages/1?q=Rosenblat", "page-notes", language);
                Page shown = house.visit().page();
                assertThat(shown.locator(".transcript strong.added").allTextContents())
                        .singleElement()
                        .asString()
                        .startsWith(ADDED.get(language));
                assertThat(shown.locator("svg.boxes rect[data-hit]").first().getAttribute("data-hit"))
                        .isEqualTo(LINE.toString());
                assertThat(shown.locator(".hit-list a").allTextContents()).containsExactly("Rosenblat · Lea");
                assertThat(shown.locator(".typed mark").allTextContents()).containsExactly("Rosenblat", "Lea");
            }
        }
    }

    @Test
    void a_row_answers_on_a_page_that_nothing_was_read_of(@TempDir Path folder) throws Exception {
        try (LetterHouse house = new LetterHouse(folder);
                StaffMember ada = house.ada()) {
            String scans = InventedScans.in(folder.resolve("more")).resolve("a").toString();
            // There is no model for Klingon: a page with an image, and without a text.
            house.command("ingest", scans, "--into", "TILLEULS/muet", "--languages", "tlh");
            for (int look = 0; look < 1_200 && house.archive().progress().unfinishedFiles() > 0; look++) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
            RecordId item = house.archive()
                    .catalog()
                    .findUnitByReference(MACHINERY, "TILLEULS/muet/1")
                    .orElseThrow()
                    .description()
                    .id();
            RecordId page = house.archive()
                    .catalog()
                    .listPages(MACHINERY, item)
                    .getFirst()
                    .page()
                    .id();
            assertThat(house.archive().catalog().findText(MACHINERY, page)).isEmpty();
            ListLine row = new ListLine(RecordId.random(), page, 0, Optional.of(LINE), List.of("Rosenblat", "Lea"));
            int unused = house.archive().register().write(row, Optional.empty(), 0, SIGNATURE);
            house.seat(ada);
            Page shown = house.visit().open("/records/" + item + "/pages/1?q=Rosenblat");
            assertThat(shown.locator(".hit-list a").allTextContents()).containsExactly("Rosenblat · Lea");
            assertThat(shown.locator("svg.boxes rect[data-hit]").first().getAttribute("data-hit"))
                    .isEqualTo(LINE.toString());
        }
    }

    private static TextBlock block(String words, PixelBox place) {
        return new TextBlock(place, List.of(new TextLine(place, WordShares.of(words, place, 0.9))));
    }
}
