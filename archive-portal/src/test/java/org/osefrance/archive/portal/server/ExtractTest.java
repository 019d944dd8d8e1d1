package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.portal.web.Language;
import org.osefrance.archive.portal.web.PageShape;
import org.osefrance.archive.schemas.access.Death;
import org.osefrance.archive.schemas.access.Matter;
import org.osefrance.archive.schemas.access.NamedPerson;
import org.osefrance.archive.schemas.access.NamedPersons;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.record.ListLine;
import org.osefrance.archive.schemas.time.UncertainDate;

/** One line of a list goes to the family it speaks of, without the page and without the neighbours. */
class ExtractTest {

    private static final Signature SIGNED = new Signature("test", "invented");

    @Test
    void a_family_reads_its_line_and_nobody_elses(@TempDir Path folder) throws IOException, InterruptedException {
        try (GuestHouse house = new GuestHouse(folder);
                Browser stranger = house.visitor();
                Browser guest = house.visitor()) {
            RecordId page = house.page(GuestHouse.OTHER);
            ListLine own = line(page, 0, "Mirabelle");
            ListLine neighbour = line(page, 1, "Quetsche");
            house.archive()
                    .register()
                    .changeAccess(
                            List.of(page),
                            facts -> facts.being(new Matter.ListPage(false))
                                    .persons(NamedPersons.these(List.of(person(own), person(neighbour)))),
                            SIGNED);
            for (ListLine line : List.of(own, neighbour)) {
                house.archive().register().write(line, Optional.empty(), 0, SIGNED);
            }
            String address = "/extracts/" + own.id();
            for (Language language : Language.values()) {
                String shown =
                        house.desk().get(address + "?lang=" + language.tag()).body();
                assertThat(PageShape.findings(shown, language)).isEmpty();
                assertThat(shown).contains("Mirabelle").doesNotContain("Quetsche");
            }
            house.desk().get("/?lang=fr");

            guest.submit(house.link(house.grant(GuestHouse.form(address))), Map.of());
            assertThat(guest.get("/visit").body()).contains(address, "Mirabelle");
            assertThat(guest.get(address).body())
                    .contains("Mirabelle", "D’une liste conservée par les archives")
                    .doesNotContain("Quetsche", GuestHouse.OTHER);
            BufferedImage cut = image(house, guest, address + "/image");
            assertThat(cut.getWidth()).isEqualTo(own.region().orElseThrow().width());
            assertThat(cut.getHeight()).isEqualTo(own.region().orElseThrow().height());

            assertThat(guest.get("/extracts/" + neighbour.id()).statusCode()).isEqualTo(404);
            assertThat(guest.get("/iiif/image/3/" + page + "/info.json").statusCode())
                    .isEqualTo(404);
            String nobody = RecordId.random().value();
            for (String closed : List.of(address, address + "/image")) {
                assertThat(stranger.get(closed).body().replace(own.id().value(), "ID"))
                        .isEqualTo(stranger.get(closed.replace(own.id().value(), nobody))
                                .body()
                                .replace(nobody, "ID"));
            }
        }
    }

    private static BufferedImage image(GuestHouse house, Browser guest, String address)
            throws IOException, InterruptedException {
        try (Crawl crawl = new Crawl(house.server().port(), guest.cookies())) {
            Crawl.Answer answer = crawl.ask("GET", address);
            assertThat(answer.type()).isEqualTo("image/jpeg");
            assertThat(answer.head()).contains("no-store");
            return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(answer.body())));
        }
    }

    private static ListLine line(RecordId page, int row, String name) {
        return new ListLine(
                RecordId.random(),
                page,
                row,
                Optional.of(new PixelBox(80, 300 + 60 * row, 700, 60)),
                List.of(name, "193" + row));
    }

    private static NamedPerson person(ListLine line) {
        return NamedPerson.of(line.id().value(), Optional.of(UncertainDate.parseEdtf("1934-05-05")), Death.unknown());
    }
}
