package org.osefrance.archive.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.xml.sax.helpers.AttributesImpl;

class PagedTextTest {

    private final PagedText text = new PagedText();

    private void element(String name, String kind, String content) {
        var attributes = new AttributesImpl();
        attributes.addAttribute("", "class", "class", "CDATA", kind);
        text.startElement("", name, name, attributes);
        text.characters(content.toCharArray(), 0, content.length());
        text.endElement("", name, name);
    }

    @Test
    void what_stands_before_the_first_page_and_behind_the_last_belongs_to_them() {
        element("p", "", "before ");
        element("div", "page", "one");
        element("div", "page", "");
        element("div", "page", "three ");
        element("p", "", "behind");
        assertThat(text.pages()).containsExactly("before one", "", "three behind");
    }

    @Test
    void a_file_without_pages_is_one() {
        element("p", "page", "Liste ");
        element("div", "note", "des enfants");
        assertThat(text.pages()).containsExactly("Liste des enfants");
    }

    @Test
    void the_head_is_not_part_of_the_text() {
        element("head", "", "titre");
        element("p", "", "corps");
        assertThat(text.pages()).containsExactly("corps");
    }

    @Test
    void a_page_gets_its_letter_head_wherever_it_stands() {
        assertThat(text.beginPage()).isZero();
        element("p", "", "one");
        assertThat(text.beginPage()).isEqualTo(1);
        element("p", "", "two");
        text.head(0, "Subject: a");
        text.head(1, "");
        assertThat(text.pages()).containsExactly("Subject: a\n\none", "two");
    }

    @Property(tries = 300)
    void no_character_of_a_text_can_be_taken_for_the_end_of_a_page(@ForAll List<Character> characters) {
        var paged = new PagedText();
        characters.forEach(c -> paged.characters(new char[] {c}, 0, 1));
        assertThat(paged.pages())
                .singleElement()
                .satisfies(page -> assertThat(page.chars()).allMatch(c -> c >= ' ' || c == '\n' || c == '\t'));
    }
}
