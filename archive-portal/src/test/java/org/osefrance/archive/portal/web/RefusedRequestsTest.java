package org.osefrance.archive.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What no page is made for, sent as nobody's browser would correct it: byte by byte. */
@SpringBootTest(classes = InventedSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class RefusedRequestsTest {

    private static final int LONGER_THAN_A_HEADER = 20_000;

    private final int port;

    RefusedRequestsTest(@Value("${local.server.port}") int port) {
        this.port = port;
    }

    private String answer(String method, String address) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write((method + " " + address
                                    + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertCalm(String answer) {
        assertThat(answer)
                .contains("<h1", "/style/site.css", "Content-Security-Policy: default-src 'self'")
                .doesNotContain("<style", "HTTP Status", "Whitelabel", "springframework", "\tat ")
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContainIgnoringCase("exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/%00", "/%zz", "/records/\\x", "/search?q={}|^"})
    void what_the_server_turns_away_before_any_page_is_answered_in_all_languages(String address) throws IOException {
        String answer = answer("GET", address);
        assertThat(answer).startsWith("HTTP/1.1 400");
        assertCalm(answer);
        assertThat(answer).contains("<section lang=\"he\" dir=\"rtl\">", "Das konnte nicht ausgeführt werden");
    }

    @Test
    void an_address_longer_than_any_is_answered_too() throws IOException {
        String answer = answer("GET", "/contact?q=" + "a".repeat(LONGER_THAN_A_HEADER));
        assertThat(answer).startsWith("HTTP/1.1 4");
        assertCalm(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/records/a;b", "/records/..%2fx", "//records", "/search?q=Ren%E9e", "/about?%ff=1"})
    void what_cannot_be_read_says_so_and_that_nothing_was_changed(String address) throws IOException {
        String answer = answer("GET", address);
        assertThat(answer).startsWith("HTTP/1.1 400").contains("Rien n’a été changé");
        assertCalm(answer);
    }

    @Test
    void a_name_that_could_not_be_read_is_not_written_into_the_log(CapturedOutput output) throws IOException {
        answer("GET", "/search?q=Ren%E9e-Tilleul");
        assertThat(output.getAll()).doesNotContain("Tilleul", "InvalidParameter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=NAME",
                "/search?q=%22NAME%22+-x&page=NAME",
                "/search?q=NAME&period=NAME&language=NAME&genre=NAME&fonds=NAME",
                "/search?q=NAME&lang=NAME",
                "/search?NAME=NAME",
                "/search?q=%00NAME",
                "/NAME",
                "/NAME;x=NAME",
                "/records/NAME",
                "/records/item-tilleuls-register/pages/NAME?q=NAME",
                "/records/item-tilleuls-register/pages/1?q=NAME",
                "/collections/NAME?after=NAME",
                "/iiif/presentation/3/NAME/manifest",
                "/iiif/search/2/item-tilleuls-register?q=NAME",
                "/style/NAME.css",
                "/contact?q=NAME&page=NAME"
            })
    void what_somebody_typed_wherever_is_not_written_into_the_log(String address, CapturedOutput output)
            throws IOException {
        for (String method : List.of("GET", "HEAD", "POST", "PUT")) {
            assertThat(answer(method, address.replace("NAME", "Zwirnlein-1931-05-12")))
                    .startsWith("HTTP/1.1");
        }
        assertThat(output.getAll()).doesNotContain("Zwirnlein", "1931-05-12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/style/", "/style/no.css", "/vendor/", "/script/x.js", "/no/such/page", "/favicon.ico"})
    void a_file_that_is_not_there_is_answered_as_any_page_that_is_not_there(String address) throws IOException {
        String answer = answer("GET", address);
        assertThat(answer).startsWith("HTTP/1.1 404").contains("Il n’y a rien à cette adresse");
        assertCalm(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "FOO"})
    void another_way_of_asking_is_refused_calmly(String method) throws IOException {
        String answer = answer(method, "/about");
        assertThat(answer).containsPattern("^HTTP/1.1 4[0-9][0-9]");
        assertCalm(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/collections/fonds-tilleuls?after=%00", "/collections/fonds-tilleuls?after=%0A"})
    void a_list_goes_on_from_its_beginning_after_what_is_no_reference(String address) throws IOException {
        assertThat(answer("GET", address)).startsWith("HTTP/1.1 200").contains("Registre de la maison");
    }
}
