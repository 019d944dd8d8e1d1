package org.osefrance.archive.portal.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.osefrance.archive.ingest.deposit.Delivery;
import org.osefrance.archive.ingest.deposit.Deposit;
import org.osefrance.archive.ingest.deposit.DepositTerms;
import org.osefrance.archive.ingest.deposit.Way;
import org.osefrance.archive.portal.web.Language;
import org.osefrance.archive.schemas.identifier.RecordId;

/** The pages of the quarantine on a telephone and on a wide screen, with names that are long and strange. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuarantineInBrowserTest {

    private static final String DESK = "/staff/quarantine";

    private @Nullable LetterHouse house;
    private String file = "";

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        house = new LetterHouse(folder);
        try (StaffMember ada = house.ada()) {
            house.seat(ada);
        }
        file = DESK + "/"
                + hold("boîte 3/lettre du " + "très ".repeat(20) + "long été\u202egpj.jpg", "<html>404</html>");
        RecordId second = hold("carton.zip", "PK\u0003\u0004 cut off");
        house().archive().quarantine().discard(second, "ada", "copie incomplète, redemandée");
        hold("rapport.pdf", "%PDF-1.4 cut off");
    }

    @AfterAll
    void stop() {
        house().close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_list_and_a_file_have_room_on_a_telephone(Language language) {
        house().assertRoomy(DESK, "quarantine", language);
        house().assertRoomy(file, "quarantine-file", language);
    }

    private RecordId hold(String label, String content) {
        DepositTerms terms = DepositTerms.said("TIL/1", "", Optional.empty(), List.of(), false, "claire");
        var bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        try (Delivery delivery =
                house().archive().deposits().deliver(new Deposit.Origin(Way.PAGE, "", "claire"), terms)) {
            return delivery.note(
                            house().archive().staging().receive(bytes, label).getFirst())
                    .orElseThrow();
        }
    }

    private LetterHouse house() {
        return Objects.requireNonNull(house);
    }
}
