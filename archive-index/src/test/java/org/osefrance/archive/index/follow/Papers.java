package org.osefrance.archive.index.follow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osefrance.archive.index.catalog.CatalogFixture;
import org.osefrance.archive.index.catalog.NewFile;
import org.osefrance.archive.index.catalog.NewItem;
import org.osefrance.archive.index.catalog.PageState;
import org.osefrance.archive.index.catalog.Tilleuls;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelSize;

/** Papers of the Tilleuls that went the whole way: accepted, paged and read. */
final class Papers {

    static final Viewer STAFF = new Viewer.Machinery("test");

    private final CatalogFixture fixture;
    private final Tilleuls tilleuls = new Tilleuls(4);
    private final Map<String, PageText> words = new HashMap<>();

    Papers(CatalogFixture fixture) {
        this.fixture = fixture;
    }

    /** One letter of one page. */
    Letter letter(String title, String words, AccessFacts facts) {
        NewFile file = tilleuls.file("tilleuls/" + title + ".jpg");
        NewItem item = tilleuls.item(title, List.of(file), facts);
        fixture.register().accept(tilleuls.consignment(item), Tilleuls.INTAKE);
        RecordId page = fixture.register()
                .putPages(file.id(), List.of(Optional.of(new PixelSize(2_000, 3_000))), Tilleuls.INTAKE)
                .getFirst();
        read(page, Tilleuls.read(words));
        fixture.register().setPageState(page, PageState.READY, "read");
        return new Letter(item.id(), file.id(), page);
    }

    /** One more text of a page. */
    void read(RecordId page, PageText text) {
        String location = page + "/v" + words.size() + ".xml";
        words.put(location, text);
        fixture.register().putText(page, text, location, Tilleuls.INTAKE);
    }

    /** Every text that was read, by where it is kept. */
    Map<String, PageText> words() {
        return words;
    }

    /** The fonds of all letters. */
    RecordId fonds() {
        return fixture.catalog()
                .findUnitByReference(STAFF, "TILLEULS")
                .orElseThrow()
                .description()
                .id();
    }

    record Letter(RecordId item, RecordId file, RecordId page) {}
}
