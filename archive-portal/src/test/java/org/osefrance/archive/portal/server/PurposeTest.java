package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.portal.web.Language;
import org.osefrance.archive.portal.web.PageShape;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.DescriptionLevel;

/** Research staff read closed records for a reason that they gave, and as the public without one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PurposeTest {

    private static final Pattern LINK = Pattern.compile("(/staff/set-up/[\\w-]+)");
    private static final String PURPOSE = "/staff/purpose";

    private final RecordId fonds = RecordId.random();
    private ArchiveServer server;
    private StaffMember ada;
    private StaffMember rosa;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        Archive archive = OpenArchive.in(folder.resolve("home"));
        server = ArchiveServer.start(archive, OpenArchive.settings(folder.resolve("home")));
        Description closed = new Description(
                fonds,
                DescriptionLevel.FONDS,
                Optional.empty(),
                "TIL",
                "a closed fonds, invented",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "");
        archive.register().describe(closed, Optional.empty(), 0, new Signature("test", "invented"));
        String setup = "/staff/set-up/" + archive.accounts().offerSetup().orElseThrow();
        ada = StaffMember.of("ada", setup, Map.of(), server.port(), archive.clock());
        Matcher link = LINK.matcher(ada.browser()
                .submit("/staff/people/invite", Map.of("name", "rosa", "roles", "RESEARCHER"))
                .body());
        assertThat(link.find()).isTrue();
        rosa = StaffMember.of("rosa", link.group(1), Map.of(), server.port(), archive.clock());
    }

    @AfterAll
    void stop() {
        ada.close();
        rosa.close();
        server.close();
    }

    @Test
    void what_is_closed_opens_with_a_reason_and_closes_without() throws IOException, InterruptedException {
        Browser browser = rosa.browser();
        browser.submit("/staff", PURPOSE, Map.of("purpose", ""));
        assertThat(browser.get("/collections/" + fonds).statusCode()).isEqualTo(404);
        browser.submit("/staff", PURPOSE, Map.of("purpose", "a letter from the family Tilleul"));
        HttpResponse<String> open = browser.get("/collections/" + fonds);
        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(open.body()).contains("value=\"a letter from the family Tilleul\"");
        browser.submit("/staff", PURPOSE, Map.of("purpose", "  "));
        assertThat(browser.get("/collections/" + fonds).statusCode()).isEqualTo(404);
    }

    @Test
    void a_reason_of_somebody_without_the_role_opens_nothing() throws IOException, InterruptedException {
        assertThat(ada.browser().get("/staff").body()).doesNotContain("name=\"purpose\"");
        ada.browser().submit("/staff", PURPOSE, Map.of("purpose", "curious"));
        assertThat(ada.browser().get("/collections/" + fonds).statusCode()).isEqualTo(404);
    }

    @Test
    void a_reason_ends_with_its_session() throws IOException, InterruptedException {
        rosa.browser().submit("/staff", PURPOSE, Map.of("purpose", "a letter"));
        rosa.browser().submit("/staff", "/staff/sign-out", Map.of());
        rosa.signIn();
        assertThat(rosa.browser().get("/collections/" + fonds).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "\\\\evil.example",
                "/a\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                ""
            })
    void the_way_back_never_leaves_the_house(String page) throws IOException, InterruptedException {
        HttpResponse<String> after = rosa.browser().submit("/staff", PURPOSE, Map.of("purpose", "x", "page", page));
        assertThat(after.uri().getHost()).isEqualTo("127.0.0.1");
        assertThat(after.uri().getPath()).isEqualTo("/staff");
        assertThat(rosa.browser()
                        .submit("/staff", PURPOSE, Map.of("purpose", "x", "page", "/search?q=Tilleul"))
                        .uri()
                        .getQuery())
                .isEqualTo("q=Tilleul");
    }

    @Test
    void the_box_has_its_shape_in_every_language() throws IOException, InterruptedException {
        for (Language language : Language.values()) {
            for (String page : List.of("/staff?lang=", "/?lang=", "/search?q=x&lang=")) {
                assertThat(PageShape.findings(
                                rosa.browser().get(page + language.tag()).body(), language))
                        .as(page)
                        .isEmpty();
            }
        }
    }
}
