package org.osefrance.archive.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EightBitTextTest {

    private static String type(byte[] content) throws IOException {
        var stream = new ByteArrayInputStream(content);
        String type = new EightBitText().detect(stream, new Metadata()).toString();
        assertThat(stream.readAllBytes()).as("nothing is taken from the stream").isEqualTo(content);
        return type;
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1255, הילדים באו אל הבית",
        "windows-1251, Дети пришли домой",
        "IBM862, הילדים באו אל הבית",
        "KOI8-R, Дети пришли домой",
        "UTF-8, Les enfants sont arrivés"
    })
    void text_is_text_in_any_encoding(String encoding, String text) throws Exception {
        assertThat(type((text + "\r\n\t" + text + "\f").getBytes(Charset.forName(encoding))))
                .isEqualTo("text/plain");
    }

    @Test
    void bytes_with_control_characters_are_no_text() throws Exception {
        byte[] bytes = new byte[500];
        IntStream.range(0, bytes.length).forEach(i -> bytes[i] = (byte) (i * 7));
        assertThat(type(bytes)).isEqualTo("application/octet-stream");
        assertThat(type(new byte[0])).isEqualTo("application/octet-stream");
    }

    @Test
    void what_has_a_type_keeps_it() throws Exception {
        assertThat(Stream.of("%PDF-1.4\n", "{\\rtf1 x}", "<html><body>x</body></html>")
                        .map(start -> {
                            try {
                                return type(start.getBytes(StandardCharsets.US_ASCII));
                            } catch (IOException impossible) {
                                throw new AssertionError(impossible);
                            }
                        }))
                .containsExactly("application/pdf", "application/rtf", "text/html");
    }
}
