package org.osefrance.archive.schemas.format.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlSourceTest {

    @Test
    void text_is_read_in_the_encoding_that_mark_or_declaration_say() throws Exception {
        assertThat(textOf("<a>été</a>", StandardCharsets.UTF_8)).isEqualTo("été");
        assertThat(textOf("\uFEFF<a>été</a>", StandardCharsets.UTF_8)).isEqualTo("été");
        assertThat(textOf("\uFEFF<a>été</a>", StandardCharsets.UTF_16LE)).isEqualTo("été");
        assertThat(textOf("\uFEFF<a>été</a>", StandardCharsets.UTF_16BE)).isEqualTo("été");
        assertThat(textOf("<?xml version='1.0' encoding='ISO-8859-1'?><a>été</a>", StandardCharsets.ISO_8859_1))
                .isEqualTo("été");
    }

    @Test
    void bytes_that_are_no_characters_and_unknown_encodings_are_refused() {
        assertRefused("<a>été</a>", StandardCharsets.ISO_8859_1, "not well-formed");
        assertRefused("<?xml version='1.0' encoding='x-nonsense'?><a/>", StandardCharsets.UTF_8, "x-nonsense");
    }

    @Test
    void no_entity_is_ever_expanded(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        String document = "<!DOCTYPE a [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><a>&e;</a>";
        assertThatExceptionOfType(XmlRefusedException.class)
                .isThrownBy(() -> textOf(document, StandardCharsets.UTF_8))
                .satisfies(refusal -> assertThat(refusal.isDocumentType()).isTrue())
                .withMessageContaining("DOCTYPE")
                .withMessageNotContaining("secret");
    }

    @Test
    void a_fault_names_its_line() {
        assertThatExceptionOfType(XmlRefusedException.class)
                .isThrownBy(() -> textOf("<a>\n<b></a>", StandardCharsets.UTF_8))
                .satisfies(refusal -> assertThat(refusal.location()).startsWith("line 2,"));
    }

    private static void assertRefused(String document, Charset charset, String inMessage) {
        assertThatExceptionOfType(XmlRefusedException.class)
                .isThrownBy(() -> textOf(document, charset))
                .withMessageContaining(inMessage);
    }

    private static String textOf(String document, Charset charset) throws XmlRefusedException {
        XmlSource xml = new XmlSource(new ByteArrayInputStream(document.getBytes(charset)));
        assertThat(xml.next()).isEqualTo(XmlSource.Step.START);
        String text = xml.text();
        assertThat(xml.next()).isEqualTo(XmlSource.Step.DONE);
        return text;
    }
}
