package org.osefrance.archive.schemas.format.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class XmlSinkTest {

    @Test
    void a_document_has_an_element_a_line() {
        XmlSink xml = new XmlSink("a", "urn:a").namespace("b", "urn:b").attribute("n", 1);
        xml.start("c").element("d", "x & y").end();
        assertThat(new String(xml.finish(), StandardCharsets.UTF_8)).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <a xmlns="urn:a" xmlns:b="urn:b" n="1">
                  <c>
                    <d>x &amp; y</d>
                  </c>
                </a>
                """);
    }

    @Property
    void any_string_can_be_an_attribute_and_comes_back_readable(@ForAll String value) throws XmlRefusedException {
        byte[] document = new XmlSink("a", "urn:a").attribute("v", value).finish();
        XmlSource again = new XmlSource(new ByteArrayInputStream(document));
        assertThat(again.next()).isEqualTo(XmlSource.Step.START);
        assertThat(again.attribute("v"))
                .hasValueSatisfying(read -> assertThat(read.codePointCount(0, read.length()))
                        .isEqualTo(
                                (int) value.replace("\r\n", "\n").codePoints().count()));
    }
}
